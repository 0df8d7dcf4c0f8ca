// How alike two texts are: Dice over 2-grams, and the longest common run.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jihe::text {
namespace {

std::uint64_t gram_at(std::u32string_view s, std::size_t i) {
  return static_cast<std::uint64_t>(s[i]) << 32 | s[i + 1];
}

std::size_t slot_of(std::uint64_t key, std::size_t mask) {
  return static_cast<std::size_t>(key * 0x9E3779B97F4A7C15u >> 32) & mask;
}

// A power of two, at least twice `count`.
std::size_t table_size(std::size_t count) {
  std::size_t size = 16;
  while (size < count * 2) size *= 2;
  return size;
}

// 2-grams to a number, in open addressing.
class GramTable {
 public:
  explicit GramTable(std::size_t count, std::int32_t initial) : keys_(table_size(count)), values_(keys_.size(), initial) {}

  // The number of `key`, put in with the initial one where it is new.
  std::int32_t& operator[](std::uint64_t key) {
    const std::size_t slot = find(key);
    keys_[slot] = key + 1;
    return values_[slot];
  }
  // The number of `key`, nullptr where it is not in.
  std::int32_t* get(std::uint64_t key) {
    const std::size_t slot = find(key);
    return keys_[slot] == 0 ? nullptr : &values_[slot];
  }

 private:
  std::size_t find(std::uint64_t key) const {
    const std::size_t mask = keys_.size() - 1;
    std::size_t slot = slot_of(key, mask);
    while (keys_[slot] != 0 && keys_[slot] != key + 1) slot = (slot + 1) & mask;
    return slot;
  }

  std::vector<std::uint64_t> keys_;  // key + 1; 0 is free
  std::vector<std::int32_t> values_;
};

struct Run {
  std::size_t begin = 0;  // code point in `a`
  std::size_t length = 0;
};

// The first code point of `a` that `b` holds, too.
Run common_code_point(std::u32string_view a, std::u32string_view b) {
  std::u32string sorted(b);
  std::sort(sorted.begin(), sorted.end());
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (std::binary_search(sorted.begin(), sorted.end(), a[i])) return {i, 1};
  }
  return {};
}

// Compares only where a 2-gram of `a` stands in `b`. In prose nearly every 2-gram stands in few places, so this is linear;
// false (and `best` not complete) where the text repeats itself so much that `budget` steps are not enough.
bool common_by_grams(std::u32string_view a, std::u32string_view b, std::size_t budget, Run& best) {
  GramTable first(b.size(), -1);
  std::vector<std::int32_t> following(b.size(), -1);  // next place in `b` with the same 2-gram
  for (std::size_t j = b.size() - 1; j-- > 0;) {
    std::int32_t& place = first[gram_at(b, j)];
    following[j] = place;
    place = static_cast<std::int32_t>(j);
  }
  for (std::size_t i = 0; i + 1 < a.size(); ++i) {
    const std::int32_t* place = first.get(gram_at(a, i));
    if (place == nullptr) continue;
    for (std::int32_t at = *place; at >= 0; at = following[static_cast<std::size_t>(at)]) {
      if (budget-- == 0) return false;
      const auto j = static_cast<std::size_t>(at);
      if (i > 0 && j > 0 && a[i - 1] == b[j - 1]) continue;  // inside a run that was measured from its start
      std::size_t n = 2;
      while (i + n < a.size() && j + n < b.size() && a[i + n] == b[j + n]) ++n;
      if (n - 2 > budget) return false;
      budget -= n - 2;
      if (n > best.length) best = {i, n};
    }
  }
  return true;
}

// Windows of one length, compared by a rolling hash modulo 2^61 - 1.
class WindowHash {
 public:
  WindowHash(std::u32string_view s, std::size_t n) : s_(s), n_(n) {
    for (std::size_t i = 0; i < n; ++i) {
      hash_ = reduced(multiply(hash_) + s[i] + 1);
      if (i > 0) top_ = multiply(top_);
    }
  }
  std::size_t begin() const { return begin_; }
  std::uint64_t value() const { return hash_; }
  bool at_end() const { return begin_ + n_ == s_.size(); }
  void advance() {
    const std::uint64_t gone = times(top_, s_[begin_] + 1);
    hash_ = reduced(multiply(reduced(hash_ + kPrime - gone)) + s_[begin_ + n_] + 1);
    ++begin_;
  }

 private:
  static constexpr std::uint64_t kPrime = (std::uint64_t{1} << 61) - 1;
  static constexpr std::uint32_t kBase = 0x3C6EF35F;  // below 2^31, above every code point

  // `x` modulo kPrime, without a division: 2^61 is 1.
  static std::uint64_t reduced(std::uint64_t x) {
    x = (x & kPrime) + (x >> 61);
    return x >= kPrime ? x - kPrime : x;
  }
  // a * b modulo kPrime, for b below 2^32.
  static std::uint64_t times(std::uint64_t a, std::uint32_t b) {
    const std::uint64_t low = (a & 0xFFFFFFFF) * b;
    const std::uint64_t high = (a >> 32) * b;  // weighs 2^32
    return reduced(reduced(low) + (high >> 29) + ((high & 0x1FFFFFFF) << 32));
  }
  static std::uint64_t multiply(std::uint64_t a) { return times(a, kBase); }

  std::u32string_view s_;
  std::size_t n_;
  std::size_t begin_ = 0;
  std::uint64_t hash_ = 0;
  std::uint64_t top_ = 1;  // kBase to the power of n - 1
};

// The first window of each hash, in open addressing. Text that repeats itself has few different ones.
class WindowTable {
 public:
  // Keeps `begin` for a hash that is new.
  void add(std::uint64_t hash, std::size_t begin) {
    if ((used_ + 1) * 2 > slots_.size()) grow();
    Slot& slot = slots_[find(hash)];
    if (slot.begin != kFree) return;
    slot = {hash, begin};
    ++used_;
  }
  // kFree where no window has the hash.
  std::size_t get(std::uint64_t hash) const { return slots_[find(hash)].begin; }

  static constexpr std::size_t kFree = static_cast<std::size_t>(-1);

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::size_t begin = kFree;
  };

  std::size_t find(std::uint64_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = slot_of(hash, mask);
    while (slots_[slot].begin != kFree && slots_[slot].hash != hash) slot = (slot + 1) & mask;
    return slot;
  }
  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.begin != kFree) slots_[find(slot.hash)] = slot;
    }
  }

  std::vector<Slot> slots_ = std::vector<Slot>(1024);
  std::size_t used_ = 0;
};

// The first run of `n` code points in `a` that `b` holds; length 0 where there is none.
Run common_of_length(std::u32string_view a, std::u32string_view b, std::size_t n) {
  WindowTable windows;
  for (WindowHash w(b, n);; w.advance()) {
    windows.add(w.value(), w.begin());
    if (w.at_end()) break;
  }
  for (WindowHash w(a, n);; w.advance()) {
    const std::size_t found = windows.get(w.value());
    if (found != WindowTable::kFree && a.substr(w.begin(), n) == b.substr(found, n)) return {w.begin(), n};
    if (w.at_end()) return {};
  }
}

// For text that repeats itself: tries lengths by halving, n log² n whatever it holds.
Run common_by_halving(std::u32string_view a, std::u32string_view b, Run best) {
  std::size_t low = best.length;                         // a common run of this length is known
  std::size_t high = std::min(a.size(), b.size()) + 1;   // none of this length
  while (high - low > 1) {
    const std::size_t middle = low + (high - low) / 2;
    const Run run = common_of_length(a, b, middle);
    if (run.length == 0) {
      high = middle;
    } else {
      low = middle;
      best = run;
    }
  }
  return best;
}

}  // namespace

double similarity(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return 0;
  if (a == b) return 1;
  std::u32string x = utf8::decode(a);
  std::u32string y = utf8::decode(b);
  if (x.size() < 2 || y.size() < 2) return 0;
  if (x.size() > y.size()) std::swap(x, y);
  GramTable counts(x.size(), 0);
  for (std::size_t i = 0; i + 1 < x.size(); ++i) ++counts[gram_at(x, i)];
  std::size_t common = 0;
  for (std::size_t i = 0; i + 1 < y.size(); ++i) {
    std::int32_t* count = counts.get(gram_at(y, i));
    if (count == nullptr || *count == 0) continue;
    --*count;
    ++common;
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(x.size() - 1 + y.size() - 1);
}

std::string_view longest_common(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a.substr(0, 0);
  const std::u32string x = utf8::decode(a);
  const std::u32string y = utf8::decode(b);
  Run run;
  if (x.size() >= 2 && y.size() >= 2 && !common_by_grams(x, y, 16 * (x.size() + y.size()), run)) {
    run = common_by_halving(x, y, run);
  }
  if (run.length == 0) run = common_code_point(x, y);
  const std::size_t begin = utf8::offset(a, run.begin);
  return a.substr(begin, utf8::offset(a.substr(begin), run.length));
}

}  // namespace jihe::text
