#include "core/session/convert.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "core/base/text.h"
#include "core/write/created/form_docx.h"
#include "core/write/created/form_layout.h"
#include "core/write/created/form_xlsx.h"
#include "core/write/created/import_sheet.h"
#include "core/write/created/tables.h"
#include "core/write/created/workbook.h"
#include "core/write/write.h"

namespace jihe {

namespace {

struct Ending {
  std::string_view ending;
  ConvertTo to;
};

// Longest first where one ends like another; the first of a kind is the one that is written.
constexpr std::array<Ending, 8> kEndings = {{{".import.xlsx", ConvertTo::import_sheet},
                                             {".docx", ConvertTo::docx},
                                             {".xlsx", ConvertTo::xlsx},
                                             {".txt", ConvertTo::text},
                                             {".csv", ConvertTo::csv},
                                             {".html", ConvertTo::html},
                                             {".htm", ConvertTo::html},
                                             {".json", ConvertTo::json}}};

bool is_of_kind(Kind kind, ConvertTo to) {
  switch (to) {
    case ConvertTo::docx: return kind == Kind::docx;
    case ConvertTo::xlsx: return kind == Kind::xlsx;
    case ConvertTo::text: return kind == Kind::text;
    case ConvertTo::csv: return kind == Kind::csv;
    case ConvertTo::html: return kind == Kind::html;
    case ConvertTo::json: return kind == Kind::json;
    case ConvertTo::import_sheet: break;
  }
  return false;
}

std::vector<LaidForm> laid_forms(const OpenFile& file) {
  std::vector<LaidForm> out;
  for (std::size_t i = 0; i < file.forms.size(); ++i) {
    out.push_back(lay_out(file.document.tables[i], file.forms[i], *file.profile));
  }
  return out;
}

// A list has no project of its own: it is called by its title.
std::vector<std::string> names_of(const OpenFile& file) {
  std::vector<std::string> out;
  for (const Form& form : file.forms) {
    const std::string_view name = form.text(FieldId::name);
    out.emplace_back(name.empty() ? form.title.text : name);
  }
  return out;
}

Result<Converted> import_sheet(const OpenFile& file) {
  const std::vector<ImportProject> projects = import_projects(file.forms, file.document.tables);
  const bool any = std::any_of(projects.begin(), projects.end(), [](const ImportProject& one) { return !one.rows.empty(); });
  if (!any) return Error{ErrorCode::no_form, 0, "indicators"};
  Result<Bytes> bytes = import_workbook(projects);
  if (!bytes) return bytes.error();
  Converted out{std::move(*bytes), {}};
  std::vector<std::string> names;
  for (const ImportProject& project : projects) names.push_back(project.name);
  names = sheet_names(names);
  for (ImportRefusal& refusal : import_refusals(projects)) {
    out.refused.push_back({projects.size() > 1 ? names[refusal.project] : std::string(), refusal.row,
                           std::move(refusal.indicator), refusal.reason});
  }
  return out;
}

Result<Bytes> new_document(const OpenFile& file, ConvertTo to) {
  if (to == ConvertTo::docx) return new_docx(laid_forms(file));
  if (to == ConvertTo::xlsx) return new_xlsx(laid_forms(file), names_of(file));
  std::vector<PlainTable> tables;
  for (std::size_t i = 0; i < file.forms.size(); ++i) tables.push_back({&file.document.tables[i], file.forms[i].title.text});
  switch (to) {
    case ConvertTo::csv: return new_csv(tables);
    case ConvertTo::html: return new_html(tables);
    case ConvertTo::json: return new_json(tables);
    default: return new_text(tables);
  }
}

}  // namespace

std::optional<ConvertTo> convert_to(std::string_view name) {
  std::string small(name);
  std::transform(small.begin(), small.end(), small.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  for (const Ending& known : kEndings) {
    if (small.ends_with(known.ending)) return known.to;
  }
  return std::nullopt;
}

std::string_view ending_of(ConvertTo to) {
  return std::find_if(kEndings.begin(), kEndings.end(), [to](const Ending& known) { return known.to == to; })->ending;
}

Result<Converted> convert(const OpenFile& file, ConvertTo to) {
  if (file.error) return *file.error;
  if (to == ConvertTo::import_sheet) return import_sheet(file);
  Result<Bytes> bytes = is_of_kind(file.document.kind, to) ? write_document(file.document) : new_document(file, to);
  if (!bytes) return bytes.error();
  return Converted{std::move(*bytes), {}};
}

int refused_rows(const std::vector<RefusedRow>& refused) {
  std::set<std::pair<std::string_view, int>> rows;
  for (const RefusedRow& one : refused) rows.insert({one.sheet, one.row});
  return static_cast<int>(rows.size());
}

std::string describe_refused(Language language, const RefusedRow& refused) {
  std::string reason("convert.refused.");
  reason += refused.reason;
  const std::string_view key = refused.sheet.empty() ? "convert.refused-row" : "convert.refused-row.sheet";
  return fill(tr(language, key), {{"sheet", refused.sheet},
                                  {"row", std::to_string(refused.row)},
                                  {"name", text::shorten(refused.indicator, 30)},
                                  {"reason", std::string(tr(language, reason))}});
}

}  // namespace jihe
