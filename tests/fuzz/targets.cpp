#include "tests/fuzz/targets.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <vector>

#include "core/base/limits.h"
#include "core/base/utf8.h"
#include "core/check/explanations.h"
#include "core/check/plan_fixes.h"
#include "core/check/run.h"
#include "core/form/profile.h"
#include "core/grid/edit.h"
#include "core/read/package/xml.h"
#include "core/read/package/zip.h"
#include "core/read/read.h"
#include "core/session/session.h"
#include "core/write/write.h"
#include "core/write/zip.h"
#include "tests/support/package.h"

namespace jihe::fuzz {

namespace {

constexpr std::string_view kTyped = "改";

// What must hold for any document that was read.
std::string check_document(const Document& document) {
  for (const Grid& grid : document.tables) {
    std::size_t cells = 0;
    for (const Row& row : grid.rows) {
      cells += row.cells.size();
      for (const Cell& cell : row.cells) {
        if (!utf8::valid(cell.text)) return "a cell's text is no UTF-8";
        if (cell.text.size() > kMaxCellBytes) return "a cell's text is over the limit";
        if (cell.source.begin > cell.source.end) return "a cell's bytes end before they begin";
      }
    }
    if (cells > kMaxCells) return "a table is over the limit";
    const auto rows = static_cast<int>(grid.rows.size());
    for (const Merge& merge : grid.merges) {
      if (merge.row < 0 || merge.col < 0 || merge.rows < 1 || merge.cols < 1 || merge.rows > rows - merge.row) {
        return "a merged area lies outside of its table";
      }
    }
  }
  return {};
}

std::optional<CellRef> first_filled_cell(const Grid& grid) {
  for (std::size_t row = 0; row < grid.rows.size(); ++row) {
    for (std::size_t col = 0; col < grid.rows[row].cells.size(); ++col) {
      const CellRef at{static_cast<int>(row), static_cast<int>(col)};
      if (!grid.text(at).empty() && grid.shown_at(at) == at) return at;
    }
  }
  return std::nullopt;
}

bool holds(const Document& document, std::string_view text) {
  for (const Grid& grid : document.tables) {
    for (const Row& row : grid.rows) {
      for (const Cell& cell : row.cells) {
        if (cell.text.view().find(text) != std::string::npos) return true;
      }
    }
  }
  return false;
}

// Text whose encoding is known by its characters alone: with others, a few bytes look like anything.
bool is_guessed(const Document& document) { return document.encoding != Encoding::utf8 && document.bom == 0; }

// An edit of the first cell that has a text comes through writing and reading.
std::string check_edit(Document document, std::string_view name) {
  if (is_guessed(document)) return {};
  for (std::size_t table = 0; table < document.tables.size(); ++table) {
    const std::optional<CellRef> at = first_filled_cell(document.tables[table]);
    if (!at) continue;
    // Behind what is there: with that gone the file might not look like its kind any more.
    std::string text(document.tables[table].text(*at));
    if (text.size() + kTyped.size() > kMaxCellBytes) return {};
    text += kTyped;
    if (!jihe::apply(document, set_text(document.tables[table], static_cast<int>(table), *at, std::move(text)))) {
      return "an edit does not fit";
    }
    const Result<Bytes> written = write_document(document);
    if (!written) return {};   // a kind, or a character, that is not written
    const Result<Document> again = read_document(*written, name, built_in_profile());
    if (!again) return "a written document is not read: " + std::string(error_id(again.error().code));
    return holds(*again, kTyped) ? std::string() : "an edit is lost";
  }
  return {};
}

std::string check_bytes(BytesView bytes, std::string_view name) {
  const Result<Document> document = read_document(Bytes(bytes), name, built_in_profile());
  if (!document) return {};
  if (std::string wrong = check_document(*document); !wrong.empty()) return wrong;
  const Result<Bytes> written = write_document(*document);
  if (written ? *written != bytes : written.error().code != ErrorCode::unsupported) {
    return "a document without edits is not written as it was read";
  }
  return check_edit(*document, name);
}

bool is_archive(BytesView bytes) { return bytes.starts_with("PK"); }

std::string workbook_of(BytesView bytes) {
  const std::size_t zero = std::min(bytes.find('\0'), bytes.size());
  const std::string kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const std::string package = "http://schemas.openxmlformats.org/package/2006/";
  return tests::zip_of(
      {{"[Content_Types].xml",
        "<Types xmlns=\"" + package + "content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + kind +
            "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + kind + "worksheet+xml\"/>"
            "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + kind + "sharedStrings+xml\"/></Types>"},
       {"_rels/.rels", "<Relationships xmlns=\"" + package + "relationships\"><Relationship Id=\"rId1\" Type=\"" + office +
                           "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
       {"xl/workbook.xml",
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + office +
            "\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"" + package + "relationships\"><Relationship Id=\"rId1\" Type=\"" + office +
            "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + office +
            "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"},
       {"xl/worksheets/sheet1.xml", std::string(bytes.substr(0, zero))},
       {"xl/sharedStrings.xml", std::string(bytes.substr(std::min(zero + 1, bytes.size())))}});
}

constexpr Target kTargets[] = {{"text", check_text},       {"csv", check_csv},   {"html", check_html},
                               {"json", check_json},       {"docx", check_docx}, {"xlsx", check_xlsx},
                               {"zip", check_zip},         {"xml", check_xml},   {"profile", check_profile},
                               {"explanations", check_explanations}, {"whole", check_whole}};

}  // namespace

std::span<const Target> targets() { return kTargets; }

std::string check_text(BytesView bytes) { return check_bytes(bytes, "a.txt"); }
std::string check_csv(BytesView bytes) { return check_bytes(bytes, "a.csv"); }
std::string check_html(BytesView bytes) { return check_bytes(bytes, "a.html"); }
std::string check_json(BytesView bytes) { return check_bytes(bytes, "a.json"); }

std::string check_docx(BytesView bytes) {
  return check_bytes(is_archive(bytes) ? Bytes(bytes) : tests::docx_of_part(std::string(bytes)), "a.docx");
}

std::string check_xlsx(BytesView bytes) {
  return check_bytes(is_archive(bytes) ? Bytes(bytes) : workbook_of(bytes), "a.xlsx");
}

std::string check_zip(BytesView bytes) {
  const Result<Zip> zip = read_zip(bytes);
  if (!zip) return {};
  for (const ZipEntry& entry : zip->entries) {
    const Result<Bytes> content = unpack(bytes, entry);
    if (content && content->size() > kMaxUnpackedBytes) return "a file is over the limit";
  }
  constexpr std::string_view kContent = "<new/>";
  const ZipEntry& first = zip->entries.front();
  const Result<Bytes> written = replace_file(bytes, *zip, first.name, kContent);
  if (!written) return {};
  const Result<Zip> again = read_zip(*written);
  if (!again || again->entries.size() != zip->entries.size()) return "a written archive is not read";
  const Result<Bytes> content = unpack(*written, *again->find(first.name));
  return content && *content == kContent ? std::string() : "a file put anew is lost";
}

std::string check_xml(BytesView bytes) {
  XmlReader xml(bytes);
  std::size_t at = 0;
  for (;;) {
    const XmlReader::Event event = xml.next();
    if (event == XmlReader::Event::end || event == XmlReader::Event::bad) return {};
    const bool closes_itself = event == XmlReader::Event::close && xml.end() == at;
    if (xml.end() > bytes.size() || xml.begin() > xml.end() || (xml.begin() < at && !closes_itself)) {
      return "an event's bytes are not behind those of the last one";
    }
    at = xml.end();
    if (xml.depth() > kMaxNesting) return "nested deeper than the limit";
    if (event == XmlReader::Event::open && xml.attribute("val").size() > bytes.size()) return "an attribute outside of its tag";
    if (event == XmlReader::Event::text && utf8::valid(bytes) && !utf8::valid(xml.text())) return "a text is no UTF-8";
  }
}

std::string check_profile(BytesView bytes) {
  const Result<Profile> profile = load_profile(bytes);
  if (profile || profile.error().code == ErrorCode::bad_profile) return {};
  return "another error than bad-profile: " + std::string(error_id(profile.error().code));
}

std::string check_explanations(BytesView bytes) {
  const Result<std::vector<Explanation>> read = parse_explanations(bytes);
  if (!read) return {};
  const Result<std::vector<Explanation>> again = parse_explanations(explanations_json(*read));
  return again && *again == *read ? std::string() : "explanations are not read as they were written";
}

std::string check_whole(BytesView bytes) {
  const Profile& profile = built_in_profile();
  const Result<Document> document = read_document(Bytes(bytes), {}, profile);
  if (!document) return {};
  const std::vector<Form> forms = read_forms(*document, profile);
  const ReadFile file{&*document, &forms};
  const std::vector<Findings> findings = run_rules({&file, 1}, profile);
  for (const Finding& finding : findings.front()) {
    if (finding.places.empty()) return "a finding without a place: " + std::string(finding.rule);
  }
  const Result<Bytes> unedited = write_document(*document);
  if (unedited && *unedited != bytes) return "a document without edits is not written as it was read";
  if (is_guessed(*document)) return {};
  const FixRun fixed = fix_all(*document, FixSafety::suggested, profile);
  const Result<Bytes> written = write_document(fixed.document);
  if (!written || fixed.transactions.empty()) return {};
  const Result<Document> again = read_document(*written, {}, profile);
  if (again || again.error().code == ErrorCode::empty) return {};
  return "a fixed document is not read: " + std::string(error_id(again.error().code));
}

int run(Check check, const std::uint8_t* data, std::size_t size) {
  const std::string wrong = check({reinterpret_cast<const char*>(data), size});
  if (wrong.empty()) return 0;
  std::fprintf(stderr, "wrong: %s\n", wrong.c_str());
  std::abort();
}

}  // namespace jihe::fuzz
