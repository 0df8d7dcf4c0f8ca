#include "core/rules/facts/alike_names.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace jihe;
using namespace jihe::rules;

namespace {

std::size_t share(std::string_view a, std::string_view b) { return share_in_common(a, b, built_in_profile()); }

}  // namespace

TEST_CASE("names are alike where one is the other with a few idle words") {
  CHECK(share("沿河居民护河爱河意识", "沿河居民护河爱河意识提升") == 83);
  CHECK(share("一期护岸工程验收合格率", "二期护岸工程验收合格率") == 0);
  CHECK(share("护河志愿活动完成率", "护河志愿活动完成次数") == 0);
}

TEST_CASE("names that neither start nor end alike are no candidates, and have next to nothing in common") {
  CHECK(may_be_alike("沿河居民护河意识", "沿河群众护河意愿"));
  CHECK(may_be_alike("沿河居民护河意识", "岸线群众护河意识"));
  CHECK_FALSE(may_be_alike("沿河居民护河意识", "岸线居民护河意愿"));
  CHECK_FALSE(may_be_alike("沿河居民", "沿河居民"));
  CHECK_FALSE(may_be_alike("", ""));
  CHECK(share("沿河居民护河意识", "岸线居民护河意愿") == 0);
  CHECK(share("A1河居民护河意识甲", "A1线居民护河意识乙") == 0);
}

TEST_CASE("texts cut inside a character are compared within their bounds") {
  const std::string cut(24, '\x80');
  CHECK(share(cut, cut + "\x80") == 0);
  const std::string half = std::string("沿河居民护河意识").substr(1);
  CHECK(share(half, half + "\xE6") != 100);
}
