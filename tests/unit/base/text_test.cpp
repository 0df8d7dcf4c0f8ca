#include "core/base/text.h"

#include <algorithm>
#include <iterator>

#include <catch2/catch_test_macros.hpp>

#include "core/base/fold_table.h"
#include "core/base/utf8.h"
#include "tests/support/exact.h"
#include "tests/support/random.h"

namespace jihe {
namespace {

using tests::Exact;
using Pieces = std::vector<std::string_view>;

TEST_CASE("text: trim takes every kind of white space off both ends and none inside") {
  CHECK(text::trim("") == "");
  CHECK(text::trim(" \t\r\n 　") == "");
  CHECK(text::trim("　\u00A0 项目 名称\u200B\uFEFF\n") == "项目 名称");
  CHECK(text::trim("名称") == "名称");
  CHECK(text::trim("a") == "a");
  CHECK(text::trim(Exact("\xE3\x80").view()) == "\xE3\x80");  // half of U+3000 is no white space
  CHECK(text::trim(Exact("\x80\xC2").view()) == "\x80\xC2");
}

TEST_CASE("text: blank") {
  CHECK(text::blank(""));
  CHECK(text::blank(" \t　\u00A0\u2003\u200B\u2060"));
  CHECK_FALSE(text::blank(" .　"));
  CHECK_FALSE(text::blank("\xE3"));
}

TEST_CASE("text: folding makes forms of one character alike") {
  CHECK(text::fold("ＡＢＣ１２３％（）：；，！？～") == "ABC123%():;,!?~");
  CHECK(text::fold("面积㎡㎏㎞") == "面积m2kgkm");
  CHECK(text::fold("①⑩⑳⑴") == "11020(1)");
  CHECK(text::fold("Ⅰ类、Ⅳ类、ⅷ") == "I类、IV类、viii");
  CHECK(text::fold("a　b\u00A0c") == "a b c");
  CHECK(text::fold("10㎥，㎎，℃") == "10m3,mg,°C");
  CHECK(text::fold("⼀⼈") == "一人");  // radicals of a PDF copy
  CHECK(text::fold("﹪﹙﹚") == "%()");
  CHECK(text::fold("￥5") == "¥5");
  CHECK(text::fold("㎯") == "rad∕s2");
}

TEST_CASE("text: folding leaves everything else as it is") {
  for (const char* same : {"", "绩效目标", "≥90%", "、。《》〔〕【】“”——", "plain ASCII ~-", "ｱ", "\xE7\xBB", "\xFF\x80", "\xEF\xBC"}) {
    CHECK(text::fold(Exact(same).view()) == same);
  }
}

TEST_CASE("text: the folding table is sorted, so that it can be searched, and folds every entry") {
  const auto* begin = std::begin(text::kFoldings);
  const auto* end = std::end(text::kFoldings);
  CHECK(std::is_sorted(begin, end, [](const auto& a, const auto& b) { return a.from < b.from; }));
  for (const auto* entry = begin; entry != end; ++entry) {
    std::string from;
    utf8::append(from, entry->from);
    if (text::fold(from) == from) FAIL("U+" << std::hex << static_cast<int>(entry->from) << " is not folded");
    if (text::fold(text::fold(from)) != text::fold(from)) FAIL("U+" << std::hex << static_cast<int>(entry->from));
  }
}

TEST_CASE("text: labels compare without white space, dashes and tildes alike") {
  CHECK(text::fold_label("项目 资金\n（万　元）") == "项目资金(万元)");
  CHECK(text::fold_label("主 管\u200B部\u00A0门：") == "主管部门:");
  CHECK(text::fold_label("2024～2026") == "2024-2026");
  for (const char* dash : {"~", "-", "—", "–", "－", "～", "‑", "−", "〜", "﹣"}) {
    CHECK(text::fold_label(std::string("1") + dash + "2") == "1-2");
  }
  CHECK(text::fold_label("一级指标") == "一级指标");
  CHECK(text::fold_label("㎡ ㍱") == "m2hPa");
  CHECK(text::fold_label(" \t ") == "");
}

TEST_CASE("text: a label is the folded text without spaces, whatever it holds") {
  tests::Random random(11);
  constexpr char32_t kChars[] = U"项目 　\u00A0Ａa1１：:（)㎡①Ⅳ、。…≥\u200B😀⼀\t";
  for (int round = 0; round < 3000; ++round) {
    std::string s;
    for (std::size_t n = random.below(12); n > 0; --n) utf8::append(s, kChars[random.below(std::size(kChars) - 1)]);
    const Exact exact(s);
    CHECK(text::fold_label(exact.view()) == text::remove_spaces(text::fold(s)));
    CHECK(text::blank(exact.view()) == text::remove_spaces(s).empty());
    CHECK(text::trim(exact.view()).empty() == text::blank(s));
  }
}

TEST_CASE("text: folding leaves plain text alone, and its neighbours don't matter") {
  for (char32_t c = 0; c < 0x10FFFF; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string s;
    utf8::append(s, c);
    const bool plain = text::is_plain(s);
    if (plain && (text::fold(s) != s || text::fold_label(s) != s || text::remove_spaces(s) != s)) {
      FAIL("code point " << static_cast<std::uint32_t>(c));
    }
    if (c > 0x3FF && c % 61 != 0) continue;   // enough of them
    for (const char* before : {"", "绩", "绩效", "绩效目", "a绩效目标", "绩效目标表1绩效"}) {
      for (const char* behind : {"", "表", "目标", "目标表", "目标1表"}) {
        if (text::is_plain(Exact(before + s + behind).view()) != plain) FAIL("code point " << static_cast<std::uint32_t>(c));
      }
    }
  }
  for (const char32_t c : {U'\u4000', U'\u4DFF', U'\u4E00', U'\u9FFF', U'\uA000', U'\uBFFF'}) {
    std::string s;
    utf8::append(s, c);
    CHECK(text::is_plain(s + s + s));
  }
  for (const char* other : {" ", "绩 效", "～", "绩效目标~", "（", "①", "\u00A0", "绩效目标表\u3000", "绩效\u2F00", "—"}) {
    CHECK_FALSE(text::is_plain(other));
  }
  for (std::size_t cut = 0; cut < 12; ++cut) CHECK(text::is_plain(Exact(std::string_view("绩效目标").substr(0, cut)).view()));
}

TEST_CASE("text: a part is found where it first stands") {
  tests::Random random(17);
  constexpr std::string_view kCharacters[] = {"绩", "效", "目", "标", "盩", "率", "1", "%", "、", "é"};   // some end alike
  const auto some = [&](std::size_t most) {
    std::string s;
    for (std::size_t n = random.below(most); n > 0; --n) s += kCharacters[random.below(std::size(kCharacters))];
    return s;
  };
  for (int round = 0; round < 20000; ++round) {
    const std::string s = some(20), part = some(4);
    if (text::find(Exact(s).view(), Exact(part).view()) != s.find(part)) FAIL(s << " " << part);
  }
  CHECK(text::find(Exact("绩效目标").view(), "目标") == 6);
  CHECK(text::find("绩效", "绩效目标") == std::string_view::npos);
}

TEST_CASE("text: random bytes do no harm") {
  tests::Random random(12);
  for (int round = 0; round < 20000; ++round) {
    std::string s;
    for (std::size_t n = random.below(7); n > 0; --n) {
      constexpr unsigned char kBytes[] = {0x20, 0x31, 0x80, 0xA0, 0xBF, 0xC2, 0xE2, 0xE3, 0xE4, 0xE9, 0xEF, 0xBC, 0xF0};
      s += static_cast<char>(random.pick(std::span<const unsigned char>(kBytes)));
    }
    const Exact exact(s);
    const std::string_view v = exact.view();
    text::fold(v);
    text::fold_label(v);
    text::remove_spaces(v);
    text::split(v, U"、");
    text::has_digit(v);
    text::similarity(v, "预算");
    text::longest_common(v, v);
    const std::string_view trimmed = text::trim(v);
    CHECK((trimmed.empty() || (trimmed.data() >= v.data() && trimmed.data() + trimmed.size() <= v.data() + v.size())));
  }
}

TEST_CASE("text: remove_spaces") {
  CHECK(text::remove_spaces(" 年 度　目\u00A0标\n值 ") == "年度目标值");
  CHECK(text::remove_spaces("无") == "无");
}

TEST_CASE("text: split gives trimmed pieces and leaves empty ones out") {
  CHECK(text::split("培训、宣传 ；、 巡查；", U"、；") == Pieces{"培训", "宣传", "巡查"});
  CHECK(text::split("", U"、").empty());
  CHECK(text::split("、、", U"、").empty());
  CHECK(text::split("一个", U"、") == Pieces{"一个"});
}

TEST_CASE("text: contains, starts, ends") {
  const std::vector<std::string> words = {"及时", "完善"};
  CHECK(text::contains_any("发放及时率", words));
  CHECK_FALSE(text::contains_any("发放率", words));
  CHECK_FALSE(text::contains_any("发放率", std::vector<std::string>{}));
  CHECK(text::contains_any("合格率", {"率", "数"}));
  CHECK(text::find("发放及时率", "率") == 12);
  CHECK(text::find("发放及时率", "及时") == 6);
  CHECK(text::find("a率率", "率") == 1);
  CHECK(text::find("发放及时", "时率") == std::string_view::npos);
  CHECK(text::find("率", "率数") == std::string_view::npos);
  CHECK(text::find("5%以上", "%") == 1);
  CHECK(text::ends_with_any("合格率", {"率", "数"}));
  CHECK_FALSE(text::ends_with_any("率合格", {"率", "数"}));
  CHECK(text::starts_with_any("确保安全", {"提高", "确保"}));
  CHECK_FALSE(text::starts_with_any("安全确保", {"提高", "确保"}));
}

TEST_CASE("text: digits in both widths") {
  CHECK(text::has_digit("目标1"));
  CHECK(text::has_digit("目标９"));
  CHECK_FALSE(text::has_digit("目标一"));
  CHECK_FALSE(text::has_digit("：；"));
  CHECK_FALSE(text::has_digit(Exact("\xEF\xBC").view()));
}

TEST_CASE("text: replace_all") {
  CHECK(text::replace_all("1.2.3", ".", "。") == "1。2。3");
  CHECK(text::replace_all("aaa", "aa", "b") == "ba");
  CHECK(text::replace_all("无", "有", "x") == "无");
  CHECK(text::replace_all("", "a", "b") == "");
}

TEST_CASE("text: shorten counts code points and marks a cut") {
  CHECK(text::shorten("绩效目标", 4) == "绩效目标");
  CHECK(text::shorten("绩效目标表", 4) == "绩效目标…");
  CHECK(text::shorten("", 0) == "");
  CHECK(text::shorten("表", 0) == "…");
}

}  // namespace
}  // namespace jihe
