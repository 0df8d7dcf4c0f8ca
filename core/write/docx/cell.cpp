#include "core/write/docx/cell.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/read/package/xml.h"

namespace jihe {
namespace {

// Writes one cell: only the elements of the text that differs are touched, the first of them takes the new text.
class CellWriter {
 public:
  CellWriter(std::string_view part, const DocxCell& cell, std::vector<TextChange>& changes)
      : part_(part), prefix_(prefix_at(part, cell.begin)), cell_(cell), changes_(changes) {}

  void write(std::string_view text) {
    if (text == cell_.text) return;
    Difference found = difference(cell_.text, text);
    first_ = found.first;
    last_ = found.last;
    replacement_ = std::move(found.replacement);
    if (crosses_paragraph()) {
      // Paragraphs are joined or split: the cell's text is written anew into its first one.
      first_ = 0;
      last_ = cell_.text.size();
      replacement_ = text;
    }
    put();
  }

 private:
  bool crosses_paragraph() const {
    return std::any_of(cell_.pieces.begin(), cell_.pieces.end(), [this](const DocxPiece& piece) {
      return piece.kind == DocxPiece::Kind::paragraph && changes(piece);
    });
  }

  // Which paragraph the difference begins in.
  std::size_t paragraph() const {
    const auto before = std::count_if(cell_.pieces.begin(), cell_.pieces.end(), [this](const DocxPiece& piece) {
      return piece.kind == DocxPiece::Kind::paragraph && piece.text_end <= first_;
    });
    return static_cast<std::size_t>(before);
  }

  // True where the piece's text differs.
  bool changes(const DocxPiece& piece) const { return piece.text_end > first_ && piece.text_begin < last_; }

  // The text piece that takes the new text: the first one that changes, else one that it is put next to, best one that only
  // waits for text; of the paragraph that the difference begins in.
  const DocxPiece* host() const {
    if (cell_.paragraphs.empty()) return nullptr;
    const DocxParagraph& inside = cell_.paragraphs[paragraph()];
    const DocxPiece* beside = nullptr;
    for (const DocxPiece& piece : cell_.pieces) {
      const bool waits = piece.kind == DocxPiece::Kind::placeholder;
      if (piece.kind != DocxPiece::Kind::text && !waits) continue;
      if (piece.begin < inside.begin || piece.begin >= inside.end) continue;
      if (changes(piece)) return &piece;
      if (piece.text_end < first_ || piece.text_begin > last_) continue;
      if (beside == nullptr || (waits && beside->kind == DocxPiece::Kind::text)) beside = &piece;
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
      } else if (changes(piece)) {
        remove(piece);
      }
    }
    if (into == nullptr && !replacement_.empty()) put_run();
  }

  // An element's text; its tag stays where nothing about white space has to be said.
  void put_text(const DocxPiece& piece, const std::string& text) {
    if (piece.control > 0) settle_control(piece, text);
    const std::string_view element = part_.substr(piece.begin, piece.end - piece.begin);
    const std::size_t tag_end = element.find('>') + 1;
    const bool closes_itself = element[tag_end - 2] == '/';
    const bool keeps_spaces = element.substr(0, tag_end).find("preserve") != std::string_view::npos;
    const bool plain = text.find('\n') == std::string::npos && text::trim(text).size() == text.size();
    if (!closes_itself && (plain || (keeps_spaces && text.find('\n') == std::string::npos))) {
      changes_.push_back({piece.begin + tag_end, piece.begin + element.rfind("</"), xml_escaped(text)});
    } else {
      changes_.push_back({piece.begin, piece.end, run_content(text, prefix_)});
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
    } else if (piece.kind == DocxPiece::Kind::box) {
      remove_field(piece);
    } else {
      std::string rest(cell_.text, piece.text_begin, std::max(first_, piece.text_begin) - piece.text_begin);
      rest.append(cell_.text, std::min(last_, piece.text_end), piece.text_end - std::min(last_, piece.text_end));
      put_text(piece, rest);
    }
  }

  // A content control that a text is written into waits for none any more; one that is a box is ticked or not.
  void settle_control(const DocxPiece& piece, std::string_view text) {
    const bool waited = piece.kind == DocxPiece::Kind::placeholder;
    XmlReader xml(part_.substr(piece.control));
    bool within = false;   // what it shows, not its properties
    for (auto event = xml.next(); event != XmlReader::Event::bad && event != XmlReader::Event::end; event = xml.next()) {
      if (event == XmlReader::Event::close && xml.depth() == 0) break;
      if (event != XmlReader::Event::open) continue;
      within = within || xml.name() == "sdtContent";
      if (waited && xml.name() == (within ? "rStyle" : "showingPlcHdr")) {
        const std::size_t begin = piece.control + xml.begin();
        if (!xml.skip()) break;
        changes_.push_back({begin, piece.control + xml.end(), {}});
      } else if (xml.name() == "checked" && !xml.attribute("val").empty()) {
        const std::string_view value = xml.attribute("val");
        const auto at = static_cast<std::size_t>(value.data() - part_.data());
        changes_.push_back({at, at + value.size(), text::contains_any(text, {"☑", "☒", "√", "■"}) ? "1" : "0"});
      }
    }
    for (const DocxPiece& other : cell_.pieces) {
      const bool rest = other.kind == DocxPiece::Kind::placeholder && other.control == piece.control && &other != &piece;
      if (waited && rest) changes_.push_back({other.begin, other.end, {}});
    }
  }

  // The runs of the form field whose first w:fldChar this is; it stays where they hold other text, too.
  void remove_field(const DocxPiece& piece) {
    const auto inside = std::find_if(cell_.paragraphs.begin(), cell_.paragraphs.end(), [&](const DocxParagraph& paragraph) {
      return paragraph.begin < piece.begin && piece.begin < paragraph.end;
    });
    if (inside == cell_.paragraphs.end()) return;
    XmlReader xml(part_.substr(inside->begin, inside->end - inside->begin));
    std::size_t run = 0, first = 0, run_depth = 0, open = 0;
    bool within = false;
    for (auto event = xml.next(); event != XmlReader::Event::bad && event != XmlReader::Event::end; event = xml.next()) {
      const std::size_t at = inside->begin + xml.begin();
      if (event == XmlReader::Event::open && xml.name() == "r") {
        run = at;
        run_depth = xml.depth();
      } else if (event == XmlReader::Event::open && xml.name() == "fldChar") {
        if (at == piece.begin) {
          within = true;
          first = run;
        }
        const std::string_view type = xml.attribute("fldCharType");
        if (within && type == "begin") ++open;
        if (within && type == "end") --open;
      } else if (event == XmlReader::Event::open && within && xml.name() == "t") {
        return;
      } else if (event == XmlReader::Event::close && within && open == 0 && xml.depth() < run_depth) {
        changes_.push_back({first, inside->begin + xml.end(), {}});
        return;
      }
    }
  }

  // No text yet: a run of its own, in the format of the paragraph.
  void put_run() {
    if (cell_.paragraphs.empty()) return put_paragraph();
    const DocxParagraph& into = cell_.paragraphs[paragraph()];
    const std::string run =
        run_of(replacement_, prefix_, part_.substr(into.format_begin, into.format_end - into.format_begin));
    put_inside(into.begin, into.inside_end, into.end, run);
  }

  // A cell without any paragraph, which Word does not write.
  void put_paragraph() {
    const std::string name = std::string(prefix_) + "p>";
    put_inside(cell_.begin, cell_.inside_end, cell_.end, "<" + name + run_of(replacement_, prefix_, {}) + "</" + name);
  }

  // `content` as the last thing in an element, which may close itself.
  void put_inside(std::size_t begin, std::size_t inside_end, std::size_t end, const std::string& content) {
    if (inside_end < end) {
      changes_.push_back({inside_end, inside_end, content});
      return;
    }
    std::string open(part_.substr(begin, end - begin));   // <w:p .../>
    open.erase(open.rfind('/'), 1);
    const std::string name = open.substr(1, open.find_first_of(" \t\r\n>") - 1);
    changes_.push_back({begin, end, open + content + "</" + name + ">"});
  }

  std::string_view part_;
  std::string_view prefix_;   // of the document's elements
  const DocxCell& cell_;
  std::vector<TextChange>& changes_;
  std::size_t first_ = 0;   // the bytes of the cell's text that change
  std::size_t last_ = 0;
  std::string replacement_;
};

}  // namespace

void write_docx_cell(std::string_view part, const DocxCell& cell, std::string_view text, std::vector<TextChange>& changes) {
  CellWriter(part, cell, changes).write(text);
}

}  // namespace jihe
