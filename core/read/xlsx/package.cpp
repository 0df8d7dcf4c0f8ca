#include "core/read/xlsx/package.h"

#include <algorithm>
#include <utility>

#include "core/base/utf8.h"
#include "core/read/encoding/encoding.h"
#include "core/read/package/xml.h"

namespace jihe {
namespace {

using namespace std::string_view_literals;
using Event = XmlReader::Event;

Error damaged() { return {ErrorCode::damaged, 0, {}}; }

// `target`, as a relation of `part` has it, as a path in the package.
std::string resolved(std::string_view part, std::string_view target) {
  std::string path;
  if (target.starts_with('/')) {
    target.remove_prefix(1);
  } else if (const std::size_t slash = part.rfind('/'); slash != std::string_view::npos) {
    path = part.substr(0, slash + 1);
  }
  for (std::size_t begin = 0; begin <= target.size();) {
    const std::size_t end = std::min(target.find('/', begin), target.size());
    const std::string_view step = target.substr(begin, end - begin);
    if (step == "..") {
      const std::size_t above = path.size() < 2 ? std::string::npos : path.rfind('/', path.size() - 2);
      path.resize(above == std::string::npos ? 0 : above + 1);
    } else if (step != "." && !step.empty()) {
      path += step;
      if (end < target.size()) path += '/';
    }
    begin = end + 1;
  }
  return path;
}

std::string_view last_word(std::string_view type) { return type.substr(type.rfind('/') + 1); }

bool is_true(std::string_view value) { return value == "1" || value == "true"; }

// The sheets that the workbook part lists, with the ids of their relations in place of their paths.
Result<std::vector<SheetPart>> read_sheet_list(std::string_view part, bool& from_1904) {
  std::vector<SheetPart> sheets;
  XmlReader xml(part);
  Event event = xml.next();
  for (; event != Event::end && event != Event::bad; event = xml.next()) {
    if (event != Event::open) continue;
    if (xml.name() == "workbookPr") from_1904 = is_true(xml.attribute("date1904"));
    if (xml.name() != "sheet") continue;
    const std::string_view state = xml.attribute("state");
    sheets.push_back({xml_unescaped(xml.attribute("name")), std::string(xml.attribute("id")),
                      state == "hidden" || state == "veryHidden"});
  }
  if (event == Event::bad) return damaged();
  return sheets;
}

}  // namespace

Result<XmlPart> read_part(BytesView package, const ZipEntry& entry) {
  Result<Bytes> bytes = unpack(package, entry);
  if (!bytes) return bytes.error();
  XmlPart part;
  if (bytes->starts_with("\xFF\xFE"sv) || bytes->starts_with("\xFE\xFF"sv)) {
    part.encoding = bytes->starts_with("\xFF\xFE"sv) ? Encoding::utf16le : Encoding::utf16be;
    part.bom = 2;
    part.text = to_utf8(BytesView(*bytes).substr(part.bom), part.encoding);
  } else {
    if (bytes->starts_with("\xEF\xBB\xBF"sv)) part.bom = 3;
    if (!utf8::valid(*bytes)) return damaged();
    part.text = std::move(*bytes);
    if (part.bom > 0) part.text.erase(0, part.bom);
  }
  if (has_doctype(part.text)) return Error{ErrorCode::damaged, 0, "doctype"};
  return part;
}

Result<Bytes> part_bytes(const XmlPart& part, std::string_view text) {
  Result<Bytes> bytes = from_utf8(text, part.encoding);
  if (!bytes || part.bom == 0) return bytes;
  const std::string_view mark = part.encoding == Encoding::utf8      ? "\xEF\xBB\xBF"sv
                                : part.encoding == Encoding::utf16le ? "\xFF\xFE"sv
                                                                     : "\xFE\xFF"sv;
  bytes->insert(0, mark);
  return bytes;
}

std::string relations_path(std::string_view part) {
  const std::size_t name = part.rfind('/') + 1;   // 0 where there is no folder
  std::string path(part.substr(0, name));
  path += "_rels/";
  path += part.substr(name);
  return path + ".rels";
}

Result<std::vector<Relation>> read_relations(BytesView package, const Zip& zip, std::string_view part) {
  std::vector<Relation> relations;
  const ZipEntry* entry = zip.find(relations_path(part));
  if (entry == nullptr) return relations;
  const Result<XmlPart> list = read_part(package, *entry);
  if (!list) return list.error();
  XmlReader xml(list->text);
  Event event = xml.next();
  for (; event != Event::end && event != Event::bad; event = xml.next()) {
    if (event != Event::open || xml.name() != "Relationship") continue;
    const std::string target = xml_unescaped(xml.attribute("Target"));
    Relation& relation = relations.emplace_back();
    relation.id = xml.attribute("Id");
    relation.type = last_word(xml.attribute("Type"));
    relation.target = target;
    if (xml.attribute("TargetMode") == "External") continue;
    const ZipEntry* found = zip.find(resolved(part, target));
    relation.target = found != nullptr ? found->name : std::string();
  }
  if (event == Event::bad) return damaged();
  return relations;
}

Result<Workbook> read_workbook(BytesView package) {
  Result<Zip> zip = read_zip(package);
  if (!zip) return zip.error();
  Workbook workbook;
  workbook.zip = std::move(*zip);
  const Result<std::vector<Relation>> roots = read_relations(package, workbook.zip, "");
  if (!roots) return roots.error();
  for (const Relation& relation : *roots) {
    if (relation.type == "officeDocument") workbook.path = relation.target;
  }
  if (workbook.path.ends_with(".bin")) return Error{ErrorCode::unsupported, 0, "xlsb"};
  const ZipEntry* entry = workbook.zip.find(workbook.path);
  if (entry == nullptr) return damaged();
  const Result<XmlPart> part = read_part(package, *entry);
  if (!part) return part.error();
  Result<std::vector<SheetPart>> sheets = read_sheet_list(part->text, workbook.from_1904);
  if (!sheets) return sheets.error();
  const Result<std::vector<Relation>> relations = read_relations(package, workbook.zip, workbook.path);
  if (!relations) return relations.error();
  for (const Relation& relation : *relations) {
    if (relation.type == "styles") workbook.styles = relation.target;
    if (relation.type == "sharedStrings") workbook.strings = relation.target;
    if (relation.type == "calcChain") workbook.calc_chain = relation.target;
  }
  bool any_absent = false;
  std::vector<SheetPart> present;
  for (SheetPart& sheet : *sheets) {
    const auto found = std::find_if(relations->begin(), relations->end(),
                                    [&sheet](const Relation& relation) { return relation.id == sheet.path; });
    if (found != relations->end() && found->type != "worksheet") continue;   // a chart has no cells
    // Nor has one that is listed and not there: a module of old macros, a part that got lost.
    if (found == relations->end() || found->target.empty()) {
      any_absent = true;
      continue;
    }
    sheet.path = found->target;
    present.push_back(std::move(sheet));
  }
  if (any_absent && present.empty()) return damaged();
  const bool all_hidden =
      std::all_of(present.begin(), present.end(), [](const SheetPart& sheet) { return sheet.hidden; });
  for (SheetPart& sheet : present) {
    (sheet.hidden && !all_hidden ? workbook.others : workbook.sheets).push_back(std::move(sheet));
  }
  return workbook;
}

Result<bool> rows_can_move(BytesView package, const Workbook& workbook, std::string_view path) {
  const Result<std::vector<Relation>> relations = read_relations(package, workbook.zip, path);
  if (!relations) return relations.error();
  const auto keeps_places = [](const Relation& relation) {
    return relation.type != "printerSettings" && relation.type != "hyperlink" && relation.type != "image" &&
           relation.type != "customProperty";
  };
  if (std::any_of(relations->begin(), relations->end(), keeps_places)) return false;
  return std::none_of(workbook.zip.entries.begin(), workbook.zip.entries.end(), [](const ZipEntry& entry) {
    return entry.name.find("/charts/") != std::string::npos || entry.name.find("/pivotCache/") != std::string::npos;
  });
}

}  // namespace jihe
