#include "core/messages/catalogue.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "core/rules/registry.h"
#include "tests/support/example_form.h"

using namespace jihe;

namespace {

const RuleText* text_of(Language language, std::string_view key) {
  for (const RuleText& text : rule_texts(language)) {
    if (text.key == key) return &text;
  }
  return nullptr;
}

// True where a rule, or one of its variants, has words for a fix.
bool names_a_fix(Language language, std::string_view rule) {
  const auto texts = rule_texts(language);
  return std::any_of(texts.begin(), texts.end(), [rule](const RuleText& text) {
    return text.key.substr(0, text.key.find('/')) == rule && !text.fix.empty();
  });
}

// The {names} of a sentence.
std::set<std::string> placeholders(std::string_view sentence) {
  std::set<std::string> names;
  for (std::size_t at = sentence.find('{'); at != std::string_view::npos; at = sentence.find('{', at + 1)) {
    names.insert(std::string(sentence.substr(at, sentence.find('}', at) - at + 1)));
  }
  return names;
}

template <class Texts>
std::vector<std::string> keys(const Texts& texts) {
  std::vector<std::string> out;
  for (const auto& text : texts) out.emplace_back(text.key);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("both languages have the same keys, each once") {
  const std::vector<std::string> rules = keys(rule_texts(Language::zh));
  CHECK(rules == keys(rule_texts(Language::en)));
  CHECK(std::adjacent_find(rules.begin(), rules.end()) == rules.end());
  const std::vector<std::string> plain = keys(plain_texts(Language::zh));
  CHECK(plain == keys(plain_texts(Language::en)));
  CHECK(std::adjacent_find(plain.begin(), plain.end()) == plain.end());
}

TEST_CASE("a sentence of the program has the same placeholders in both languages") {
  for (const PlainText& zh : plain_texts(Language::zh)) {
    INFO(zh.key);
    CHECK_FALSE(zh.text.empty());
    CHECK(placeholders(zh.text) == placeholders(tr(Language::en, zh.key)));
  }
}

TEST_CASE("every rule says what, why and what to do, and names its fix exactly where it offers one") {
  for (const Rule* rule : all_rules()) {
    for (const Language language : {Language::zh, Language::en}) {
      INFO(rule->id);
      const RuleText* text = text_of(language, rule->id);
      REQUIRE(text != nullptr);
      CHECK_FALSE(text->title.empty());
      CHECK_FALSE(text->what.empty());
      CHECK_FALSE(text->why.empty());
      CHECK_FALSE(text->todo.empty());
      CHECK(names_a_fix(language, rule->id) == (rule->fix != FixOffer::none));
    }
  }
}

TEST_CASE("texts belong to rules") {
  for (const RuleText& text : rule_texts(Language::zh)) {
    INFO(text.key);
    CHECK(find_rule(text.key.substr(0, text.key.find('/'))) != nullptr);
  }
}

TEST_CASE("placeholders are filled, unknown ones stay") {
  CHECK(fill("“{text}”有 {count} 处", {{"text", "河道"}, {"count", "3"}}) == "“河道”有 3 处");
  CHECK(fill("{other}{text}", {{"text", "a"}}) == "{other}a");
  CHECK(fill("{", {}) == "{");
  CHECK(fill("{a{text}}", {{"text", "b"}}) == "{ab}");
  CHECK(fill("{text}", {{"text", "{text}"}}) == "{text}");
}

TEST_CASE("a variant's texts stand over the rule's, which fill what it leaves out") {
  Finding finding;
  finding.rule = "money-format";
  finding.args = {{"label", "其他资金"}, {"text", "若干"}, {"unit", "万元"}, {"expected", "5"}};
  const FindingText plain = describe(Language::zh, finding);
  finding.variant = "unclear";
  const FindingText unclear = describe(Language::zh, finding);
  CHECK(plain.what != unclear.what);
  CHECK(unclear.what == "“其他资金”填的是“若干”，看不出确切的金额。");
  CHECK(plain.why == unclear.why);
  CHECK(plain.title == unclear.title);
}

TEST_CASE("a fix is described with its own words before the finding's") {
  Finding finding;
  finding.rule = "header-attribute-not-in-enum";
  finding.args = {{"expected", "甲"}};
  CHECK(describe_fix(Language::zh, finding, Fix{FixSafety::suggested, {}, {{"expected", "乙"}}}) == "改为“乙”");
  CHECK(describe_fix(Language::zh, finding, Fix{}) == "改为“甲”");
}

TEST_CASE("an unknown key is shown as it is") {
  CHECK(tr(Language::zh, "no.such.key") == "no.such.key");
}

TEST_CASE("errors name the file, the limit and the way out") {
  const std::string large = describe_error(Language::zh, {ErrorCode::too_large, 0, ""}, "预算.txt");
  CHECK(large.find("预算.txt") != std::string::npos);
  CHECK(large.find("64 MiB") != std::string::npos);
  const std::string cells = describe_error(Language::en, {ErrorCode::too_many_cells, 0, ""}, "a.txt");
  CHECK(cells.find("2000000") != std::string::npos);
  for (int code = 0; code <= static_cast<int>(ErrorCode::not_found); ++code) {
    for (const Language language : {Language::zh, Language::en}) {
      const auto error = static_cast<ErrorCode>(code);
      INFO(error_id(error));
      const std::string sentence = describe_error(language, {error, 4, "x"}, "a.txt");
      CHECK(sentence.find("a.txt") != std::string::npos);
      CHECK(sentence.find('{') == std::string::npos);
    }
  }
}

TEST_CASE("severities have names") {
  CHECK(severity_name(Language::zh, Severity::error) == "错误");
  CHECK(severity_name(Language::zh, Severity::warning) == "警告");
  CHECK(severity_name(Language::zh, Severity::hint) == "提示");
  CHECK(severity_name(Language::en, Severity::hint) == "hint");
}

TEST_CASE("a place in a text file is its line and column as it would be written now") {
  Document document = tests::judge_example("---").document;
  REQUIRE(document.tables.size() == 2);
  const std::size_t rows = document.tables[0].rows.size();
  CHECK(place_name(Language::zh, document, {0, {2, 0}, 0, 0}) == "第3行第1栏");
  CHECK(line_number(document, {1, {0, 0}, 0, 0}) == static_cast<int>(rows) + 1);
  document.tables[0].rows.pop_back();
  CHECK(line_number(document, {1, {0, 0}, 0, 0}) == static_cast<int>(rows));
  CHECK(place_name(Language::zh, document, {-1, {}, 0, 0}) == "整个文件");
  CHECK(place_name(Language::en, document, {1, {}, 0, 0}) == "table 2");
}

TEST_CASE("a line break inside a cell of a CSV file takes a line of its own") {
  Document document;
  document.kind = Kind::csv;
  document.tables.resize(1);
  document.tables[0].rows.resize(2);
  document.tables[0].rows[0].cells = {{"目标1\n目标2", {}}};
  CHECK(line_number(document, {0, {1, 0}, 0, 0}) == 3);
}

TEST_CASE("a place in a worksheet is its cell, in other documents its row in the table") {
  Document document;
  document.kind = Kind::xlsx;
  document.tables.resize(1);
  document.tables[0].rows.resize(3);
  document.tables[0].rows[0].outside = true;
  CHECK(place_name(Language::zh, document, {0, {2, 1}, 0, 0}) == "B3");
  CHECK(place_name(Language::zh, document, {0, {0, 25}, 0, 0}) == "Z1");
  CHECK(place_name(Language::zh, document, {0, {0, 26}, 0, 0}) == "AA1");
  CHECK(place_name(Language::zh, document, {0, {0, 701}, 0, 0}) == "ZZ1");
  CHECK(place_name(Language::zh, document, {0, {0, 702}, 0, 0}) == "AAA1");
  CHECK(line_number(document, {0, {2, 1}, 0, 0}) == 0);
  document.kind = Kind::docx;
  CHECK(place_name(Language::zh, document, {0, {2, 1}, 0, 0}) == "表1 第2行第2格");
  CHECK(place_name(Language::zh, document, {0, {0, 0}, 0, 0}) == "表1 标题");
}
