#include "core/rules/facts/names.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jihe::rules {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::size_t long_template_prefix(std::string_view text) {
  constexpr std::string_view kWord = "指标";
  std::size_t at = kWord.size();
  while (at < text.size() && is_digit(text[at])) ++at;
  if (at == kWord.size()) return 0;
  for (const std::string_view colon : {":", "："}) {
    if (text.substr(at).starts_with(colon)) {
      at += colon.size();
      return text::blank(text.substr(at)) ? 0 : at;
    }
  }
  return 0;
}

std::string_view without_end_marks(std::string_view folded) {
  std::string_view s = folded;
  while (!s.empty()) {
    const char last = s.back();
    if (last == ')') {
      const std::size_t open = s.rfind('(');
      if (open == std::string_view::npos || open == 0) break;
      s = s.substr(0, open);
    } else if (last == '%' || last == ':' || last == ';' || last == ',') {
      s.remove_suffix(1);
    } else if (text::ends_with(s, "。")) {
      s.remove_suffix(3);
    } else {
      break;
    }
  }
  return s;
}

BareName::BareName(std::string_view name) : folded_(name) {
  const std::string_view folded = folded_;
  text_ = without_end_marks(folded.substr(template_prefix(folded)));
}

bool made_of_words(std::string_view s, const WordList& words, const WordList& adverbs) {
  bool found = false;
  while (!s.empty()) {
    std::size_t length = words.longest_start(s);
    if (length != 0) found = true;
    length = std::max(length, adverbs.longest_start(s));
    if (length == 0) {
      std::size_t next = 0;
      constexpr std::u32string_view kBetween = U" ,，、;；。.!！/的地得了和与且并及";
      if (kBetween.find(utf8::next(s, next)) == std::u32string_view::npos) return false;
      length = next;
    }
    s.remove_prefix(length);
  }
  return found;
}

bool smaller_is_better(const Profile& profile, std::string_view name) {
  const BareName bare_name(name);
  const std::string_view bare = bare_name;
  const WordList& words = profile.list("smaller_is_better");
  const WordList& tails = profile.list("measure_tails");
  std::string_view head = bare;
  std::size_t matched = words.longest_end(head);
  for (int i = 0; matched == 0 && i < 3; ++i) {   // 事故发生起数: without 起数, without 发生
    const std::size_t tail = tails.longest_end(head);
    if (tail == 0 || tail == head.size()) return false;
    head.remove_suffix(tail);
    matched = words.longest_end(head);
  }
  if (matched == 0) return false;
  const std::string_view what = head.substr(head.size() - matched);
  head.remove_suffix(matched);   // what is done about it stands in front: 查处违规案件数
  if (text::ends_with_any(head, {"无", "零", "未发生"})) return false;   // the longer without, the better: 无故障时间
  // A rate or a time is its own head: 巡查设备故障率 is about the faults, whatever the device is for; only what works on
  // the bad itself turns it round (降低岸线污染物排放率).
  const bool own_head = bare.ends_with("率") || text::ends_with_any(what, {"时间", "时长", "时限"});
  return !(own_head ? profile.list("turns_round") : profile.list("bigger_is_better")).within(head);
}

bool bigger_is_better(const Profile& profile, std::string_view name) {
  const BareName bare_name(name);
  const std::string_view bare = bare_name;
  const std::size_t matched = std::max(profile.list("bounded_rates").longest_end(bare),
                                       profile.list("bigger_rates").longest_end(bare));
  if (matched == 0 || profile.list("never_judged").within(bare)) return false;
  const std::string_view head = bare.substr(0, bare.size() - matched);
  return !text::ends_with_any(head, {"不", "未", "非", "欠"}) && !smaller_is_better(profile, name);
}

bool bounded_rate(const Profile& profile, std::string_view name) {
  const BareName bare_name(name);
  const std::string_view bare = bare_name;
  return profile.list("bounded_rates").ends(bare) && !profile.list("unbounded_rates").within(bare);
}

bool unbounded_rate(const Profile& profile, std::string_view name) {
  return profile.list("unbounded_rates").within(text::FoldedLabel(name));
}

bool is_money(const Profile& profile, const Indicator& indicator) {
  const Target& target = indicator.target;
  if (!target.number || target.kind == TargetKind::percent) return false;
  if (text::contains(target.unit, "元")) return true;
  const bool unfinished = target.unit.empty() || target.unit == "万" || target.unit == "亿" || target.unit == "仟" ||
                          target.unit == "千" || target.unit == "百";
  if (!unfinished) return false;
  return in_money_category(indicator) || profile.list("money_names").ends(BareName(indicator.name.text));
}

bool floor_on_cost(const Profile& profile, const Indicator& indicator) {
  const std::string_view op = indicator.target.op;
  if ((op != "≥" && op != ">") || !in_cost_category(indicator) || !is_money(profile, indicator)) return false;
  return !profile.list("cost_bigger_is_better").within(text::FoldedLabel(indicator.name.text));
}

std::string_view turned_operator(const Profile& profile, const Indicator& indicator) {
  const Target& target = indicator.target;
  if (!target.number || target.kind == TargetKind::date || target.kind == TargetKind::range) return {};
  const std::string_view op = target.op;
  if (op == "≥" || op == ">") {
    if (floor_on_cost(profile, indicator)) return {};   // value-cost-wrong-direction
    if (!smaller_is_better(profile, indicator.name.text)) return {};
    if (*target.number == Decimal{}) return "=";   // ≤0 and <0 say no more than =0
    return op == "≥" ? "≤" : "<";
  }
  if (op == "≤" || op == "<") {
    if (target.kind == TargetKind::money || target.kind == TargetKind::duration) return {};
    if (!bigger_is_better(profile, indicator.name.text)) return {};
    if (*target.number == Decimal{100, 0}) return "=";   // ≥100% would be no better
    return op == "≤" ? "≥" : ">";
  }
  return {};
}

}  // namespace jihe::rules
