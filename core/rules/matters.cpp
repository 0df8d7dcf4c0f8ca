#include "core/rules/matters.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace jihe::rules {

namespace {

constexpr std::u32string_view kJoints = U"及和与、";
constexpr std::size_t kShortest = 4, kLongest = 24;   // Han of a matter that says whose it is

std::uint64_t step(std::uint64_t hash, char32_t c) { return (hash ^ c) * 0x9E3779B97F4A7C15u + (hash >> 29); }

}  // namespace

Matters::Matters(std::span<const Subject> tables) {
  whole_.reserve(tables.size());
  for (std::size_t subject = 0; subject < tables.size(); ++subject) {
    const std::u32string_view whole = tables[subject].matter;
    whole_.push_back(utf8::encode(whole));
    for (std::size_t begin = 0; begin < whole.size();) {
      const std::size_t end = std::min(whole.find_first_of(kJoints, begin), whole.size());
      add(whole.substr(begin, end - begin), subject);
      begin = end + 1;
    }
  }
}

void Matters::add(std::u32string_view matter, std::size_t subject) {
  if (matter.size() < kShortest || matter.size() > kLongest) return;
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i < matter.size(); ++i) {
    hash = step(hash, matter[i]);
    if (i + 1 == kShortest) starts_.insert(hash);
  }
  longest_ = std::max(longest_, matter.size());
  std::string written = utf8::encode(matter);
  pairs_.set(pair_bit(written));
  of_hash_.try_emplace(hash, subject, std::move(written));   // of several projects the first
}

std::vector<MatterFound> Matters::find(std::string_view text, std::size_t own) const {
  std::vector<MatterFound> found;
  for (std::size_t begin = 0; begin + kShortest * 3 <= text.size();) {
    const std::size_t first = begin;
    begin += static_cast<unsigned char>(text[begin]) >= 0xE0 ? 3 : 1;
    if (!pairs_[pair_bit(text.substr(first))]) continue;
    std::uint64_t hash = 0;
    std::size_t end = first;
    for (std::size_t size = 1; size <= longest_ && end < text.size(); ++size) {
      hash = step(hash, utf8::next(text, end));
      if (size < kShortest) continue;
      if (size == kShortest && starts_.count(hash) == 0) break;
      const auto known = of_hash_.find(hash);
      if (known == of_hash_.end()) continue;
      const auto& [subject, matter] = known->second;
      if (subject == own || matter != text.substr(first, end - first)) continue;
      if (whole_[own].find(matter) != std::string::npos) continue;   // its own business as well
      const auto same = [of = subject](const MatterFound& m) { return m.subject == of; };
      if (std::none_of(found.begin(), found.end(), same)) found.push_back({subject, first, end});
    }
  }
  return found;
}

}  // namespace jihe::rules
