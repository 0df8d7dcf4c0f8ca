#include "core/session/session.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/base/limits.h"
#include "core/base/text.h"
#include "core/read/encoding/encoding.h"
#include "tests/support/files.h"

using namespace jihe;

namespace {

// A table of a made-up bureau; the amount and two rows are what the tests change.
std::string table_text(std::string_view name, std::string_view amount = "6.5", std::string_view last_value = "≥90%") {
  return "2024年部门项目支出预算绩效目标表\n"
         "项目名称\t" +
         std::string(name) +
         "\n"
         "主管部门\t云岭县林业局\t实施单位\t云岭县林业局\n"
         "项目属性\t延续项目\t项目期\t1年\n"
         "项目资金(万元)\t年度资金总额\t" +
         std::string(amount) +
         "\n"
         "\t其中:财政拨款\t6.5\n"
         "\t其他资金\t0\n"
         "绩效目标\t年度绩效目标\t对12处林场开展巡护,全年巡护240次,火情处置率达到100%。\n"
         "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n"
         "\t产出指标\t数量指标\t林场巡护次数\t≥240次\n"
         "\t\t\t指标2:\t\n"
         "\t\t质量指标\t火情处置率\t100%\n"
         "\t\t时效指标\t巡护完成时间\t2024年12月31日前\n"
         "\t\t成本指标\t林场巡护经费\t≤6.5万元\n"
         "\t效益指标\t社会效益指标\t林场火灾次数\t≤0次\n"
         "\t满意度指标\t服务对象满意度指标\t林场职工满意度\t" +
         std::string(last_value) + "\n";
}

int opened(Session& session, const std::string& bytes, std::string name = "林场.txt") {
  const Result<int> id = session.open(std::move(name), bytes);
  REQUIRE(id);
  return *id;
}

std::string saved(const Session& session, int id) {
  const Result<Bytes> bytes = session.save(id);
  REQUIRE(bytes);
  return *bytes;
}

bool finds(const OpenFile& file, std::string_view rule) {
  return std::any_of(file.findings.begin(), file.findings.end(), [&](const Finding& f) { return f.rule == rule; });
}

ErrorCode refused(const Session& session, std::string bytes) {
  Session copy(&session.profile());
  const Result<int> result = copy.open("x", std::move(bytes));
  REQUIRE_FALSE(result);
  return result.error().code;
}

// The cell that holds exactly `text`.
CellRef cell_with(const OpenFile& file, std::string_view text) {
  const Grid& grid = file.document.tables.at(0);
  for (int row = 0; row < static_cast<int>(grid.rows.size()); ++row) {
    for (int col = 0; col < 6; ++col) {
      if (grid.text(row, col) == text) return {row, col};
    }
  }
  FAIL("no cell holds " << text);
  return {};
}

constexpr std::string_view kPlaceholderRule = "indicator-placeholder-row";

}  // namespace

TEST_CASE("the version is that of the build", "[session]") {
  const std::string cmake = tests::read_file_bytes(tests::source_path("CMakeLists.txt"));
  CHECK(cmake.find("project(jihe VERSION " + std::string(version()) + " ") != std::string::npos);
}

TEST_CASE("an opened file has its tables, findings, hash and kind", "[session]") {
  Session session;
  const std::uint64_t before = session.revision();
  const std::string bytes = table_text("林场巡护经费");
  const int id = opened(session, bytes);
  REQUIRE(session.files().size() == 1);
  const OpenFile& file = *session.file(id);
  CHECK(file.name == "林场.txt");
  CHECK(file.bytes == bytes.size());
  CHECK(file.kind == "text");
  CHECK(file.sha256.size() == 64);
  CHECK(file.forms.size() == 1);
  CHECK(file.forms[0].text(FieldId::name) == "林场巡护经费");
  CHECK(finds(file, kPlaceholderRule));
  CHECK(session.revision() > before);
  CHECK_FALSE(session.unsaved(id));
}

TEST_CASE("files that can't be used are refused, each for its reason", "[session]") {
  Session session;
  const int id = opened(session, table_text("林场巡护经费"));
  CHECK(refused(session, "") == ErrorCode::empty);
  CHECK(refused(session, " \n\t\r\n") == ErrorCode::empty);
  CHECK(refused(session, "明天上午九点开会，请各科室参加。\n") == ErrorCode::no_form);
  CHECK(refused(session, "姓名\t电话\n张三\t12345\n") == ErrorCode::no_form);
  CHECK(refused(session, std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(600, '\0')) !=
        ErrorCode::no_form);
  CHECK(refused(session, std::string(kMaxFileBytes + 1, ' ')) == ErrorCode::too_large);
  CHECK(refused(session, std::string(kMaxFileBytes, ' ')) != ErrorCode::too_large);  // at the limit it is read

  // A failed open leaves the workspace as it was.
  const std::uint64_t revision = session.revision();
  CHECK_FALSE(session.open("leer.txt", ""));
  CHECK(session.files().size() == 1);
  CHECK(session.revision() == revision);
  CHECK(session.file(id) != nullptr);
}

TEST_CASE("a blank form is a table with one finding, not an error", "[session]") {
  Session session;
  const int id = opened(session,
                        "项目支出预算绩效目标表\n"
                        "项目名称\t\n主管部门\t\t实施单位\t\n"
                        "项目资金(万元)\t年度资金总额\t\n\t其中:财政拨款\t\n"
                        "绩效目标\t目标1:\n"
                        "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n"
                        "\t产出指标\t数量指标\t指标1:\t\n\t\t质量指标\t指标1:\t\n\t效益指标\t社会效益指标\t指标1:\t\n");
  const OpenFile& file = *session.file(id);
  CHECK(file.forms[0].layout == Layout::blank);
  REQUIRE(file.findings.size() == 1);
  CHECK(file.findings[0].rule == "structure-not-target-table");
  CHECK(file.findings[0].severity == Severity::warning);
}

TEST_CASE("open_or_list keeps a file that can't be used, with its error", "[session]") {
  Session session;
  const int bad = session.open_or_list("照片.txt", std::string("\x89PNG\r\n\x1a\n\0\0", 10));
  const int gone = session.list_error("没有.txt", {ErrorCode::not_found, 0, {}}, 77);
  const int good = session.open_or_list("林场.txt", table_text("林场巡护经费"));
  REQUIRE(session.files().size() == 3);
  REQUIRE(session.file(bad)->error);
  CHECK(session.file(bad)->error->code == ErrorCode::unknown_kind);
  CHECK(session.file(bad)->kind == "unknown");
  CHECK(session.file(bad)->sha256.size() == 64);
  CHECK(session.file(gone)->bytes == 77);
  CHECK(session.file(good)->findings.size() > 0);
  CHECK_FALSE(session.set_cell(bad, 0, {0, 0}, "x"));
  CHECK_FALSE(session.save(bad));
  CHECK(session.fix_all(bad, FixSafety::safe) == 0);
  CHECK(session.counts(bad).errors == 0);

  const ReportInput input = session.report_input();
  REQUIRE(input.files.size() == 3);
  CHECK(input.files[0].document == nullptr);
  CHECK(input.files[0].encoding.empty());
  CHECK(input.files[2].encoding == "utf-8");
  CHECK(input.files[2].findings == &session.file(good)->findings);
  CHECK(input.version == version());
  CHECK(input.profile_id == built_in_profile().id);
}

TEST_CASE("closing a file takes it and what it meant for others out of the workspace", "[session]") {
  Session session;
  const int first = opened(session, table_text("林场巡护经费"));
  const int second = opened(session, table_text("林场巡护经费"), "另一个.txt");
  const std::size_t together = session.file(first)->findings.size();
  REQUIRE(session.close(second));
  CHECK_FALSE(session.close(second));
  CHECK(session.file(second) == nullptr);
  CHECK(session.files().size() == 1);
  CHECK(session.file(first)->findings.size() <= together);
  CHECK(opened(session, table_text("护林员培训费")) != second);  // ids are not used again
}

TEST_CASE("a changed cell is judged anew, saved, undone and redone", "[session]") {
  Session session;
  const std::string bytes = table_text("林场巡护经费", "6.5", "");
  const int id = opened(session, bytes);
  REQUIRE(finds(*session.file(id), "value-missing"));
  const CellRef name = cell_with(*session.file(id), "林场职工满意度");
  REQUIRE(session.set_cell(id, 0, {name.row, name.col + 1}, "≥90%"));
  CHECK_FALSE(finds(*session.file(id), "value-missing"));
  CHECK(saved(session, id) == table_text("林场巡护经费", "6.5", "≥90%"));
  CHECK(session.unsaved(id));
  REQUIRE(session.undo(id));
  CHECK(finds(*session.file(id), "value-missing"));
  CHECK(saved(session, id) == bytes);
  CHECK_FALSE(session.undo(id));
  REQUIRE(session.redo(id));
  CHECK_FALSE(finds(*session.file(id), "value-missing"));
  CHECK_FALSE(session.redo(id));
}

TEST_CASE("a cell past the end of its row can be filled", "[session]") {
  Session session;
  std::string bytes = table_text("林场巡护经费");
  const std::string row = "\t\t质量指标\t火情处置率\t100%\n";
  bytes.replace(bytes.find(row), row.size(), "\t\t质量指标\t火情处置率\n");
  const int id = opened(session, bytes);
  REQUIRE(finds(*session.file(id), "value-missing"));
  const CellRef name = cell_with(*session.file(id), "火情处置率");
  REQUIRE(session.set_cell(id, 0, {name.row, name.col + 1}, "100%"));
  CHECK_FALSE(finds(*session.file(id), "value-missing"));
  CHECK(saved(session, id) == table_text("林场巡护经费"));
}

TEST_CASE("edits that don't fit change nothing", "[session]") {
  Session session;
  const std::string bytes = table_text("林场巡护经费");
  const int id = opened(session, bytes);
  const std::uint64_t revision = session.revision();
  CHECK_FALSE(session.set_cell(id, 1, {0, 0}, "x"));
  CHECK_FALSE(session.set_cell(id, -1, {0, 0}, "x"));
  CHECK_FALSE(session.set_cell(id, 0, {99, 0}, "x"));
  CHECK_FALSE(session.set_cell(id, 0, {-1, 0}, "x"));
  CHECK_FALSE(session.set_cell(id + 7, 0, {0, 0}, "x"));
  CHECK_FALSE(session.set_cell(id, 0, {1, 1}, "林场巡护经费"));  // as it is
  CHECK_FALSE(session.apply_fix(id, 999, 0));
  CHECK_FALSE(session.apply_fix(id, 0, 999));
  CHECK_FALSE(session.apply(id, {}));
  CHECK_FALSE(session.apply(id, {"", {SetCell{0, {1, 1}, "nicht das", "x"}}}));
  CHECK(session.revision() == revision);
  CHECK(saved(session, id) == bytes);
  CHECK_FALSE(session.unsaved(id));
}

TEST_CASE("one fix puts its finding right and leaves every other cell as it was", "[session]") {
  Session session;
  const int id = opened(session, table_text("林场巡护经费"));
  const Findings findings = session.file(id)->findings;
  const auto at =
      std::find_if(findings.begin(), findings.end(), [](const Finding& f) { return f.rule == kPlaceholderRule; });
  REQUIRE(at != findings.end());
  REQUIRE(session.apply_fix(id, static_cast<std::size_t>(at - findings.begin()), 0));
  CHECK_FALSE(finds(*session.file(id), kPlaceholderRule));
  std::string expected = table_text("林场巡护经费");
  const std::string placeholder = "\t\t\t指标2:\t\n";
  expected.erase(expected.find(placeholder), placeholder.size());
  CHECK(saved(session, id) == expected);
  CHECK_FALSE(session.file(id)->history.done()[0].title.empty());
  CHECK(session.undo(id));
  CHECK(saved(session, id) == table_text("林场巡护经费"));
}

TEST_CASE("all safe fixes are one undo step", "[session]") {
  Session session;
  const std::string bytes = table_text("林场巡护经费", "6.5万") + "\t\t\t\t\n";
  const int id = opened(session, bytes);
  const int fixed = session.fix_all(id, FixSafety::safe);
  CHECK(fixed >= 2);
  CHECK(session.file(id)->history.done().size() == 1);
  CHECK_FALSE(finds(*session.file(id), kPlaceholderRule));
  CHECK_FALSE(finds(*session.file(id), "structure-blank-row"));
  CHECK(session.fix_all(id, FixSafety::safe) == 0);
  CHECK(session.file(id)->history.done().size() == 1);
  REQUIRE(session.undo(id));
  CHECK(saved(session, id) == bytes);
  CHECK(finds(*session.file(id), kPlaceholderRule));
}

TEST_CASE("many files are fixed together as each of them would be", "[session]") {
  Session session;
  const int a = opened(session, table_text("林场巡护经费", "6.5万"), "a.txt");
  const int b = opened(session, table_text("护林员培训费"), "b.txt");
  const int c = opened(session, table_text("苗圃改造经费"), "c.txt");
  const std::vector<int> fixed = session.fix_all(std::vector<int>{a, b}, FixSafety::safe);
  REQUIRE(fixed.size() == 2);
  CHECK(fixed[0] > fixed[1]);
  CHECK(fixed[1] > 0);
  CHECK_FALSE(finds(*session.file(a), kPlaceholderRule));
  CHECK_FALSE(finds(*session.file(b), kPlaceholderRule));
  CHECK(finds(*session.file(c), kPlaceholderRule));  // was not asked for
  CHECK_FALSE(session.unsaved(c));
}

TEST_CASE("unsaved changes are known as such, whatever was undone in between", "[session]") {
  Session session;
  const int id = opened(session, table_text("林场巡护经费"));
  const CellRef at = cell_with(*session.file(id), "1年");
  const auto set = [&](std::string text) { REQUIRE(session.set_cell(id, 0, at, std::move(text))); };
  set("2024年");
  CHECK(session.unsaved(id));
  session.mark_saved(id);
  CHECK_FALSE(session.unsaved(id));
  REQUIRE(session.undo(id));
  CHECK(session.unsaved(id));  // the stored file has what was undone
  REQUIRE(session.redo(id));
  CHECK_FALSE(session.unsaved(id));
  REQUIRE(session.undo(id));
  set("2025年");  // as many steps as when it was saved, but other ones
  CHECK(session.unsaved(id));
  REQUIRE(session.undo(id));
  CHECK(session.unsaved(id));
  session.mark_saved(id);
  CHECK_FALSE(session.unsaved(id));
}

TEST_CASE("counts tell files and tables apart", "[session]") {
  Session session;
  const int id = opened(session, table_text("林场巡护经费", "6.5", "") + table_text("护林员培训费") + "\t\t\t\t\n");
  REQUIRE(session.file(id)->forms.size() == 2);
  const Counts all = session.counts(id);
  const Counts first = session.counts(id, 0);
  const Counts second = session.counts(id, 1);
  const Counts whole = session.counts(id, -1);
  CHECK(first.errors > 0);
  CHECK(first.errors + first.warnings + first.hints != second.errors + second.warnings + second.hints);
  CHECK(all.errors == first.errors + second.errors + whole.errors);
  CHECK(all.warnings == first.warnings + second.warnings + whole.warnings);
  CHECK(all.hints == first.hints + second.hints + whole.hints);
  CHECK(session.counts(999).errors == 0);
}

TEST_CASE("files read apart from the workspace are judged as if opened one by one", "[session]") {
  Session one_by_one;
  opened(one_by_one, table_text("林场巡护经费"), "a.txt");
  opened(one_by_one, table_text("林场巡护经费"), "b.txt");
  Session together;
  std::vector<OpenFile> files;
  for (const char* name : {"a.txt", "b.txt"}) {
    files.push_back(read_file(name, table_text("林场巡护经费"), together.profile()));
  }
  REQUIRE(together.add(std::move(files)).size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(together.files()[i].findings.size() == one_by_one.files()[i].findings.size());
    CHECK(together.files()[i].sha256 == one_by_one.files()[i].sha256);
  }
}

TEST_CASE("a profile decides what is judged", "[session]") {
  Profile profile = built_in_profile();
  profile.off.push_back(std::string(kPlaceholderRule));
  Session session(&profile);
  const int id = opened(session, table_text("林场巡护经费"));
  CHECK_FALSE(finds(*session.file(id), kPlaceholderRule));
}

TEST_CASE("a file is saved in the encoding it came in", "[session]") {
  const std::string text = table_text("林场巡护经费");
  for (const Encoding encoding : {Encoding::gb18030, Encoding::utf16le, Encoding::utf16be, Encoding::utf8}) {
    INFO(encoding_id(encoding));
    const Result<Bytes> body = from_utf8(text, encoding);
    REQUIRE(body);
    const std::string mark = encoding == Encoding::utf16le   ? "\xFF\xFE"
                             : encoding == Encoding::utf16be ? "\xFE\xFF"
                             : encoding == Encoding::utf8    ? "\xEF\xBB\xBF"
                                                             : "";
    Session session;
    const int id = opened(session, mark + *body);
    CHECK(saved(session, id) == mark + *body);
    const CellRef at = cell_with(*session.file(id), "1年");
    REQUIRE(session.set_cell(id, 0, at, "2024年"));
    std::string changed = text;
    changed.replace(changed.find("1年"), std::string("1年").size(), "2024年");
    const Result<Bytes> expected = from_utf8(changed, encoding);
    REQUIRE(expected);
    CHECK(saved(session, id) == mark + *expected);
  }
}

TEST_CASE("a damaged file that was accepted is read again when fixes have made the rest of it shorter", "[session]") {
  const std::string nothing(table_text("林场巡护经费").size() / 19, '\0');   // more than one in twenty, but for the blank row
  const std::string damaged = table_text("林场巡护经费" + nothing) + std::string(300, '\t') + '\n';
  Session session;
  const int id = opened(session, damaged);
  CHECK(session.fix_all(id, FixSafety::safe) > 0);
  const std::string fixed = saved(session, id);
  CHECK(fixed.size() < damaged.size());
  Session again;
  CHECK(opened(again, fixed) > 0);
}

TEST_CASE("a typed tab or line break doesn't break a text file apart", "[session]") {
  Session session;
  const int id = opened(session, table_text("林场巡护经费"));
  const CellRef at = cell_with(*session.file(id), "1年");
  REQUIRE(session.set_cell(id, 0, at, "一\t年\r\n整\n"));
  CHECK(session.file(id)->document.tables[0].text(at) == "一 年 整 ");
  const std::string bytes = saved(session, id);
  Session again;
  const int reopened = opened(again, bytes);
  const auto& before = session.file(id)->document.tables[0].rows;
  const auto& after = again.file(reopened)->document.tables[0].rows;
  REQUIRE(before.size() == after.size());
  for (std::size_t row = 0; row < before.size(); ++row) CHECK(before[row].cells.size() == after[row].cells.size());
  CHECK(again.file(reopened)->document.tables[0].text(at) == session.file(id)->document.tables[0].text(at));
}

TEST_CASE("a warning is explained: counted apart, not fixed, known again when rows have moved", "[session]") {
  Session session;
  const int id = opened(session, table_text("林场巡护", "6.5", "≥50%"));
  const auto of_rule = [&](std::string_view rule) {
    const Findings& findings = session.file(id)->findings;
    const auto at = std::find_if(findings.begin(), findings.end(), [&](const Finding& f) { return f.rule == rule; });
    REQUIRE(at != findings.end());
    return static_cast<std::size_t>(at - findings.begin());
  };
  const Counts before = session.counts(id);
  const std::size_t vague = of_rule("value-satisfaction-range");
  REQUIRE(session.explain(id, vague, "头一年，按摸底结果定"));
  CHECK(session.counts(id).explained == 1);
  CHECK(session.counts(id).warnings == before.warnings - 1);
  CHECK(session.file(id)->findings[vague].reason == "头一年，按摸底结果定");
  CHECK_FALSE(session.unsaved(id));   // the document itself is as it was

  session.fix_all(id, FixSafety::safe);   // the placeholder row goes: the rows behind it move up
  CHECK(session.counts(id).explained == 1);
  CHECK(session.file(id)->unused.empty());

  const CellRef at = session.file(id)->findings[of_rule("value-satisfaction-range")].places[0].cell;
  REQUIRE(session.set_cell(id, 0, at, "≥92%"));
  CHECK(session.counts(id).explained == 0);
  REQUIRE(session.file(id)->unused.size() == 1);
  CHECK_FALSE(session.file(id)->unused[0].must_fix);
  CHECK(session.file(id)->unused[0].explanation.project == "林场巡护");
}

TEST_CASE("an error is explained only where the profile allows it", "[session]") {
  const std::string bytes = table_text("林场巡护", "6.5", "");
  const auto explain_first_error = [&](const Profile* profile) {
    Session session(profile);
    const int id = opened(session, bytes);
    const Findings& findings = session.file(id)->findings;
    for (std::size_t i = 0; i < findings.size(); ++i) {
      if (findings[i].rule == "value-missing") return session.explain(id, i, "另报");
    }
    FAIL("value-missing is not found");
    return false;
  };
  CHECK_FALSE(explain_first_error(nullptr));
  const Result<Profile> lenient = load_profile(R"({"id":"x","version":"1","explainable":["value-missing"]})");
  REQUIRE(lenient);
  CHECK(explain_first_error(&*lenient));
}

TEST_CASE("ids in a profile are those of rules and formulas", "[session]") {
  const auto refused = [](std::string json) {
    const Result<Profile> profile = load_profile(R"({"id":"x","version":"1",)" + json + "}");
    return profile ? std::string() : profile.error().detail;
  };
  CHECK(refused(R"("severities":{"value-mising":"hint"})") == "/severities/value-mising\nprofile.unknown-rule\nvalue-mising");
  CHECK(refused(R"("off":["x"])") == "/off\nprofile.unknown-rule\nx");
  CHECK(refused(R"("thresholds":{"goal-too-long.characters":1})") ==
        "/thresholds/goal-too-long.characters\nprofile.unknown-rule\ngoal-too-long");
  const std::string formula = R"("formulas":[{"id":"ID","severity":"error","text":"t","expression":"true"}])";
  CHECK(refused(text::replace_all(formula, "ID", "value-missing")) == "/formulas\nprofile.rule-id-taken\nvalue-missing");
  CHECK(refused(text::replace_all(formula, "ID", "own") + R"(,"off":["own"])").empty());
}

TEST_CASE("explanations are kept as JSON and read again", "[session]") {
  const std::vector<Explanation> some = {{"value-missing", "a\"b", "", "另报"}, {"text-typo", "", "林场", "原文"}};
  const Result<std::vector<Explanation>> read = parse_explanations(explanations_json(some));
  REQUIRE(read);
  CHECK(*read == some);
  const auto refused = [](std::string_view json) {
    const auto result = parse_explanations(json);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::bad_explanations);
    return result.error().detail;
  };
  CHECK(refused("x").starts_with("/\nprofile.want-json"));
  CHECK(refused("{}").starts_with("/\nprofile.want-member\nexplanations"));
  CHECK(refused(R"({"explanations":[{"rule":"a","text":"b"}]})").starts_with("/explanations/0\nprofile.want-member\nreason"));
  CHECK(refused(R"({"explanations":[{"rule":"a","text":"b","reason":" "}]})").starts_with("/explanations/0/reason\n"));
}

TEST_CASE("a file's own labels choose among the built-in profiles", "[session]") {
  const std::string two_panes = "2024年部门项目支出预算绩效目标表\n项目名称\t林场巡护\n"
                                "项目资金(万元)\t年度资金总额(含本级和市县)\t6\t年度资金总额(含本级)\t6\n"
                                "\t其中:财政拨款\t6\t其中:财政拨款\t6\n\t其他资金\t0\t其他资金\t0\n";
  Session session;
  CHECK(session.file(opened(session, two_panes))->profile->id == "ningxia-county");
  CHECK(session.file(opened(session, table_text("林场")))->profile->id == "cn-project-target");
  const Profile asked = built_in_profile();
  Session named(&asked);
  CHECK(named.file(opened(named, two_panes))->profile == &asked);
}
