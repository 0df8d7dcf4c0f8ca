#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "core/base/utf8.h"
#include "core/read/html/html.h"
#include "core/read/html/tokens.h"

namespace jihe {
namespace {

constexpr std::size_t kHead = 16 * 1024;   // of bytes that a <meta> is looked for in

// The encoding that a <meta> or the XML declaration names, in lower case; "" where none does.
std::string declared(BytesView bytes) {
  const std::string_view head = bytes.substr(0, kHead);
  const auto value_behind = [&](std::size_t at) {
    while (at < head.size() && (is_html_space(head[at]) || head[at] == '=' || head[at] == '"' || head[at] == '\'')) ++at;
    std::string value;
    for (; at < head.size(); ++at) {
      const char c = html_lower(head[at]);
      const bool belongs = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
      if (!belongs) break;
      value += c;
    }
    return value;
  };
  if (head.starts_with("<?xml")) {
    const std::size_t at = head.substr(0, head.find('>')).find("encoding");
    if (at != std::string_view::npos) return value_behind(at + 8);
  }
  HtmlTokens tokens(head);
  for (auto event = tokens.next(); event != HtmlTokens::Event::end; event = tokens.next()) {
    if (event != HtmlTokens::Event::open || tokens.name() != "meta") continue;
    std::string_view value = tokens.attribute("charset");
    if (value.empty()) {
      value = tokens.attribute("content");
      const std::string_view wanted = "charset";
      const auto same = [](char a, char b) { return html_lower(a) == b; };
      const auto at = std::search(value.begin(), value.end(), wanted.begin(), wanted.end(), same);
      if (at == value.end()) continue;
      value.remove_prefix(static_cast<std::size_t>(at - value.begin()) + wanted.size());
    }
    return value_behind(static_cast<std::size_t>(value.data() - head.data()));
  }
  return {};
}

bool is_ours(std::string_view charset) {
  constexpr std::array<std::string_view, 12> kOurs = {"936",    "gb18030", "gb2312", "gb_2312-80", "gbk",  "unicode",
                                                      "utf-16", "utf-16be", "utf-16le", "utf-8",   "utf8", "x-gbk"};
  return charset.empty() || std::binary_search(kOurs.begin(), kOurs.end(), charset);
}

// Other encodings of Chinese, Japanese and Korean: read as one of ours they would turn into other characters.
bool is_foreign(std::string_view charset) {
  constexpr std::array<std::string_view, 9> kForeign = {"big5",      "big5-hkscs", "euc-jp", "euc-kr", "hz-gb-2312",
                                                        "iso-2022-jp", "ks_c_5601-1987", "shift_jis", "x-sjis"};
  return std::find(kForeign.begin(), kForeign.end(), charset) != kForeign.end();
}

bool is_gb(std::string_view charset) { return charset.starts_with("gb") || charset == "x-gbk" || charset == "936"; }

bool is_ascii(BytesView bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Chinese takes three bytes a character in UTF-8; GB18030 that happens to be UTF-8, too, is pairs.
bool has_three_bytes(BytesView bytes) {
  return std::any_of(bytes.begin(), bytes.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xF0) == 0xE0; });
}

}  // namespace

Result<DetectedEncoding> html_encoding(BytesView bytes) {
  const Result<DetectedEncoding> detected = detect_encoding(bytes);
  if (!detected || detected->bom > 0 || detected->encoding == Encoding::utf16le || detected->encoding == Encoding::utf16be) {
    return detected;
  }
  const std::string charset = declared(bytes);
  if (is_ascii(bytes)) return DetectedEncoding{is_gb(charset) ? Encoding::gb18030 : Encoding::utf8, 0};
  const bool utf8 = detected->encoding == Encoding::utf8;
  if (is_foreign(charset) && !utf8) {
    const auto at = std::find_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    return Error{ErrorCode::bad_encoding, static_cast<std::size_t>(at - bytes.begin()), {}};
  }
  if (utf8 && is_gb(charset) && !has_three_bytes(bytes)) return DetectedEncoding{Encoding::gb18030, 0};
  return detected;
}

bool html_is_ascii(BytesView bytes) { return is_ascii(bytes) && !is_ours(declared(bytes)); }

}  // namespace jihe
