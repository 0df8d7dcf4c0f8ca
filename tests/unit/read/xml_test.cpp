#include <catch2/catch_test_macros.hpp>

#include "core/base/limits.h"
#include "core/read/package/xml.h"
#include "tests/support/exact.h"

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

TEST_CASE("attributes come one after another, without their prefixes, raw") {
  const tests::Exact part("<x:c r=\"A1\" x:t = 's'  s=\"&lt;\"/>");
  XmlReader xml(part.view());
  REQUIRE(xml.next() == XmlReader::Event::open);
  std::string all;
  std::string_view name;
  std::string_view value;
  for (std::size_t at = 0; xml.next_attribute(at, name, value);) all += std::string(name) + '=' + std::string(value) + ' ';
  CHECK(all == "r=A1 t=s s=&lt; ");
  CHECK(xml.attribute("t") == "s");
  CHECK(xml.attribute("x").data() == nullptr);
}

TEST_CASE("an element with nothing but text is taken at once, anything else is left") {
  const auto taken = [](std::string_view text) {
    const tests::Exact part(text);
    XmlReader xml(part.view());
    REQUIRE(xml.next() == XmlReader::Event::open);
    std::string_view raw = "none";
    const bool is = xml.take_leaf("v", raw);
    CHECK(is == (raw != "none"));
    std::string rest;
    for (XmlReader::Event event = xml.next(); event != XmlReader::Event::end; event = xml.next()) {
      if (event == XmlReader::Event::bad) return std::string("bad");
      rest += event == XmlReader::Event::open ? "<" + std::string(xml.name()) : event == XmlReader::Event::close ? ">" : xml.text();
    }
    return std::string(raw) + ' ' + rest;
  };
  CHECK(taken("<c><v>1&amp;</v></c>") == "1&amp; >");
  CHECK(taken("<x:c><x:v>1</x:v><x:v>2</x:v></x:c>") == "1 <v2>>");
  CHECK(taken("<c><v></v></c>") == " >");
  CHECK(taken("<c/>") == "none >");
  CHECK(taken("<c><v a=\"\">1</v></c>") == "none <v1>>");
  CHECK(taken("<c><v>1<b/></v></c>") == "none <v1<b>>>");
  CHECK(taken("<c> <v>1</v></c>") == "none  <v1>>");
  CHECK(taken("<x:c><v>1</v></x:c>") == "none <v1>>");
  CHECK(taken("<c><v>1") == "bad");
  CHECK(taken("<c><v>1</w></c>") == "bad");
}
