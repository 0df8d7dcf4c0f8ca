#include <catch2/catch_test_macros.hpp>

#include "core/base/limits.h"
#include "core/read/xml.h"

using namespace jihe;
using Event = XmlReader::Event;

namespace {

// The events of a part in short: <name, >name, texts; ! where it is bad.
std::string events(std::string_view xml) {
  XmlReader reader(xml);
  std::string out;
  for (;;) {
    switch (reader.next()) {
      case Event::open: out += '<' + std::string(reader.name()); break;
      case Event::close: out += '>' + std::string(reader.name()); break;
      case Event::text: out += '\'' + reader.text() + '\''; break;
      case Event::end: return out;
      case Event::bad: return out + '!';
    }
  }
}

}  // namespace

TEST_CASE("tags come in pairs, texts with their entities resolved") {
  CHECK(events("<?xml version='1.0'?><w:p a='>'><w:t>a&lt;b&#20013;&#x4E2D;</w:t><w:tab/></w:p>") ==
        "<p<t'a<b中中'>t<tab>tab>p");
  CHECK(events("<a><!-- <b> --><![CDATA[<&>]]></a >") == "<a'<&>'>a");
  CHECK(events("<a>&unknown; &</a>") == "<a'&unknown; &'>a");
  CHECK(events("").empty());
}

TEST_CASE("what is not well-formed, or declares a document type, is bad") {
  CHECK(events("<a>") == "<a!");
  CHECK(events("<a></b>") == "<a!");
  CHECK(events("<a") == "!");
  CHECK(events("<a b=\"1>") == "!");
  CHECK(events("</a>") == "!");
  CHECK(events("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>") == "!");
  CHECK(events("<a><!-- ") == "<a!");
}

TEST_CASE("elements may be nested up to the limit") {
  const auto nested = [](std::size_t depth) {
    std::string xml;
    for (std::size_t i = 0; i < depth; ++i) xml += "<a>";
    for (std::size_t i = 0; i < depth; ++i) xml += "</a>";
    return xml;
  };
  CHECK_FALSE(events(nested(kMaxNesting)).ends_with('!'));
  CHECK(events(nested(kMaxNesting + 1)).ends_with('!'));
}

TEST_CASE("attributes are found by their name without its prefix") {
  XmlReader reader("<w:gridSpan x:other='1' w:val=\"3\"/>");
  REQUIRE(reader.next() == Event::open);
  CHECK(reader.attribute("val") == "3");
  CHECK(reader.attribute("other") == "1");
  CHECK(reader.attribute("none").empty());
}
