#include "core/form/profile.h"

#include <catch2/catch_test_macros.hpp>

#include "core/base/text.h"

using namespace jihe;

TEST_CASE("the built-in profile is whole", "[form][profile]") {
  const Profile& profile = built_in_profile();
  CHECK(profile.id == "cn-project-target");
  CHECK_FALSE(profile.version.empty());
  CHECK(profile.levels.size() >= 16);
  CHECK_FALSE(profile.list("vague_values").empty());
  CHECK(profile.list("no such list").empty());
  CHECK(profile.threshold("no-such.threshold", 7) == 7);
}

TEST_CASE("labels are found whatever their spaces, width, colon and bracket", "[form][profile]") {
  const LabelIndex& index = built_in_profile().index;
  const auto is = [&index](std::string_view text, Label label) {
    return holds(index.labels(text::fold_label(text)), label);
  };
  CHECK(is("项目 名称", Label::name));
  CHECK(is("项目资金（万元）", Label::funding));
  CHECK(is("主管部门：", Label::department));
  CHECK(is("★数量指标", Label::level2) == false);
  CHECK(is("年度资金总额(含本级和市", Label::total));
  CHECK_FALSE(is("年度资金总额(含本级)5万", Label::total));
  CHECK_FALSE(is("灌区渠道清淤", Label::name));
  CHECK(index.level2(text::fold_label("满 意 度 指 标")) == -1);
  CHECK(index.level1(text::fold_label("满 意 度 指 标")) >= 0);
  CHECK(index.level2(text::fold_label("环境效益指标")) == index.level2(text::fold_label("生态效益")));
}

TEST_CASE("the longest label a cell starts with", "[form][profile]") {
  const LabelIndex& index = built_in_profile().index;
  const LabelStart start = index.start("年度总体 绩效目标清淤渠道", label_bit(Label::goal_year));
  CHECK(start.labels == label_bit(Label::goal_year));
  CHECK(start.end == std::string_view("年度总体 绩效目标").size());
  CHECK(index.start("清淤渠道", kHeadLabels).labels == 0);
}

TEST_CASE("a profile is laid over the built-in one", "[form][profile]") {
  const auto profile = parse_profile(
      R"({"id":"x","version":"1","words":{"vague_values":["还行"]},"severities":{"value-missing":"hint"},
          "thresholds":{"a.b":2.5},"off":["text-punctuation"]})");
  REQUIRE(profile);
  CHECK(profile->id == "x");
  const WordList& vague = profile->list("vague_values");
  CHECK(std::vector<std::string>(vague.begin(), vague.end()) == std::vector<std::string>{"还行"});
  CHECK(profile->threshold("a.b", 0) == 2.5);
  CHECK(profile->severities.at("value-missing") == Severity::hint);
  CHECK(profile->off == std::vector<std::string>{"text-punctuation"});
  CHECK_FALSE(profile->titles.empty());
}

TEST_CASE("a bad profile is refused with its path", "[form][profile]") {
  const auto refused = [](std::string_view json) {
    const auto profile = parse_profile(json);
    REQUIRE_FALSE(profile);
    CHECK(profile.error().code == ErrorCode::bad_profile);
    return profile.error().detail;
  };
  CHECK(refused("{") == "/: JSON");
  CHECK(refused("[]").starts_with("/:"));
  CHECK(refused(R"({"version":"1"})").starts_with("/id"));
  CHECK(refused(R"({"id":"x","version":"1","words":{"a":3}})").starts_with("/words/a"));
  CHECK(refused(R"({"id":"x","version":"1","labels":{"name":["a",1]}})").starts_with("/labels/name/1"));
  CHECK(refused(R"({"id":"x","version":"1","severities":{"a":"bad"}})").starts_with("/severities/a"));
  CHECK(refused(R"({"id":"x","version":"1","levels":[{"variants":[]}]})").starts_with("/levels/0/name"));
}
