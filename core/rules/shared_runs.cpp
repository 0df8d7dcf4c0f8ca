#include "core/rules/shared_runs.h"

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

// The hashes of the runs of kGram code points, rolled along the text; the last kWindow of them are kept.
class GramHashes {
 public:
  // REQUIRES: the text holds one run at least.
  explicit GramHashes(std::u32string_view text) : text_(text) {
    for (std::size_t i = 0; i < kGram; ++i) {
      top_ *= kBase;
      rolled_ = rolled_ * kBase + text[i];
    }
    kept_[0] = mix(rolled_);
  }

  // Goes on to the next run, number `gram`. REQUIRES: the text holds it.
  void advance(std::size_t gram) {
    rolled_ = rolled_ * kBase + text_[gram + kGram - 1] - top_ * text_[gram - 1];
    kept_[gram % kWindow] = mix(rolled_);
  }

  std::uint64_t operator[](std::size_t gram) const { return kept_[gram % kWindow]; }

 private:
  static constexpr std::uint64_t kBase = 0x100000001B3u;

  std::u32string_view text_;
  std::uint64_t top_ = 1;   // kBase to the power of kGram
  std::uint64_t rolled_ = 0;
  std::array<std::uint64_t, kWindow> kept_{};
};

}  // namespace

std::vector<Fingerprint> fingerprints(std::u32string_view text) {
  std::vector<Fingerprint> kept;
  if (text.size() < kGram) return kept;
  const std::size_t grams = text.size() - kGram + 1;
  const std::size_t window = std::min(kWindow, grams);
  kept.reserve(grams / 4 + 1);   // usual for running text
  GramHashes hashes(text);
  for (std::size_t gram = 1; gram < window; ++gram) hashes.advance(gram);
  std::size_t last = grams;   // position kept last
  for (std::size_t end = window; end <= grams; ++end) {
    const std::size_t begin = end - window, newest = end - 1;
    if (end > window) hashes.advance(newest);
    if (last < grams && last >= begin) {
      // The smallest so far is still in the window: only the newcomer can beat it.
      if (hashes[newest] > hashes[last]) continue;
      last = newest;
    } else {
      last = begin;
      for (std::size_t i = begin; i < end; ++i) {
        if (hashes[i] <= hashes[last]) last = i;
      }
    }
    kept.push_back({hashes[last], last});
  }
  return kept;
}

std::size_t SharedRuns::slot(std::uint64_t hash) const {
  std::size_t at = static_cast<std::size_t>(hash) & (table_.size() - 1);
  while (table_[at].text >= 0 && table_[at].hash != hash) at = (at + 1) & (table_.size() - 1);
  return at;
}

void SharedRuns::grow() {
  std::vector<Entry> old(std::max<std::size_t>(512, table_.size() * 2));
  old.swap(table_);
  for (const Entry& entry : old) {
    if (entry.text >= 0) table_[slot(entry.hash)] = entry;
  }
}

void SharedRuns::insert(std::uint64_t hash, std::size_t at) {
  if ((used_ + 1) * 2 > table_.size()) grow();
  const auto text = static_cast<std::int32_t>(texts_.size() - 1);
  Entry* entry = &table_[slot(hash)];
  const Entry added{hash, text, static_cast<std::uint32_t>(at), -1};
  if (entry->text < 0) {
    *entry = added;
    ++used_;
    return;
  }
  int count = 1;
  for (; entry->next >= 0; ++count) entry = &overflow_[static_cast<std::size_t>(entry->next)];
  if (count >= kMostAlike) return;
  entry->next = static_cast<std::int32_t>(overflow_.size());
  overflow_.push_back(added);
}

std::size_t SharedRuns::match(std::vector<SharedRun>& found, std::size_t at, const Entry& entry) const {
  const std::u32string_view a = texts_.back().text;
  const std::u32string_view b = texts_[static_cast<std::size_t>(entry.text)].text;
  std::size_t i = at, j = entry.at;
  while (i > 0 && j > 0 && a[i - 1] == b[j - 1]) --i, --j;
  std::size_t length = 0;
  while (i + length < a.size() && j + length < b.size() && a[i + length] == b[j + length]) ++length;
  if (length < kGram) return at;   // the same hash of other words
  auto run = std::find_if(found.begin(), found.end(), [&](const SharedRun& r) { return r.earlier == entry.text; });
  if (run == found.end()) run = found.insert(found.end(), SharedRun{.earlier = entry.text});
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
  // Fingerprints inside a run that was measured already are passed over: a run is extended once, not once a fingerprint.
  std::vector<std::pair<std::int32_t, std::size_t>> measured;   // earlier text, end of its last run here
  for (const Fingerprint& print : prints) {
    if (table_.empty()) break;
    const Entry* entry = &table_[slot(print.hash)];
    while (entry->text >= 0) {
      if (texts_[static_cast<std::size_t>(entry->text)].owner != owner) {
        auto last = std::find_if(measured.begin(), measured.end(), [&](const auto& m) { return m.first == entry->text; });
        if (last == measured.end()) last = measured.insert(measured.end(), {entry->text, 0});
        if (print.at >= last->second) last->second = match(found, print.at, *entry);
      }
      if (entry->next < 0) break;
      entry = &overflow_[static_cast<std::size_t>(entry->next)];
    }
  }
  for (const Fingerprint& print : prints) insert(print.hash, print.at);
  return found;
}

}  // namespace jihe::rules
