// What a fix would change, as before and after: short enough to be read at a glance.
#pragma once

#include <string>
#include <vector>

#include "web/state.h"

namespace jihe::web {

struct PreviewLine {
  std::string place;    // "第5行第3栏"
  std::string before;   // "" where there was nothing
  std::string after;    // "" where nothing is left
  bool removed = false; // the whole row goes
};

struct FixPreview {
  std::vector<PreviewLine> lines;
  int more = 0;         // edits left out
};

FixPreview preview(const State& state, const OpenFile& file, const Fix& fix);

// `before` and `after` cut to where they differ, with a few characters around and … for what was left out.
void cut_to_difference(std::string& before, std::string& after, std::size_t context);

}  // namespace jihe::web
