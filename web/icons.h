// Small drawings made of lines, so that they are sharp at every scale and need no font.
#pragma once

#include <imgui.h>

#include "core/grid/finding.h"

namespace jihe::web {

enum class Icon { none, open, save, fix, undo, redo, report, close, check, chevron_left, chevron_right, chevron_down,
                  table, lock, sample, next, info, down };

// Draws into the square of `size` at `at`.
void draw_icon(ImDrawList& list, Icon icon, ImVec2 at, float size, ImU32 colour);

// What tells severities apart besides their colour: a disc with a cross, a triangle with a stroke, a ring with a dot.
void draw_mark(ImDrawList& list, Severity severity, ImVec2 at, float size);

}  // namespace jihe::web
