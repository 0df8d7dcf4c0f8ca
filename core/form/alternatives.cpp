#include "core/form/alternatives.h"

#include <utility>

namespace jihe {

namespace {

std::vector<std::string_view> split_choices(std::string_view choices) {
  std::vector<std::string_view> out;
  while (true) {
    const std::size_t bar = choices.find('|');
    out.push_back(choices.substr(0, bar));
    if (bar == std::string_view::npos) return out;
    choices.remove_prefix(bar + 1);
  }
}

}  // namespace

std::optional<std::vector<std::string>> alternatives(std::string_view written) {
  std::vector<std::string> out(1);
  while (!written.empty()) {
    const std::size_t open = written.find('{');
    const std::size_t close = open == std::string_view::npos ? open : written.find('}', open);
    const std::size_t plain = close == std::string_view::npos ? written.size() : open;   // bytes before the choices
    for (std::string& text : out) text.append(written.substr(0, plain));
    if (plain == written.size()) break;
    const std::vector<std::string_view> choices = split_choices(written.substr(open + 1, close - open - 1));
    if (out.size() * choices.size() > kMaxAlternatives) return std::nullopt;
    std::vector<std::string> longer;
    longer.reserve(out.size() * choices.size());
    for (const std::string& text : out) {
      for (const std::string_view choice : choices) longer.push_back(text + std::string(choice));
    }
    out = std::move(longer);
    written.remove_prefix(close + 1);
  }
  return out;
}

}  // namespace jihe
