#include "core/rules/facts/matters.h"

#include <algorithm>
#include <tuple>

#include "core/base/utf8.h"

namespace jihe::rules {

namespace {

constexpr std::u32string_view kJoints = U"及和与、";
constexpr std::size_t kShortest = 4, kLongest = 24;   // Han of a matter that says whose it is

}  // namespace

Matters::Matters(std::span<const Subject> tables) : tables_(tables) {
  std::unordered_set<std::u32string_view> known;
  matters_.reserve(tables.size());
  for (std::size_t subject = 0; subject < tables.size(); ++subject) {
    const std::u32string_view whole = tables[subject].matter;
    for (std::size_t begin = 0; begin < whole.size();) {
      const std::size_t end = std::min(whole.find_first_of(kJoints, begin), whole.size());
      const std::u32string_view matter = whole.substr(begin, end - begin);
      begin = end + 1;
      if (matter.size() < kShortest || matter.size() > kLongest || !known.insert(matter).second) continue;
      std::string written = utf8::encode(matter);
      const std::uint32_t key = PairIndex::key_of(written);
      matters_.push_back({subject, matter, std::move(written), key});
    }
  }
}

std::vector<MatterFound> Matters::find(const PairIndex& text, std::size_t own) const {
  std::vector<MatterFound> found;
  for (const Matter& matter : matters_) {
    if (matter.subject == own) continue;
    const std::size_t at = text.find(matter.written, matter.key);
    if (at == std::string_view::npos) continue;
    if (tables_[own].matter.find(matter.han) != std::u32string::npos) continue;   // its own business as well
    found.push_back({matter.subject, at, at + matter.written.size()});
  }
  std::sort(found.begin(), found.end(), [](const MatterFound& a, const MatterFound& b) {
    return std::tie(a.begin, a.end) < std::tie(b.begin, b.end);
  });
  for (auto match = found.begin(); match != found.end();) {   // of a project's two matters the first
    const bool told = std::any_of(found.begin(), match, [&](const MatterFound& m) { return m.subject == match->subject; });
    match = told ? found.erase(match) : match + 1;
  }
  return found;
}

}  // namespace jihe::rules
