// The examples that stand in the rules, as new documents: whatever is wrong with a form, nothing of it is lost or read otherwise.
#include <catch2/catch_test_macros.hpp>

#include "core/form/recognise.h"
#include "core/read/docx/docx.h"
#include "core/rules/registry.h"
#include "core/write/created/form_docx.h"
#include "tests/support/documents.h"
#include "tests/support/example_form.h"

using namespace jihe;

TEST_CASE("every example of a rule reads the same as a new Word document") {
  int tables = 0;
  int official = 0;
  for (const Rule* rule : all_rules()) {
    for (const Example& example : rule->examples) {
      INFO(rule->id << '\n' << example.form);
      const tests::ReadDocument document = tests::document_of(tests::example_file(example.form));
      std::vector<LaidForm> forms;
      for (std::size_t i = 0; i < document.forms.size(); ++i) {
        forms.push_back(lay_out(document.document.tables[i], document.forms[i], *document.profile));
        ++tables;
        official += forms.back().official ? 1 : 0;
      }
      const auto again = read_docx(new_docx(forms), *document.profile);
      REQUIRE(again);
      REQUIRE(again->tables.size() == document.forms.size());
      for (std::size_t i = 0; i < document.forms.size(); ++i) {
        CHECK(read_alike(document.forms[i], recognise(again->tables[i], *document.profile)));
      }
    }
  }
  CHECK(official * 10 > tables * 9);   // few are so odd that they keep their shape
}
