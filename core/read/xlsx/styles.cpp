#include "core/read/xlsx/styles.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "core/read/package/xml.h"

namespace jihe {
namespace {

using Event = XmlReader::Event;

int number_of(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

Result<CellFormats> CellFormats::read(std::string_view part) {
  std::vector<std::pair<int, std::string>> codes;   // of numFmts
  std::vector<int> ids;                             // of cellXfs
  XmlReader xml(part);
  bool in_cells = false;
  Event event = xml.next();
  for (; event != Event::end && event != Event::bad; event = xml.next()) {
    if (event == Event::close && xml.name() == "cellXfs") in_cells = false;
    if (event != Event::open) continue;
    if (xml.name() == "cellXfs") in_cells = true;
    if (xml.name() == "xf" && in_cells) ids.push_back(number_of(xml.attribute("numFmtId")));
    if (xml.name() == "numFmt") codes.emplace_back(number_of(xml.attribute("numFmtId")), xml_unescaped(xml.attribute("formatCode")));
  }
  if (event == Event::bad) return Error{ErrorCode::damaged, xml.begin(), {}};
  // Differential styles (dxfs) have numFmts as well, behind: the first code of an id counts.
  std::stable_sort(codes.begin(), codes.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  CellFormats formats;
  std::vector<std::pair<int, std::uint32_t>> known;   // id -> index
  formats.styles_.reserve(ids.size());
  for (const int id : ids) {
    const auto at = std::lower_bound(known.begin(), known.end(), id, [](const auto& entry, int wanted) { return entry.first < wanted; });
    if (at != known.end() && at->first == id) {
      formats.styles_.push_back(at->second);
      continue;
    }
    const auto code = std::lower_bound(codes.begin(), codes.end(), id, [](const auto& entry, int wanted) { return entry.first < wanted; });
    const bool own = code != codes.end() && code->first == id;
    const auto index = static_cast<std::uint32_t>(formats.formats_.size());
    formats.formats_.emplace_back(own ? std::string_view(code->second) : built_in_format(id));
    known.insert(at, {id, index});
    formats.styles_.push_back(index);
  }
  return formats;
}

}  // namespace jihe
