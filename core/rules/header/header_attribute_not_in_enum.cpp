// 项目属性 is none of the attributes that the profile lists. Only asked to be checked: lists differ between places.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule header_attribute_not_in_enum;

namespace {

// 长期项目 is no new one: 延续项目 is offered first.
bool goes_on(std::string_view attribute) { return text::contains_any(attribute, {"长期", "多年", "滚动", "每年"}); }

void check(const Subject& subject, Findings& findings) {
  const Field* attribute = subject.form.field(FieldId::attribute);
  const Profile& profile = subject.profile;
  if (attribute == nullptr || !attribute->value.filled()) return;
  if (!profile.list("attribute_labels").within(text::FoldedLabel(attribute->label.text))) return;
  if (profile.list("attributes").within(text::FoldedLabel(attribute->value.text))) return;
  const WordList& list = profile.list("attribute_choices");
  std::vector<std::string_view> all(list.begin(), list.end());
  if (goes_on(attribute->value.text)) {
    std::stable_partition(all.begin(), all.end(), [](std::string_view choice) { return text::contains(choice, "延续"); });
  }
  std::string choices;
  for (const std::string_view choice : all) choices.append(choices.empty() ? "" : "、").append(choice);
  Finding& finding = add_finding(
      findings, header_attribute_not_in_enum, place_of(subject, attribute->value),
      {{"text", quoted(attribute->value.text)}, {"label", quoted(attribute->label.text)}, {"choices", choices}});
  finding.fixes.reserve(all.size());
  for (const std::string_view choice : all) {
    add_fix(finding, FixSafety::suggested, replace_part(subject.grid, subject.table, attribute->value, choice),
            {{"expected", choice}});
  }
}

constexpr Example kExamples[] = {{Verdict::fires, "项目属性|水利管理类"},
                                 {Verdict::fires, "项目属性|其它"},
                                 {Verdict::fires, "项目属性|长期项目"},
                                 {Verdict::clean, "项目属性|上年延续性项目"},
                                 {Verdict::clean, "项目属性|新增项目□ 延续项目☑"},
                                 {Verdict::clean, "项目属性|"}};

}  // namespace

const Rule header_attribute_not_in_enum = {.id = "header-attribute-not-in-enum",
                                           .severity = Severity::warning,
                                           .basis = "财预〔2015〕88号",
                                           .check = check, .judges = Judges::projects_too,
                                           .fix = FixOffer::suggested,
                                           .examples = kExamples};

}  // namespace jihe::rules
