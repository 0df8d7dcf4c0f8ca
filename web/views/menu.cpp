#include "web/views/menu.h"

#include "web/views/overlay.h"

namespace jihe::web::views {

int menu(Ui& ui, const char* id, ImVec2 below, std::span<const MenuEntry> entries, int chosen) {
  const float row = ui.px(60), pad = ui.px(6);
  float width = ui.px(320);
  for (const MenuEntry& entry : entries) {
    width = std::fmax(width, text_width(ui, type::kSmall, ui.t(entry.hint)) + 2 * pad + ui.px(25));
  }
  width = std::fmin(width, ui.view.size.x - ui.px(16));
  below.x = std::fmax(ui.px(8), std::fmin(below.x, ui.view.size.x - width - ui.px(8)));
  const float height = static_cast<float>(entries.size()) * row + 2 * pad;
  const ImRect area(below.x, below.y, below.x + width, below.y + height);
  begin_overlay(id, {0, 0, ui.view.size.x, ui.view.size.y});
  shadow(ui, area, 10);
  card(ui, area);
  int clicked = kMenuOpen;
  float y = area.Min.y + pad;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const MenuEntry& entry = entries[i];
    const ImRect line(area.Min.x + pad, y, area.Max.x - pad, y + row);
    const bool by_key = static_cast<int>(i) == chosen;
    const Hit hit = item(ui, entry.key, ui.t(entry.key), "button", line, true, by_key);
    if (hit.hovered || by_key) {
      paint().AddRectFilled(line.Min, line.Max, hit.hovered ? colour::kHover : colour::kPrimaryLight, ui.px(6));
    }
    if (hit.hovered) ui.view.cursor = Cursor::hand;
    const ImVec2 text = line.Min + ImVec2(ui.px(12), 0);
    draw_text(ui, text + ImVec2(0, ui.px(7)), type::kBody, colour::kText, ui.t(entry.key));
    draw_text_fit(ui, text + ImVec2(0, ui.px(31)), line.GetWidth() - ui.px(24), type::kSmall, colour::kMuted, ui.t(entry.hint));
    if (hit.clicked) clicked = static_cast<int>(i);
    y += row;
  }
  // A click anywhere else closes the menu.
  const bool outside = ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !area.Contains(ImGui::GetMousePos());
  end_overlay();
  return outside ? kMenuLeft : clicked;
}

}  // namespace jihe::web::views
