// An indicator under a category that it does not belong to.
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/rules/facts/wording.h"
#include "core/rules/fixes/move_row.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule indicator_wrong_category;

namespace {

std::string_view fault_of(const Subject& subject, const Indicator& indicator, std::string_view name) {
  const Profile& profile = subject.profile;
  const TargetKind kind = indicator.target.kind;
  if (indicator.level1.empty() || indicator.level2.empty()) return {};
  if (indicator.level1 != "满意度指标" && (name.ends_with("满意度") || name.ends_with("满意率"))) return "satisfaction";
  const bool quantity = indicator.level2 == "数量指标";
  const bool quality = indicator.level2 == "质量指标";
  if (quantity && kind == TargetKind::percent && profile.list("rate_names").ends(name)) return "rate";
  if (quantity && (name.ends_with("合格") || name.ends_with("达标"))) return "rate";
  if (indicator.level2 == "时效指标" && text::ends_with_any(name, {"合格率", "达标率", "优良率", "准确率"}) &&
      !text::contains_any(name, {"时", "期"})) {   // 开放时间达标率
    return "rate";
  }
  // How fast a device is is its quality: 系统响应时间 | ≤3秒.
  if (quality && profile.list("timeliness_tails").ends(name) && !text::contains(indicator.target.unit, "秒")) return "time";
  const bool output = quantity || quality;   // 及时核拨经费 is 时效
  // Money under 数量 is value-unit-category-mismatch.
  const bool says_cost = kind == TargetKind::percent || kind == TargetKind::qualitative || kind == TargetKind::quantity;
  if (output && says_cost && profile.list("cost_names").ends(name)) return "cost";
  if (quality && kind == TargetKind::money && profile.list("cost_names").ends(name)) return "cost";
  if (indicator.level2 == "生态效益指标" && !held_word(name, profile.list("social_words")).empty() &&
      held_word(name, profile.list("environment_words")).empty()) {
    return "environment";
  }
  return {};
}

// The word of the name that tells its category.
std::string_view word_of(const Profile& profile, std::string_view name, std::string_view fault) {
  if (fault == "environment") return held_word(name, profile.list("social_words"));
  const auto end = [&](Name list) {
    return name.substr(name.size() - profile.list(list).longest_end(name));
  };
  if (fault == "time") return end("timeliness_tails");
  if (fault == "cost") return end("cost_names");
  const std::string_view rate = end("quality_tails");
  if (!rate.empty()) return rate;
  const std::string_view tail = end("rate_names");
  constexpr std::size_t kWord = 6;   // bytes: 合格, 达标
  return tail.empty() ? name.substr(name.size() - kWord) : tail;
}

// Where an indicator with this fault belongs; of two names of the two hierarchies the one that the form has.
std::optional<Fix> move_for(const Subject& subject, const Indicator& indicator, std::string_view fault) {
  const auto to = [&](std::initializer_list<std::string_view> categories) {
    return move_fix(subject, indicator, std::span(categories.begin(), categories.size()));
  };
  if (fault == "satisfaction") return to({"服务对象满意度指标"});
  if (fault == "rate") return to({"质量指标"});
  if (fault == "time") return to({"时效指标"});
  if (fault == "cost") return to({"成本指标", "经济成本指标"});
  return to({"社会效益指标"});
}

void check(const Subject& subject, Findings& findings) {
  const std::vector<Indicator>& indicators = subject.form.indicators;
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    const Indicator& indicator = indicators[i];
    const std::string_view name = subject.names[i].worded;
    const std::string_view fault = fault_of(subject, indicator, name);
    if (fault.empty()) continue;
    Finding& finding = add_finding(findings, indicator_wrong_category, place_of(subject, indicator.name),
                                   {{"name", quoted(name)}, {"category", indicator.level2},
                                    {"word", word_of(subject.profile, name, fault)}});
    finding.variant = fault;
    if (fault == "rate") finding.severity = Severity::hint;   // common, and mostly let pass
    if (std::optional<Fix> fix = move_for(subject, indicator, fault)) finding.fixes.push_back(std::move(*fix));
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "生态效益指标|社会治安安全程度|≥90%"},
    {Verdict::fires, "生态效益指标|社会治安水平|≥90%"},
    {Verdict::fires, "质量指标|沿河群众满意度|≥90%"},
    {Verdict::fires, "质量指标|管护任务完成及时率|100%"},
    {Verdict::fires, "质量指标|护岸工程完工时间|2025年11月底前"},
    {Verdict::fires, "生态效益指标|村民幸福感提升率|≥90%"},
    {Verdict::fires, "数量指标|水样检测合格率|≥95%"},
    {Verdict::fires, "数量指标|巡查办公经费|足额"},
    {Verdict::fires, "数量指标|水情专线费用|1套"},
    {Verdict::fires, "质量指标|清漂船采购成本|≤30万元"},
    {Verdict::fires, "时效指标|护岸工程验收合格率|≥95%"},
    {Verdict::fires, "质量指标|河道管护考核合格率|≥95%\n质量指标|管护任务完成及时率|100%"},
    {Verdict::fires, "质量指标|管护任务完成及时率|100%\n质量指标|河道管护考核合格率|≥95%"},
    {Verdict::fires, "社会效益指标|受益行政村数量|≥12个\n社会效益指标|沿河群众对管护满意度|≥90%"},
    {Verdict::fires, "数量指标|水样检测合格率|≥95%\n数量指标|河道管护长度|≥42公里\n数量指标|岸线巡护覆盖率|100%"},
    {Verdict::fires, "时效指标|管护资金拨付时间|2025年6月30日前\n时效指标|县城居民满意度|≥90%"},
    {Verdict::clean, "生态效益指标|沿河垃圾治理率|≥90%"},
    {Verdict::clean, "时效指标|管护任务完成及时率|100%"},
    {Verdict::clean, "时效指标|闸站开放时间达标率|≥95%"},
    {Verdict::clean, "质量指标|水情系统响应时间|≤3秒"},
    {Verdict::clean, "时效指标|管护任务完成及时核拨经费|100%"},
    {Verdict::clean, "生态效益指标|水事纠纷流域水质达标率|≥90%"},
};

}  // namespace

const Rule indicator_wrong_category = {
    .id = "indicator-wrong-category", .severity = Severity::warning, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::lists_too, .fix = FixOffer::suggested,
    .examples = kExamples};

}  // namespace jihe::rules
