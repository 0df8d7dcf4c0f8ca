#include "web/cell_name.h"
#include "web/listing.h"
#include "web/views/views.h"

namespace jihe::web::views {

namespace {

// Lays buttons out from right to left.
class RightToLeft {
 public:
  RightToLeft(Ui& ui, float right, float middle) : ui_(ui), right_(right), middle_(middle) {}
  bool add(const ButtonSpec& spec) {
    const float width = button_width(ui_, spec), half = ui_.px(18);
    const ImRect area(right_ - width, middle_ - half, right_, middle_ + half);
    right_ -= width + ui_.px(4);
    return button(ui_, area, spec);
  }
  void text(std::string_view words) {
    right_ -= text_width(ui_, type::kSmall, words);
    draw_text(ui_, {right_, middle_ - line_height(ui_, type::kSmall) / 2}, type::kSmall, colour::kMuted, words);
    right_ -= ui_.px(4);
  }
  void space(float css) { right_ -= ui_.px(css); }
  float right() const { return right_; }

 private:
  Ui& ui_;
  float right_, middle_;
};

// Table or findings, where there is room for one of them.
void pane_tabs(Ui& ui, ImVec2 at, float height) {
  const Counts all = all_counts(ui.state);
  const std::string count = std::to_string(all.errors + all.warnings + all.hints);
  const std::string labels[] = {std::string(ui.t("ui.pane.table")), ui.t("ui.pane.findings", {{"n", count}})};
  const float pad = ui.px(12);
  float width = 0;
  for (const std::string& label : labels) width += text_width(ui, type::kSmallStrong, label) + 2 * pad;
  paint().AddRectFilled(at, at + ImVec2(width + ui.px(6), height), rgb(0xE6ECEF), ui.px(9));
  float x = at.x + ui.px(3);
  for (const command::Pane pane : {command::Pane::table, command::Pane::findings}) {
    const std::string& label = labels[static_cast<int>(pane)];
    const float wide = text_width(ui, type::kSmallStrong, label) + 2 * pad;
    const ImRect area(x, at.y + ui.px(3), x + wide, at.y + height - ui.px(3));
    if (tab(ui, area, label, ui.state.pane == pane)) ui.send(command::ShowPane{pane});
    x += wide;
  }
}

}  // namespace

// The table's name, where it is among the others, and the way to the next one.
void heading(Ui& ui, const ImRect& area, bool tabs) {
  const State& state = ui.state;
  if (state.grid() == nullptr) return;
  const OpenFile& file = *state.file();
  paint().AddRectFilled(area.Min, area.Max, colour::kPanel);
  hline(ui, area.Min.x, area.Max.x, area.Max.y - ui.theme.hairline());
  const float middle = std::round(area.GetCenter().y);
  const float css_width = area.GetWidth() / ui.theme.scale;
  RightToLeft row(ui, area.Max.x - ui.px(16), middle);
  const Counts all = all_counts(state);
  const ButtonSpec find{.label = ui.t("ui.next-finding"),
                        .icon = Icon::next,
                        .kind = next_step(state) == NextStep::find ? ButtonKind::primary : ButtonKind::normal,
                        .tip = ui.t("ui.next-finding.tip"),
                        .icon_only = css_width < 480,
                        .small = true};
  if (all.errors + all.warnings + all.hints > 0 && row.add(find)) ui.send(command::NextFinding{1});
  row.space(4);
  if (row.add({.label = ui.t("ui.next-table"), .icon = Icon::chevron_right, .kind = ButtonKind::quiet,
               .tip = ui.t("ui.next-table.tip"), .icon_only = true, .small = true})) {
    ui.send(command::NextTable{1});
  }
  const Args number = {{"n", std::to_string(state.selection.table + 1)},
                       {"all", std::to_string(file.document.tables.size())}};
  const std::string which = ui.t(css_width < (tabs ? 560 : 480) ? "ui.table.of.short" : "ui.table.of", number);
  if (room_of(ui).list) {
    row.text(which);
  } else if (row.add({.label = which, .tip = ui.t("ui.tables.tip"), .id = "tables", .small = true})) {
    ui.send(command::OpenTables{!state.tables_open});   // there is no list of them beside the table
  }
  if (row.add({.label = ui.t("ui.previous-table"), .icon = Icon::chevron_left, .kind = ButtonKind::quiet,
               .tip = ui.t("ui.previous-table.tip"), .icon_only = true, .small = true})) {
    ui.send(command::NextTable{-1});
  }
  if (tabs) {
    pane_tabs(ui, {area.Min.x + ui.px(16), middle - ui.px(18)}, ui.px(36));
    return;
  }
  const float left = area.Min.x + ui.px(20);
  draw_text_fit(ui, {left, middle - line_height(ui, type::kTitle) / 2}, row.right() - left - ui.px(12), type::kTitle,
                colour::kText, table_name(state, file, state.selection.table));
}

}  // namespace jihe::web::views
