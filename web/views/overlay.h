// A window above everything else, for what waits for an answer or passes by.
#pragma once

#include "web/ui.h"

namespace jihe::web::views {

inline void begin_overlay(const char* id, const ImRect& area) {
  ImGui::SetNextWindowPos(area.Min);
  ImGui::SetNextWindowSize(area.GetSize());
  ImGui::Begin(id, nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
                   ImGuiWindowFlags_NoFocusOnAppearing);   // the focus of another window ends a click on this one
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}
inline void end_overlay() { ImGui::End(); }

// A soft shadow around a card, drawn before it.
inline void shadow(Ui& ui, const ImRect& area, float radius) {
  for (int i = 6; i > 0; --i) {
    const float grow = ui.px(static_cast<float>(i) * 1.5f);
    ImRect around = area;
    around.Expand(grow);
    around.Translate({0, ui.px(3)});
    paint().AddRectFilled(around.Min, around.Max, rgb(0x1F2B33, 7), ui.px(radius) + grow);
  }
}

}  // namespace jihe::web::views
