// JSON as a list of its values, each with its bytes: what is written back must know where it stood. Numbers stay as written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace jihe {

struct JsonNode {
  enum class Kind : std::uint8_t { object, array, string, number, word };   // word: true, false, null
  Kind kind = Kind::word;
  std::uint32_t begin = 0;       // bytes of the value
  std::uint32_t end = 0;
  std::uint32_t key_begin = 0;   // of an object's member: bytes of its key with the quotes; empty elsewhere
  std::uint32_t key_end = 0;
  std::uint32_t behind = 0;      // the first node behind this one and all that is in it: its sibling, where it has one

  bool holds() const { return kind == Kind::object || kind == Kind::array; }
};

// All values in the order they begin; the children of node i begin at i + 1. REQUIRES: strict UTF-8. damaged (detail: json, at:
// the byte) for what is no JSON or nested deeper than kMaxNesting, too_many_cells for more values than kMaxFileCells.
Result<std::vector<JsonNode>> read_json_nodes(std::string_view json);

// The text of a value: a string's characters, a number or word as written, nothing for null; containers as they stand.
std::string json_text(std::string_view json, const JsonNode& node);

// The characters of a string that stands in `raw`, with its quotes.
std::string json_string(std::string_view raw);

}  // namespace jihe
