/// The one macro of the public API: what carries it is visible outside libvnfts,
/// everything else is hidden.
#pragma once

#define VNFTS_API __attribute__((visibility("default")))
