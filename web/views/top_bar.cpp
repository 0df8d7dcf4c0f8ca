#include "web/listing.h"
#include "web/views/overlay.h"
#include "web/views/views.h"

namespace jihe::web::views {

namespace {

// Lays buttons out from left to right.
class Row {
 public:
  Row(Ui& ui, float x, float y, float height) : ui_(ui), x_(x), y_(y), height_(height) {}
  bool add(const ButtonSpec& spec) {
    const float width = button_width(ui_, spec);
    const ImRect area(x_, y_, x_ + width, y_ + height_);
    last_ = area;
    x_ += width + ui_.px(8);
    return button(ui_, area, spec);
  }
  void space(float css) { x_ += ui_.px(css); }
  float x() const { return x_; }
  const ImRect& last() const { return last_; }

 private:
  Ui& ui_;
  float x_, y_, height_;
  ImRect last_;
};

}  // namespace

float brand(Ui& ui, ImVec2 at) {
  const float side = ui.px(32);
  paint().AddRectFilled(at, at + ImVec2(side, side), colour::kPrimary, ui.px(8));
  draw_icon(paint(), Icon::check, at + ImVec2(ui.px(6), ui.px(6)), ui.px(20), colour::kWhite);
  const float x = at.x + side + ui.px(10);
  return x + draw_text(ui, {x, at.y + (side - line_height(ui, type::kTitle)) / 2}, type::kTitle, colour::kText,
                       ui.t("ui.name"));
}

namespace {

// Draws nothing where `draw` is false; gives the width either way.
float count_row(Ui& ui, ImVec2 left, const Counts& counts, bool draw) {
  struct Part {
    Severity severity;
    int count;
  };
  const Part parts[] = {
      {Severity::error, counts.errors}, {Severity::warning, counts.warnings}, {Severity::hint, counts.hints}};
  const TextStyle style = type::kSmallStrong;
  const float mark = ui.px(14);
  float x = left.x;
  for (const Part& part : parts) {
    if (part.count == 0) continue;
    if (x > left.x) x += ui.px(10);
    if (draw) draw_mark(paint(), part.severity, {x, std::round(left.y - mark / 2)}, mark);
    x += mark + ui.px(4);
    const std::string number = std::to_string(part.count);
    if (draw) draw_text(ui, {x, left.y - line_height(ui, style) / 2}, style, colours_of(part.severity).text, number);
    x += text_width(ui, style, number);
  }
  return x - left.x;
}

}  // namespace

void counts(Ui& ui, ImVec2 left, const Counts& counts) { count_row(ui, left, counts, true); }
void counts_before(Ui& ui, ImVec2 right, const Counts& counts) {
  count_row(ui, {right.x - count_row(ui, {0, 0}, counts, false), right.y}, counts, true);
}

void top_bar(Ui& ui, const ImRect& area) {
  const State& state = ui.state;
  paint().AddRectFilled(area.Min, area.Max, colour::kPanel);
  hline(ui, area.Min.x, area.Max.x, area.Max.y - ui.theme.hairline());
  const float height = ui.px(40);
  const float y = area.Min.y + (area.GetHeight() - height) / 2;
  const bool wide = ui.view.size.x / ui.theme.scale >= 1180;
  const float after_brand = brand(ui, {ui.px(16), y + ui.px(4)});
  const OpenFile* file = state.file();
  const int safe = file != nullptr ? safe_fixes(*file) : 0;
  const bool unsaved = file != nullptr && state.session.unsaved(file->id);

  Row row(ui, after_brand + ui.px(20), y, height);
  if (row.add({.label = ui.t("ui.open"), .icon = Icon::open, .tip = ui.t("ui.open.tip")}))
    ui.send(command::PickFiles{});
  // One button at most asks to be pressed next: first what can be put right, then storing it.
  const std::string fix = ui.t("ui.fix-all", {{"n", std::to_string(safe)}});
  if (row.add({.label = fix,
               .icon = Icon::fix,
               .kind = safe > 0 ? ButtonKind::primary : ButtonKind::normal,
               .enabled = safe > 0,
               .tip = ui.t("ui.fix-all.tip"),
               .id = "fix-all"})) {
    ui.send(command::FixAll{});
  }
  if (row.add({.label = ui.t("ui.save"),
               .icon = Icon::save,
               .kind = safe == 0 && unsaved ? ButtonKind::primary : ButtonKind::normal,
               .enabled = file != nullptr,
               .tip = ui.t("ui.save.tip")})) {
    ui.send(command::Save{});
  }
  row.space(4);
  if (row.add({.label = ui.t("ui.undo"),
               .icon = Icon::undo,
               .kind = ButtonKind::quiet,
               .enabled = file != nullptr && file->history.can_undo(),
               .tip = ui.t("ui.undo.tip"),
               .icon_only = true})) {
    ui.send(command::Undo{});
  }
  if (row.add({.label = ui.t("ui.redo"),
               .icon = Icon::redo,
               .kind = ButtonKind::quiet,
               .enabled = file != nullptr && file->history.can_redo(),
               .tip = ui.t("ui.redo.tip"),
               .icon_only = true})) {
    ui.send(command::Redo{});
  }
  row.space(4);
  if (row.add({.label = ui.t("ui.report"),
               .icon = Icon::report,
               .kind = ButtonKind::quiet,
               .tip = ui.t("ui.report.tip"),
               .icon_only = !wide})) {
    ui.send(command::OpenMenu{!state.menu_open});
  }
  if (state.menu_open) report_menu(ui, {row.last().Min.x, row.last().Max.y + ui.px(6)});

  const std::string_view other = ui.t("ui.language.other");
  const ButtonSpec language{.label = other, .kind = ButtonKind::quiet, .tip = ui.t("ui.language.tip"), .small = true};
  const float width = button_width(ui, language);
  const float x = area.Max.x - ui.px(12) - width;
  if (button(ui, {x, y + ui.px(4), x + width, y + height - ui.px(4)}, language)) {
    ui.send(command::SetLanguage{state.language == Language::zh ? Language::en : Language::zh});
  }
  counts_before(ui, {x - ui.px(12), area.GetCenter().y}, all_counts(state));
}

void report_menu(Ui& ui, ImVec2 below) {
  struct Entry {
    std::string_view key, hint;
    command::Report kind;
  };
  constexpr Entry kEntries[] = {{"ui.report.text", "ui.report.text.hint", command::Report::text},
                                {"ui.report.json", "ui.report.json.hint", command::Report::json}};
  const float width = ui.px(320), row = ui.px(60), pad = ui.px(6);
  const ImRect area(below.x, below.y, below.x + width, below.y + 2 * row + 2 * pad);
  begin_overlay("report-menu", {0, 0, ui.view.size.x, ui.view.size.y});
  shadow(ui, area, 10);
  card(ui, area);
  float y = area.Min.y + pad;
  for (const Entry& entry : kEntries) {
    const ImRect line(area.Min.x + pad, y, area.Max.x - pad, y + row);
    const Hit hit = item(ui, entry.key, ui.t(entry.key), "button", line);
    if (hit.hovered) {
      paint().AddRectFilled(line.Min, line.Max, colour::kHover, ui.px(6));
      ui.view.cursor = Cursor::hand;
    }
    draw_text(ui, {line.Min.x + ui.px(12), line.Min.y + ui.px(7)}, type::kBody, colour::kText, ui.t(entry.key));
    draw_text(ui, {line.Min.x + ui.px(12), line.Min.y + ui.px(31)}, type::kSmall, colour::kMuted, ui.t(entry.hint));
    if (hit.clicked) ui.send(command::SaveReport{entry.kind});
    y += row;
  }
  // A click anywhere else closes the menu.
  const bool outside = ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !area.Contains(ImGui::GetMousePos());
  if (outside) ui.send(command::OpenMenu{false});
  end_overlay();
}

}  // namespace jihe::web::views
