#include "core/session/convert.h"

#include <catch2/catch_test_macros.hpp>

#include "core/read/read.h"
#include "tests/support/files.h"
#include "tests/support/package.h"

using namespace jihe;

namespace {

OpenFile opened(std::string bytes, std::string name = "表.txt") {
  OpenFile file = read_file(std::move(name), std::move(bytes), built_in_profile());
  REQUIRE_FALSE(file.error);
  return file;
}

constexpr const char* kForm =
    "项目名称\t甲\n主管部门\t乙局\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t数量\t≥45间\n\t质量指标\t次数\t30\n";

}  // namespace

TEST_CASE("kinds by the ending of a name") {
  CHECK(convert_to("表.docx") == ConvertTo::docx);
  CHECK(convert_to("A.XLSX") == ConvertTo::xlsx);
  CHECK(convert_to("a.import.xlsx") == ConvertTo::import_sheet);
  CHECK(convert_to("a.txt") == ConvertTo::text);
  CHECK(convert_to("a.csv") == ConvertTo::csv);
  CHECK(convert_to("a.htm") == ConvertTo::html);
  CHECK(convert_to("a.html") == ConvertTo::html);
  CHECK(convert_to("a.json") == ConvertTo::json);
  for (const char* name : {"a.doc", "a.pdf", "docx", "", "-"}) CHECK_FALSE(convert_to(name));
  for (const ConvertTo to : {ConvertTo::docx, ConvertTo::xlsx, ConvertTo::import_sheet, ConvertTo::text, ConvertTo::csv,
                             ConvertTo::html, ConvertTo::json}) {
    CHECK(convert_to("a" + std::string(ending_of(to))) == to);
  }
}

TEST_CASE("a file of the asked kind is written as it stands, its edits in place") {
  const std::string text = tests::read_file_bytes(tests::source_path("tests/cases/encoding/gb18030-crlf-error/input.txt"));
  const auto same = convert(opened(text), ConvertTo::text);
  REQUIRE(same);
  CHECK(same->bytes == text);
  const std::string word = tests::docx_of_text(kForm);
  const auto copied = convert(opened(word, "表.docx"), ConvertTo::docx);
  REQUIRE(copied);
  CHECK(copied->bytes == word);
}

TEST_CASE("a file becomes a document of any kind, and back again") {
  for (const ConvertTo to : {ConvertTo::docx, ConvertTo::xlsx, ConvertTo::import_sheet, ConvertTo::csv, ConvertTo::html,
                             ConvertTo::json}) {
    INFO(ending_of(to));
    const auto made = convert(opened(kForm), to);
    REQUIRE(made);
    CHECK(detect(made->bytes, "a" + std::string(ending_of(to))) != Detected::unknown);
  }
  const auto word = convert(opened(kForm), ConvertTo::docx);
  const auto text = convert(opened(word->bytes, "a.docx"), ConvertTo::text);
  REQUIRE(text);
  CHECK(text->bytes.find("数量\t\t≥45间") != std::string::npos);   // the name takes two columns
}

TEST_CASE("rows that the budget system would refuse are told, with the sheet where there are several") {
  auto made = convert(opened(kForm), ConvertTo::import_sheet);
  REQUIRE(made);
  REQUIRE(made->refused.size() == 1);
  CHECK(refused_rows(made->refused) == 1);
  CHECK(describe_refused(Language::zh, made->refused[0]) == "第 3 行“次数”：没有计量单位");
  const std::string titled = "2025年项目支出绩效目标申报表\n" + std::string(kForm);
  made = convert(opened(titled + "\n" + titled), ConvertTo::import_sheet);
  REQUIRE(made);
  REQUIRE(made->refused.size() == 2);
  CHECK(refused_rows(made->refused) == 2);
  CHECK(describe_refused(Language::en, made->refused[1]) == "“甲 (2)” row 3, “次数”: no unit");
}

TEST_CASE("an import sheet of nothing is refused") {
  const auto made = convert(opened("项目名称\t甲\n主管部门\t乙局\n"), ConvertTo::import_sheet);
  REQUIRE_FALSE(made);
  CHECK(made.error().code == ErrorCode::no_form);
  CHECK(describe_error(Language::zh, made.error(), "表.txt").find("没有填好的绩效指标") != std::string::npos);
}

TEST_CASE("a file that can't be read can't be converted") {
  OpenFile file;
  file.error = Error{ErrorCode::empty, 0, {}};
  const auto made = convert(file, ConvertTo::docx);
  REQUIRE_FALSE(made);
  CHECK(made.error().code == ErrorCode::empty);
}
