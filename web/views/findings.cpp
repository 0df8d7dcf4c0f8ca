#include <algorithm>

#include "web/cell_name.h"
#include "web/listing.h"
#include "web/views/views.h"

namespace jihe::web::views {

namespace {

constexpr float kEntryHeight = 88, kGroupHeight = 40, kGap = 8;

Counts counts_in_scope(const State& state) {
  if (state.filter.scope == command::Scope::all) return all_counts(state);
  Counts here = state.session.counts(state.selection.file, state.selection.table);
  const Counts file = state.session.counts(state.selection.file, -1);
  return {here.errors + file.errors, here.warnings + file.warnings, here.hints + file.hints};
}

// Switches for the three severities, each with its count; one switched off is pale.
void severity_switches(Ui& ui, ImVec2 at, float width) {
  const Counts counts = counts_in_scope(ui.state);
  const struct {
    Severity severity;
    int count;
  } parts[] = {{Severity::error, counts.errors}, {Severity::warning, counts.warnings}, {Severity::hint, counts.hints}};
  const float gap = ui.px(8);
  const float each = std::floor((width - 2 * gap) / 3);
  float x = at.x;
  for (const auto& part : parts) {
    const bool on = ui.state.filter.shows(part.severity);
    const ImRect area(x, at.y, x + each, at.y + ui.px(36));
    const std::string_view name = severity_name(ui.state.language, part.severity);
    const std::string id = "severity" + std::string(severity_id(part.severity));
    const Hit hit = item(ui, id, name, "tab", area, true, on);
    const SeverityColours colours = colours_of(part.severity);
    card(ui, area, 8, on ? colours.light : hit.hovered ? colour::kHover : colour::kPanel,
         on ? colours.medium : colour::kBorder);
    const float mark = ui.px(16);
    const std::string number = std::to_string(part.count);
    const float text = text_width(ui, type::kSmall, name) + ui.px(6) + text_width(ui, type::kSmallStrong, number);
    float pen = std::round(area.Min.x + (each - text - mark - ui.px(6)) / 2);
    const float top = area.GetCenter().y - line_height(ui, type::kSmall) / 2;
    if (on) draw_mark(paint(), part.severity, {pen, std::round(area.GetCenter().y - mark / 2)}, mark);
    if (!on) {
      paint().AddCircle({pen + mark / 2, area.GetCenter().y}, mark / 2 - ui.px(1), colour::kFaint, 0,
                        ui.theme.hairline());
    }
    pen += mark + ui.px(6);
    pen += draw_text(ui, {pen, top}, type::kSmall, on ? colours.text : colour::kFaint, name) + ui.px(6);
    draw_text(ui, {pen, top}, type::kSmallStrong, on ? colours.text : colour::kFaint, number);
    if (hit.hovered) {
      ui.view.cursor = Cursor::hand;
      tooltip(ui, ui.t(on ? "ui.severity.hide" : "ui.severity.show"));
    }
    if (hit.clicked) ui.send(command::ToggleSeverity{part.severity});
    x += each + gap;
  }
}

// Gives the height of the panel's head.
float head(Ui& ui, const ImRect& area) {
  const float pad = ui.px(16);
  const float width = area.GetWidth() - 2 * pad;
  const float x = area.Min.x + pad;
  float y = area.Min.y + ui.px(12);
  const ImRect track(x, y, area.Max.x - pad, y + ui.px(38));
  paint().AddRectFilled(track.Min, track.Max, rgb(0xE6ECEF), ui.px(9));
  const float half = std::floor((width - ui.px(6)) / 2);
  const ImRect left(x + ui.px(3), y + ui.px(3), x + ui.px(3) + half, track.Max.y - ui.px(3));
  const ImRect right(left.Max.x, left.Min.y, track.Max.x - ui.px(3), left.Max.y);
  const bool here = ui.state.filter.scope == command::Scope::table;
  if (tab(ui, left, ui.t("ui.scope.table"), here)) ui.send(command::SetScope{command::Scope::table});
  if (tab(ui, right, ui.t("ui.scope.all"), !here)) ui.send(command::SetScope{command::Scope::all});
  y += ui.px(38 + 10);
  severity_switches(ui, {x, y}, width);
  y += ui.px(36 + 12);
  hline(ui, area.Min.x, area.Max.x, y);
  return y - area.Min.y + ui.theme.hairline();
}

std::string place_of(const State& state, const OpenFile& file, const Finding& finding) {
  if (finding.places.empty() || finding.places.front().table < 0) return std::string(tr(state.language, "place.file"));
  const Place& place = finding.places.front();
  std::string words = place_name(state.language, file.document, place);
  if (finding.places.size() > 1) {
    words += fill(tr(state.language, "ui.places.more"), {{"n", std::to_string(finding.places.size())}});
  }
  if (state.filter.scope == command::Scope::all) words = table_name(state, file, place.table) + " · " + words;
  return words;
}

void collapsed(Ui& ui, const ImRect& area, const OpenFile& file, int index) {
  const Finding& finding = file.findings[static_cast<std::size_t>(index)];
  const FindingText said = describe(ui.state.language, finding);
  const std::string place = place_of(ui.state, file, finding);
  const std::string id = "finding" + std::to_string(file.id) + "/" + std::to_string(index);
  const Hit hit = item(ui, id, said.title, "finding", area);
  const SeverityColours colours = colours_of(finding.severity);
  card(ui, area, 8, hit.hovered ? rgb(0xF8FAFB) : colour::kPanel, hit.hovered ? colour::kGridLine : colour::kBorder);
  const float mark = ui.px(18), pad = ui.px(12);
  draw_mark(paint(), finding.severity, {area.Min.x + pad, area.Min.y + ui.px(12)}, mark);
  const float x = area.Min.x + pad + mark + ui.px(10);
  const float width = area.Max.x - pad - x;
  float title_width = width;
  const int fix = first_fix(finding);
  if (fix >= 0) {   // what one click can put right is worth knowing before opening it
    const bool safe = finding.fixes[static_cast<std::size_t>(fix)].safety == FixSafety::safe;
    const std::string_view word = ui.t(safe ? "ui.fixable.safe" : "ui.fixable.suggested");
    const float chip = text_width(ui, type::kSmall, word) + ui.px(12);
    const ImRect at(area.Max.x - pad - chip, area.Min.y + ui.px(11), area.Max.x - pad, area.Min.y + ui.px(33));
    paint().AddRectFilled(at.Min, at.Max, safe ? colour::kGoodLight : colour::kPrimaryLight, ui.px(11));
    draw_text(ui, {at.Min.x + ui.px(6), at.GetCenter().y - line_height(ui, type::kSmall) / 2}, type::kSmall,
              safe ? colour::kGood : colour::kPrimary, word);
    title_width -= chip + ui.px(8);
  }
  draw_text_fit(ui, {x, area.Min.y + ui.px(9)}, title_width, type::kStrong, colour::kText, said.title);
  draw_flush(ui, {x, area.Min.y + ui.px(35)}, width, type::kSmall, colour::kMuted, said.what);
  draw_text_fit(ui, {x, area.Min.y + ui.px(58)}, width, type::kSmall, colours.text, place);
  if (hit.hovered) ui.view.cursor = Cursor::hand;
  if (hit.clicked) ui.send(command::SelectFinding{file.id, index});
}

void group_head(Ui& ui, ImVec2 at, Severity severity, int count) {
  const float middle = at.y + ui.px(kGroupHeight) / 2 + ui.px(2);
  const std::string_view name = severity_name(ui.state.language, severity);
  const float top = middle - line_height(ui, type::kSmallStrong) / 2;
  const float width = draw_text(ui, {at.x + ui.px(2), top}, type::kSmallStrong, colours_of(severity).text, name);
  draw_text(ui, {at.x + ui.px(10) + width, top}, type::kSmall, colour::kMuted, std::to_string(count));
}

void nothing(Ui& ui, const ImRect& area) {
  const Counts in_scope = counts_in_scope(ui.state);
  const bool clean = in_scope.errors + in_scope.warnings + in_scope.hints == 0;
  const float middle = std::round(area.GetCenter().x);
  float y = area.Min.y + ui.px(64);
  const ImU32 ink = clean ? colour::kGood : colour::kFaint;
  paint().AddCircleFilled({middle, y + ui.px(28)}, ui.px(28), clean ? colour::kGoodLight : colour::kHover);
  draw_icon(paint(), clean ? Icon::check : Icon::info, {middle - ui.px(14), y + ui.px(14)}, ui.px(28), ink);
  y += ui.px(72);
  const bool table = ui.state.filter.scope == command::Scope::table;
  const std::string_view text = ui.t(!clean ? "ui.none.filtered" : table ? "ui.none.table" : "ui.none.all");
  draw_text(ui, {middle - text_width(ui, type::kStrong, text) / 2, y}, type::kStrong, colour::kText, text);
  y += ui.px(40);
  if (!clean || !table || next_finding(ui.state, 1).file == 0) return;
  const ButtonSpec next{.label = ui.t("ui.none.next"), .icon = Icon::next, .kind = ButtonKind::primary};
  const float width = button_width(ui, next);
  const float x = std::round(middle - width / 2);
  if (button(ui, {x, y, x + width, y + ui.px(42)}, next)) ui.send(command::NextFinding{1});
}

}  // namespace

void findings(Ui& ui, const ImRect& area) {
  paint().AddRectFilled(area.Min, area.Max, colour::kSubtle);
  vline(ui, area.Min.x, area.Min.y, area.Max.y);
  const float top = head(ui, area);
  const ImRect body(area.Min.x + ui.theme.hairline(), area.Min.y + top, area.Max.x, area.Max.y);
  const std::vector<ListedFinding> list = listed_findings(ui.state);
  if (list.empty()) {
    nothing(ui, body);
    return;
  }
  const ImVec2 origin = begin_scroll(ui, "findings", body);
  const float pad = ui.px(12);
  const float x = origin.x + pad, width = body.GetWidth() - 2 * pad;
  const float shown_top = body.Min.y, shown_bottom = body.Max.y;
  int left_in_group[3] = {0, 0, 0};
  const auto severity_of = [&](const ListedFinding& entry) {
    return ui.state.session.file(entry.file)->findings[static_cast<std::size_t>(entry.index)].severity;
  };
  for (const ListedFinding& entry : list) ++left_in_group[static_cast<int>(severity_of(entry))];
  float y = origin.y;
  int group = -1;
  for (const ListedFinding& entry : list) {
    const OpenFile& file = *ui.state.session.file(entry.file);
    const Finding& finding = file.findings[static_cast<std::size_t>(entry.index)];
    if (static_cast<int>(finding.severity) != group) {
      group = static_cast<int>(finding.severity);
      group_head(ui, {x, y}, finding.severity, left_in_group[group]);
      y += ui.px(kGroupHeight);
    }
    const bool selected = entry.file == ui.state.selection.file && entry.index == ui.state.selection.finding;
    const float height = selected ? finding_card_height(ui, width, file, finding) : ui.px(kEntryHeight);
    const ImRect at(x, y, x + width, y + height);
    if (selected && ui.view.listed != ui.state.reveal) {
      ui.view.listed = ui.state.reveal;
      ui.view.animating = true;
      const float room = body.GetHeight();
      if (at.Min.y < shown_top + ui.px(8) || at.Max.y > shown_bottom - ui.px(8)) {
        const float wanted = at.GetHeight() > room - ui.px(24) ? at.Min.y : at.GetCenter().y - room / 2;
        ImGui::SetScrollY(std::fmax(0.0f, std::fmin(wanted, at.Min.y - ui.px(12)) - origin.y));
      }
    }
    if (at.Max.y >= shown_top && at.Min.y <= shown_bottom) {
      if (selected) {
        finding_card(ui, at, file, finding, place_of(ui.state, file, finding));
      } else {
        collapsed(ui, at, file, entry.index);
      }
    }
    y += height + ui.px(kGap);
  }
  end_scroll(y - origin.y + ui.px(80));   // room behind the last one, so that a toast covers nothing
}

}  // namespace jihe::web::views
