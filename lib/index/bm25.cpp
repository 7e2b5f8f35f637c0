#include "index/bm25.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <locale>
#include <sstream>

namespace vnfts::index {

double idf(double with, double all) { return std::log1p((all - with + 0.5) / (with + 0.5)); }

Bm25::Bm25(double k1, double b) : k1_(k1), b_(b) {
  need_stat(COLLECTION_SIZE);
  need_stat(TERMFREQ);
  need_stat(AVERAGE_LENGTH);
  need_stat(WDF);
  need_stat(WDF_MAX);
  need_stat(DOC_LENGTH);
  need_stat(DOC_LENGTH_MIN);
}

std::string Bm25::name() const { return "vnfts::Bm25"; }

std::string Bm25::serialise() const { return fmt::format("{} {}", k1_, b_); }

Bm25* Bm25::unserialise(const std::string& parameters) const {
  std::istringstream in(parameters);
  in.imbue(std::locale::classic());
  double k1 = 0;
  double b = 0;
  if (!(in >> k1 >> b)) throw Xapian::SerialisationError("vnfts::Bm25: bad parameters");
  return new Bm25(k1, b);
}

void Bm25::init(double factor) {
  const double n = get_termfreq();
  const double all = std::max<double>(get_collection_size(), n);
  idf_ = factor * idf(n, all) * (k1_ + 1);
  per_length_ = k1_ * b_ / std::max(get_average_length(), 1.0);
}

double Bm25::get_sumpart(Xapian::termcount wdf, Xapian::termcount length, Xapian::termcount) const {
  return idf_ * wdf / (wdf + k1_ * (1 - b_) + per_length_ * length);
}

double Bm25::get_maxpart() const {
  const double wdf = std::max<double>(get_wdf_upper_bound(), 1);
  // An article is at least as long as its words are many.
  const double length = std::max<double>(get_doclength_lower_bound(), wdf);
  return idf_ * wdf / (wdf + k1_ * (1 - b_) + per_length_ * length);
}

}  // namespace vnfts::index
