#include "core/rules/facts/shared_runs.h"

#include <algorithm>
#include <array>

namespace jihe::rules {

namespace {

constexpr std::size_t kGram = 6;
constexpr std::size_t kWindow = 8;
constexpr int kMostAlike = 4;   // entries kept of one fingerprint: a sentence that a thousand tables share stays linear

std::uint64_t mix(std::uint64_t h) {
  h ^= h >> 31;
  h *= 0x9E3779B97F4A7C15u;
  return h ^ (h >> 29);
}

constexpr std::uint64_t power(std::uint64_t base, std::size_t exponent) {
  return exponent == 0 ? 1 : base * power(base, exponent - 1);
}
constexpr std::uint64_t kBase = 0x100000001B3u;
constexpr std::uint64_t kTop = power(kBase, kGram);   // weighs what leaves a run

// The hash of a run of kGram code points, rolled along a text.
class GramHash {
 public:
  // REQUIRES: the text holds one run at least.
  explicit GramHash(std::u32string_view text) : next_(text.data() + kGram) {
    for (std::size_t i = 0; i < kGram; ++i) rolled_ = rolled_ * kBase + text[i];
  }

  std::uint64_t value() const { return mix(rolled_); }

  // Goes on to the next run. REQUIRES: the text holds it.
  void advance() {
    rolled_ = rolled_ * kBase + *next_ - kTop * *(next_ - kGram);
    ++next_;
  }

 private:
  const char32_t* next_;   // behind the run
  std::uint64_t rolled_ = 0;
};

// Of the hashes of a window, its first one at `begin` of a text, the smallest; of like ones the last.
Fingerprint smallest(const std::array<std::uint64_t, kWindow>& hashes, std::size_t begin, std::size_t window) {
  Fingerprint least{hashes[begin % kWindow], begin};
  for (std::size_t gram = begin + 1; gram < begin + window; ++gram) {
    const std::uint64_t hash = hashes[gram % kWindow];
    if (hash <= least.hash) least = {hash, gram};
  }
  return least;
}

}  // namespace

std::vector<Fingerprint> fingerprints(std::u32string_view text) {
  std::vector<Fingerprint> kept;
  if (text.size() < kGram) return kept;
  const std::size_t grams = text.size() - kGram + 1;
  const std::size_t window = std::min(kWindow, grams);
  kept.reserve(grams / 4 + 1);   // usual for running text
  std::array<std::uint64_t, kWindow> hashes;   // the last ones
  GramHash hash(text);
  hashes[0] = hash.value();
  for (std::size_t gram = 1; gram < window; ++gram) {
    hash.advance();
    hashes[gram] = hash.value();
  }
  Fingerprint least = smallest(hashes, 0, window);
  kept.push_back(least);
  for (std::size_t gram = window; gram < grams; ++gram) {
    hash.advance();
    const std::uint64_t value = hash.value();
    hashes[gram % kWindow] = value;
    if (value <= least.hash) {
      least = {value, gram};
    } else if (least.at + window <= gram) {   // it has left the window
      least = smallest(hashes, gram + 1 - window, window);
    } else {
      continue;
    }
    kept.push_back(least);
  }
  return kept;
}

std::size_t SharedRuns::slot(std::uint64_t hash) const {
  std::size_t at = static_cast<std::size_t>(hash) & (slots_.size() - 1);
  while (slots_[at] != 0 && entries_[slots_[at] - 1].hash != hash) at = (at + 1) & (slots_.size() - 1);
  return at;
}

void SharedRuns::make_room(std::size_t entries) {
  if (entries > entries_.capacity()) entries_.reserve(std::max(entries, 2 * entries_.capacity()));
  if (entries * 2 <= slots_.size()) return;
  std::size_t size = std::max<std::size_t>(512, slots_.size());
  while (size < entries * 2) size *= 2;
  std::vector<std::uint32_t> old(size);
  old.swap(slots_);
  for (const std::uint32_t entry : old) {
    if (entry != 0) slots_[slot(entries_[entry - 1].hash)] = entry;
  }
}

void SharedRuns::insert(const Fingerprint& print) {
  const auto added = static_cast<std::uint32_t>(entries_.size() + 1);
  std::uint32_t* place = &slots_[slot(print.hash)];
  for (int count = 1; *place != 0; ++count) {
    if (count == kMostAlike) return;
    place = &entries_[*place - 1].next;
  }
  *place = added;
  entries_.push_back({print.hash, static_cast<std::uint32_t>(texts_.size() - 1), static_cast<std::uint32_t>(print.at), 0});
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
  const std::vector<Fingerprint> prints = fingerprints(text);
  texts_.push_back({text, owner});
  make_room(entries_.size() + prints.size());
  // Fingerprints inside a run that was measured already are passed over: a run is extended once, not once a fingerprint.
  std::vector<std::pair<std::uint32_t, std::size_t>> measured;   // earlier text, end of its last run here
  for (const Fingerprint& print : prints) {
    for (std::uint32_t at = slots_[slot(print.hash)]; at != 0; at = entries_[at - 1].next) {
      const Entry& entry = entries_[at - 1];
      if (texts_[entry.text].owner == owner) continue;
      auto last = std::find_if(measured.begin(), measured.end(), [&](const auto& m) { return m.first == entry.text; });
      if (last == measured.end()) last = measured.insert(measured.end(), {entry.text, 0});
      if (print.at >= last->second) last->second = match(found, print.at, entry);
    }
  }
  for (const Fingerprint& print : prints) insert(print);
  return found;
}

}  // namespace jihe::rules
