#include "core/rules/matters.h"

#include <algorithm>

#include "core/rules/goal_copies.h"

namespace jihe::rules {

namespace {

constexpr std::u32string_view kJoints = U"及和与、";
constexpr std::size_t kShortest = 4, kLongest = 24;   // Han of a matter that says whose it is

std::uint64_t step(std::uint64_t hash, char32_t c) { return (hash ^ c) * 0x9E3779B97F4A7C15u + (hash >> 29); }

}  // namespace

Matters::Matters(std::span<const Subject> tables) {
  whole_.reserve(tables.size());
  for (std::size_t subject = 0; subject < tables.size(); ++subject) {
    whole_.push_back(matter_of_name(tables[subject].form.text(FieldId::name), tables[subject].profile));
    const std::u32string_view whole = whole_.back();
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
  of_hash_.try_emplace(hash, subject, std::u32string(matter));   // of several projects the first
}

std::vector<MatterFound> Matters::find(std::u32string_view text, std::size_t own) const {
  std::vector<MatterFound> found;
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    std::uint64_t hash = 0;
    for (std::size_t size = 1; size <= kLongest && begin + size <= text.size(); ++size) {
      hash = step(hash, text[begin + size - 1]);
      if (size < kShortest) continue;
      if (size == kShortest && starts_.count(hash) == 0) break;
      const auto known = of_hash_.find(hash);
      if (known == of_hash_.end()) continue;
      const std::size_t subject = known->second.first;
      const std::u32string& matter = known->second.second;
      if (subject == own || matter != text.substr(begin, size)) continue;
      if (whole_[own].find(matter) != std::u32string::npos) continue;   // its own business as well
      const auto same = [subject](const MatterFound& m) { return m.subject == subject; };
      if (std::none_of(found.begin(), found.end(), same)) found.push_back({subject, begin, begin + size});
    }
  }
  return found;
}

}  // namespace jihe::rules
