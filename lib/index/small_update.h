/// A small update: changes to the generation served, as one Xapian transaction.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <optional>
#include <string>

#include "index/counters.h"
#include "index/duplicate_groups.h"
#include "vnfts/index.h"

namespace vnfts::index {

class SmallUpdate {
 public:
  /// Of the generation at that path, which is made when `fresh`. `groups` are those of its
  /// articles, and get those put. Throws Xapian's exceptions, as all of this does.
  SmallUpdate(const std::filesystem::path& generation, bool fresh, DuplicateGroups& groups);

  /// Discards what was not committed.
  ~SmallUpdate();
  SmallUpdate(const SmallUpdate&) = delete;
  SmallUpdate& operator=(const SmallUpdate&) = delete;

  /// `record` is what is stored of the article. Adds to the last four of `counts`.
  Change put(const Article& article, std::string record, WriteCounts& counts);
  bool remove(const std::string& id);
  void commit(const Notes& notes);

  const WriteTimes& times() const { return times_; }

 private:
  bool others_have(GroupId group, const std::optional<Xapian::Document>& earlier) const;
  std::optional<Xapian::Document> find(const std::string& id) const;

  Xapian::WritableDatabase db_;
  DuplicateGroups& groups_;
  Counters counter_;
  WriteTimes times_;
};

}  // namespace vnfts::index
