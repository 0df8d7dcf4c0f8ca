#include "core/read/json/nodes.h"

#include "core/base/limits.h"
#include "core/base/utf8.h"

namespace jihe {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int hex_of(char c) {
  if (is_digit(c)) return c - '0';
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// The code unit of \uXXXX at `i`; -1 where there is none.
int unit_at(std::string_view json, std::size_t i) {
  if (i + 6 > json.size() || json[i] != '\\' || json[i + 1] != 'u') return -1;
  int unit = 0;
  for (std::size_t k = i + 2; k < i + 6; ++k) {
    const int digit = hex_of(json[k]);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

bool is_high(int unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(int unit) { return unit >= 0xDC00 && unit < 0xE000; }

class JsonReader {
 public:
  explicit JsonReader(std::string_view json) : json_(json) {}

  Result<std::vector<JsonNode>> read() {
    pass_spaces();
    for (bool value = true; value || !open_.empty();) {
      if (nodes_.size() >= kMaxFileCells) return Error{ErrorCode::too_many_cells, at_, {}};
      if (value ? !read_value(value) : !read_behind(value)) return Error{ErrorCode::damaged, at_, "json"};
      pass_spaces();
    }
    if (at_ != json_.size()) return Error{ErrorCode::damaged, at_, "json"};
    return std::move(nodes_);
  }

 private:
  char now() const { return at_ < json_.size() ? json_[at_] : '\0'; }

  void pass_spaces() {
    while (now() == ' ' || now() == '\t' || now() == '\n' || now() == '\r') ++at_;
  }

  // A value, or what opens one; `more`: another value comes next.
  bool read_value(bool& more) {
    JsonNode node;
    if (!open_.empty() && nodes_[open_.back()].kind == JsonNode::Kind::object && !read_key(node)) return false;
    node.begin = static_cast<std::uint32_t>(at_);
    const char c = now();
    if (c == '{' || c == '[') {
      if (open_.size() == kMaxNesting) return false;
      node.kind = c == '{' ? JsonNode::Kind::object : JsonNode::Kind::array;
      ++at_;
      open_.push_back(nodes_.size());
      nodes_.push_back(node);
      pass_spaces();
      more = now() != (c == '{' ? '}' : ']');
      return more || close();
    }
    more = false;
    if (c == '"') {
      node.kind = JsonNode::Kind::string;
      if (!read_string()) return false;
    } else if (c == '-' || is_digit(c)) {
      node.kind = JsonNode::Kind::number;
      if (!read_number()) return false;
    } else if (!read_word("true") && !read_word("false") && !read_word("null")) {
      return false;
    }
    node.end = static_cast<std::uint32_t>(at_);
    node.behind = static_cast<std::uint32_t>(nodes_.size()) + 1;
    nodes_.push_back(node);
    return true;
  }

  // What follows a value: the next one, or the end of what it stands in.
  bool read_behind(bool& more) {
    more = now() == ',';
    if (!more) return close();
    ++at_;
    return true;
  }

  bool close() {
    JsonNode& node = nodes_[open_.back()];
    if (now() != (node.kind == JsonNode::Kind::object ? '}' : ']')) return false;
    ++at_;
    node.end = static_cast<std::uint32_t>(at_);
    node.behind = static_cast<std::uint32_t>(nodes_.size());
    open_.pop_back();
    return true;
  }

  bool read_key(JsonNode& node) {
    node.key_begin = static_cast<std::uint32_t>(at_);
    if (now() != '"' || !read_string()) return false;
    node.key_end = static_cast<std::uint32_t>(at_);
    pass_spaces();
    if (now() != ':') return false;
    ++at_;
    pass_spaces();
    return true;
  }

  bool read_string() {
    for (++at_; at_ < json_.size() && json_[at_] != '"'; ++at_) {
      if (static_cast<unsigned char>(json_[at_]) < 0x20) return false;
      if (json_[at_] == '\\' && !read_escape()) return false;
    }
    if (at_ >= json_.size()) return false;
    ++at_;
    return true;
  }

  // To the last byte of an escape.
  bool read_escape() {
    if (const int unit = unit_at(json_, at_); unit >= 0) {
      if (is_low(unit)) return false;
      if (is_high(unit) && !is_low(unit_at(json_, at_ + 6))) return false;
      at_ += is_high(unit) ? 11 : 5;
      return true;
    }
    if (at_ + 1 >= json_.size() || std::string_view("\"\\/bfnrt").find(json_[at_ + 1]) == std::string_view::npos) return false;
    ++at_;
    return true;
  }

  bool read_digits() {
    if (!is_digit(now())) return false;
    while (is_digit(now())) ++at_;
    return true;
  }

  bool read_number() {
    if (now() == '-') ++at_;
    if (now() == '0') {
      ++at_;
    } else if (!read_digits()) {
      return false;
    }
    if (now() == '.') {
      ++at_;
      if (!read_digits()) return false;
    }
    if (now() != 'e' && now() != 'E') return true;
    ++at_;
    if (now() == '+' || now() == '-') ++at_;
    return read_digits();
  }

  bool read_word(std::string_view word) {
    if (!json_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }

  std::string_view json_;
  std::size_t at_ = 0;
  std::vector<JsonNode> nodes_;
  std::vector<std::size_t> open_;   // containers, the innermost last
};

}  // namespace

Result<std::vector<JsonNode>> read_json_nodes(std::string_view json) { return JsonReader(json).read(); }

std::string json_string(std::string_view raw) {
  std::string text;
  text.reserve(raw.size());
  for (std::size_t i = 1; i + 1 < raw.size(); ++i) {
    if (raw[i] != '\\') {
      text += raw[i];
      continue;
    }
    if (const int unit = unit_at(raw, i); unit >= 0) {
      const int low = is_high(unit) ? unit_at(raw, i + 6) : -1;
      i += low >= 0 ? 11 : 5;
      utf8::append(text, static_cast<char32_t>(low >= 0 ? 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00) : unit));
      continue;
    }
    constexpr std::string_view kNames = "bfnrt", kMeant = "\b\f\n\r\t";
    const std::size_t name = kNames.find(raw[++i]);
    text += name == std::string_view::npos ? raw[i] : kMeant[name];
  }
  return text;
}

std::string json_text(std::string_view json, const JsonNode& node) {
  const std::string_view raw = json.substr(node.begin, node.end - node.begin);
  if (node.kind == JsonNode::Kind::string) return json_string(raw);
  return raw == "null" ? std::string() : std::string(raw);
}

}  // namespace jihe
