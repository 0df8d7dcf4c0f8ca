// A menu below a button: what can be stored, each with a word on what it is for.
#pragma once

#include <span>

#include "web/ui.h"

namespace jihe::web::views {

struct MenuEntry {
  std::string_view key, hint;   // of its two lines, in the catalogue
};

inline constexpr int kMenuOpen = -1, kMenuLeft = -2;

// Draws it; the entry at `chosen` is the one the keyboard is at. Gives the entry that was clicked, kMenuLeft for a click
// elsewhere, else kMenuOpen.
int menu(Ui& ui, const char* id, ImVec2 below, std::span<const MenuEntry> entries, int chosen = -1);

}  // namespace jihe::web::views
