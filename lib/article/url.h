/// One spelling for the addresses of one article.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::article {

/// The address in the spelling that others of the same page share, still one that opens it:
///
///     HTTP://www.Bao.example:80/a-1.html?utm_source=x&id=2#top https://bao.example/a-1.html?id=2
///     https://m.bao.example/a-1/amp/                              https://bao.example/a-1
///     //bao.example/index.html                                    https://bao.example/
///
/// Scheme and host in lower case, https for http, without the labels www, m, mobile and amp, the
/// usual port, fragment, parameters of tracking and layout (lib/data/url_parameters.tsv), the last
/// part of the path when it is amp or the name of an index page, and slashes at the end; escapes of
/// letters and digits are resolved, others in capitals (RFC 3986, 6.2.2). Parameters keep their
/// order. What is no address of the web, or is longer than 4 KiB, comes back as it is, without
/// white space around. Any bytes; idempotent. Thread-safe.
std::string normalized_url(std::string_view url);

/// Whether a normalised address can be that of one article: it has a path or parameters.
bool names_page(std::string_view normalized);

}  // namespace vnfts::article
