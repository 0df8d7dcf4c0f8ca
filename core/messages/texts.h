// The tables of texts: one file a language and a theme, the rules' as their folders are. Both languages hold the same keys;
// a test compares them. Written for a clerk who fears computers: `what` names the cell, what stands there and what should;
// `why` names the document it rests on and what comes of it; `todo` says what to put where.
#pragma once

#include <span>

#include "core/messages/catalogue.h"

namespace jihe::messages {

namespace zh {
std::span<const RuleText> structure();
std::span<const RuleText> header();
std::span<const RuleText> money();
std::span<const RuleText> goal();
std::span<const RuleText> indicator();
std::span<const RuleText> value();
std::span<const RuleText> text();
std::span<const RuleText> consistency();
std::span<const PlainText> common();
std::span<const PlainText> canvas();
std::span<const PlainText> terminal();
}  // namespace zh

namespace en {
std::span<const RuleText> structure();
std::span<const RuleText> header();
std::span<const RuleText> money();
std::span<const RuleText> goal();
std::span<const RuleText> indicator();
std::span<const RuleText> value();
std::span<const RuleText> text();
std::span<const RuleText> consistency();
std::span<const PlainText> common();
std::span<const PlainText> canvas();
std::span<const PlainText> terminal();
}  // namespace en

}  // namespace jihe::messages
