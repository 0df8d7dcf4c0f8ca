#include "web/cell_name.h"
#include "web/views/views.h"

namespace jihe::web::views {

namespace {

constexpr float kFileHeight = 40, kRowHeight = 64;

void file_row(Ui& ui, const OpenFile& file, const ImRect& area) {
  const bool unsaved = ui.state.session.unsaved(file.id);
  const std::string id = "file" + std::to_string(file.id);
  const ImRect cross(area.Max.x - ui.px(36), area.Min.y + ui.px(4), area.Max.x - ui.px(4), area.Max.y - ui.px(4));
  const Hit hit = item(ui, id, file.name, "file", {area.Min, {cross.Min.x, area.Max.y}});
  float x = area.Min.x + ui.px(16);
  const float text_y = area.Min.y + (area.GetHeight() - line_height(ui, type::kSmallStrong)) / 2;
  if (unsaved) {
    paint().AddCircleFilled({x + ui.px(4), area.GetCenter().y}, ui.px(4), colour::kPrimary);
    x += ui.px(14);
  }
  draw_text_fit(ui, {x, text_y}, cross.Min.x - x - ui.px(4), type::kSmallStrong, colour::kMuted, file.name);
  if (hit.hovered) tooltip(ui, file.name, unsaved ? ui.t("ui.unsaved") : std::string_view());
  if (hit.clicked) ui.send(command::SelectTable{file.id, 0});
  if (button(ui, cross, {.label = ui.t("ui.close-file"), .icon = Icon::close, .kind = ButtonKind::quiet,
                         .tip = ui.t("ui.close-file"), .id = id + "x", .icon_only = true})) {
    ui.send(command::CloseFile{file.id, false});
  }
}

void table_row(Ui& ui, const OpenFile& file, int table, const ImRect& area) {
  const bool selected = ui.state.selection.file == file.id && ui.state.selection.table == table;
  const std::string name = table_name(ui.state, file, table);
  const std::string id = "table" + std::to_string(file.id) + "/" + std::to_string(table);
  const Hit hit = item(ui, id, name, "table", area, true, selected);
  const ImRect inner(area.Min.x + ui.px(8), area.Min.y + ui.px(2), area.Max.x - ui.px(8), area.Max.y - ui.px(2));
  if (selected || hit.hovered) {
    paint().AddRectFilled(inner.Min, inner.Max, selected ? colour::kPrimaryLight : colour::kHover, ui.px(7));
  }
  if (selected) {
    paint().AddRectFilled({inner.Min.x, inner.Min.y + ui.px(8)}, {inner.Min.x + ui.px(3), inner.Max.y - ui.px(8)},
                          colour::kPrimary, ui.px(2));
  }
  const TextStyle style{16, selected};
  const float x = inner.Min.x + ui.px(34), right = inner.Max.x - ui.px(10);
  const float top = inner.Min.y + ui.px(6), below = inner.Max.y - ui.px(16);
  draw_text(ui, {inner.Min.x + ui.px(11), top + ui.px(2)}, type::kSmall, selected ? colour::kPrimary : colour::kFaint,
            std::to_string(table + 1));
  draw_text_fit(ui, {x, top}, right - x, style, selected ? colour::kPrimaryHeld : colour::kText, name);
  const Counts count = ui.state.session.counts(file.id, table);
  if (count.errors + count.warnings + count.hints == 0) {
    draw_icon(paint(), Icon::check, {x, std::round(below - ui.px(8))}, ui.px(16), colour::kGood);
    draw_text(ui, {x + ui.px(22), below - line_height(ui, type::kSmall) / 2}, type::kSmall, colour::kGood,
              ui.t("ui.table.clean"));
  } else {
    counts(ui, {x, below}, count);
  }
  if (hit.hovered) {
    ui.view.cursor = Cursor::hand;
    tooltip(ui, name, ui.t("ui.table.counts", {{"errors", std::to_string(count.errors)},
                                               {"warnings", std::to_string(count.warnings)},
                                               {"hints", std::to_string(count.hints)}}));
  }
  if (hit.clicked) ui.send(command::SelectTable{file.id, table});
}

}  // namespace

void tables(Ui& ui, const ImRect& area) {
  paint().AddRectFilled(area.Min, area.Max, colour::kSubtle);
  vline(ui, area.Max.x - ui.theme.hairline(), area.Min.y, area.Max.y);
  const ImVec2 origin = begin_scroll(ui, "tables", {area.Min, {area.Max.x - ui.theme.hairline(), area.Max.y}});
  const float width = area.GetWidth() - ui.theme.hairline() - (ImGui::GetScrollMaxY() > 0 ? ui.px(10) : 0);
  const ImRect& visible = ImGui::GetCurrentWindow()->ClipRect;
  float y = origin.y + ui.px(8);
  for (const OpenFile& file : ui.state.session.files()) {
    file_row(ui, file, {origin.x, y, origin.x + width, y + ui.px(kFileHeight)});
    y += ui.px(kFileHeight);
    for (int table = 0; table < static_cast<int>(file.document.tables.size()); ++table) {
      const ImRect row(origin.x, y, origin.x + width, y + ui.px(kRowHeight));
      const bool selected = ui.state.selection.file == file.id && ui.state.selection.table == table;
      if (selected && ui.view.table_listed != ui.state.reveal) {
        ui.view.table_listed = ui.state.reveal;
        if (row.Min.y < visible.Min.y || row.Max.y > visible.Max.y) {
          ImGui::SetScrollFromPosY(row.GetCenter().y - ImGui::GetWindowPos().y, 0.5f);
          ui.view.animating = true;
        }
      }
      if (row.Max.y >= visible.Min.y && row.Min.y <= visible.Max.y) table_row(ui, file, table, row);
      y += ui.px(kRowHeight);
    }
    y += ui.px(8);
  }
  end_scroll(y - origin.y);
}

}  // namespace jihe::web::views
