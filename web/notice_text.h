// What a notice says.
#pragma once

#include <string>

#include "web/state.h"

namespace jihe::web {

// Its sentence in this language; of refused rows how many there are, and the first of them.
std::string notice_text(Language language, const Notice& notice);

}  // namespace jihe::web
