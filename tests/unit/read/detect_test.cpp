#include "core/read/detect.h"

#include <catch2/catch_test_macros.hpp>
#include <initializer_list>

#include "core/form/profile.h"
#include "core/messages/catalogue.h"
#include "core/read/encoding/encoding.h"
#include "core/read/read.h"
#include "tests/support/exact.h"
#include "tests/support/random.h"

namespace jihe {
namespace {

using namespace std::string_view_literals;

std::string number(std::size_t value, int width) {
  std::string bytes;
  for (int i = 0; i < width; ++i) bytes += i < 8 ? static_cast<char>(value >> (8 * i) & 0xFF) : char{0};
  return bytes;
}

// Bytes of which every one of `controls` stands somewhere among letters.
std::string sprinkled(std::size_t size, std::string_view controls) {
  std::string bytes(size, 'a');
  for (std::size_t i = 0; i < controls.size(); ++i) bytes[(i * 11 + 3) % size] = controls[i];
  return bytes;
}

// A zip of stored files with these names and a little content.
std::string zip_of(std::initializer_list<std::string_view> names, bool directory = true, std::string_view comment = {}) {
  std::string bytes, central;
  for (const std::string_view name : names) {
    const std::string fields = number(20, 2) + number(0, 8) + number(0, 4) + number(4, 4) + number(4, 4) +
                               number(name.size(), 2) + number(0, 2);
    central += "PK\x01\x02" + number(20, 2) + fields + number(0, 10) + number(bytes.size(), 4) + std::string(name);
    bytes += "PK\x03\x04" + fields + std::string(name) + "data";
  }
  if (!directory) return bytes;
  const std::size_t start = bytes.size();
  return bytes + central + "PK\x05\x06" + number(0, 4) + number(names.size(), 2) + number(names.size(), 2) +
         number(central.size(), 4) + number(start, 4) + number(comment.size(), 2) + std::string(comment);
}

std::string ole2_of(std::initializer_list<std::string_view> names) {
  std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  bytes.resize(512);
  for (const std::string_view name : names) {
    std::string entry;
    for (const char c : name) entry += {c, '\0'};
    const std::size_t size = entry.size() + 2;
    entry.resize(64);
    entry += number(size, 2);
    entry.resize(128);
    bytes += entry;
  }
  return bytes;
}

void check(std::string_view bytes, Detected kind, std::string_view detail = {}, std::string_view name = {}) {
  const Sniffed sniffed = sniff(tests::Exact(bytes).view(), name);
  CHECK(detected_id(sniffed.kind) == detected_id(kind));
  CHECK(sniffed.detail == detail);
  CHECK(detect(bytes, name) == sniffed.kind);
}

TEST_CASE("detect: text in any encoding") {
  for (const Encoding e : {Encoding::utf8, Encoding::utf16le, Encoding::utf16be, Encoding::gb18030}) {
    for (const std::string_view mark : {""sv, "\uFEFF"sv}) {
      check(*from_utf8(mark, e) + *from_utf8("项目名称\t\t村道照明改造\n一级指标\t\n", e), Detected::text);
    }
  }
  check("", Detected::text);
  check("BM值\t1", Detected::text);
  check("PK赛\t1", Detected::text);
  check("[附件3]\n项目名称\t甲", Detected::text);
  check("{目标}\t甲", Detected::text);
  check("项目名称\x1A", Detected::text);
}

TEST_CASE("detect: office files by the names in their directory") {
  check(zip_of({"[Content_Types].xml", "_rels/.rels", "word/document.xml"}), Detected::docx);
  check(zip_of({"[Content_Types].xml", "xl/workbook.xml"}), Detected::xlsx);
  check(zip_of({"word/document.xml", "[Content_Types].xml"}, true, "a comment"), Detected::docx);
  check(zip_of({"[Content_Types].xml", "word/document.xml"}, false), Detected::docx);  // cut off
  check(zip_of({"[Content_Types].xml", "ppt/presentation.xml"}), Detected::unknown, "archive");
  check(zip_of({"photos/1.jpg", "word/1.docx"}), Detected::unknown, "archive");
  check("PK\x05\x06" + std::string(18, '\0'), Detected::unknown, "archive");
  check("PK\x03\x04", Detected::unknown, "archive");
}

TEST_CASE("detect: a document inside an archive does not make the archive one") {
  const std::string inner = zip_of({"[Content_Types].xml", "word/document.xml"}, false);
  std::string outer = zip_of({"表.docx"});
  outer.insert(outer.find("data"), inner);
  const std::size_t end = outer.rfind("PK\x05\x06");
  outer.replace(end + 16, 4, number(outer.find("PK\x01\x02"), 4));
  // The directory is whole and names no office part, but the headers inside say docx: only a cut file is read that way.
  CHECK(detect(outer) == Detected::unknown);
}

TEST_CASE("detect: OLE2 by the names of its streams") {
  check(ole2_of({"Root Entry", "WordDocument"}), Detected::doc, "doc");
  check(ole2_of({"Root Entry", "WordDocument"}), Detected::doc, "wps", "绩效目标表.WPS");
  check(ole2_of({"Root Entry", "WordDocument", "WpsCustomData"}), Detected::doc, "wps", "a.doc");
  check(ole2_of({"Root Entry", "Workbook"}), Detected::xls, "xls");
  check(ole2_of({"Root Entry", "Workbook"}), Detected::xls, "et", "绩效目标表.et");
  check(ole2_of({"Root Entry", "ETExtData", "Workbook"}), Detected::xls, "et");
  check(ole2_of({"Root Entry", "Book"}), Detected::xls, "xls", "a.doc");
  check(ole2_of({"Root Entry", "EncryptionInfo", "EncryptedPackage"}), Detected::encrypted);
  check(ole2_of({"Root Entry", "PowerPoint Document"}), Detected::unknown);
  check("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Detected::unknown);
}

TEST_CASE("detect: old documents that are protected by a password") {
  const auto with_stream = [](std::string_view name, std::string stream) {
    std::string bytes = ole2_of({"Root Entry", name});
    bytes[30] = 9;                                        // sectors of 512 bytes
    bytes.replace(512 + 128 + 116, 4, number(1, 4));      // the stream is the second one
    bytes.resize(1024);
    stream.resize(512);
    return bytes + stream;
  };
  const auto word = [&](std::size_t flags) { return number(0xA5EC, 2) + number(0, 8) + number(flags, 2); };
  check(with_stream("WordDocument", word(0x100)), Detected::encrypted);
  check(with_stream("WordDocument", word(0x200)), Detected::doc, "doc");
  const auto workbook = [&](std::size_t second) { return number(0x0809, 2) + number(16, 2) + std::string(16, 'x') + number(second, 2); };
  check(with_stream("Workbook", workbook(0x2F)), Detected::encrypted);
  check(with_stream("Workbook", workbook(0x42)), Detected::xls, "xls");
  // A stream that is said to be behind the file's end.
  std::string cut = with_stream("WordDocument", word(0x100));
  cut.replace(512 + 128 + 116, 4, number(0xFFFFFFF0, 4));
  check(cut, Detected::doc, "doc");
}

TEST_CASE("old and protected documents are refused with a sentence that says how to get in") {
  const auto sentence = [](const std::string& bytes, std::string_view name, Language language) {
    const auto document = read_document(bytes, name, built_in_profile());
    REQUIRE_FALSE(document);
    return describe_error(language, document.error(), name);
  };
  struct Case {
    std::string_view stream, name, ending;
  };
  for (const Case& c : {Case{"WordDocument", "a.doc", ".docx"}, Case{"WordDocument", "a.wps", ".docx"},
                        Case{"Workbook", "a.xls", ".xlsx"}, Case{"Workbook", "a.et", ".xlsx"}}) {
    const std::string zh = sentence(ole2_of({"Root Entry", c.stream}), c.name, Language::zh);
    const std::string en = sentence(ole2_of({"Root Entry", c.stream}), c.name, Language::en);
    for (const std::string& text : {zh, en}) {
      CAPTURE(text);
      CHECK(text.find("“" + std::string(c.name) + "”") != std::string::npos);
      CHECK(text.find(c.ending) != std::string::npos);
      CHECK(text.find(c.ending == ".docx" ? ".xlsx" : ".docx") == std::string::npos);
    }
    CHECK(zh.find("全选、复制") != std::string::npos);
    CHECK(en.find("select all, copy") != std::string::npos);
  }
  CHECK(sentence(ole2_of({"Root Entry", "EncryptedPackage"}), "a.docx", Language::zh).find("密码") != std::string::npos);
  CHECK(sentence(ole2_of({"Root Entry", "EncryptedPackage"}), "a.docx", Language::en).find("password") != std::string::npos);
}

TEST_CASE("detect: HTML and JSON by how they start, in any encoding") {
  for (const Encoding e : {Encoding::utf8, Encoding::utf16le, Encoding::gb18030}) {
    check(*from_utf8("\uFEFF\r\n <!DOCTYPE html><html>", e), Detected::html);
    check(*from_utf8("\uFEFF{ \"项目\": 1}", e), Detected::json);
  }
  check("<html xmlns:o=\"urn\">", Detected::html);
  check("<TABLE><tr><td>项目名称", Detected::html);
  check("<?xml version=\"1.0\"?><!DOCTYPE html><HTML>", Detected::html);
  check("<!-- x --><table>", Detected::html);
  check("<?xml version=\"1.0\"?><Workbook>", Detected::unknown, "xml");
  check("[\n [\"项目名称\"]]", Detected::json);
  check("{}", Detected::json);
  check("[]", Detected::json);
  check("<项目名称>\t甲", Detected::text);
}

TEST_CASE("detect: foreign files, by what a person would call them") {
  check("%PDF-1.7\n%\xE2\xE3\xCF\xD3", Detected::unknown, "pdf");
  check("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv, Detected::unknown, "image");
  check("\xFF\xD8\xFF\xE0\0\x10JFIF"sv, Detected::unknown, "image");
  check("GIF89a\1\0\1\0"sv, Detected::unknown, "image");
  check("RIFF\1\1\1\1WEBP"sv, Detected::unknown, "image");
  check("RIFF", Detected::text);
  check("Rar!\x1A\7\0"sv, Detected::unknown, "archive");
  check("7z\xBC\xAF\x27\x1C\0\4"sv, Detected::unknown, "archive");
  check("{\\rtf1\\ansi", Detected::unknown, "rtf");
  check("MIME-Version: 1.0\r\n", Detected::unknown, "mht");
  check("MZ\x90\0\3\0\0\0\4\0\0\0\xFF\xFF\0\0"sv, Detected::unknown);
  check("\x7F" "ELF\2\1\1"sv, Detected::unknown);
  check(std::string(100, '\0'), Detected::unknown);
  check("\xFF\xFE\0\0a\0\0\0b\0\0\0"sv, Detected::unknown);  // UTF-32
}

TEST_CASE("detect: one control character is damage, many are no text") {
  check("项目名称\t村道照明改造\x01工程\t实施单位\t某镇人民政府\n", Detected::text);
  std::string bytes;
  tests::Random random(71);
  for (int i = 0; i < 4096; ++i) bytes += static_cast<char>(random.below(256));
  check(bytes, Detected::unknown);
}

TEST_CASE("detect: control characters count wherever they stand, tabs and line breaks never") {
  std::string twenty, breaks;
  for (int i = 0; i < 4; ++i) twenty += "\x01\x1F\x7F\x0E\x08"sv;
  for (int i = 0; i < 15; ++i) breaks += "\t\n\r\x1A\v\f"sv;
  CHECK(detect(sprinkled(401, twenty)) == Detected::text);
  CHECK(detect(sprinkled(399, twenty)) == Detected::unknown);
  CHECK(detect(sprinkled(401, twenty + breaks)) == Detected::text);
  CHECK(detect(sprinkled(401, breaks + twenty)) == Detected::text);
  CHECK(detect(sprinkled(399, breaks + twenty)) == Detected::unknown);
}

TEST_CASE("detect: a text that names a form is one, however much of it is damage") {
  const std::string damage(400, '\0');
  const std::string text = "项目名称\t村道照明改造" + damage + "工程\t实施单位\t某镇人民政府\n";
  check(text, Detected::text);
  check(*from_utf8(text, Encoding::gb18030), Detected::text);
  check("\xFF\xFE" + *from_utf8(text, Encoding::utf16le), Detected::text);
  check("\xFE\xFF" + *from_utf8(text, Encoding::utf16be), Detected::text);
  check("某镇人民政府" + damage, Detected::unknown);
  check("\xFF\xFE" + *from_utf8("某镇人民政府" + damage, Encoding::utf16le), Detected::unknown);
}

TEST_CASE("detect: broken UTF-16 is text, so that its error can name the byte") {
  const Bytes le = *from_utf8("项目名称\t\t村道照明改造\n一级指标\t\n", Encoding::utf16le);
  check(le + "x", Detected::text);
  check("\xFF\xFE" + le + "x", Detected::text);
}

TEST_CASE("detect: the name decides between text and CSV, and nothing else") {
  check("项目名称,甲\n", Detected::csv, "", "预算.CSV");
  check("项目名称,甲\n", Detected::text, "", "预算.txt");
  check("项目名称,甲\n", Detected::text);
  check("项目名称\t甲,乙\n", Detected::text, "", "a.csv");
  check("%PDF-1.4", Detected::unknown, "pdf", "表.txt");
  check("项目名称\t甲\n", Detected::text, "", "表.docx");
}

}  // namespace
}  // namespace jihe
