// The tags and texts of an XML part one after another, each with its bytes: what is written back must know where it stood.
// No entity but the five of XML and numbers, no DOCTYPE: Office writes none, and they are how documents attack.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jihe {

class XmlReader {
 public:
  enum class Event { open, close, text, end, bad };

  explicit XmlReader(std::string_view xml) : xml_(xml) {}

  // The next tag or text. `open` and `close` come in pairs, also for <w:tab/>; comments and processing instructions are
  // passed over. `bad`: not well-formed, a DOCTYPE, or nested deeper than kMaxNesting.
  Event next();

  // Of the last event: its bytes in the part, and for a tag its name without the prefix. Both tags of <w:tab/> stand at
  // the same bytes.
  std::size_t begin() const { return begin_; }
  std::size_t end() const { return end_; }
  std::string_view name() const { return name_; }

  // The value of an attribute of the tag just opened, by its name without the prefix; "" where it has none. Raw.
  std::string_view attribute(std::string_view name) const;

  // The attribute of the tag just opened that begins at or behind `at` in its bytes (0: the first), which is moved behind
  // it; false where there is none. Its name without the prefix, its value raw: for tags whose every attribute counts.
  bool next_attribute(std::size_t& at, std::string_view& name, std::string_view& value) const;

  // The characters of the text just read, entities resolved.
  std::string text() const;
  // The same without a copy where they stand in the part as they are; else they are put into `room`.
  std::string_view text(std::string& room) const;

  // Right behind an opening tag: the raw text of the element that comes next, where that is <name>text</name> with nothing
  // else in it and the prefix of the one just opened; it is passed over. False, and nothing is passed, where anything else comes.
  bool take_leaf(std::string_view name, std::string_view& raw);

  // Open elements, the one just opened among them.
  std::size_t depth() const { return open_.size(); }

  // Passes over everything in the element just opened; its closing tag is the last event. False where that is bad.
  bool skip();

 private:
  Event fail() { return bad_ = true, Event::bad; }
  Event read_text();
  Event read_tag();
  Event read_close();
  bool pass(std::string_view start, std::string_view end);

  std::string_view xml_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::string_view name_;
  std::string_view full_name_;
  std::vector<std::string_view> open_;   // with their prefixes
  bool empty_ = false;                   // the tag just opened closes itself
  bool raw_ = false;                     // the text just read is a CDATA section
  bool bad_ = false;
};

// True where a DOCTYPE stands in front of the first element.
bool has_doctype(std::string_view xml);

// `text` as it stands in XML between tags.
std::string xml_escaped(std::string_view text);

// The characters that stand for `raw`, text between tags or an attribute's value.
std::string xml_unescaped(std::string_view raw);

}  // namespace jihe
