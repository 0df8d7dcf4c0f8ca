// The tables of texts, one file a language and a kind. Both languages hold the same keys; a test compares them.
#pragma once

#include <span>

#include "core/messages/catalogue.h"

namespace jihe::messages {

std::span<const RuleText> zh_rules();
std::span<const RuleText> en_rules();
std::span<const PlainText> zh_plain();
std::span<const PlainText> en_plain();

}  // namespace jihe::messages
