#include "core/write/docx/change.h"

#include <algorithm>

#include "core/read/package/xml.h"

namespace jihe {

namespace {

bool goes_on(XmlReader::Event event) { return event != XmlReader::Event::end && event != XmlReader::Event::bad; }

}  // namespace

std::string_view prefix_at(std::string_view part, std::size_t begin) {
  const std::size_t end = part.find_first_of(" \t\r\n/>", begin + 1);
  const std::string_view name = part.substr(begin + 1, end - begin - 1);
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon + 1);
}

Child child_of(std::string_view part, std::size_t begin, std::size_t end, std::string_view name) {
  XmlReader xml(part.substr(begin, end - begin));
  for (auto event = xml.next(); goes_on(event); event = xml.next()) {
    if (event != XmlReader::Event::open || xml.depth() < 2) continue;
    const std::size_t found = xml.begin();
    const bool wanted = xml.name() == name;
    if (!xml.skip()) break;
    if (wanted) return {begin + found, begin + xml.end()};
  }
  return {};
}

std::string without_elements(std::string_view markup, std::initializer_list<std::string_view> names) {
  std::vector<TextChange> changes;
  XmlReader xml(markup);
  for (auto event = xml.next(); goes_on(event); event = xml.next()) {
    if (event != XmlReader::Event::open || std::find(names.begin(), names.end(), xml.name()) == names.end()) continue;
    const std::size_t begin = xml.begin();
    if (!xml.skip()) break;
    changes.push_back({begin, xml.end(), {}});
  }
  return with_changes(markup, std::move(changes));
}

std::string run_content(std::string_view text, std::string_view prefix) {
  std::string out;
  const auto tag = [&](std::string_view start, std::string_view rest) { out.append(start).append(prefix).append(rest); };
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (begin > 0) tag("<", "br/>");
    if (end > begin) {
      tag("<", "t xml:space=\"preserve\">");
      out += xml_escaped(text.substr(begin, end - begin));
      tag("</", "t>");
    }
    begin = end + 1;
  }
  return out;
}

std::string run_of(std::string_view text, std::string_view prefix, std::string_view format) {
  std::string out;
  out.append("<").append(prefix).append("r>");
  out += without_elements(format, {"ins", "del", "moveFrom", "moveTo", "rPrChange"});
  out += run_content(text, prefix);
  out.append("</").append(prefix).append("r>");
  return out;
}

}  // namespace jihe
