#include "tests/support/package.h"

#include <zlib.h>

#include "core/read/xml.h"

namespace jihe::tests {

namespace {

void put(std::string& out, std::size_t width, std::size_t value) {
  for (std::size_t i = 0; i < width; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

// What a file's local header and its record in the directory share.
void put_file(std::string& out, const PackedFile& file) {
  put(out, 2, 20);
  put(out, 2, 0);
  put(out, 2, 0);
  put(out, 4, 0x58765432);
  put(out, 4, crc32(0, reinterpret_cast<const Bytef*>(file.content.data()), static_cast<uInt>(file.content.size())));
  put(out, 4, file.content.size());
  put(out, 4, file.content.size());
  put(out, 2, file.name.size());
  put(out, 2, 0);
}

}  // namespace

std::string zip_of(const std::vector<PackedFile>& files) {
  std::string out;
  std::string directory;
  for (const PackedFile& file : files) {
    directory += "PK\x01\x02";
    put(directory, 2, 20);
    put_file(directory, file);
    put(directory, 2, 0);
    put(directory, 2, 0);
    put(directory, 2, 0);
    put(directory, 4, 0);
    put(directory, 4, out.size());
    directory += file.name;
    out += "PK\x03\x04";
    put_file(out, file);
    out += file.name + file.content;
  }
  const std::size_t start = out.size();
  out += directory + "PK\x05\x06";
  put(out, 4, 0);
  put(out, 2, files.size());
  put(out, 2, files.size());
  put(out, 4, directory.size());
  put(out, 4, start);
  put(out, 2, 0);
  return out;
}

std::string document_part(std::string_view body) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"http://schemas."
         "openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + std::string(body) +
         "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>";
}

std::string docx_of(std::string_view body) {
  return zip_of({{"[Content_Types].xml",
                  "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                  "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                  "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                  "wordprocessingml.document.main+xml\"/></Types>"},
                 {"_rels/.rels",
                  "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                  "relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                  "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
                 {"word/document.xml", document_part(body)},
                 {"docProps/app.xml", "<Properties/>"}});
}

std::string docx_of_text(std::string_view text) {
  std::string body;
  bool in_table = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    begin = end + 1;
    const auto paragraph = [](std::string_view content) {
      if (content.empty()) return std::string("<w:p/>");
      return "<w:p><w:r><w:t xml:space=\"preserve\">" + xml_escaped(content) + "</w:t></w:r></w:p>";
    };
    if (line.find('\t') == std::string_view::npos) {
      if (std::exchange(in_table, false)) body += "</w:tbl>";
      body += paragraph(line);
      continue;
    }
    if (!std::exchange(in_table, true)) body += "<w:tbl>";
    body += "<w:tr>";
    for (std::size_t at = 0; at <= line.size();) {
      const std::size_t tab = std::min(line.find('\t', at), line.size());
      body += "<w:tc>" + paragraph(line.substr(at, tab - at)) + "</w:tc>";
      at = tab + 1;
    }
    body += "</w:tr>";
  }
  if (in_table) body += "</w:tbl>";
  return docx_of(body);
}

}  // namespace jihe::tests
