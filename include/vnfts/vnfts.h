/// Everything of vnfts: diacritic-aware full-text search for Vietnamese news archives.
#pragma once

#include "vnfts/analyzer.h"
#include "vnfts/article.h"
#include "vnfts/date.h"
#include "vnfts/error.h"
#include "vnfts/index.h"
#include "vnfts/place.h"
#include "vnfts/query.h"
#include "vnfts/reader.h"
#include "vnfts/search.h"
#include "vnfts/snippet.h"
