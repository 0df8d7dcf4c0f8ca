#include "tests/support/report_fixture.h"

namespace jihe::tests {

namespace {

Row row(std::vector<std::string> texts, bool outside = false) {
  Row out;
  for (std::string& text : texts) out.cells.push_back({std::move(text), {}});
  out.outside = outside;
  return out;
}

CellText part(const Grid& grid, int at_row, int col) {
  const std::string_view text = grid.text(at_row, col);
  return {text, {at_row, col}, 0, text.size()};
}

Form form_of(const Grid& grid) {
  Form form;
  form.layout = Layout::target_table;
  form.title = part(grid, 0, 0);
  form.year = 2024;
  form.fields.push_back({FieldId::title, {}, form.title});
  form.fields.push_back({FieldId::name, part(grid, 1, 0), part(grid, 1, 1)});
  form.fields.push_back({FieldId::department, part(grid, 2, 0), part(grid, 2, 1)});
  form.money_unit = MoneyUnit::wan;
  FundingPane pane;
  pane.scope = "含本级";
  pane.total = {part(grid, 3, 0), part(grid, 3, 1), parse_money(grid.text(3, 1), MoneyUnit::wan)};
  pane.fiscal.label = part(grid, 3, 2);
  pane.fiscal.value.at = {3, 3};
  form.funding.push_back(pane);
  form.goals.push_back({"含本级", {}, part(grid, 4, 1), false});
  form.columns = {.head_row = 5, .level1 = 0, .level2 = 1, .name = 2, .value = 3};
  Indicator indicator;
  indicator.level1 = "产出指标";
  indicator.level2 = "数量指标";
  indicator.name = part(grid, 6, 2);
  indicator.value = part(grid, 6, 3);
  indicator.target = parse_target(indicator.value.text);
  indicator.repaired = Repair::left;
  indicator.row = 6;
  form.indicators.push_back(indicator);
  form.unread.push_back(part(grid, 7, 0));
  return form;
}

}  // namespace

ReportFixture::ReportFixture() {
  for (const std::string name : {"渠道衬砌项目", "泵站检修经费"}) {
    Grid& grid = document.tables.emplace_back();
    grid.rows = {row({"2024年项目支出绩效目标表"}, true),
                 row({"项目名称", name}),
                 row({"主管部门", ""}),
                 row({"年度资金总额", "12.50万元", "其中:财政拨款"}),
                 row({"绩效目标", "衬砌渠道3公里。"}),
                 row({"一级指标", "二级指标", "三级指标", "指标值"}),
                 row({"产出指标", "数量指标", "渠道衬砌长度", "≥3公里"}),
                 row({"填表人"})};
    forms.push_back(form_of(grid));
  }
  input.version = "9.9.9";
  input.profile_id = "test-profile";
  input.profile_version = "1";
  input.files.push_back({.name = "渠道.txt",
                         .sha256 = "abc",
                         .bytes = 321,
                         .kind = "text",
                         .encoding = "gb18030",
                         .document = &document,
                         .forms = &forms,
                         .findings = &findings});
  input.files.push_back({.name = "旧表.doc",
                         .sha256 = "def",
                         .bytes = 5,
                         .kind = "doc",
                         .error = Error{ErrorCode::old_office, 0, "doc"}});
}

Finding& ReportFixture::add(std::string_view rule, Severity severity, Few<Place> places) {
  return findings.emplace_back(Finding{.rule = rule, .severity = severity, .places = std::move(places)});
}

}  // namespace jihe::tests
