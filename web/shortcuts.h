// Keys and what they ask for.
#pragma once

#include <optional>
#include <string_view>

#include "web/state.h"

namespace jihe::web {

inline constexpr int kCtrl = 1, kShift = 2, kAlt = 4;

// The command of a key (KeyboardEvent.key) in this state; nothing where it has none.
std::optional<Command> shortcut(const State& state, std::string_view key, int mods);

}  // namespace jihe::web
