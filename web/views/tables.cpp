#include "web/cell_name.h"
#include "web/listing.h"
#include "web/views/overlay.h"
#include "web/views/views.h"

namespace jihe::web::views {

namespace {

constexpr std::size_t kFewFiles = 5;   // of more only the chosen one shows its tables
constexpr float kAllHeight = 52, kFileHeightWithCounts = 62;
constexpr float kFileHeight = 40, kRowHeight = 64;

// Nothing was found: said where the counts would stand.
void clean(Ui& ui, ImVec2 left) {
  draw_icon(paint(), Icon::check, {left.x, std::round(left.y - ui.px(8))}, ui.px(16), colour::kGood);
  draw_text(ui, {left.x + ui.px(22), left.y - line_height(ui, type::kSmall) / 2}, type::kSmall, colour::kGood,
            ui.t("ui.table.clean"));
}

void file_row(Ui& ui, const OpenFile& file, const ImRect& area) {
  const bool unsaved = ui.state.session.unsaved(file.id);
  const bool several = ui.state.session.files().size() > 1;
  const std::string id = "file" + std::to_string(file.id);
  const ImRect cross(area.Max.x - ui.px(36), area.Min.y + ui.px(4), area.Max.x - ui.px(4), area.Min.y + ui.px(36));
  const Hit hit = item(ui, id, file.name, "file", {area.Min, {cross.Min.x, area.Max.y}}, true,
                       several && ui.state.selection.file == file.id);
  if (several && hit.hovered) {
    paint().AddRectFilled(area.Min + ImVec2(ui.px(8), ui.px(2)), area.Max - ImVec2(ui.px(8), ui.px(2)), colour::kHover,
                          ui.px(7));
  }
  float x = area.Min.x + ui.px(16);
  const float text_y = area.Min.y + ui.px(20) - line_height(ui, type::kSmallStrong) / 2;
  if (unsaved) {
    paint().AddCircleFilled({x + ui.px(4), area.Min.y + ui.px(20)}, ui.px(4), colour::kPrimary);
    x += ui.px(14);
  }
  draw_text_fit(ui, {x, text_y}, cross.Min.x - x - ui.px(4), type::kSmallStrong, colour::kMuted, file.name);
  if (several) {
    const Counts count = ui.state.session.counts(file.id);
    const ImVec2 left(area.Min.x + ui.px(16), std::round(area.Max.y - ui.px(18)));
    if (count.errors + count.warnings + count.hints == 0) {
      clean(ui, left);
    } else {
      counts(ui, left, count);
    }
  }
  if (hit.hovered) {
    ui.view.cursor = Cursor::hand;
    tooltip(ui, file.name, unsaved ? ui.t("ui.unsaved") : std::string_view());
  }
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
    clean(ui, {x, below});
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

// Above several files: how many they are, of many in which order, and a cross over those of the files that closes all.
void all_files(Ui& ui, const ImRect& area, bool many) {
  const float middle = area.GetCenter().y;
  const ImRect cross(area.Max.x - ui.px(36), middle - ui.px(16), area.Max.x - ui.px(4), middle + ui.px(16));
  if (button(ui, cross, {.label = ui.t("ui.close-all"), .icon = Icon::close, .kind = ButtonKind::quiet,
                         .tip = ui.t("ui.close-all"), .id = "close-all", .icon_only = true})) {
    ui.send(command::CloseAll{false});
  }
  hline(ui, area.Min.x, area.Max.x, area.Max.y - ui.theme.hairline());
  const std::string number = std::to_string(ui.state.session.files().size());
  const auto tell_count = [&](float end) {
    const std::string count = ui.t("ui.files.count", {{"n", number}});
    const ImVec2 at(area.Min.x + ui.px(16), middle - line_height(ui, type::kSmall) / 2);
    const bool fits = at.x + text_width(ui, type::kSmall, count) < end;
    draw_text(ui, at, type::kSmall, colour::kMuted, fits ? count : number);
  };
  if (!many) return tell_count(cross.Min.x);
  const bool sorted = !ui.state.worst_first.empty();
  const ButtonSpec spec{.label = ui.t(sorted ? "ui.files.opened" : "ui.files.worst"),
                        .tip = ui.t(sorted ? "ui.files.opened.tip" : "ui.files.worst.tip"),
                        .id = "sort-files",
                        .small = true};
  const float right = cross.Min.x - ui.px(4), left = right - button_width(ui, spec);
  tell_count(left);
  if (button(ui, {left, middle - ui.px(17), right, middle + ui.px(17)}, spec)) {
    ui.send(command::SortFiles{!sorted});
  }
}

}  // namespace

void tables(Ui& ui, const ImRect& whole) {
  paint().AddRectFilled(whole.Min, whole.Max, colour::kSubtle);
  vline(ui, whole.Max.x - ui.theme.hairline(), whole.Min.y, whole.Max.y);
  const std::vector<const OpenFile*> files = files_in_order(ui.state);
  const bool many = files.size() > kFewFiles;
  ImRect area = whole;
  if (files.size() > 1) {
    area.Min.y += ui.px(kAllHeight);
    all_files(ui, {whole.Min, {whole.Max.x - ui.theme.hairline(), area.Min.y}}, many);
  }
  const ImVec2 origin = begin_scroll(ui, "tables", {area.Min, {area.Max.x - ui.theme.hairline(), area.Max.y}});
  const float width = area.GetWidth() - ui.theme.hairline() - (ImGui::GetScrollMaxY() > 0 ? ui.px(10) : 0);
  const float file_height = ui.px(files.size() > 1 ? kFileHeightWithCounts : kFileHeight);
  const ImRect& visible = ImGui::GetCurrentWindow()->ClipRect;
  float y = origin.y + ui.px(8);
  for (const OpenFile* file : files) {
    const bool chosen = ui.state.selection.file == file->id;
    if (y + file_height >= visible.Min.y && y <= visible.Max.y) {
      file_row(ui, *file, {origin.x, y, origin.x + width, y + file_height});
    }
    y += file_height;
    for (int table = 0; table < static_cast<int>(file->document.tables.size()) && (chosen || !many); ++table) {
      const ImRect row(origin.x, y, origin.x + width, y + ui.px(kRowHeight));
      const bool selected = chosen && ui.state.selection.table == table;
      if (selected && ui.view.table_listed != ui.state.reveal) {
        ui.view.table_listed = ui.state.reveal;
        const float top = table == 0 ? row.Min.y - file_height : row.Min.y;   // with the name of its file
        if (top < visible.Min.y || row.Max.y > visible.Max.y) {
          ImGui::SetScrollFromPosY(row.GetCenter().y - ImGui::GetWindowPos().y, 0.5f);
          ui.view.animating = true;
        }
      }
      if (row.Max.y >= visible.Min.y && row.Min.y <= visible.Max.y) table_row(ui, *file, table, row);
      y += ui.px(kRowHeight);
    }
    if (!many) y += ui.px(8);
  }
  end_scroll(y - origin.y);
}

void tables_over(Ui& ui, float top) {
  begin_overlay("tables-over", {0, top, ui.view.size.x, ui.view.size.y});
  const ImRect area(0, top, std::fmin(ui.px(300), ui.view.size.x - ui.px(48)), ui.view.size.y);
  paint().AddRectFilled({0, top}, ui.view.size, colour::kShade);
  shadow(ui, area, 0);
  tables(ui, area);
  const ImVec2 mouse = ImGui::GetMousePos();
  const bool outside = ImGui::IsMouseClicked(ImGuiMouseButton_Left) && mouse.y >= top && !area.Contains(mouse);
  end_overlay();
  if (outside) ui.send(command::OpenTables{false});
}

}  // namespace jihe::web::views
