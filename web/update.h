// The only function that changes the state.
#pragma once

#include "web/platform.h"
#include "web/state.h"

namespace jihe::web {

void update(State& state, Platform& platform, Command command);

}  // namespace jihe::web
