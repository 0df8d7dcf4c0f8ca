// Every document of the tree, for what has to hold for all of them.
#pragma once

#include <string>
#include <vector>

#include "core/form/form.h"
#include "core/form/profile.h"
#include "core/grid/document.h"

namespace jihe::tests {

struct ReadDocument {
  std::string name;
  Document document;
  std::vector<Form> forms;
  const Profile* profile = nullptr;
};

// Inputs and fixed files of tests/cases, and the bundled sample, read.
std::vector<ReadDocument> every_document();

// A document from text.
ReadDocument document_of(std::string text, std::string name = "a.txt");

}  // namespace jihe::tests
