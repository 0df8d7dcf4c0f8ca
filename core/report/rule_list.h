// The catalogue of rules, generated from the registry and the texts: for the command line, the documentation, a
// program.
#pragma once

#include <string>

#include "core/messages/catalogue.h"

namespace jihe {

std::string rules_text(Language language);
std::string rules_markdown(Language language);
std::string rules_json(Language language);

}  // namespace jihe
