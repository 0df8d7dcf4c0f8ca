#include "web/views/views.h"

namespace jihe::web::views {

namespace {

void workspace(Ui& ui) {
  const ImVec2 size = ui.view.size;
  const Room room = room_of(ui);
  const float bar = ui.px(room.bar), head = ui.px(room.heading);
  top_bar(ui, {0, 0, size.x, bar});
  const float gap = ui.px(12);
  const float banner = notices(ui, {gap, bar + gap}, size.x - 2 * gap);
  const float top = bar + (banner > 0 ? banner + 2 * gap : 0);
  if (!room.both) {
    heading(ui, {0, top, size.x, top + head}, true);
    if (ui.state.tables_open) tables_over(ui, top + head);
    const ImRect pane(0, top + head, size.x, size.y);
    if (ui.state.pane == command::Pane::findings) {
      findings(ui, pane);
    } else {
      sheet(ui, pane);
    }
    return;
  }
  const float left = ui.px(room.tables), right = ui.px(room.findings);
  if (room.list) tables(ui, {0, top, left, size.y});
  heading(ui, {left, top, size.x - right, top + head}, false);
  if (!room.list && ui.state.tables_open) tables_over(ui, top + head);
  sheet(ui, {left, top + head, size.x - right, size.y});
  findings(ui, {size.x - right, top, size.x, size.y});
}

}  // namespace

Room room_of(const Ui& ui) {
  const float width = ui.view.size.x / ui.theme.scale, height = ui.view.size.y / ui.theme.scale;
  const bool low = height < 560;
  const float tables = width < 1200 ? 200 : width < 1600 ? 236 : 280;
  const float findings = width < 960 ? 320 : width < 1200 ? 340 : width < 1600 ? 384 : 448;
  Room room{.list = width >= 960, .both = width >= 720, .bar = low ? 48.0f : 60.0f, .heading = low ? 44.0f : 56.0f};
  if (room.list) room.tables = tables;
  if (room.both) room.findings = findings;
  return room;
}

void window(Ui& ui) {
  ui.view.cursor = Cursor::arrow;
  ui.view.tooltip.reset();
  if (!ui.view.hinting) ui.view.hinted.clear();
  ui.view.hinting = false;
  ui.view.cell.reset();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ui.view.size);
  ImGui::Begin("jihe", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus |
                   ImGuiWindowFlags_NoScrollWithMouse);
  // What lies above everything else takes the pointer first: it is drawn in a window of its own.
  if (ui.state.session.files().empty()) {
    start(ui, {0, 0, ui.view.size.x, ui.view.size.y});
  } else {
    workspace(ui);
  }
  ImGui::End();
  toast(ui);
  progress(ui);
  drop_target(ui);
  show_tooltip(ui);
}

}  // namespace jihe::web::views
