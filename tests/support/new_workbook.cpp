#include "tests/support/new_workbook.h"

#include <catch2/catch_test_macros.hpp>

#include "core/read/package/xml.h"
#include "core/read/package/zip.h"

namespace jihe::tests {

using Event = XmlReader::Event;

std::string xml_part(const Bytes& package, std::string_view name) {
  const auto zip = read_zip(package);
  REQUIRE(zip);
  INFO(name);
  REQUIRE(zip->find(name) != nullptr);
  const auto part = unpack(package, *zip->find(name));
  REQUIRE(part);
  XmlReader xml(*part);
  Event event = xml.next();
  while (event != Event::end && event != Event::bad) event = xml.next();
  REQUIRE(event == Event::end);
  return *part;
}

std::vector<std::vector<std::string>> sheet_texts(const Bytes& workbook, int sheet) {
  std::vector<std::string> strings;
  const std::string shared = xml_part(workbook, "xl/sharedStrings.xml");
  XmlReader texts(shared);
  bool in_text = false;
  for (Event event = texts.next(); event != Event::end; event = texts.next()) {
    if (event == Event::open && texts.name() == "si") strings.emplace_back();
    if (event == Event::open) in_text = texts.name() == "t";
    if (event == Event::text && in_text) strings.back() += texts.text();
    if (event == Event::close) in_text = false;
  }
  const std::string part = xml_part(workbook, "xl/worksheets/sheet" + std::to_string(sheet) + ".xml");
  std::vector<std::vector<std::string>> rows;
  XmlReader cells(part);
  bool in_value = false, in_number = false;
  for (Event event = cells.next(); event != Event::end; event = cells.next()) {
    if (event == Event::open && cells.name() == "row") rows.emplace_back();
    if (event == Event::open && cells.name() == "c") rows.back().emplace_back();
    if (event == Event::open && cells.name() == "c") in_number = cells.attribute("t") != "s";
    if (event == Event::open) in_value = cells.name() == "v";
    if (event == Event::text && in_value) {
      rows.back().back() = in_number ? std::string(cells.text()) : strings.at(std::stoul(cells.text()));
    }
    if (event == Event::close) in_value = false;
  }
  return rows;
}

}  // namespace jihe::tests
