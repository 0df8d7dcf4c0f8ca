#include "core/write/docx.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/read/docx.h"
#include "core/read/xml.h"
#include "core/read/zip.h"
#include "core/write/zip.h"

namespace jihe {
namespace {

// Bytes [begin, end) of the part, and what stands there instead.
struct Change {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
};

// `text` as the content of a run: line breaks are elements of their own.
std::string run_content(std::string_view text) {
  std::string out;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (begin > 0) out += "<w:br/>";
    if (end > begin) out += "<w:t xml:space=\"preserve\">" + xml_escaped(text.substr(begin, end - begin)) + "</w:t>";
    begin = end + 1;
  }
  return out;
}

bool starts_character(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

// Writes one cell: only the elements of the text that differs are touched, the first of them takes the new text.
class CellWriter {
 public:
  CellWriter(std::string_view part, const DocxCell& cell, std::vector<Change>& changes)
      : part_(part), cell_(cell), changes_(changes) {}

  void write(std::string_view text) {
    if (text == cell_.text) return;
    find_difference(text);
    if (crosses_paragraph()) {
      // Paragraphs are joined or split: the cell's text is written anew into its first one.
      first_ = 0;
      last_ = cell_.text.size();
      replacement_ = text;
    }
    put();
  }

 private:
  // What both texts have in front and behind is left alone.
  void find_difference(std::string_view text) {
    const std::string_view old = cell_.text;
    std::size_t front = 0;
    while (front < old.size() && front < text.size() && old[front] == text[front]) ++front;
    while (!starts_character(old, front) || !starts_character(text, front)) --front;
    std::size_t back = 0;
    const std::size_t most = std::min(old.size(), text.size()) - front;
    while (back < most && old[old.size() - 1 - back] == text[text.size() - 1 - back]) ++back;
    while (!starts_character(old, old.size() - back) || !starts_character(text, text.size() - back)) --back;
    first_ = front;
    last_ = old.size() - back;
    replacement_ = text.substr(front, text.size() - back - front);
  }

  bool crosses_paragraph() const {
    return std::any_of(cell_.pieces.begin(), cell_.pieces.end(), [this](const DocxPiece& piece) {
      return piece.kind == DocxPiece::Kind::paragraph && piece.text_begin < last_ && piece.text_end > first_;
    });
  }

  // Which paragraph the difference begins in.
  std::size_t paragraph() const {
    const auto before = std::count_if(cell_.pieces.begin(), cell_.pieces.end(), [this](const DocxPiece& piece) {
      return piece.kind == DocxPiece::Kind::paragraph && piece.text_end <= first_;
    });
    return static_cast<std::size_t>(before);
  }

  // The text piece that takes the new text: the first one that changes, else one that it is put next to; of the paragraph
  // that the difference begins in.
  const DocxPiece* host() const {
    if (cell_.paragraphs.empty()) return nullptr;
    const DocxParagraph& inside = cell_.paragraphs[paragraph()];
    const DocxPiece* beside = nullptr;
    for (const DocxPiece& piece : cell_.pieces) {
      if (piece.kind != DocxPiece::Kind::text || piece.begin < inside.begin || piece.begin >= inside.end) continue;
      if (piece.text_end > first_ && piece.text_begin < last_) return &piece;
      if (piece.text_end >= first_ && piece.text_begin <= last_ && beside == nullptr) beside = &piece;
    }
    return replacement_.empty() ? nullptr : beside;
  }

  void put() {
    const DocxPiece* into = host();
    for (const DocxPiece& piece : cell_.pieces) {
      if (&piece == into) {
        const std::string_view old = cell_.text;
        const std::size_t begin = std::max(first_, piece.text_begin);
        const std::size_t end = std::clamp(last_, begin, piece.text_end);
        std::string text(old.substr(piece.text_begin, begin - piece.text_begin));
        text += replacement_;
        text += old.substr(end, piece.text_end - end);
        put_text(piece, text);
      } else if (piece.text_begin < last_ && piece.text_end > first_) {
        remove(piece);
      }
    }
    if (into == nullptr && !replacement_.empty()) put_run();
  }

  // An element's text; its tag stays where nothing about white space has to be said.
  void put_text(const DocxPiece& piece, const std::string& text) {
    const std::string_view element = part_.substr(piece.begin, piece.end - piece.begin);
    const std::size_t tag_end = element.find('>') + 1;
    const bool closes_itself = element[tag_end - 2] == '/';
    const bool keeps_spaces = element.substr(0, tag_end).find("preserve") != std::string_view::npos;
    const bool plain = text.find('\n') == std::string::npos && text::trim(text).size() == text.size();
    if (!closes_itself && (plain || (keeps_spaces && text.find('\n') == std::string::npos))) {
      changes_.push_back({piece.begin + tag_end, piece.begin + element.rfind("</"), xml_escaped(text)});
    } else {
      changes_.push_back({piece.begin, piece.end, run_content(text)});
    }
  }

  void remove(const DocxPiece& piece) {
    if (piece.kind == DocxPiece::Kind::paragraph) {
      // The paragraph that begins here goes; its text was written into the first one.
      for (const DocxParagraph& paragraph : cell_.paragraphs) {
        if (paragraph.begin == piece.begin) changes_.push_back({paragraph.begin, paragraph.end, {}});
      }
    } else if (piece.kind == DocxPiece::Kind::mark) {
      changes_.push_back({piece.begin, piece.end, {}});
    } else {
      std::string rest(cell_.text, piece.text_begin, std::max(first_, piece.text_begin) - piece.text_begin);
      rest.append(cell_.text, std::min(last_, piece.text_end), piece.text_end - std::min(last_, piece.text_end));
      put_text(piece, rest);
    }
  }

  // No text yet: a run of its own, in the format of the paragraph.
  void put_run() {
    if (cell_.paragraphs.empty()) return;
    const DocxParagraph& into = cell_.paragraphs[paragraph()];
    std::string run = "<w:r>";
    run += part_.substr(into.format_begin, into.format_end - into.format_begin);
    run += run_content(replacement_) + "</w:r>";
    if (into.inside_end < into.end) {
      changes_.push_back({into.inside_end, into.inside_end, run});
      return;
    }
    std::string open(part_.substr(into.begin, into.end - into.begin));   // <w:p .../>
    open.erase(open.rfind('/'), 1);
    changes_.push_back({into.begin, into.end, open + run + "</w:p>"});
  }

  std::string_view part_;
  const DocxCell& cell_;
  std::vector<Change>& changes_;
  std::size_t first_ = 0;   // the bytes of the cell's text that change
  std::size_t last_ = 0;
  std::string replacement_;
};

// The text each cell of a row is to have: what now stands in the columns it covers.
std::vector<std::string> texts_of(const DocxRow& row, const std::vector<Cell>& cells) {
  std::vector<std::string> texts;
  std::size_t col = 0;
  const auto take = [&](std::string& text, std::size_t columns) {
    for (std::size_t end = col + columns; col < end; ++col) {
      if (col >= cells.size() || cells[col].text.empty()) continue;
      if (!text.empty()) text += ' ';
      text += cells[col].text;
    }
  };
  for (const DocxCell& cell : row.cells) {
    std::string& text = texts.emplace_back();
    take(text, static_cast<std::size_t>(cell.before + cell.span));
  }
  return texts;
}

// Cells for the columns behind the row's last one, which a row that was put right may need: like that one, with their text.
std::string added_cells(std::string_view part, const DocxRow& row, const std::vector<Cell>& cells) {
  std::size_t col = 0;
  for (const DocxCell& cell : row.cells) col += static_cast<std::size_t>(cell.before + cell.span);
  std::size_t end = cells.size();
  while (end > col && cells[end - 1].text.empty()) --end;
  std::string added;
  const std::vector<DocxParagraph>& like = row.cells.back().paragraphs;
  for (; col < end; ++col) {
    added += "<w:tc><w:p>";
    if (!cells[col].text.empty()) {
      added += "<w:r>";
      if (!like.empty()) added += part.substr(like[0].format_begin, like[0].format_end - like[0].format_begin);
      added += run_content(cells[col].text) + "</w:r>";
    }
    added += "</w:p></w:tc>";
  }
  return added;
}

// Where a row with the first cell of a merged area is deleted, the next row's cell becomes its first.
void start_merge(std::string_view part, const DocxCell& cell, std::vector<Change>& changes) {
  XmlReader xml(part.substr(cell.begin, cell.end - cell.begin));
  for (auto event = xml.next(); event == XmlReader::Event::open || event == XmlReader::Event::text ||
                                event == XmlReader::Event::close;
       event = xml.next()) {
    if (event != XmlReader::Event::open || xml.name() != "vMerge") continue;
    const bool closes_itself = part[cell.begin + xml.end() - 2] == '/';
    changes.push_back({cell.begin + xml.begin(), cell.begin + xml.end(),
                       closes_itself ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge w:val=\"restart\">"});
    return;
  }
}

void hand_down_merges(std::string_view part, const DocxRow& deleted, const DocxRow& next, std::vector<Change>& changes) {
  if (deleted.table != next.table) return;
  int col = 0;
  for (const DocxCell& cell : deleted.cells) {
    col += cell.before;
    int other = 0;
    for (const DocxCell& below : next.cells) {
      other += below.before;
      if (cell.starts && below.continues && other == col) start_merge(part, below, changes);
      other += below.span;
    }
    col += cell.span;
  }
}

std::string with_changes(std::string_view part, std::vector<Change> changes) {
  std::stable_sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.begin < b.begin; });
  std::string out;
  out.reserve(part.size() + 1024);
  std::size_t at = 0;
  for (const Change& change : changes) {
    if (change.begin < at) continue;   // inside of what is deleted as a whole
    out += part.substr(at, change.begin - at);
    out += change.text;
    at = change.end;
  }
  out += part.substr(at);
  return out;
}

}  // namespace

Result<Bytes> write_docx(const Document& document) {
  std::string path;
  const Result<Bytes> part = docx_part(document.original, path);
  if (!part) return part.error();
  const Result<std::vector<DocxRow>> rows = read_docx_rows(*part);
  if (!rows) return rows.error();
  std::map<std::size_t, const Row*> now;   // by where their element starts
  for (const Grid& grid : document.tables) {
    for (const Row& row : grid.rows) now[row.line_end.begin] = &row;
  }
  std::vector<Change> changes;
  for (std::size_t i = 0; i < rows->size(); ++i) {
    const DocxRow& row = (*rows)[i];
    const auto found = now.find(row.begin);
    if (found == now.end()) {
      changes.push_back({row.begin, row.end, {}});
      if (i + 1 < rows->size()) hand_down_merges(*part, row, (*rows)[i + 1], changes);
      continue;
    }
    const std::vector<Cell>& cells = found->second->cells;
    const std::vector<std::string> texts = texts_of(row, cells);
    for (std::size_t cell = 0; cell < row.cells.size(); ++cell) {
      if (row.cells[cell].continues && texts[cell].empty()) continue;
      CellWriter(*part, row.cells[cell], changes).write(texts[cell]);
    }
    if (row.table < 0 || row.cells.empty()) continue;
    if (std::string added = added_cells(*part, row, cells); !added.empty()) {
      changes.push_back({row.cells.back().end, row.cells.back().end, std::move(added)});
    }
  }
  if (changes.empty()) return document.original;
  const Result<Zip> zip = read_zip(document.original);
  return replace_file(document.original, *zip, path, with_changes(*part, std::move(changes)));
}

}  // namespace jihe
