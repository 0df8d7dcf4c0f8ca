// What an indicator's name and place say about its value: whether less is better, whether it can pass 100%, whether it is
// a cost. The words stand in the profile; a name decides by its head, which in Chinese is its end.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/form/form.h"
#include "core/form/profile.h"

namespace jihe::rules {

// A name as it is looked at: folded, without white space, template prefix (指标1:) and brackets at its end.
// Points into `name` where folding changes nothing.
class BareName {
 public:
  explicit BareName(std::string_view name);
  operator std::string_view() const { return text_; }

 private:
  text::FoldedLabel folded_;
  std::string_view text_;
};

// The bytes of `text` that a template prefix (指标1:, 指标2：) takes at its start, 0 where it has none or nothing follows.
std::size_t long_template_prefix(std::string_view text);   // of one that starts with 指标
inline std::size_t template_prefix(std::string_view text) {
  return text::starts_with(text, "指标") ? long_template_prefix(text) : 0;
}

// A folded name without marks and brackets at its end: 合格率(%)。 -> 合格率.
std::string_view without_end_marks(std::string_view folded);

// True where `s` is nothing but words of the list, adverbs, particles and punctuation: 得到明显提升. False for an empty text.
bool made_of_words(std::string_view s, const WordList& words, const WordList& adverbs);
inline bool made_of_words(std::string_view s, const Profile& profile, Name list) {
  return made_of_words(s, profile.list(list), profile.list("vague_adverbs"));
}

// Less is better: 故障率, 投诉件数, 等待时间; not 事故下降率, 查处违规案件数.
bool smaller_is_better(const Profile& profile, std::string_view name);

// More is better and the value is a share: 合格率, 覆盖率, 满意度; not 不合格率, 使用率.
bool bigger_is_better(const Profile& profile, std::string_view name);

// A share of a whole: never over 100%.
bool bounded_rate(const Profile& profile, std::string_view name);

// May pass 100%: 增长率, 同比, 负荷率.
bool unbounded_rate(const Profile& profile, std::string_view name);

// 成本指标 of either hierarchy, whatever its second level.
inline bool in_cost_category(const Indicator& indicator) {
  return indicator.level1 == "成本指标" || text::contains(indicator.level2, "成本");
}

// 成本指标 or 经济成本指标: where money stands (社会成本 and 生态环境成本 count other things).
inline bool in_money_category(const Indicator& indicator) {
  if (indicator.level2.empty()) return indicator.level1 == "成本指标";
  return indicator.level2 == "成本指标" || indicator.level2 == "经济成本指标";
}

// The value is money, or a bare number whose name speaks of money.
bool is_money(const Profile& profile, const Indicator& indicator);

// A cost that the target wants to be at least so much: ≥4万元 under 成本. Not money that is saved or raised.
bool floor_on_cost(const Profile& profile, const Indicator& indicator);

// The operator that an indicator's name calls for where the written one points the other way (故障率 with ≥: ≤), "" where
// it does not, and for a cost, which floor_on_cost is about.
std::string_view turned_operator(const Profile& profile, const Indicator& indicator);

}  // namespace jihe::rules
