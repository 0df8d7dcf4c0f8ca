#include "tests/support/package.h"

#include <zlib.h>

#include "core/read/package/xml.h"

namespace jihe::tests {

namespace {

void put(std::string& out, std::size_t width, std::size_t value) {
  for (std::size_t i = 0; i < width; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

constexpr std::size_t kElsewhere = 0xFFFFFFFF;

std::size_t crc_of(const PackedFile& file) {
  return crc32(0, reinterpret_cast<const Bytef*>(file.content.data()), static_cast<uInt>(file.content.size()));
}

// What a file's local header and its record in the directory share; `extra` bytes of extra fields follow the name.
void put_file(std::string& out, const PackedFile& file, std::size_t flags, std::size_t crc, std::size_t size,
              std::size_t extra) {
  put(out, 2, size == kElsewhere ? 45 : 20);
  put(out, 2, flags);
  put(out, 2, 0);
  put(out, 4, 0x58765432);
  put(out, 4, crc);
  put(out, 4, size);
  put(out, 4, size);
  put(out, 2, file.name.size());
  put(out, 2, extra);
}

void put_zip64_extra(std::string& out, const PackedFile& file) {
  put(out, 2, 1);
  put(out, 2, 16);
  put(out, 8, file.content.size());
  put(out, 8, file.content.size());
}

void put_local(std::string& out, const PackedFile& file, ZipStyle style) {
  const std::size_t size = file.content.size();
  out += "PK\x03\x04";
  switch (style) {
    case ZipStyle::plain: put_file(out, file, 0, crc_of(file), size, 0); break;
    case ZipStyle::zip64: put_file(out, file, 0, crc_of(file), kElsewhere, 20); break;
    case ZipStyle::descriptors: put_file(out, file, 8, 0, 0, 0); break;
    case ZipStyle::wrong_sizes: put_file(out, file, 0, 1, size + 7, 0); break;
  }
  out += file.name;
  if (style == ZipStyle::zip64) put_zip64_extra(out, file);
  out += file.content;
  if (style != ZipStyle::descriptors) return;
  out += "PK\x07\x08";
  put(out, 4, crc_of(file));
  put(out, 4, size);
  put(out, 4, size);
}

void put_record(std::string& out, const PackedFile& file, std::size_t at, ZipStyle style) {
  const bool large = style == ZipStyle::zip64;
  out += "PK\x01\x02";
  put(out, 2, 20);
  put_file(out, file, style == ZipStyle::descriptors ? 8 : 0, crc_of(file), large ? kElsewhere : file.content.size(),
           large ? 33 : 0);
  put(out, 2, 0);
  put(out, 2, 0);
  put(out, 2, 0);
  put(out, 4, 0);
  put(out, 4, large ? kElsewhere : at);
  out += file.name;
  if (!large) return;
  out += std::string("\x55\x54\x01\0\7", 5);   // another field in front
  put(out, 2, 1);
  put(out, 2, 24);
  put(out, 8, file.content.size());
  put(out, 8, file.content.size());
  put(out, 8, at);
}

}  // namespace

std::string zip_of(const std::vector<PackedFile>& files, ZipStyle style) {
  std::string out;
  std::string directory;
  for (const PackedFile& file : files) {
    put_record(directory, file, out.size(), style);
    put_local(out, file, style);
  }
  const std::size_t start = out.size();
  const bool large = style == ZipStyle::zip64;
  out += directory;
  if (large) {
    const std::size_t end = out.size();
    out += "PK\x06\x06";
    put(out, 8, 44);
    put(out, 2, 45);
    put(out, 2, 45);
    put(out, 8, 0);
    put(out, 8, files.size());
    put(out, 8, files.size());
    put(out, 8, directory.size());
    put(out, 8, start);
    out += "PK\x06\x07";
    put(out, 4, 0);
    put(out, 8, end);
    put(out, 4, 1);
  }
  out += "PK\x05\x06";
  put(out, 4, 0);
  put(out, 2, large ? 0xFFFF : files.size());
  put(out, 2, large ? 0xFFFF : files.size());
  put(out, 4, directory.size());
  put(out, 4, large ? kElsewhere : start);
  put(out, 2, 0);
  return out;
}

std::string document_part(std::string_view body) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"http://schemas."
         "openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + std::string(body) +
         "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>";
}

std::string docx_of(std::string_view body) { return docx_of_part(document_part(body)); }

std::string docx_of_part(std::string part, ZipStyle style) {
  return zip_of({{"[Content_Types].xml",
                  "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                  "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                  "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                  "wordprocessingml.document.main+xml\"/></Types>"},
                 {"_rels/.rels",
                  "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                  "relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                  "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
                 {"word/document.xml", std::move(part)},
                 {"docProps/app.xml", "<Properties/>"}},
                style);
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
