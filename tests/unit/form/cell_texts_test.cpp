#include "core/form/cell_texts.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/base/text_index.h"

namespace jihe {
namespace {

TEST_CASE("cell texts: what a text says by itself") {
  CellTexts texts(built_in_profile());
  CHECK(texts.of("").folded.empty());
  CHECK(texts.of("").labels == 0);
  CHECK(&texts.of("") == &CellTexts::none());
  const CellFacts& name = texts.of("项目 名称：");
  CHECK(name.folded == "项目名称:");
  CHECK_FALSE(name.plain);
  CHECK(name.labels == label_bit(Label::name));
  const CellFacts& level = texts.of("数量指标");
  CHECK(level.plain);
  CHECK(built_in_profile().levels[static_cast<std::size_t>(level.levels.level2)].canonical == "数量指标");
  CHECK(level.levels.level1 == -1);
  CHECK(texts.of("指标2：").placeholder);
  CHECK_FALSE(texts.of("指标2：合格率").placeholder);
  CHECK(texts.of(" \t").folded.empty());
  const std::string again = "数量指标";
  CHECK(&texts.of(again) == &level);
}

TEST_CASE("cell texts: texts of one hash don't take each other for themselves") {
  std::vector<std::string> alike;   // the first and the last eight bytes are the same
  for (const char* middle : {"一", "二", "三", "四"}) alike.push_back("计划完成工程" + std::string(middle) + " 标段建设任务");
  for (const std::string& text : alike) REQUIRE(text_hash(text) == text_hash(alike.front()));
  CellTexts texts(built_in_profile());
  for (int round = 0; round < 3; ++round) {
    for (const std::string& text : alike) {
      CHECK(texts.of(text).text == text);
      CHECK(texts.of(text).folded == text::fold_label(text));
    }
  }
  const CellFacts& kept = texts.of(alike[0]);   // also one that has lost its place
  for (const std::string& text : alike) texts.of(text);
  CHECK(kept.folded == text::fold_label(alike[0]));
}

}  // namespace
}  // namespace jihe
