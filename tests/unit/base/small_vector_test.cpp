#include "core/base/small_vector.h"

#include <memory>
#include <utility>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/random.h"

namespace jihe {
namespace {

using Owner = std::shared_ptr<int>;
using Owners = SmallVector<Owner, 3>;

std::vector<int> values(const Owners& owners) {
  std::vector<int> out;
  for (const Owner& owner : owners) out.push_back(owner == nullptr ? -1 : *owner);
  return out;
}

TEST_CASE("small vector: as long as its room, and one longer", "[base]") {
  SmallVector<int, 3> list;
  CHECK(list.empty());
  const auto inside = [&list] {
    const auto* bytes = reinterpret_cast<const std::byte*>(&list);
    const auto* data = reinterpret_cast<const std::byte*>(list.data());
    return data >= bytes && data < bytes + sizeof list;
  };
  for (int i = 0; i < 3; ++i) list.push_back(i);
  CHECK(inside());
  list.push_back(3);
  CHECK_FALSE(inside());
  CHECK(list == SmallVector<int, 3>{0, 1, 2, 3});
  CHECK(list.front() == 0);
  CHECK(list.back() == 3);
}

// Every change is made to a std::vector, too: both hold the same, and every element is destroyed once.
TEST_CASE("small vector: does what std::vector does", "[base][property]") {
  tests::Random random(7);
  const Owner counted = std::make_shared<int>(0);
  for (int round = 0; round < 300; ++round) {
    Owners list;
    std::vector<Owner> model;
    for (int step = 0; step < 20; ++step) {
      const Owner next = random.one_in(2) ? counted : std::make_shared<int>(step);
      const std::size_t at = random.below(static_cast<unsigned>(model.size() + 1));
      const auto offset = static_cast<std::ptrdiff_t>(at);
      switch (random.below(9)) {
        case 0: list.push_back(next); model.push_back(next); break;
        case 1: list.insert(list.begin() + offset, next); model.insert(model.begin() + offset, next); break;
        case 2:
          if (at == model.size()) break;
          list.erase(list.begin() + offset);
          model.erase(model.begin() + offset);
          break;
        case 3: list.resize(at + 2); model.resize(at + 2); break;
        case 4: list.emplace_back(); model.emplace_back(); break;
        case 5: list = Owners(list); break;
        case 6: list = Owners(std::move(list)); break;
        case 7: list.reserve(at + 5); break;
        case 8:
          if (random.one_in(4)) list.clear(), model.clear();
          break;
      }
      REQUIRE(list.size() == model.size());
      REQUIRE(values(list) == values(Owners(model.begin(), model.end())));
      REQUIRE(std::vector<Owner>(list.rbegin(), list.rend()) == std::vector<Owner>(model.rbegin(), model.rend()));
    }
  }
  CHECK(counted.use_count() == 1);
}

TEST_CASE("small vector: one that was moved from is empty and can be used", "[base]") {
  for (const int count : {2, 7}) {
    Owners list;
    for (int i = 0; i < count; ++i) list.push_back(std::make_shared<int>(i));
    const Owners taken = std::move(list);
    CHECK(taken.size() == static_cast<std::size_t>(count));
    CHECK(list.empty());   // NOLINT(bugprone-use-after-move)
    list.push_back(std::make_shared<int>(9));
    CHECK(values(list) == std::vector<int>{9});
  }
}

}  // namespace
}  // namespace jihe
