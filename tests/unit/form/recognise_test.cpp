#include "core/form/recognise.h"

#include <deque>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/grid_text.h"

using namespace jihe;

namespace {

constexpr std::string_view kForm =
    "2025年部门项目支出预算绩效目标表\n"
    "项目名称\t\t灌区渠道清淤\t\t\n"
    "主管部门\t\t清河县水务局\t实施单位\t清河县灌溉管理所\n"
    "项目属性\t\t延续项目\t项目日期\t1年\n"
    "项目资金 (万元)\t\t年度资金总额(含本级和市县)\t\t年度资金总额(含本级) 42\n"
    "\t\t其中:财政拨款\t\t其中:财政拨款 40\n"
    "\t\t其他资金\t\t其他资金\n"
    "绩效目标\t\t年度总体绩效目标(含本级和市县)全年清淤渠道18公里。\t年度绩效目标(含本级)清淤渠道12公里。\t\n"
    "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n"
    "\t产出指标\t数量指标\t清淤渠道长度\t≥12公里\n"
    "\t\t\t指标2:\t\n"
    "\t\t\t质量指标\t清淤断面验收合格率\n"
    "\t\t时效 指标\t清淤完成时间\t2025年4月底前\n"
    "\t成本指标\t渠道清淤经费\t42万元\t\n"
    "\t\t\t\t\n"
    "\t效益指标\t社会效益指标\t受益农户\t≥900户\n"
    "可持续影响指标\t渠道管护制度\t健全\t\t\n"
    "\t满意度指标\t服务对象满意度指标\t农户满意度\t≥90%\n"
    "单位负责人\t\t张三\t\t\n";

// The grids stay: a form's texts point into its grid.
Form form_of(std::string_view text) {
  static std::deque<Grid> grids;
  return recognise(grids.emplace_back(grid_from_text(text)), built_in_profile());
}

const Indicator* find(const Form& form, std::string_view name) {
  for (const Indicator& indicator : form.indicators) {
    if (indicator.name.text == name) return &indicator;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("fields are found by their labels", "[form][recognise]") {
  const Form form = form_of(kForm);
  CHECK(form.layout == Layout::target_table);
  CHECK(form.title.text == "2025年部门项目支出预算绩效目标表");
  CHECK(form.year == 2025);
  CHECK(form.text(FieldId::name) == "灌区渠道清淤");
  CHECK(form.text(FieldId::department) == "清河县水务局");
  CHECK(form.text(FieldId::unit) == "清河县灌溉管理所");
  CHECK(form.text(FieldId::attribute) == "延续项目");
  CHECK(form.text(FieldId::period) == "1年");
  REQUIRE(form.field(FieldId::period) != nullptr);
  CHECK(form.field(FieldId::period)->label.text == "项目日期");
  CHECK(form.field(FieldId::unit)->value.at == CellRef{2, 4});
}

TEST_CASE("both panes of the money block, label and amount in one cell or two", "[form][recognise]") {
  const Form form = form_of(kForm);
  CHECK(form.money_unit == MoneyUnit::wan);
  REQUIRE(form.funding.size() == 2);
  const FundingPane& wide = form.funding[0];
  const FundingPane& own = form.funding[1];
  CHECK(wide.scope == "含本级和市县");
  CHECK(own.scope == "含本级");
  CHECK_FALSE(wide.total.money.number);
  REQUIRE(own.total.money.wan);
  CHECK(own.total.money.wan->to_string() == "42");
  CHECK(own.total.label.text == "年度资金总额(含本级)");
  CHECK(own.fiscal.value.text == "40");
  CHECK(own.other.label.present());
  CHECK_FALSE(own.other.value.filled());
  CHECK(wide.fiscal.value.at == CellRef{5, 3});   // the empty cell beside its label
}

TEST_CASE("an amount that is not filled in belongs below its total", "[form][recognise]") {
  const Form form = form_of(
      "项目名称\t\t渠道清淤\t\t\t\n"
      "项目资金(万元)\t\t年度资金总额\t\t42\t\n"
      "\t\t其中:财政拨款\t\t\t\n"
      "\t\t其他资金\n"
      "\t\t单位资金\t注\t\t\n");
  REQUIRE(form.funding.size() == 1);
  CHECK(form.funding[0].fiscal.value.at == CellRef{2, 4});
  CHECK(form.funding[0].other.value.at == CellRef{3, 4});   // past the end of a ragged row
  REQUIRE(form.funding[0].parts.size() == 1);
  CHECK(form.funding[0].parts[0].value.text == "注");
}

TEST_CASE("a label that was cut short still says which pane it heads", "[form][recognise]") {
  const Form form = form_of(
      "项目名称\t\t渠道清淤\t\t\n"
      "项目资金(万元)\t\t年度资金总额(含本级和市\t\t年度资金总额(含本级) 3\n"
      "\t\t其中:财政拨款\t\t其中:财政拨款 3\n");
  REQUIRE(form.funding.size() == 2);
  CHECK(form.funding[0].scope == "含本级和市县");
}

TEST_CASE("one pane has no scope, and the total of all years is a field", "[form][recognise]") {
  const Form form = form_of(
      "项目名称\t渠道清淤\n"
      "项目资金（万元）\t中期资金总额\t90\t年度资金总额\t30\n"
      "\t其中：财政拨款\t90\t其中：财政拨款\t30\n"
      "\t其他资金\t0\t其他资金\t0\n");
  REQUIRE(form.funding.size() == 1);
  CHECK(form.funding[0].scope.empty());
  CHECK(form.funding[0].total.value.text == "30");
  CHECK(form.funding[0].fiscal.value.text == "30");
  CHECK(form.text(FieldId::multi_year_total) == "90");
}

TEST_CASE("goals of both panes, in two cells or run together in one", "[form][recognise]") {
  const Form form = form_of(kForm);
  REQUIRE(form.goals.size() == 2);
  CHECK(form.goals[0].scope == "含本级和市县");
  CHECK(form.goals[0].text.text == "全年清淤渠道18公里。");
  CHECK(form.goals[1].scope == "含本级");
  CHECK(form.goals[1].label.text == "年度绩效目标(含本级)");

  const Form merged = form_of("绩效目标\t\t年度总体绩效目标(含本级和市县)清淤18公里。年度绩效目标(含本级)清淤12公里。\t\t\n");
  REQUIRE(merged.goals.size() == 2);
  CHECK(merged.goals[0].text.text == "清淤18公里。");
  CHECK(merged.goals[1].text.text == "清淤12公里。");
  CHECK(merged.goals[0].text.at == merged.goals[1].text.at);

  const Form quoted = form_of("绩效目标\t\t年度总体绩效目标落实《年度绩效目标(含本级)》的要求，清淤18公里。\t\t\n");
  CHECK(quoted.goals.size() == 1);
}

TEST_CASE("a bracket that is no scope belongs to the goal's text", "[form][recognise]") {
  const Form form = form_of("绩效目标\t\t年度总体绩效目标(清淤渠道,修缮闸门;保障春灌用水。\t\t\n");
  REQUIRE(form.goals.size() == 1);
  CHECK(form.goals[0].label.text == "年度总体绩效目标");
  CHECK(form.goals[0].text.text == "(清淤渠道,修缮闸门;保障春灌用水。");
}

TEST_CASE("indicators inherit their levels, slid rows are put right", "[form][recognise]") {
  const Form form = form_of(kForm);
  REQUIRE(form.indicators.size() == 7);

  const Indicator* length = find(form, "清淤渠道长度");
  REQUIRE(length != nullptr);
  CHECK(length->level1 == "产出指标");
  CHECK(length->level2 == "数量指标");
  CHECK(length->repaired == Repair::none);

  const Indicator* quality = find(form, "清淤断面验收合格率");
  REQUIRE(quality != nullptr);
  CHECK(quality->level2 == "质量指标");
  CHECK(quality->repaired == Repair::right);
  CHECK(quality->target.kind == TargetKind::missing);

  const Indicator* cost = find(form, "渠道清淤经费");
  REQUIRE(cost != nullptr);
  CHECK(cost->level1 == "产出指标");
  CHECK(cost->level2 == "成本指标");
  CHECK(cost->value.text == "42万元");
  CHECK(cost->repaired == Repair::left);

  const Indicator* lasting = find(form, "渠道管护制度");
  REQUIRE(lasting != nullptr);
  CHECK(lasting->level1 == "效益指标");
  CHECK(lasting->level2 == "可持续影响指标");
  CHECK(lasting->value.text == "健全");

  CHECK(form.repairs.size() == 3);
  CHECK(form.placeholders.size() == 1);
  CHECK(form.blank_rows == std::vector<int>{14});
}

TEST_CASE("a slid row is offered with every cell in its column", "[form][repair]") {
  const Form form = form_of(kForm);
  std::vector<std::string> rows;
  for (const RowRepair& repair : form.repairs) {
    std::string line;
    for (const Cell& cell : repair.realigned) line += cell.text.str() + "|";
    rows.push_back(line);
  }
  CHECK(rows == std::vector<std::string>{"||质量指标|清淤断面验收合格率||", "||成本指标|渠道清淤经费|42万元|",
                                         "||可持续影响指标|渠道管护制度|健全|"});
}

TEST_CASE("成本指标 as a first level has not slid", "[form][repair]") {
  const Form form = form_of(
      "\t一级指标\t二级指标\t三级指标\t指标值\n"
      "\t成本指标\t经济成本指标\t渠道清淤经费\t≤42万元\n"
      "\t\t\t每公里清淤费用\t≤3万元\n"
      "\t产出指标\t数量指标\t清淤渠道长度\t≥12公里\n");
  REQUIRE(form.indicators.size() == 3);
  CHECK(form.repairs.empty());
  CHECK(form.indicators[0].level1 == "成本指标");
  CHECK(form.indicators[1].level2 == "经济成本指标");
  CHECK(form.indicators[2].level1 == "产出指标");
}

TEST_CASE("a name under 一级指标 is put back beside its value", "[form][repair]") {
  const Form form = form_of(
      "\t一级指标\t二级指标\t三级指标\t指标值\n"
      "\t产出指标\t成本指标\t渠道清淤经费\t≤42万元\n"
      "\t管护人员补助\t\t≤4万元\t\n");
  REQUIRE(form.indicators.size() == 2);
  CHECK(form.indicators[1].name.text == "管护人员补助");
  CHECK(form.indicators[1].value.text == "≤4万元");
  CHECK(form.indicators[1].misplaced_name);
  REQUIRE(form.repairs.size() == 1);
  CHECK(form.repairs[0].realigned[3].text == "管护人员补助");
}

TEST_CASE("an indicator named like its category stays a name", "[form][repair]") {
  const Form form = form_of(
      "\t一级指标\t二级指标\t三级指标\t指标值\n"
      "\t满意度指标\t服务对象满意度指标\t服务对象满意度\t≥90%\n");
  REQUIRE(form.indicators.size() == 1);
  CHECK(form.indicators[0].name.text == "服务对象满意度");
  CHECK(form.repairs.empty());
}

TEST_CASE("what nobody understood is kept as unread", "[form][recognise]") {
  const Form form = form_of(kForm);
  std::string unread;
  for (const CellText& cell : form.unread) unread += std::string(cell.text) + "|";
  CHECK(unread == "单位负责人|张三|");
}

TEST_CASE("blank forms, self-evaluations and other tables are told apart", "[form][recognise]") {
  CHECK(form_of("项目支出绩效目标表\n项目名称\t\n主管部门\t\t实施单位\t\n绩效目标\t\n"
                "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t指标1:\t\n")
            .layout == Layout::blank);
  CHECK(form_of("项目支出绩效自评表\n项目名称\t渠道清淤\n"
                "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t得分\n产出指标\t数量指标\t长度\t12\t12\t10\n")
            .layout == Layout::self_evaluation);
  CHECK(form_of("姓名\t电话\n张三\t123\n").layout == Layout::unknown);
  CHECK(form_of("").layout == Layout::unknown);
}

TEST_CASE("head rows one column off the file's other tables", "[form][recognise]") {
  std::vector<Grid> grids;
  for (int i = 0; i < 3; ++i) grids.push_back(grid_from_text(kForm));
  grids.push_back(grid_from_text(
      "项目名称\t\t闸门检修\t\t\n主管部门\t清河县水务局\t实施单位\t清河县灌溉管理所\t\n"
      "绩效目标\t\t年度总体绩效目标(含本级和市县)检修闸门6座。\t\t\n"));
  const std::vector<Form> forms = recognise_all(grids, built_in_profile());
  CHECK(forms[0].offset_rows.empty());
  CHECK(forms[3].offset_rows == std::vector<int>{1});
}

TEST_CASE("中期 and 年度 beside each other: both sets of columns are read", "[form][recognise]") {
  const Form form = form_of(
      "项目名称\t村卫生室改造\n"
      "总体目标\t中期目标\t\t年度目标\n"
      "\t改造45间。\t\t改造15间。\n"
      "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t二级指标\t三级指标\t指标值\n"
      "\t产出指标\t数量指标\t改造间数\t≥45间\t数量指标\t改造间数\t≥15间\n"
      "\t\t质量指标\t验收合格率\t100%\t质量指标\t验收合格率\t100%\n"
      "\t\t\t\t\t\t设备完好率\t≥95%\n"
      "\t\t时效指标\t完成时间\t2027年底前\t时效指标\t指标1:\t\n");
  CHECK(form.goals.size() == 2);
  REQUIRE(form.indicators.size() == 6);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(form.indicators[i].pane == 0);
    CHECK(form.indicators[i].long_term);
    CHECK(form.indicators[i + 3].pane == 1);
    CHECK_FALSE(form.indicators[i + 3].long_term);
  }
  const Indicator& last = form.indicators.back();
  CHECK(last.name.text == "设备完好率");
  CHECK(last.name.at == CellRef{6, 6});
  CHECK(last.level1 == "产出指标");
  CHECK(last.level2 == "质量指标");
  CHECK(last.target.kind == TargetKind::percent);
  CHECK(form.indicators[3].value.text == "≥15间");
  CHECK(form.indicators[3].level2_at.at == CellRef{4, 5});
  CHECK(form.placeholders.size() == 1);
  CHECK(form.unread.empty());
}

TEST_CASE("one name with a value for each pane is two indicators", "[form][recognise]") {
  const Form form = form_of(
      "绩效指标\t一级指标\t二级指标\t三级指标\t实施期指标值\t年度指标值\n"
      "\t产出指标\t数量指标\t改造间数\t≥45间\t≥15间\n");
  REQUIRE(form.indicators.size() == 2);
  CHECK(form.indicators[1].name.text == "改造间数");
  CHECK(form.indicators[1].value.text == "≥15间");
  CHECK(form.unread.empty());
}

TEST_CASE("each project of a list is a form of its own", "[form]") {
  const Form form = form_of(
      "2025年部门预算项目绩效目标表\n"
      "单位名称\t项目名称\t预算数(万元)\t年度目标\t一级指标\t二级指标\t三级指标\t指标值\t权重\n"
      "清河县水务局\t水闸检修\t8\t检修水闸6座。\t产出指标\t数量指标\t检修水闸数量\t≥6座\t50\n"
      "\t\t\t\t\t质量指标\t检修合格率\t≥95%\t50\n"
      "清河县水务局\t河道清漂\t\t清理漂浮物30吨。\t产出指标\t数量指标\t漂浮物清理量\t≥30吨\t90\n"
      "清河县水务局\t河道清漂\t12\t\t效益指标\t社会效益指标\t受益村数量\t≥9个\t\n");
  REQUIRE(form.layout == Layout::list);
  REQUIRE(form.projects.size() == 2);
  const Form& first = form.projects[0];
  CHECK(first.text(FieldId::name) == "水闸检修");
  CHECK(first.text(FieldId::unit) == "清河县水务局");
  REQUIRE(first.funding.size() == 1);
  CHECK(first.funding[0].total.money.wan == Decimal{8, 0});
  CHECK(first.funding[0].total.value.at == CellRef{2, 2});
  REQUIRE(first.goals.size() == 1);
  CHECK(first.goals[0].text.text == "检修水闸6座。");
  CHECK(first.indicators.size() == 2);
  const Form& second = form.projects[1];
  CHECK(second.text(FieldId::name) == "河道清漂");
  REQUIRE(second.indicators.size() == 2);
  CHECK(second.indicators[1].name.text == "受益村数量");
  // What the first row leaves open is taken from a later one; names that are only repeated stay unread.
  CHECK(second.funding[0].total.value.at == CellRef{5, 2});
  CHECK(second.goals[0].text.text == "清理漂浮物30吨。");
  std::vector<std::string_view> unread;
  for (const CellText& text : form.unread) unread.push_back(text.text);
  CHECK(unread == std::vector<std::string_view>{"清河县水务局", "河道清漂"});
  CHECK(form.indicators.size() == 4);
}

TEST_CASE("a unit written once stands for all the projects of a list below it", "[form]") {
  const Form form = form_of(
      "单位名称\t项目名称\t年度目标\t一级指标\t二级指标\t三级指标\t指标值\n"
      "清河县水务局\t水闸检修\t检修水闸6座。\t产出指标\t数量指标\t检修水闸数量\t≥6座\n"
      "\t河道清漂\t\t产出指标\t数量指标\t漂浮物清理量\t≥30吨\n");
  REQUIRE(form.projects.size() == 2);
  CHECK(form.projects[1].text(FieldId::unit) == "清河县水务局");
  REQUIRE(form.projects[1].goals.size() == 1);
  CHECK_FALSE(form.projects[1].goals[0].text.filled());
  CHECK(form.projects[1].goals[0].text.at == CellRef{2, 2});
}

TEST_CASE("a list without a project has none", "[form]") {
  const Form form = form_of(
      "单位名称\t项目名称\t年度目标\t一级指标\t二级指标\t三级指标\t指标值\n"
      "\t\t\t产出指标\t数量指标\t检修水闸数量\t≥6座\n");
  CHECK(form.layout == Layout::list);
  CHECK(form.projects.empty());
}

TEST_CASE("a row that slid two columns to the right is put right", "[form]") {
  const Form form = form_of(
      "项目名称\t\t水闸检修\n主管部门\t\t清河县水务局\n"
      "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n"
      "\t产出指标\t数量指标\t检修水闸数量\t≥6座\n"
      "\t\t\t\t质量指标\t检修合格率\t≥95%\n"
      "\t\t\t\t\t时效指标\t检修完成时间\n"
      "\t\t\t\t检修档案数量\t≥6份\n");
  REQUIRE(form.indicators.size() == 4);
  CHECK(form.indicators[1].level2 == "质量指标");
  CHECK(form.indicators[1].name.text == "检修合格率");
  CHECK(form.indicators[1].value.text == "≥95%");
  CHECK(form.indicators[1].repaired == Repair::right);
  CHECK(form.indicators[2].level2 == "时效指标");
  CHECK(form.indicators[2].name.text == "检修完成时间");
  CHECK(form.indicators[2].value.text.empty());
  CHECK(form.indicators[2].value.at == form.indicators[2].name.at);
  CHECK(form.indicators[3].name.text == "检修档案数量");
  CHECK(form.indicators[3].value.text == "≥6份");
  REQUIRE(form.repairs.size() == 3);
  CHECK(form.repairs[0].realigned[2].text == "质量指标");
  CHECK(form.repairs[0].realigned[3].text == "检修合格率");
  CHECK(form.repairs[0].realigned[4].text == "≥95%");
  CHECK(form.unread.empty());
}

TEST_CASE("labels that share a cell are fields of their own, each with its place", "[form][recognise]") {
  const Form form = form_of(
      "2025年项目支出绩效目标表\n"
      "项目名称：泵站维修  主管部门：清河县水务局\t\n"
      "实施单位：清河县灌溉站，联系人：张三 电话：0555-1234567；项目期：1年\t\n"
      "项目资金（万元）\t100万元（其中：财政拨款80万元、其他资金20）\n"
      "年度绩效目标\t维修泵站6座，主管部门：水务局负责验收，实施单位：灌溉站使用，验收合格率100%。\n"
      "一级指标\t二级指标\t三级指标\t指标值\n"
      "产出指标\t数量指标\t维修泵站数量\t≥6座\n");
  CHECK(form.text(FieldId::name) == "泵站维修");
  CHECK(form.text(FieldId::department) == "清河县水务局");
  CHECK(form.text(FieldId::unit) == "清河县灌溉站");
  CHECK(form.text(FieldId::period) == "1年");
  REQUIRE(form.field(FieldId::department) != nullptr);
  const Field& department = *form.field(FieldId::department);
  CHECK(department.value.at == CellRef{1, 0});
  CHECK(std::string_view("项目名称：泵站维修  主管部门：清河县水务局").substr(department.value.begin) == "清河县水务局");
  CHECK(department.label.text == "主管部门");
  REQUIRE(form.funding.size() == 1);
  CHECK(form.funding[0].total.value.text == "100万元");
  CHECK(form.funding[0].fiscal.label.text == "其中：财政拨款");
  CHECK(form.funding[0].fiscal.value.text == "80万元");
  CHECK(form.funding[0].other.value.text == "20");
  REQUIRE(form.goals.size() == 1);
  CHECK(form.goals[0].text.text.size() > 90);
}

TEST_CASE("a label that shares a cell may have nothing behind it", "[form][recognise]") {
  const Form form = form_of(
      "2025年项目支出绩效目标表\n"
      "项目名称：  主管部门：清河县水务局 实施单位：\t\n"
      "年度资金总额：100万元，其中：财政拨款：，其他资金：\t\n"
      "一级指标\t二级指标\t三级指标\t指标值\n"
      "产出指标\t数量指标\t维修泵站数量\t≥6座\n");
  CHECK(form.text(FieldId::name) == "");
  CHECK(form.text(FieldId::department) == "清河县水务局");
  REQUIRE(form.field(FieldId::unit) != nullptr);
  CHECK_FALSE(form.field(FieldId::unit)->value.filled());
  REQUIRE(form.funding.size() == 1);
  CHECK(form.funding[0].total.value.text == "100万元");
  CHECK(form.funding[0].fiscal.label.present());
  CHECK_FALSE(form.funding[0].fiscal.value.filled());
  CHECK(form.funding[0].other.label.present());
}

TEST_CASE("a sentence is not cut where a label stands in it", "[form][recognise]") {
  const Form form = form_of(
      "2025年项目支出绩效目标表\n"
      "项目名称\t泵站维修（主管部门：水务局）\n"
      "主管部门\t清河县水务局\t实施单位\t清河县灌溉站\n"
      "立项依据：根据水务局批复，实施单位：灌溉站，项目名称：泵站维修。\t\n"
      "建设内容\t维修泵站6座，建设单位：灌溉站\n"
      "项目资金（万元）\t100万元，其中有财政拨款和其他资金\n"
      "一级指标\t二级指标\t三级指标\t指标值\n"
      "产出指标\t数量指标\t维修泵站数量\t≥6座\n");
  CHECK(form.text(FieldId::name) == "泵站维修（主管部门：水务局）");
  CHECK(form.text(FieldId::unit) == "清河县灌溉站");
  REQUIRE(form.funding.size() == 1);
  CHECK(form.funding[0].total.value.text == "100万元，其中有财政拨款和其他资金");
  CHECK(form.unread.size() == 2);
}

TEST_CASE("合计 is the total where no other label names one", "[form][recognise]") {
  constexpr std::string_view kHead = "2025年项目支出绩效目标表\n项目名称\t泵站维修\n主管部门\t水务局\t实施单位\t灌溉站\n";
  constexpr std::string_view kTail = "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t维修泵站数量\t≥6座\n";
  const auto with = [&](std::string_view money) {
    return form_of(std::string(kHead) + std::string(money) + std::string(kTail));
  };
  for (const std::string_view money : {"项目资金（万元）\t财政拨款\t80\n\t其他资金\t20\n\t合计\t100\n",
                                       "项目资金（万元）\t合计\t100\n\t财政拨款\t80\n\t其他资金\t20\n",
                                       "项目资金（万元）\t财政拨款\t80\n\t小计\t80\n\t其他资金\t20\n\t合计\t100\n",
                                       "项目资金（万元）\t财政拨款\t其他资金\t合计\n\t80\t20\t100\n"}) {
    INFO(money);
    const Form form = with(money);
    REQUIRE(form.funding.size() == 1);
    CHECK(form.funding[0].total.value.text == "100");
    CHECK(form.funding[0].fiscal.value.text == "80");
    CHECK(form.funding[0].other.value.text == "20");
    CHECK(form.unknown_labels.empty());
  }
  const Form same = with("项目资金（万元）\t年度资金总额\t100\n\t财政拨款\t80\n\t其他资金\t20\n\t合计\t100\n");
  REQUIRE(same.funding.size() == 1);
  CHECK(same.funding[0].total.label.text == "年度资金总额");
  CHECK(same.unknown_labels.empty());
  const Form other = with("项目资金（万元）\t年度资金总额\t100\n\t财政拨款\t80\n\t其他资金\t20\n\t合计\t101\n");
  CHECK(other.funding.size() == 1);
  REQUIRE(other.unknown_labels.size() == 1);
  CHECK(other.unknown_labels[0].text == "合计");
}

TEST_CASE("amounts below a total belong to it, also where the total of all years stands above", "[form][recognise]") {
  const Form both = form_of(
      "2025年项目支出绩效目标表\n项目名称\t泵站维修\n主管部门\t水务局\t实施单位\t灌溉站\n"
      "项目资金（万元）\t项目资金总额\t300\n\t年度资金总额\t100\n\t其中:财政拨款\t80\n\t其他资金\t20\n"
      "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t维修泵站数量\t≥6座\n");
  CHECK(both.text(FieldId::multi_year_total) == "300");
  REQUIRE(both.funding.size() == 1);
  CHECK(both.funding[0].total.value.text == "100");
  CHECK(both.funding[0].fiscal.value.text == "80");
  const Form only = form_of(
      "2025年项目支出绩效目标表\n项目名称\t泵站维修\n主管部门\t水务局\t实施单位\t灌溉站\n"
      "项目资金（万元）\t项目资金总额\t300\n\t其中:财政拨款\t280\n\t其他资金\t20\n"
      "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t维修泵站数量\t≥6座\n");
  REQUIRE(only.funding.size() == 1);
  CHECK(only.funding[0].total.value.text == "300");
  CHECK(only.funding[0].fiscal.value.text == "280");
}

TEST_CASE("sources of money that have no amount of their own yet name no amount of another", "[form][recognise]") {
  const Form form = form_of(
      "2025年项目支出绩效目标表\n项目名称\t泵站维修\n主管部门\t水务局\t实施单位\t灌溉站\n"
      "资金来源\t上级补助\t本级预算\t合计\n\t30\t70\t100\n"
      "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t维修泵站数量\t≥6座\n");
  REQUIRE(form.funding.size() == 1);
  CHECK(form.funding[0].total.value.text == "100");
  REQUIRE(form.funding[0].parts.size() == 2);
  CHECK(form.funding[0].parts[1].value.text == "70");
  const Form merged = form_of(
      "2025年项目支出绩效目标表\n项目名称\t泵站维修\n主管部门\t水务局\t实施单位\t灌溉站\n"
      "项目资金\t总投资1200万元，其中：中央预算内投资800万元，地方配套400万元\n"
      "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t维修泵站数量\t≥6座\n");
  REQUIRE(merged.funding.size() == 1);
  CHECK(merged.funding[0].total.value.text == "1200万元");
  REQUIRE(merged.funding[0].parts.size() == 2);
  CHECK(merged.funding[0].parts[1].value.text == "400万元");
}

TEST_CASE("the tasks of a department are kept, and the form goes on below them", "[form][recognise]") {
  const Form form = form_of(
      "2025年部门整体支出绩效目标表\n部门名称\t水务局\n"
      "年度主要任务\t任务名称\t主要内容\t预算金额\n\t\t\t总额\n\t维修\t维修泵站\t80\n\t清淤\t清淤渠道\t20\n"
      "年度总体目标\t维修泵站6座，清淤渠道18公里。\n"
      "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t维修泵站数量\t≥6座\n");
  CHECK(form.field(FieldId::name) == nullptr);
  CHECK(form.text(FieldId::department) == "水务局");
  CHECK(form.funding.empty());
  CHECK(form.goals.size() == 1);
  CHECK(form.unknown_labels.empty());
}

TEST_CASE("the label that names the project and the unit best is taken, wherever it stands", "[form][recognise]") {
  const Form form = form_of(
      "2025年项目支出绩效目标表\n填报单位（盖章）：水务局\t\n专项资金名称\t农田水利\t项目名称\t泵站维修\n"
      "主管部门\t水务局\t实施单位\t灌溉站\n"
      "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t维修泵站数量\t≥6座\n");
  CHECK(form.text(FieldId::name) == "泵站维修");
  CHECK(form.text(FieldId::unit) == "灌溉站");
}

TEST_CASE("tables read together are read as each alone", "[form][recognise]") {
  constexpr std::size_t kMany = 35;   // more than are read at a time
  std::vector<Grid> grids;
  for (std::size_t i = 0; i < kMany; ++i) {
    std::string text(kForm);
    if (i % 3 == 1) text = "项目名称\n灌区渠道清淤\n一级指标\n二级指标\n";   // no cells are left
    if (i % 5 == 2) text = "说明\t无";
    grids.push_back(grid_from_text(text));
  }
  const std::vector<Form> forms = recognise_all(grids, built_in_profile());
  REQUIRE(forms.size() == kMany);
  for (std::size_t i = 0; i < kMany; ++i) {
    const Form alone = recognise(grids[i], built_in_profile());
    CAPTURE(i);
    CHECK(forms[i].layout == alone.layout);
    CHECK(forms[i].lost == alone.lost);
    CHECK(forms[i].text(FieldId::name) == alone.text(FieldId::name));
    REQUIRE(forms[i].indicators.size() == alone.indicators.size());
    CHECK(forms[i].unread.size() == alone.unread.size());
    for (std::size_t k = 0; k < alone.indicators.size(); ++k) {
      const Indicator& indicator = forms[i].indicators[k];
      CHECK(indicator.name.text == alone.indicators[k].name.text);
      CHECK(indicator.target.number == alone.indicators[k].target.number);
      CHECK(indicator.target.unit == alone.indicators[k].target.unit);
      // The same text in another table gave the target, but what it points to is this table's.
      CHECK(indicator.target.text.data() == indicator.value.text.data());
    }
  }
}

TEST_CASE("a line above the form says what its amounts are in", "[form][recognise]") {
  const auto with = [](std::string_view line, std::string_view label) {
    return form_of("2025年项目支出绩效目标表\n" + std::string(line) + "\n项目名称\t泵站维修\n主管部门\t水务局\t实施单位\t灌溉站\n" +
                   std::string(label) + "\t年度资金总额\t1200000.00\n\t其中:财政拨款\t1200000.00\n" +
                   "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t维修泵站数量\t≥6座\n");
  };
  for (const std::string_view line : {"金额单位：元\t", "填报单位：水务局\t\t（单位：元）", "填报单位：水务局　　　单位:人民币元\t", "单位元\t"}) {
    INFO(line);
    const Form form = with(line, "项目资金");
    CHECK(form.money_unit == MoneyUnit::yuan);
    REQUIRE(form.funding.size() == 1);
    CHECK(form.funding[0].total.money.wan == Decimal::parse("120"));
  }
  for (const std::string_view line : {"填报单位：元谋县水务局\t", "单位：元/人\t", "计量单位\t"}) {
    INFO(line);
    CHECK(with(line, "项目资金").money_unit == MoneyUnit::none);
  }
  CHECK(with("单位：元\t", "项目资金（万元）").money_unit == MoneyUnit::wan);   // the label stands nearer
  CHECK_FALSE(with("单位：元\t", "项目资金（万元）").money_unit_above);
  const Form list = form_of(
      "2025年部门预算项目绩效目标表\n金额单位：元\n"
      "单位名称\t项目名称\t预算数\t年度目标\t一级指标\t二级指标\t三级指标\t指标值\n"
      "水务局\t泵站维修\t1200000\t维修泵站6座\t产出指标\t数量指标\t维修泵站数量\t≥6座\n");
  REQUIRE(list.projects.size() == 1);
  REQUIRE(list.projects[0].funding.size() == 1);
  CHECK(list.projects[0].funding[0].total.money.wan == Decimal::parse("120"));
}

TEST_CASE("the total of the year stands beside that of all years", "[form][recognise]") {
  const Form form = form_of(
      "2025年项目支出绩效目标表\n项目名称\t泵站维修\n主管部门\t水务局\t实施单位\t灌溉站\n"
      "项目资金（万元）\t资金总额\t300\t当年资金总额\t100\n\t其中:财政拨款\t280\t其中:当年财政拨款\t80\n\t其他资金\t20\t当年其他资金\t20\n"
      "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t维修泵站数量\t≥6座\n");
  CHECK(form.text(FieldId::multi_year_total) == "300");
  REQUIRE(form.funding.size() == 1);
  CHECK(form.funding[0].total.value.text == "100");
  CHECK(form.funding[0].fiscal.value.text == "80");
  CHECK(form.funding[0].other.value.text == "20");
}

TEST_CASE("a second block of indicators has a head row of its own", "[form][recognise]") {
  const Form form = form_of(
      "2025年项目支出绩效目标表\n项目名称\t泵站维修\n主管部门\t水务局\t实施单位\t灌溉站\n"
      "项目绩效目标\t长期目标\t年度目标\n\t维修泵站18座。\t维修泵站6座。\n"
      "长期绩效指标\t一级指标\t二级指标\t指标内容\t指标值\t备注\n"
      "\t产出指标\t数量指标\t维修泵站数量\t≥18座\t\n\t满意度指标\t服务对象满意度指标\t农户满意度\t≥90%\t\n"
      "年度绩效指标\t一级指标\t二级指标\t指标内容\t指标值\t备注\n"
      "\t产出指标\t数量指标\t维修泵站数量\t≥6座\t\n\t\t\t清淤渠道长度\t≥3公里\t\n");
  REQUIRE(form.indicators.size() == 4);
  CHECK(form.indicators[0].long_term);
  CHECK(form.indicators[0].pane == 0);
  CHECK_FALSE(form.indicators[2].long_term);
  CHECK(form.indicators[2].pane == 1);
  CHECK(form.indicators[2].level2 == "数量指标");
  CHECK(form.indicators[3].value.text == "≥3公里");
  CHECK(form.unread.empty());
  // The head row again on the next page is no second block.
  const Form pages = form_of(
      "2025年项目支出绩效目标表\n项目名称\t泵站维修\n主管部门\t水务局\t实施单位\t灌溉站\n"
      "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n\t产出指标\t数量指标\t维修泵站数量\t≥6座\n"
      "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n\t\t\t清淤渠道长度\t≥3公里\n");
  REQUIRE(pages.indicators.size() == 2);
  CHECK(pages.indicators[1].pane == 0);
  CHECK(pages.indicators[1].level2 == "数量指标");
}

TEST_CASE("a total and its amount in one cell begin the block of money", "[form][recognise]") {
  const Form form = form_of(
      "2025年项目支出绩效目标表\n项目名称\t泵站维修\n主管部门\t水务局\t实施单位\t灌溉站\n"
      "资金总额：260\t\t其中：财政拨款：200；自筹资金：60\n"
      "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t维修泵站数量\t≥6座\n");
  REQUIRE(form.funding.size() == 1);
  CHECK(form.funding[0].total.value.text == "260");
  CHECK(form.funding[0].fiscal.value.text == "200");
  REQUIRE(form.funding[0].parts.size() == 1);
  CHECK(form.funding[0].parts[0].value.text == "60");
  REQUIRE(form.unread.size() == 1);
  CHECK(form.unread[0].text == "；");
}

TEST_CASE("a template's number behind a name is no part of it once the value is filled in", "[form][recognise]") {
  const Form form = form_of(
      "2025年项目支出绩效目标表\n项目名称\t葡萄种植\n主管部门\t农业局\t实施单位\t下河乡\n"
      "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t★种植葡萄株数（≥**株）\t≥17600株\n"
      "\t质量指标\t葡萄成活率（≥**%）\t\n");
  REQUIRE(form.indicators.size() == 1);
  CHECK(form.indicators[0].name.text == "★种植葡萄株数");
  REQUIRE(form.placeholders.size() == 2);
  CHECK(form.placeholders[0].text == "（≥**株）");
  CHECK(form.placeholders[1].text == "葡萄成活率（≥**%）");
}

TEST_CASE("a row that slid right with its target is put right, by one column and by two", "[form][recognise]") {
  const Form form = form_of(
      "2025年项目支出绩效目标表\n项目名称\t泵站维修\n主管部门\t水务局\t实施单位\t灌溉站\n"
      "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n\t产出指标\t数量指标\t维修泵站数量\t≥6座\n"
      "\t\t\t时效指标\t维修完成时间\t2025年11月底前\n\t\t\t满意度指标\t服务对象满意度指标\t农户满意度\t≥90%\n");
  REQUIRE(form.indicators.size() == 3);
  CHECK(form.indicators[1].level2 == "时效指标");
  CHECK(form.indicators[1].name.text == "维修完成时间");
  CHECK(form.indicators[1].value.text == "2025年11月底前");
  CHECK(form.indicators[1].repaired == Repair::right);
  CHECK(form.indicators[2].name.text == "农户满意度");
  CHECK(form.indicators[2].value.text == "≥90%");
}

TEST_CASE("the head of a list may have two rows, and units may stand in the projects' column", "[form][recognise]") {
  const Form two_rows = form_of(
      "2025年部门预算项目绩效目标表\n序号\t项目名称\t预算安排\t\t年度绩效目标\t绩效指标\t\t\t\n"
      "\t\t资金总额\t其中：财政拨款\t\t一级指标\t二级指标\t三级指标\t指标值\n"
      "1\t泵站维修\t34\t30\t维修泵站6座。\t产出指标\t数量指标\t维修泵站数量\t≥6座\n"
      "2\t渠道清淤\t18\t18\t清淤渠道3公里。\t产出指标\t数量指标\t清淤渠道长度\t≥3公里\n");
  CHECK(two_rows.layout == Layout::list);
  REQUIRE(two_rows.projects.size() == 2);
  CHECK(two_rows.projects[0].text(FieldId::name) == "泵站维修");
  REQUIRE(two_rows.projects[0].funding.size() == 1);
  CHECK(two_rows.projects[0].funding[0].total.value.text == "34");
  CHECK(two_rows.projects[0].funding[0].fiscal.value.text == "30");
  REQUIRE(two_rows.projects[1].goals.size() == 1);
  CHECK(two_rows.projects[1].goals[0].text.text == "清淤渠道3公里。");
  const Form units = form_of(
      "部门项目支出绩效目标表\n单位名称、项目名称\t年度绩效目标\t一级指标\t二级指标\t三级指标\t指标值\n"
      "水务局\t\t\t\t\t\n灌溉站\t\t\t\t\t\n泵站维修\t维修泵站6座。\t产出指标\t数量指标\t维修泵站数量\t≥6座\n"
      "渠道清淤\t清淤渠道3公里。\t产出指标\t数量指标\t清淤渠道长度\t≥3公里\n");
  REQUIRE(units.projects.size() == 2);
  CHECK(units.projects[0].text(FieldId::name) == "泵站维修");
  // A form whose project stands right above its indicators is no list.
  const Form form = form_of(
      "2025年项目支出绩效目标表\n主管部门\t水务局\t实施单位\t灌溉站\n项目名称\t泵站维修\t\t\n"
      "\t一级指标\t二级指标\t三级指标\t指标值\n\t产出指标\t数量指标\t维修泵站数量\t≥6座\n");
  CHECK(form.layout == Layout::target_table);
  CHECK(form.text(FieldId::name) == "泵站维修");
}

TEST_CASE("opinions below the indicators are no indicators", "[form][recognise]") {
  const Form form = form_of(
      "2025年项目支出绩效目标表\n项目名称\t泵站维修\n主管部门\t水务局\t实施单位\t灌溉站\n"
      "年度绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t备注\n\t产出指标\t数量指标\t维修泵站数量\t≥6座\n"
      "审核意见\t主管部门审核意见\t同意申报\t审核人：王琳\t日期：9月20日\n\t绩效科审核意见\t同意\t审核人：周平\t日期：9月28日\n");
  CHECK(form.indicators.size() == 1);
  CHECK(form.unread.size() == 9);
}
