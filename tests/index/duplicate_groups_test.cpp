#include "index/duplicate_groups.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <random>

#include "index/archive.h"
#include "index/made_copies.h"

using namespace vnfts;
using index::DuplicateGroups;
using index::GroupId;
using index::Signature;
using test::article;
using test::made_text;
using test::with_replaced;

namespace {

Signature of(const std::string& body) { return index::signature_of(article("a", "", body)); }

/// Of an article that no other one is like.
Signature any_signature(std::mt19937_64& random) {
  Signature out;
  for (std::uint32_t& key : out.keys) key = static_cast<std::uint32_t>(random()) | 1;
  for (std::uint64_t& word : out.words) word = random();
  out.length = 300;
  return out;
}

}  // namespace

TEST_CASE("Copies have one group and other articles their own", "[duplicates]") {
  DuplicateGroups groups;
  const GroupId a = groups.find_or_add(of(made_text(1, 300))).group;
  const GroupId b = groups.find_or_add(of(made_text(2, 300))).group;
  CHECK(a != 0);
  CHECK(b != 0);
  CHECK(a != b);
  CHECK(groups.find_or_add(of(made_text(1, 300))).group == a);
  CHECK(groups.find_or_add(of(with_replaced(made_text(1, 300), 0.05, 1))).group == a);
  CHECK(groups.find_or_add(of(with_replaced(made_text(2, 300), 0.05, 1))).group == b);
  CHECK(groups.size() == 4);
}

TEST_CASE("Nearly all copies with a tenth of their words replaced are found", "[duplicates]") {
  DuplicateGroups groups;
  std::vector<GroupId> originals;
  for (unsigned seed = 0; seed < 500; ++seed)
    originals.push_back(groups.find_or_add(of(made_text(seed, 200))).group);
  int found = 0;
  for (unsigned seed = 0; seed < 500; ++seed)
    found += groups.find_or_add(of(with_replaced(made_text(seed, 200), 0.1, seed))).group ==
             originals[seed];
  CHECK(found > 450);
}

TEST_CASE("A group is named by the content of its first article", "[duplicates]") {
  DuplicateGroups one;
  DuplicateGroups other;
  other.find_or_add(of(made_text(2, 300)));
  CHECK(one.find_or_add(of(made_text(1, 300))).group ==
        other.find_or_add(of(made_text(1, 300))).group);
}

TEST_CASE("What is too short to be told apart has no group", "[duplicates]") {
  DuplicateGroups groups;
  CHECK(groups.find_or_add(of("Tin vắn")).group == 0);
  CHECK(groups.find_or_add(of("")).group == 0);
  CHECK(groups.size() == 0);
  Article brief = article("a", "Tin vắn", "");
  brief.url = "https://bao.example/1";
  const GroupId group = groups.find_or_add(index::signature_of(brief)).group;
  CHECK(group != 0);
  CHECK(groups.find_or_add(index::signature_of(brief)).group == group);
  brief.url = "https://bao.example/2";
  CHECK(groups.find_or_add(index::signature_of(brief)).group != group);
}

TEST_CASE("An article joins the group that it is most like", "[duplicates]") {
  const std::string text = made_text(1, 300);
  const std::string far = with_replaced(text, 0.2, 1);
  const std::string near = with_replaced(far, 0.02, 2);
  DuplicateGroups groups;
  const GroupId first = groups.find_or_add(of(text)).group;
  const GroupId second = groups.find_or_add(of(far)).group;
  REQUIRE(first != second);
  CHECK(groups.find_or_add(of(near)).group == second);
  CHECK(groups.find_or_add(of(with_replaced(text, 0.02, 3))).group == first);
}

TEST_CASE("An article that comes again as it was takes no more memory", "[duplicates]") {
  DuplicateGroups groups;
  const GroupId group = groups.find_or_add(of(made_text(1, 300))).group;
  for (int i = 0; i < 1000; ++i) CHECK(groups.find_or_add(of(made_text(1, 300))).group == group);
  CHECK(groups.size() == 1);
}

TEST_CASE("Groups that are read back are as those that were found", "[duplicates]") {
  DuplicateGroups found;
  DuplicateGroups read;
  for (unsigned i = 0; i < 600; ++i) {
    const std::string text = made_text(i % 200, 100);
    const Signature signature = of(i < 200 ? text : with_replaced(text, 0.04, i));
    if (i >= 400) {
      CHECK(read.find_or_add(signature).group == found.find_or_add(signature).group);
      continue;
    }
    read.add(signature, found.find_or_add(signature).group);
  }
}

TEST_CASE("A hundred thousand articles take 130 bytes each, and are found again", "[duplicates]") {
  std::mt19937_64 random(1);
  std::vector<Signature> all(100000);
  std::ranges::generate(all, [&] { return any_signature(random); });
  DuplicateGroups groups;
  std::vector<GroupId> ids;
  for (const Signature& signature : all) ids.push_back(groups.find_or_add(signature).group);
  CHECK(groups.memory_bytes() / all.size() <= 130);
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < all.size(); i += 97)
    wrong += groups.find_or_add(all[i]).group != ids[i];
  CHECK(wrong == 0);
}

TEST_CASE("A phrase of every article does not slow down what comes", "[duplicates]") {
  std::mt19937_64 random(1);
  DuplicateGroups groups;
  Signature last;
  GroupId group = 0;
  for (int i = 0; i < 50000; ++i) {  // minutes, if all that share a key were compared
    last = any_signature(random);
    last.keys[0] = last.keys[1] = 7;
    group = groups.find_or_add(last).group;
  }
  CHECK(groups.find_or_add(last).group == group);
}
