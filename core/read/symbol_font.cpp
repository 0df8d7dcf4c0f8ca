#include "core/read/symbol_font.h"

namespace jihe {

std::string_view symbol_shown(char32_t code) {
  constexpr char32_t kPrivate = 0xF000;   // where Office moves the characters of such fonts
  if (code >= kPrivate && code < kPrivate + 0x100) code -= kPrivate;
  switch (code) {
    case 0xFE:
    case 0x52: return kTicked;
    case 0xA8:
    case 0x6F:
    case 0x71:
    case 0xA3: return kUnticked;
    case 0xFC:
    case 0x50: return "✓";
    case 0xFD:
    case 0x54: return "☒";
    case 0x6C: return "●";
    case 0x6E: return "■";
    case 0x75: return "◆";
    case 0xA7: return "▪";
    case 0xD8: return "➢";
    default: return "";
  }
}

}  // namespace jihe
