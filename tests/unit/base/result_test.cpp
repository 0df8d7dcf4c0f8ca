#include "core/base/result.h"

#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

namespace jihe {
namespace {

TEST_CASE("result: every error has an identifier of its own, in lower case with hyphens") {
  std::set<std::string_view> ids;
  for (int code = 0; code <= static_cast<int>(ErrorCode::not_found); ++code) {
    const std::string_view id = error_id(static_cast<ErrorCode>(code));
    CHECK(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
    CHECK(ids.insert(id).second);
  }
  CHECK(error_id(ErrorCode::too_large) == "too-large");
  CHECK(error_id(ErrorCode::no_form) == "no-form");
}

TEST_CASE("result: holds a value or the error") {
  Result<std::string> good = std::string("表");
  REQUIRE(good);
  CHECK(*good == "表");
  CHECK(good->size() == 3);
  const Result<std::string> bad = Error{ErrorCode::bad_encoding, 7, "x"};
  REQUIRE_FALSE(bad);
  CHECK(bad.error().at == 7);
  CHECK(bad.error().detail == "x");
}

}  // namespace
}  // namespace jihe
