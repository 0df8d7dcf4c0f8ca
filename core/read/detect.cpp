#include "core/read/detect.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

#include "core/base/text.h"
#include "core/read/csv.h"
#include "core/read/encoding/encoding.h"
#include "core/read/html/tokens.h"
#include "core/read/package/container.h"

namespace jihe {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::string_view start;
  std::string_view detail;
};

constexpr std::array<Magic, 14> kForeign = {{{"\x89PNG\r\n"sv, "image"},
                                             {"\xFF\xD8\xFF"sv, "image"},
                                             {"GIF8"sv, "image"},
                                             {"II*\0"sv, "image"},
                                             {"MM\0*"sv, "image"},
                                             {"Rar!\x1A"sv, "archive"},
                                             {"7z\xBC\xAF\x27\x1C"sv, "archive"},
                                             {"\x1F\x8B\x08"sv, "archive"},
                                             {"BZh9"sv, "archive"},
                                             {"\xFD"
                                              "7zXZ\0"sv,
                                              "archive"},
                                             {"%PDF-"sv, "pdf"},
                                             {"{\\rtf"sv, "rtf"},
                                             {"MIME-Version:"sv, "mht"},
                                             {"\x7F"
                                              "ELF"sv,
                                              ""}}};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool has_ending(std::string_view name, std::string_view ending) {
  if (name.size() < ending.size()) return false;
  name.remove_prefix(name.size() - ending.size());
  return std::equal(name.begin(), name.end(), ending.begin(), [](char a, char b) { return lower(a) == b; });
}

constexpr std::size_t kSample = 64 * 1024;   // enough of a file to know it by

// The first bytes of markup or JSON as lower-case ASCII: without mark, without UTF-16's zero bytes, without white space in
// front. "" where they start as neither.
std::string head_of(BytesView bytes) {
  constexpr std::size_t kHead = 1024;
  for (const std::string_view mark : {"\xEF\xBB\xBF"sv, "\xFF\xFE"sv, "\xFE\xFF"sv, "\x84\x31\x95\x33"sv}) {
    if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
  }
  std::string head;
  for (const char c : bytes.substr(0, kHead)) {
    if (c == '\0' || (head.empty() && (c == ' ' || (c >= '\t' && c <= '\r')))) continue;
    if (head.empty() && c != '<' && c != '{' && c != '[') break;
    head += lower(c);
  }
  return head;
}

// Markup of any kind; whether it is HTML its first tag says, a table further down, or the file's name.
bool is_html(std::string_view head, BytesView bytes, std::string_view name) {
  constexpr std::array<std::string_view, 16> kStarts = {"<!doctype html", "<html", "<head", "<body", "<table", "<meta",
                                                        "<div", "<style", "<p>", "<p ", "<span", "<tr", "<td", "<title",
                                                        "<!--startfragment", "<link"};
  if (std::any_of(kStarts.begin(), kStarts.end(), [head](std::string_view start) { return head.starts_with(start); })) return true;
  const bool preamble = text::starts_with_any(head, {"<?xml", "<!--", "<!doctype"});
  if (preamble) return text::contains_any(head, {"<html", "<table"});
  const bool tag = head.size() > 1 && head[1] >= 'a' && head[1] <= 'z';
  return tag && (has_ending(name, ".html") || has_ending(name, ".htm") || html_contains(bytes.substr(0, kSample), "<table"));
}

// The lines that Windows puts in front of HTML on its clipboard: Version:0.9, StartHTML:0000000105, ...
bool is_clipboard_html(BytesView bytes) {
  return bytes.starts_with("Version:") && bytes.substr(0, 64).find("StartHTML:") != BytesView::npos;
}

// A list of our table's text may start with a bracket, too ([附件3]): JSON goes on with one of few characters.
bool is_json(std::string_view head) {
  if (head.empty() || (head[0] != '{' && head[0] != '[')) return false;
  const std::string_view rest = text::trim(head.substr(1));
  if (rest.empty()) return true;
  return head[0] == '{' ? rest[0] == '"' || rest[0] == '}' : "{[\"]"sv.find(rest[0]) != std::string_view::npos;
}

// Control characters other than tabs, line and page breaks, and 1A (how DOS ended its files).
bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte == 0x7F || (byte < 0x20 && !(byte >= '\t' && byte <= '\r') && byte != 0x1A);
}

std::size_t count_controls(std::string_view s) {
  return static_cast<std::size_t>(std::count_if(s.begin(), s.end(), is_control));
}

// How many there are at most: 1A is counted, too. No branch depends on what stands in the text.
std::size_t most_controls(std::string_view s) {
  constexpr std::uint64_t kEach = 0x0101010101010101u;
  constexpr std::size_t kRun = 255;   // words whose counts a byte can hold
  std::size_t controls = 0;
  std::size_t i = 0;
  while (i + 8 <= s.size()) {
    std::uint64_t counts = 0;   // a number in each byte
    const std::size_t end = std::min(s.size() - 7, i + kRun * 8);
    for (; i < end; i += 8) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, s.data() + i, 8);
      const std::uint64_t low = eight & 0x7F * kEach;
      // The highest bit of `low + (0x80 - n)` is set where low is n or more.
      const std::uint64_t breaks = (low + 0x77 * kEach) & ~(low + 0x72 * kEach);
      const std::uint64_t others = (low + kEach) | ~(low + 0x60 * kEach);
      counts += (others & ~breaks & ~eight) >> 7 & kEach;
    }
    for (; counts != 0; counts >>= 8) controls += counts & 0xFF;
  }
  return controls + count_controls(s.substr(i));
}

// More than one control character in twenty: a program, a database, sound; no text, however damaged.
bool mostly_controls(std::string_view s) {
  const auto too_many = [s](std::size_t controls) { return controls * 20 > s.size(); };
  return too_many(most_controls(s)) && too_many(count_controls(s));
}

// Words of which every form of ours has one. Where they stand it is a damaged text and no program, however much of it is
// damage: what is accepted once stays so when the rest of it gets shorter.
bool names_a_form(std::string_view text) { return text::contains_any(text, {"绩效", "指标", "项目名称", "目标表"}); }

bool is_binary(BytesView bytes) {
  constexpr std::size_t kStart = 4 * 1024;
  const BytesView sample = bytes.substr(0, kStart);
  if (!mostly_controls(sample)) return false;
  const auto controls_in = [sample](Encoding encoding) {
    const std::string text = to_utf8(sample, encoding);
    return mostly_controls(text) && !names_a_form(text);
  };
  // The bytes of UTF-16 look like that, too: its characters decide.
  if (bytes.starts_with("\xFF\xFE")) return controls_in(Encoding::utf16le);
  if (bytes.starts_with("\xFE\xFF")) return controls_in(Encoding::utf16be);
  const auto guess = guess_utf16(sample);
  if (guess && !controls_in(*guess)) return false;
  return !names_a_form(sample) && !names_a_form(to_utf8(sample, Encoding::gb18030));
}

// The start of a file, whole lines of it if it has any, as UTF-8; "" where it is in no encoding of ours.
std::string sample_text(BytesView bytes) {
  if (bytes.size() > kSample) {
    bytes = bytes.substr(0, kSample);
    // Cut where no character goes on; those bytes are never part of another one.
    const std::size_t line = bytes.rfind('\n');
    const std::size_t end = line != BytesView::npos ? line : bytes.find_last_of(",;");
    if (end != BytesView::npos) bytes = bytes.substr(0, end + 1);
    const bool wide = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || guess_utf16(bytes);
    if (wide && bytes.size() % 2 == 1) bytes.remove_suffix(1);   // the zero of a line feed was cut off
  }
  const Result<DetectedEncoding> encoding = detect_encoding(bytes);
  if (!encoding) return {};
  return to_utf8(bytes.substr(encoding->bom), encoding->encoding);
}

bool looks_like_csv(BytesView bytes, std::string_view name) {
  // Nearly all text comes between tabs and without quotes: no need to look any closer.
  if (bytes.find('\t') != BytesView::npos && bytes.find('"') == BytesView::npos) return false;
  if (bytes.find_first_of(",;|\t") == BytesView::npos) return false;
  return is_csv(sample_text(bytes), has_ending(name, ".csv"));
}

}  // namespace

Sniffed sniff(BytesView bytes, std::string_view name) {
  for (const Magic& magic : kForeign) {
    if (bytes.starts_with(magic.start)) return {Detected::unknown, magic.detail};
  }
  if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv)) {
    const Detected kind = detect_zip(bytes);
    return {kind, kind == Detected::unknown ? "archive"sv : ""sv};
  }
  if (is_ole2(bytes)) {
    const Detected kind = detect_ole2(bytes);
    const bool old = kind == Detected::doc || kind == Detected::xls;
    return {kind, old ? old_office_kind(bytes, name) : ""sv};
  }
  if (bytes.starts_with("BM") && is_binary(bytes)) return {Detected::unknown, "image"};
  if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) return {Detected::unknown, "image"};
  if (is_binary(bytes)) return {};

  const std::string head = head_of(bytes);
  if (is_clipboard_html(bytes)) return {Detected::html, {}};
  if (head.starts_with('<')) {
    if (is_html(head, bytes, name)) return {Detected::html, {}};
    if (head.starts_with("<?xml")) return {Detected::unknown, "xml"};
  }
  if (is_json(head)) return {Detected::json, {}};
  return {looks_like_csv(bytes, name) ? Detected::csv : Detected::text, {}};
}

std::string_view detected_id(Detected kind) {
  switch (kind) {
    case Detected::text: return "text";
    case Detected::csv: return "csv";
    case Detected::html: return "html";
    case Detected::docx: return "docx";
    case Detected::xlsx: return "xlsx";
    case Detected::json: return "json";
    case Detected::doc: return "doc";
    case Detected::xls: return "xls";
    case Detected::encrypted: return "encrypted";
    case Detected::unknown: return "unknown";
  }
  return "unknown";
}

Detected detect(BytesView bytes, std::string_view name) { return sniff(bytes, name).kind; }

}  // namespace jihe
