// A label of one table is written otherwise than in the file's other tables, which use the form's own word.
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule header_label_variant;

namespace {

// Labels that mean the same wherever they stand; 是否新增 for 项目属性 does not.
constexpr FieldId kFields[] = {FieldId::name, FieldId::department, FieldId::unit, FieldId::period};

const std::string* canonical_of(const Profile& profile, FieldId id) {
  const auto labels = profile.labels.find(std::string(field_id(id)));
  return labels == profile.labels.end() || labels->second.empty() ? nullptr : &labels->second.front();
}

bool is_canonical(const CellText& label, const std::string& canonical) {
  return label.text == canonical || bare_label(text::FoldedLabel(label.text)) == text::fold_label(canonical);
}

constexpr int kEnough = 2;   // tables that must agree before another one counts as off

bool has_bracket(const CellText& label) { return text::contains_any(label.text, {"(", "（"}); }

// 年度绩效目标 in one table, 年度绩效目标(含本级) in the others: the scope is missing.
void check_scopes(std::span<const Subject> file, std::vector<FileFinding>& findings) {
  struct Kind {
    const CellText* scoped = nullptr;   // as first written with its scope
    int usual = 0;
    std::vector<std::pair<const Subject*, CellText>> others;
  };
  std::map<std::string, Kind, std::less<>> kinds;   // by the label without its bracket
  for (const Subject& subject : file) {
    for (const Goal& goal : subject.form.goals) {
      if (!goal.label.filled()) continue;
      const text::FoldedLabel folded(goal.label.text);
      std::string_view bare = bare_label(folded);
      bare = bare.substr(0, bare.find('('));
      const auto known = kinds.find(bare);
      Kind& kind = known != kinds.end() ? known->second : kinds[std::string(bare)];
      if (has_bracket(goal.label)) {
        ++kind.usual;
        if (kind.scoped == nullptr) kind.scoped = &goal.label;
      } else if (!text::starts_with_any(goal.text.text, {"(", "（"})) {   // a bracket left open is reported as that
        kind.others.emplace_back(&subject, goal.label);
      }
    }
  }
  for (const auto& [bare, kind] : kinds) {
    if (kind.usual < kEnough || kind.usual <= static_cast<int>(kind.others.size())) continue;
    for (const auto& [subject, label] : kind.others) {
      Finding& finding = add_finding(findings, *subject, header_label_variant, place_of(*subject, label),
                                     {{"text", quoted(label.text)}, {"expected", kind.scoped->text},
                                      {"count", std::to_string(kind.usual)}});
      add_fix(finding, FixSafety::suggested, replace_part(subject->grid, subject->table, label, kind.scoped->text));
    }
  }
}

std::vector<FileFinding> check_all(std::span<const Subject> tables) {
  std::vector<FileFinding> findings;
  for (const std::span<const Subject> file : by_file(tables)) {
    check_scopes(file, findings);
    for (const FieldId id : kFields) {
      const std::string* canonical = file.size() < 3 ? nullptr : canonical_of(file[0].profile, id);
      if (canonical == nullptr) continue;
      int usual = 0;
      std::vector<const Subject*> others;
      for (const Subject& subject : file) {
        const Field* field = subject.form.field(id);
        if (field == nullptr || !field->label.filled()) continue;
        if (is_canonical(field->label, *canonical)) {
          ++usual;
        } else {
          others.push_back(&subject);
        }
      }
      if (usual < kEnough || usual <= static_cast<int>(others.size())) continue;
      for (const Subject* subject : others) {
        CellText label = subject->form.field(id)->label;
        Finding& finding = add_finding(findings, *subject, header_label_variant, place_of(*subject, label),
                                       {{"text", quoted(label.text)}, {"expected", *canonical},
                                        {"count", std::to_string(usual)}});
        while (label.text.ends_with(":") || label.text.ends_with("：")) {
          const std::size_t colon = label.text.ends_with(":") ? 1 : 3;
          label.text.remove_suffix(colon);
          label.end -= colon;
        }
        add_fix(finding, FixSafety::safe, replace_part(subject->grid, subject->table, label, *canonical));
      }
    }
  }
  return findings;
}

constexpr Example kExamples[] = {
    {Verdict::fires,
     "raw:\n"
     "附件1\n"
     "2025年部门项目支出预算绩效目标表\n"
     "项目名称\t\t河道清漂\n"
     "主管部门\t\t清河县水务局\t实施单位\t清河县水务局\n"
     "项目属性\t\t延续项目\t项目期\t1年\n"
     "项目资金(万元)\t\t年度资金总额\t3\n"
     "\t\t其中:财政拨款\t3\n"
     "\t\t其他资金\t0\n"
     "绩效目标\t\t清理河道漂浮物30吨。\n"
     "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n"
     "\t产出指标\t数量指标\t漂浮物清理量\t≥30吨\n"
     "\n"
     "附件1\n"
     "2025年部门项目支出预算绩效目标表\n"
     "项目名称\t\t护栏维修\n"
     "主管部门\t\t清河县水务局\t项目单位:\t清河县水务局\n"
     "项目属性\t\t延续项目\t项目期\t1年\n"
     "项目资金(万元)\t\t年度资金总额\t3\n"
     "\t\t其中:财政拨款\t3\n"
     "\t\t其他资金\t0\n"
     "绩效目标\t\t清理河道漂浮物40吨。\n"
     "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n"
     "\t产出指标\t数量指标\t漂浮物清理量\t≥30吨\n"
     "\n"
     "附件1\n"
     "2025年部门项目支出预算绩效目标表\n"
     "项目名称\t\t水样采集\n"
     "主管部门\t\t清河县水务局\t实施单位\t清河县水务局\n"
     "项目属性\t\t延续项目\t项目期\t1年\n"
     "项目资金(万元)\t\t年度资金总额\t3\n"
     "\t\t其中:财政拨款\t3\n"
     "\t\t其他资金\t0\n"
     "绩效目标\t\t清理河道漂浮物50吨。\n"
     "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n"
     "\t产出指标\t数量指标\t漂浮物清理量\t≥30吨\n"
     ""},
    {Verdict::fires,
     "---\n---\n绩效目标|\n\t\t年度绩效目标\t完成清水河42公里河道管护,开展河道巡查24次,沿河群众满意度达到90%以上。"},
    {Verdict::clean, "---\n---"},
};

}  // namespace

const Rule header_label_variant = {
    .id = "header-label-variant", .severity = Severity::hint, .check_all = check_all, .fix = FixOffer::safe,
    .examples = kExamples};

}  // namespace jihe::rules
