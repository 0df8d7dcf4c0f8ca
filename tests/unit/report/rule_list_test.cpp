#include "core/report/rule_list.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "core/rules/registry.h"
#include "tests/support/files.h"

using namespace jihe;

TEST_CASE("every list of rules names every rule once", "[report]") {
  const auto json = nlohmann::ordered_json::parse(rules_json(Language::zh), nullptr, false);
  REQUIRE(json["rules"].size() == all_rules().size());
  const std::string text = rules_text(Language::zh);
  const std::string markdown = rules_markdown(Language::zh);
  for (std::size_t i = 0; i < all_rules().size(); ++i) {
    const Rule& rule = *all_rules()[i];
    INFO(rule.id);
    CHECK(json["rules"][i]["id"] == std::string(rule.id));
    CHECK(json["rules"][i]["severity"] == std::string(severity_id(rule.severity)));
    CHECK(text.find(' ' + std::string(rule.id) + ' ') != std::string::npos);
    const std::string row = "| `" + std::string(rule.id) + "` |";
    CHECK(markdown.find(row) != std::string::npos);
    CHECK(markdown.find(row) == markdown.rfind(row));
    CHECK_FALSE(json["rules"][i]["title"].get<std::string>().empty());
    CHECK_FALSE(json["rules"][i]["why"].get<std::string>().empty());
  }
  CHECK(rules_json(Language::en) != rules_json(Language::zh));
}

TEST_CASE("the committed list of rules is the generated one", "[report]") {
  INFO("write it anew: build/native/jihe rules --format md > core/rules/RULES.md");
  CHECK(tests::read_file_bytes(tests::source_path("core/rules/RULES.md")) == rules_markdown(Language::zh));
}
