#include "core/rules/facts/shared_runs.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace jihe::rules {

namespace {

constexpr std::size_t kGram = 6;
constexpr std::size_t kStride = 8;
constexpr int kMostAlike = 4;   // entries kept of one hash: a sentence that a thousand tables share stays linear

// The hash of a run of kGram code points, rolled along a text. Its upper bits are the better ones.
class GramHash {
 public:
  // REQUIRES: the text holds one run at least.
  explicit GramHash(std::u32string_view text) : next_(text.data() + kGram) {
    for (std::size_t i = 0; i < kGram; ++i) rolled_ = std::rotl(rolled_, kTurn) ^ text[i];
  }

  std::uint64_t value() const { return rolled_ * 0x9E3779B97F4A7C15u; }

  // Goes on to the next run. REQUIRES: the text holds it.
  void advance() {
    rolled_ = std::rotl(rolled_, kTurn) ^ *next_ ^ std::rotl(std::uint64_t{*(next_ - kGram)}, kTurn * int{kGram});
    ++next_;
  }

 private:
  static constexpr int kTurn = 10;   // bits: a code point's place among those behind it

  const char32_t* next_;   // behind the run
  std::uint64_t rolled_ = 0;
};

}  // namespace

std::size_t SharedRuns::slot(std::uint64_t hash) const {
  std::size_t at = static_cast<std::size_t>(hash >> 32) & (slots_.size() - 1);
  while (slots_[at] != 0 && entries_[slots_[at] - 1].hash != hash) at = (at + 1) & (slots_.size() - 1);
  return at;
}

void SharedRuns::make_room(std::size_t entries) {
  if (entries > entries_.capacity()) entries_.reserve(std::max(entries, 2 * entries_.capacity()));
  constexpr std::size_t kSlots = 8;   // an entry: most hashes that are looked up are nobody's and meet none
  if (entries * kSlots <= slots_.size()) return;
  std::size_t size = std::max<std::size_t>(2048, slots_.size());
  while (size < entries * kSlots) size *= 2;
  std::vector<std::uint32_t> old(size);
  old.swap(slots_);
  for (const std::uint32_t entry : old) {
    if (entry != 0) slots_[slot(entries_[entry - 1].hash)] = entry;
  }
}

void SharedRuns::insert(std::uint64_t hash, std::size_t at) {
  const auto added = static_cast<std::uint32_t>(entries_.size() + 1);
  std::uint32_t* place = &slots_[slot(hash)];
  for (int count = 1; *place != 0; ++count) {
    if (count == kMostAlike) return;
    place = &entries_[*place - 1].next;
  }
  *place = added;
  entries_.push_back({hash, static_cast<std::uint32_t>(texts_.size() - 1), static_cast<std::uint32_t>(at), 0});
}

std::size_t SharedRuns::match(std::vector<SharedRun>& found, std::size_t at, const Entry& entry) const {
  const std::u32string_view a = texts_.back().text;
  const std::u32string_view b = texts_[entry.text].text;
  std::size_t i = at, j = entry.at;
  while (i > 0 && j > 0 && a[i - 1] == b[j - 1]) --i, --j;
  std::size_t length = 0;
  while (i + length < a.size() && j + length < b.size() && a[i + length] == b[j + length]) ++length;
  if (length < kGram) return at;   // the same hash of other words
  const auto earlier = static_cast<int>(entry.text);
  auto run = std::find_if(found.begin(), found.end(), [&](const SharedRun& r) { return r.earlier == earlier; });
  if (run == found.end()) run = found.insert(found.end(), SharedRun{.earlier = earlier});
  run->total += length;
  if (length > run->length) {
    run->begin = i;
    run->earlier_begin = j;
    run->length = length;
  }
  return i + length;
}

std::vector<SharedRun> SharedRuns::add(std::u32string_view text, int owner) {
  std::vector<SharedRun> found;
  texts_.push_back({text, owner});
  if (text.size() < kGram) return found;
  const std::size_t runs = text.size() - kGram + 1;
  make_room(entries_.size() + (runs + kStride - 1) / kStride);
  std::vector<std::pair<std::uint32_t, std::size_t>> measured;   // earlier text, end of its last run here
  GramHash hash(text);
  for (std::size_t at = 0; at < runs; ++at) {
    if (at != 0) hash.advance();
    const std::uint64_t value = hash.value();
    for (std::uint32_t next = slots_[slot(value)]; next != 0; next = entries_[next - 1].next) {
      const Entry& entry = entries_[next - 1];
      if (texts_[entry.text].owner == owner) continue;
      auto last = std::find_if(measured.begin(), measured.end(), [&](const auto& m) { return m.first == entry.text; });
      if (last == measured.end()) last = measured.insert(measured.end(), {entry.text, 0});
      // What lies in a run that was measured already is passed over: a run is extended once, not once a code point.
      if (at >= last->second) last->second = match(found, at, entry);
    }
    if (at % kStride == 0) insert(value, at);
  }
  return found;
}

}  // namespace jihe::rules
