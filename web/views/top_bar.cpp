#include "web/listing.h"
#include "web/views/menu.h"
#include "web/views/views.h"

namespace jihe::web::views {

float brand(Ui& ui, ImVec2 at, bool name) {
  const float side = ui.px(32);
  paint().AddRectFilled(at, at + ImVec2(side, side), colour::kPrimary, ui.px(8));
  draw_icon(paint(), Icon::check, at + ImVec2(ui.px(6), ui.px(6)), ui.px(20), colour::kWhite);
  if (!name) return at.x + side;
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

namespace {

// The buttons of the bar, in order. What a narrower window leaves out: first words, then the counts, then the sign, and last
// the button for redoing, which the keyboard has too.
struct Bar {
  ButtonSpec open, fix, save, exports, undo, redo, report, language;
  std::string fix_label;
  bool sign = true, name = true, counts = true, redoes = true;
  float gap = 8, edge = 16;   // CSS pixels
};

constexpr int kLevels = 8;

Bar bar_of(const Ui& ui, int level) {
  const State& state = ui.state;
  const OpenFile* file = state.file();
  const int safe = file != nullptr ? safe_fixes(*file) : 0;
  const NextStep next = next_step(state);
  Bar bar;
  bar.fix_label = ui.t("ui.fix-all", {{"n", std::to_string(safe)}});
  bar.name = level < 2;
  bar.counts = level < 4;
  bar.redoes = level < 7;
  if (level >= 6) {
    bar.sign = false;
    bar.gap = 4;
    bar.edge = 8;
  }
  bar.open = {.label = ui.t("ui.open"), .icon = Icon::open, .tip = ui.t("ui.open.tip"), .icon_only = level >= 3};
  bar.fix = {.icon = Icon::fix,
             .kind = next == NextStep::fix ? ButtonKind::primary : ButtonKind::normal,
             .enabled = safe > 0,
             .tip = ui.t("ui.fix-all.tip"),
             .id = "fix-all",
             .icon_only = level >= 5};
  bar.save = {.label = ui.t("ui.save"),
              .icon = Icon::save,
              .kind = next == NextStep::save ? ButtonKind::primary : ButtonKind::normal,
              .enabled = file != nullptr,
              .tip = ui.t("ui.save.tip"),
              .icon_only = level >= 3};
  bar.exports = {.label = ui.t("ui.export"),
                 .icon = Icon::chevron_down,
                 .kind = ButtonKind::quiet,
                 .enabled = file != nullptr,
                 .tip = ui.t("ui.export.tip"),
                 .icon_only = true};
  bar.undo = {.label = ui.t("ui.undo"),
              .icon = Icon::undo,
              .kind = ButtonKind::quiet,
              .enabled = file != nullptr && file->history.can_undo(),
              .tip = ui.t("ui.undo.tip"),
              .icon_only = true};
  bar.redo = {.label = ui.t("ui.redo"),
              .icon = Icon::redo,
              .kind = ButtonKind::quiet,
              .enabled = file != nullptr && file->history.can_redo(),
              .tip = ui.t("ui.redo.tip"),
              .icon_only = true};
  bar.report = {.label = ui.t("ui.report"),
                .icon = Icon::report,
                .kind = ButtonKind::quiet,
                .tip = ui.t("ui.report.tip"),
                .icon_only = level >= 1};
  bar.language = {.label = ui.t("ui.language.other"),
                  .kind = ButtonKind::quiet,
                  .tip = ui.t("ui.language.tip"),
                  .small = true};
  return bar;
}

float width_of(Ui& ui, const Bar& bar) {
  float width = 2 * ui.px(bar.edge) + button_width(ui, bar.language) + ui.px(12);
  if (bar.sign) width += ui.px(32 + 20);
  if (bar.name) width += ui.px(10) + text_width(ui, type::kTitle, ui.t("ui.name"));
  for (const ButtonSpec* spec : {&bar.open, &bar.fix, &bar.save, &bar.exports, &bar.undo, &bar.redo, &bar.report}) {
    if (spec == &bar.redo && !bar.redoes) continue;
    ButtonSpec one = *spec;
    if (spec == &bar.fix) one.label = bar.fix_label;
    width += button_width(ui, one) + ui.px(bar.gap);
  }
  if (bar.counts) width += count_row(ui, {0, 0}, all_counts(ui.state), false) + ui.px(12);
  return width;
}

}  // namespace

void top_bar(Ui& ui, const ImRect& area) {
  const State& state = ui.state;
  paint().AddRectFilled(area.Min, area.Max, colour::kPanel);
  hline(ui, area.Min.x, area.Max.x, area.Max.y - ui.theme.hairline());
  int level = 0;
  Bar bar = bar_of(ui, level);
  while (level + 1 < kLevels && width_of(ui, bar) > area.GetWidth()) bar = bar_of(ui, ++level);
  bar.fix.label = bar.fix_label;

  const float height = ui.px(40);
  const float y = std::floor(area.Min.y + (area.GetHeight() - height) / 2);
  float x = ui.px(bar.edge);
  if (bar.sign) x = brand(ui, {x, y + ui.px(4)}, bar.name) + ui.px(20);
  const auto add = [&](const ButtonSpec& spec) {
    const ImRect place(x, y, x + button_width(ui, spec), y + height);
    x = place.Max.x + ui.px(bar.gap);
    return button(ui, place, spec);
  };
  if (add(bar.open)) ui.send(command::PickFiles{});
  if (add(bar.fix)) ui.send(command::FixAll{});
  if (add(bar.save)) ui.send(command::Save{});
  // Close to what it belongs to: other ways to save.
  x -= ui.px(std::fmin(bar.gap, 6.0f));
  const float exports = x;
  if (add(bar.exports)) ui.send(command::OpenExports{!state.exports_open});
  if (state.exports_open) export_menu(ui, {exports, y + height + ui.px(6)});
  if (add(bar.undo)) ui.send(command::Undo{});
  if (bar.redoes && add(bar.redo)) ui.send(command::Redo{});
  const float menu = x;
  if (add(bar.report)) ui.send(command::OpenMenu{!state.menu_open});
  if (state.menu_open) report_menu(ui, {menu, y + height + ui.px(6)});

  const float right = area.Max.x - std::fmin(ui.px(12), ui.px(bar.edge)), left = right - button_width(ui, bar.language);
  if (button(ui, {left, y + ui.px(4), right, y + height - ui.px(4)}, bar.language)) {
    ui.send(command::SetLanguage{state.language == Language::zh ? Language::en : Language::zh});
  }
  if (bar.counts) counts_before(ui, {left - ui.px(12), area.GetCenter().y}, all_counts(state));
}

void report_menu(Ui& ui, ImVec2 below) {
  using command::Report;
  constexpr MenuEntry kEntries[] = {{"ui.report.html", "ui.report.html.hint"},
                                    {"ui.report.list", "ui.report.list.hint"},
                                    {"ui.report.text", "ui.report.text.hint"},
                                    {"ui.report.json", "ui.report.json.hint"}};
  constexpr Report kKinds[] = {Report::html, Report::list, Report::text, Report::json};
  const int clicked = menu(ui, "report-menu", below, kEntries);
  if (clicked == kMenuLeft) ui.send(command::OpenMenu{false});
  if (clicked >= 0) ui.send(command::SaveReport{kKinds[clicked]});
}

}  // namespace jihe::web::views
