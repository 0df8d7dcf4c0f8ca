// Characters that were lost on the way: U+FFFD, control characters, 锟斤拷.
#include <string>
#include <utility>

#include "core/base/characters.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule text_encoding_damage;

namespace {

// The bytes of a damaged character at `at`, 0 where it is sound: U+FFFD, control characters, what wrong decoding leaves.
std::size_t damage(std::string_view s, std::size_t at) {
  const auto byte = static_cast<unsigned char>(s[at]);
  if (byte < 0x20) return byte == '\t' || byte == '\n' || byte == '\r' ? 0 : 1;
  if (byte == 0x7F) return 1;
  if (byte < 0xC2 || byte == 0xE4 || byte == 0xE6 || byte == 0xE8) return 0;
  const std::string_view rest = s.substr(at);
  if (byte == 0xEF && rest.starts_with("\xEF\xBF\xBD")) return 3;
  if (byte == 0xC2 && rest.size() > 1 && static_cast<unsigned char>(rest[1]) < 0xA0) return 2;
  if (byte == 0xE9 && rest.starts_with("锟斤拷")) return 9;
  if (byte == 0xE7 && rest.starts_with("烫烫烫")) return 9;
  if (byte == 0xE5 && rest.starts_with("屯屯屯")) return 9;
  return 0;
}

void check(const Subject& subject, Findings& findings) {
  Gathered found(findings, text_encoding_damage);
  std::string_view first;   // cell
  std::size_t count = 0;
  constexpr std::size_t kMostPlaces = 100;
  for (const SignedCell& cell : subject.signs.cells) {
    if ((cell.signs & kDamageSign) == 0) continue;
    const std::string_view text = subject.grid.text(cell.at);
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t bytes = damage(text, i);
      if (bytes == 0) {
        i += leads_han(text[i]) ? 3 : 1;   // Han is sound
        continue;
      }
      if (count == 0) first = text;
      if (count < kMostPlaces) found.add({subject.table, cell.at, i, i + bytes});
      ++count;
      i += bytes;
    }
  }
  if (found.empty()) return;
  found->args = {{"text", quoted(first)}, {"count", std::to_string(count)}};
}

constexpr Example kExamples[] = {
    {Verdict::fires, "绩效目标|清理河道锟斤拷物300吨,群众满意度达到90%以上。"},
    {Verdict::fires, "数量指标|河道巡查�数|≥24次"},
    {Verdict::clean, ""},
};

}  // namespace

const Rule text_encoding_damage = {
    .id = "text-encoding-damage", .severity = Severity::warning, .check = check, .judges = Judges::lists_too,
    .examples = kExamples};

}  // namespace jihe::rules
