#include "cli/progress.h"

#include <catch2/catch.hpp>

#include "cli/numbers.h"

using namespace vnfts::cli;

TEST_CASE("Progress says how much is done, how fast, and how long it takes", "[tools]") {
  CHECK(progress_line(12345, 50'000'000, 200'000'000, 10, 200) ==
        "[#####...............]  25%  12,345 articles  5.0 MB/s  0:30 left");
  CHECK(progress_line(1, 2'000'000, 2'000'000, 4, 200) ==
        "[####################] 100%  1 article  0.5 MB/s  0:00 left");
  CHECK(progress_line(0, 10, 1'000'000'000'000, 100, 200).find("99:59:59 left") !=
        std::string::npos);
}

TEST_CASE("Progress of standard input has neither share nor time left", "[tools]") {
  CHECK(progress_line(2000, 3'000'000, 0, 2, 200) == "3.0 MB  2,000 articles  1.5 MB/s");
}

TEST_CASE("Progress never exceeds its total, its line, nor says what it cannot know", "[tools]") {
  CHECK(progress_line(1, 900, 100, 0.5, 200) == "[####################] 100%  1 article  0.0 MB/s");
  CHECK(progress_line(5, 0, 100, 0, 200) == "[....................]   0%  5 articles");
  CHECK(progress_line(5, 0, 100, 0, 22) == "[....................]");
}

TEST_CASE("Numbers are grouped and carry their units", "[tools]") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1000) == "1,000");
  CHECK(grouped(1234567) == "1,234,567");
  CHECK(counted(1, "article") == "1 article");
  CHECK(counted(0, "article") == "0 articles");
  CHECK(volume(1) == "1 byte");
  CHECK(volume(999) == "999 bytes");
  CHECK(volume(1000) == "1.0 kB");
  CHECK(volume(999'949) == "999.9 kB");
  CHECK(volume(999'999) == "1.0 MB");
  CHECK(volume(1'500'000'000) == "1.5 GB");
  CHECK(duration(0.0034) == "3 ms");
  CHECK(duration(1.5) == "1.50 s");
}
