#include "core/form/profile.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/form/json_schema.h"

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
  // The same whether or not something in the text has to be made alike; a label alone is no start.
  CHECK(index.start("年度总体绩效目标清淤渠道", label_bit(Label::goal_year)).end == std::string_view("年度总体绩效目标").size());
  CHECK(index.start("其中:财政拨款5万", kMoneyLabels).end == std::string_view("其中:财政拨款").size());
  CHECK(index.start("其中：财政拨款5万", kMoneyLabels).end == std::string_view("其中：财政拨款").size());
  CHECK(index.start("年度总体绩效目标", label_bit(Label::goal_year)).end < std::string_view("年度总体绩效目标").size());
}

TEST_CASE("every label and category of the profile is found, with what may stand around it", "[form][profile]") {
  const Profile& profile = built_in_profile();
  const LabelIndex& index = profile.index;
  for (const auto& [id, labels] : profile.labels) {
    for (const std::string& label : labels) {
      CAPTURE(id, label);
      const std::string folded = text::fold_label(label);
      const LabelSet set = index.labels(folded);
      REQUIRE(set != 0);
      for (const char* before : {"★", "一、", "十二、", "(三)", "1.", "2025年"}) {
        const bool other = folded.starts_with("其中") || folded.starts_with("度");   // 2025年|度… reads 2025|年度…
        if (!other) REQUIRE((index.labels(before + folded) & set) == set);
      }
      REQUIRE(index.labels("其中:1." + folded) != 0);
      REQUIRE((index.may_start(label + "渠道") & set) == set);
      REQUIRE(index.start(label + "渠道", set).end >= label.size());
      REQUIRE(index.start(" " + label + "渠道", set).end > label.size());
    }
  }
  for (const LevelName& level : profile.levels) {
    const bool first = level.parent.empty();
    const auto is = [&](const std::string& text) { return first ? index.level1(text) : index.level2(text); };
    for (const std::string& name : level.variants) {
      CAPTURE(name);
      REQUIRE(is(name) >= 0);
      REQUIRE(is(name.substr(0, 3) + "指标" + name.substr(3)) == is(name));
      REQUIRE(is("2、" + name + "(20分)") == is(name));
    }
  }
}

TEST_CASE("a cell may start with a label of one character, or of letters", "[form][profile]") {
  const auto profile = parse_profile(R"({"id":"x","version":"1","labels":{"total":["总","PPP金额","项目金额"]}})");
  REQUIRE(profile);
  const auto end = [&](std::string_view text) { return profile->index.start(text, label_bit(Label::total)).end; };
  CHECK(end("总 5万") == std::string_view("总").size());
  CHECK(end("PPP金额 5万") == std::string_view("PPP金额").size());
  CHECK(end("ＰＰＰ 金额5万") == std::string_view("ＰＰＰ 金额").size());
  CHECK(end(" 项 目金额5万") == std::string_view(" 项 目金额").size());
  CHECK(end("项目 5万") == 0);
  CHECK(end("\xE9\xA1") == 0);
  CHECK(end("") == 0);
}

TEST_CASE("a line of a profile may stand for many labels", "[form][profile]") {
  const auto profile = parse_profile(R"({"id":"x","version":"1","labels":{"name":["工程名称","{标段|片区}名称"]}})");
  REQUIRE(profile);
  CHECK(profile->labels.at("name") == std::vector<std::string>{"工程名称", "标段名称", "片区名称"});
  CHECK(holds(profile->index.labels("片区名称"), Label::name));
  CHECK(profile->index.labels("项目名称") == 0);
  CHECK(built_in_profile().index.level2("产出数量目标") == built_in_profile().index.level2("数量指标"));
}

TEST_CASE("a line that stands for too many labels is refused", "[form][profile]") {
  const std::string ten = "{0|1|2|3|4|5|6|7|8|9}";
  const std::string line = ten + ten + ten + "{0|1}";
  const auto profile = parse_profile(R"({"id":"x","version":"1","labels":{"name":[")" + line + R"("]}})");
  REQUIRE_FALSE(profile);
  CHECK(profile.error().code == ErrorCode::bad_profile);
  CHECK(profile.error().detail == "/labels/name\nprofile.too-many-labels\n" + line + "\n1000");
  const auto levels = parse_profile(R"({"id":"x","version":"1","levels":[{"name":"产出指标","variants":[")" + line + R"("]}]})");
  REQUIRE_FALSE(levels);
  CHECK(levels.error().detail.starts_with("/levels/0/variants\n"));
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
  const auto refused = [](std::string_view json, std::string_view start) {
    INFO(json);
    const auto profile = parse_profile(json);
    REQUIRE_FALSE(profile);
    CHECK(profile.error().code == ErrorCode::bad_profile);
    INFO(profile.error().detail);
    CHECK(profile.error().detail.starts_with(start));
  };
  refused("{", "/\nprofile.want-json");
  refused("[]", "/\nprofile.want-object");
  refused(R"({"version":"1"})", "/\nprofile.want-member\nid");
  refused(R"({"id":"","version":"1"})", "/id\nprofile.want-text");
  refused(R"({"id":"x","version":"1","title":[]})", "/title\nprofile.unknown-member\ntitle\n");
  refused(R"({"id":"x","version":"1","words":{"a":3}})", "/words/a\nprofile.want-list");
  refused(R"({"id":"x","version":"1","words":{"a":[]}})", "/words/a\nprofile.unknown-list");
  refused(R"({"id":"x","version":"1","labels":{"name":["a",1]}})", "/labels/name/1\nprofile.want-string");
  refused(R"({"id":"x","version":"1","labels":{"name":[]}})", "/labels/name\nprofile.want-entries");
  refused(R"({"id":"x","version":"1","labels":{"nam/e":["a"]}})", "/labels/nam~1e\nprofile.unknown-member\nnam/e\n");
  refused(R"({"id":"x","version":"1","severities":{"a":"bad"}})", "/severities/a\nprofile.want-one-of\n\nerror, warning, hint");
  refused(R"({"id":"x","version":"1","levels":[{"variants":[]}]})", "/levels/0\nprofile.want-member\nname");
  refused(R"({"id":"x","version":"1","weight_sums":[1e30]})", "/weight_sums\nprofile.formula-number\n1e+30");
  refused(R"({"id":"x","version":"1","extends":"y"})", "/extends\nprofile.want-one-of\n\ncn-project-target, ningxia-county");
  refused(R"({"id":"x","version":"1","formulas":[{"id":"f","severity":"error","text":"t","expression":"nam = 1"}]})",
          "/formulas/0/expression\nprofile.formula-name\nnam\nname, title, ");
}

TEST_CASE("the schema that is printed is one, and the built-in profiles are as it says", "[form][profile]") {
  const nlohmann::ordered_json schema = nlohmann::ordered_json::parse(profile_schema(), nullptr, false);
  REQUIRE(schema.is_object());
  CHECK(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema");
  for (const Profile& profile : built_in_profiles()) {
    INFO(profile.id);
    const nlohmann::ordered_json printed = nlohmann::ordered_json::parse(profile_json(profile.id), nullptr, false);
    REQUIRE(printed.is_object());
    const auto mismatch = find_mismatch(schema, printed);
    CHECK((mismatch ? mismatch->path : std::string()).empty());
    const auto parsed = parse_profile(printed.dump());   // what is printed is a profile again
    REQUIRE(parsed);
    CHECK(parsed->words.size() == profile.words.size());
    CHECK(parsed->levels.size() == profile.levels.size());
  }
  CHECK(profile_json("no-such").empty());
}

TEST_CASE("a profile keeps what the one that it extends says", "[form][profile]") {
  const auto profile = parse_profile(
      R"({"id":"x","version":"1","extends":"ningxia-county","formulas":[
          {"id":"f","severity":"hint","text":"t","why":"w","do":"d","basis":"b","expression":"year > 2000"}]})");
  REQUIRE(profile);
  CHECK(profile->titles[0] == "自治区本级部门项目支出预算绩效目标表");
  CHECK(profile->chosen_by.empty());   // files choose among the built-in ones only
  REQUIRE(profile->formulas.size() == 1);
  CHECK(profile->formulas[0].severity == Severity::hint);
  CHECK(profile->formulas[0].todo == "d");
}
