#include <algorithm>

#include "web/cell_name.h"
#include "web/listing.h"
#include "web/views/views.h"

namespace jihe::web::views {

namespace {

// Heights of rows, CSS pixels: the head of a severity, a finding, one inside a group, the row of an open group or of
// what the tables share.
constexpr float kHeadHeight = 40, kEntryHeight = 88, kMemberHeight = 64, kFolderHeight = 44, kGap = 8;
constexpr float kIndent = 14;

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
    const bool marked = text + mark + ui.px(6 + 12) <= each;   // the colour says it too
    float pen = std::round(area.Min.x + (each - text - (marked ? mark + ui.px(6) : 0)) / 2);
    const float top = area.GetCenter().y - line_height(ui, type::kSmall) / 2;
    if (marked && on) draw_mark(paint(), part.severity, {pen, std::round(area.GetCenter().y - mark / 2)}, mark);
    if (marked && !on) {
      paint().AddCircle({pen + mark / 2, area.GetCenter().y}, mark / 2 - ui.px(1), colour::kFaint, 0,
                        ui.theme.hairline());
    }
    if (marked) pen += mark + ui.px(6);
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

// A word in a pill at the right end of an entry; gives what it takes from the title's width.
float chip(Ui& ui, const ImRect& area, std::string_view word, ImU32 fill_colour, ImU32 ink) {
  const float wide = text_width(ui, type::kSmall, word) + ui.px(12), right = area.Max.x - ui.px(12);
  const ImRect at(right - wide, area.Min.y + ui.px(11), right, area.Min.y + ui.px(33));
  paint().AddRectFilled(at.Min, at.Max, fill_colour, ui.px(11));
  draw_text(ui, {at.Min.x + ui.px(6), at.GetCenter().y - line_height(ui, type::kSmall) / 2}, type::kSmall, ink, word);
  return wide + ui.px(8);
}

// What one click can put right is worth knowing before opening it.
float fixable_chip(Ui& ui, const ImRect& area, const Finding& finding) {
  if (finding.explained()) return chip(ui, area, ui.t("ui.explained"), colour::kHover, colour::kMuted);
  const int fix = first_fix(finding);
  if (fix < 0) return 0;
  const bool safe = finding.fixes[static_cast<std::size_t>(fix)].safety == FixSafety::safe;
  return chip(ui, area, ui.t(safe ? "ui.fixable.safe" : "ui.fixable.suggested"),
              safe ? colour::kGoodLight : colour::kPrimaryLight, safe ? colour::kGood : colour::kPrimary);
}

void entry_card(Ui& ui, const ImRect& area, const Hit& hit) {
  card(ui, area, 8, hit.hovered ? rgb(0xF8FAFB) : colour::kPanel, hit.hovered ? colour::kGridLine : colour::kBorder);
  if (hit.hovered) ui.view.cursor = Cursor::hand;
}

// A finding that is not open. Inside a group the title stands above it already.
void collapsed(Ui& ui, const ImRect& area, const OpenFile& file, const ListRow& row) {
  const int index = row.first().index;
  const Finding& finding = file.findings[static_cast<std::size_t>(index)];
  const FindingText said = describe(ui.state.language, finding);
  const std::string place = place_of(ui.state, file, finding);
  const std::string id = "finding" + std::to_string(file.id) + "/" + std::to_string(index);
  const Hit hit = item(ui, id, said.title, "finding", area);
  const ImU32 ink = colours_of(finding.severity).text;
  entry_card(ui, area, hit);
  if (hit.clicked) ui.send(command::SelectFinding{file.id, index});
  const float pad = ui.px(12), mark = ui.px(18);
  const float chip_width = fixable_chip(ui, area, finding);
  if (row.in_group) {
    const float x = area.Min.x + pad, width = area.Max.x - pad - x;
    draw_text_fit(ui, {x, area.Min.y + ui.px(11)}, width - chip_width, type::kSmallStrong, ink, place);
    draw_flush(ui, {x, area.Min.y + ui.px(34)}, width, type::kSmall, colour::kMuted, said.what);
    return;
  }
  draw_mark(paint(), finding.severity, {area.Min.x + pad, area.Min.y + ui.px(12)}, mark);
  const float x = area.Min.x + pad + mark + ui.px(10), width = area.Max.x - pad - x;
  draw_text_fit(ui, {x, area.Min.y + ui.px(9)}, width - chip_width, type::kStrong, colour::kText, said.title);
  const std::string& second = finding.explained() ? finding.reason : said.what;
  draw_flush(ui, {x, area.Min.y + ui.px(35)}, width, type::kSmall, colour::kMuted, second);
  draw_text_fit(ui, {x, area.Min.y + ui.px(58)}, width, type::kSmall, ink, place);
}

// Where the findings of a group stand: how many tables, or the places as far as there is room.
std::string places_of(const Ui& ui, const OpenFile& file, const ListRow& row) {
  const auto finding = [&](const ListedFinding& entry) -> const Finding& {
    return file.findings[static_cast<std::size_t>(entry.index)];
  };
  std::vector<int> tables;
  for (const ListedFinding& entry : row.findings) tables.push_back(table_of(finding(entry)));
  tables.erase(std::unique(tables.begin(), tables.end()), tables.end());
  if (tables.size() > 1) return ui.t("ui.group.tables", {{"n", std::to_string(tables.size())}});
  std::string words = place_of(ui.state, file, finding(row.first()));
  for (std::size_t i = 1; i < row.findings.size() && i < 8; ++i) {
    const Finding& other = finding(row.findings[i]);
    if (other.places.empty()) continue;
    words += ui.t("report.comma");
    words += place_name(ui.state.language, file.document, other.places.front());
  }
  return words;
}

void folding_arrow(Ui& ui, const ImRect& area, bool open) {
  const float side = ui.px(18);
  draw_icon(paint(), open ? Icon::chevron_down : Icon::chevron_right,
            {area.Max.x - ui.px(12) - side, area.Min.y + ui.px(13)}, side, colour::kMuted);
}

// Findings of one kind: an entry like the others while it is folded, a head above them when open.
void group(Ui& ui, const ImRect& area, const OpenFile& file, const ListRow& row) {
  const Finding& first = file.findings[static_cast<std::size_t>(row.first().index)];
  const FindingText said = describe(ui.state.language, first);
  const std::string id = "group" + std::to_string(file.id) + "/" + std::to_string(row.first().index);
  const Hit hit = item(ui, id, group_name(ui.state.language, first, row), "group", area, true, row.open);
  entry_card(ui, area, hit);
  if (hit.hovered) tooltip(ui, ui.t(row.open ? "ui.group.fold" : "ui.group.unfold"));
  if (hit.clicked) ui.send(command::ToggleGroup{file.id, row.first().index});
  folding_arrow(ui, area, row.open);
  ImRect before_arrow = area;
  before_arrow.Max.x -= ui.px(24);
  const SeverityColours colours = colours_of(first.severity);
  const std::string count = ui.t("ui.group.count", {{"n", std::to_string(row.findings.size())}});
  const float pad = ui.px(12), mark = ui.px(18);
  const float taken = ui.px(24) + chip(ui, before_arrow, count, colours.light, colours.text);
  draw_mark(paint(), first.severity, {area.Min.x + pad, area.Min.y + ui.px(12)}, mark);
  const float x = area.Min.x + pad + mark + ui.px(10), width = area.Max.x - pad - x;
  draw_text_fit(ui, {x, area.Min.y + ui.px(9)}, width - taken, type::kStrong, colour::kText, said.title);
  if (row.open) return;
  bool alike = true;
  for (const ListedFinding& other : row.findings) {
    const Finding& finding = file.findings[static_cast<std::size_t>(other.index)];
    alike = alike && describe(ui.state.language, finding).what == said.what;
  }
  const std::string what = alike ? said.what : ui.t("ui.group.example", {{"what", said.what}});
  draw_flush(ui, {x, area.Min.y + ui.px(35)}, width, type::kSmall, colour::kMuted, what);
  draw_text_fit(ui, {x, area.Min.y + ui.px(58)}, width, type::kSmall, colours.text, places_of(ui, file, row));
}

// What the tables share: quiet, at the end, closed until wanted.
void common(Ui& ui, const ImRect& area, const ListRow& row) {
  const std::string name = common_name(ui.state.language, row);
  const Hit hit = item(ui, "common", name, "group", area, true, row.open);
  card(ui, area, 8, hit.hovered ? colour::kHover : rgb(0xEDF1F3), colour::kBorder);
  if (hit.hovered) ui.view.cursor = Cursor::hand;
  if (hit.clicked) ui.send(command::ToggleCommon{});
  folding_arrow(ui, area, row.open);
  draw_text_fit(ui, {area.Min.x + ui.px(12), area.GetCenter().y - line_height(ui, type::kSmallStrong) / 2},
                area.GetWidth() - ui.px(52), type::kSmallStrong, colour::kMuted, name);
}

// Above what has been explained: how many, and where the reasons are saved.
void explained_head(Ui& ui, const ImRect& area, std::size_t count) {
  const float middle = area.Min.y + ui.px(kHeadHeight) / 2 + ui.px(2);
  const float top = middle - line_height(ui, type::kSmallStrong) / 2;
  const float width = draw_text(ui, {area.Min.x + ui.px(2), top}, type::kSmallStrong, colour::kMuted, ui.t("ui.explained"));
  draw_text(ui, {area.Min.x + ui.px(10) + width, top}, type::kSmall, colour::kMuted, std::to_string(count));
  const ButtonSpec save{.label = ui.t("ui.explain.save"), .kind = ButtonKind::quiet, .tip = ui.t("ui.explain.save.tip"),
                        .small = true};
  const float wide = button_width(ui, save);
  if (button(ui, {area.Max.x - wide, middle - ui.px(16), area.Max.x, middle + ui.px(16)}, save)) {
    ui.send(command::SaveReasons{});
  }
}

void severity_head(Ui& ui, ImVec2 at, Severity severity, int count) {
  const float middle = at.y + ui.px(kHeadHeight) / 2 + ui.px(2);
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

bool selected(const State& state, const ListRow& row) {
  return row.kind == ListRow::Kind::finding && row.first().file == state.selection.file &&
         row.first().index == state.selection.finding;
}

float height_of(Ui& ui, const ListRow& row, float width, const OpenFile& file) {
  using Kind = ListRow::Kind;
  if (row.kind == Kind::severity || row.kind == Kind::explained) return ui.px(kHeadHeight);
  if (row.kind == Kind::common || (row.kind == Kind::group && row.open)) return ui.px(kFolderHeight);
  if (selected(ui.state, row)) {
    return finding_card_height(ui, width, file, file.findings[static_cast<std::size_t>(row.first().index)]);
  }
  return ui.px(row.in_group ? kMemberHeight : kEntryHeight);
}

void draw_row(Ui& ui, const ImRect& area, const ListRow& row, const OpenFile& file) {
  switch (row.kind) {
    case ListRow::Kind::severity:
      severity_head(ui, area.Min, row.severity, static_cast<int>(row.findings.size()));
      break;
    case ListRow::Kind::explained: explained_head(ui, area, row.findings.size()); break;
    case ListRow::Kind::common: common(ui, area, row); break;
    case ListRow::Kind::group: group(ui, area, file, row); break;
    case ListRow::Kind::finding:
      if (selected(ui.state, row)) {
        const Finding& finding = file.findings[static_cast<std::size_t>(row.first().index)];
        finding_card(ui, area, file, finding, place_of(ui.state, file, finding));
      } else {
        collapsed(ui, area, file, row);
      }
      break;
  }
}

// Scrolls to the opened finding where it has just been opened and is not quite in sight.
void show_selected(Ui& ui, const ImRect& at, const ImRect& body, float origin) {
  ui.view.listed = ui.state.reveal;
  ui.view.animating = true;
  if (at.Min.y >= body.Min.y + ui.px(8) && at.Max.y <= body.Max.y - ui.px(8)) return;
  const float room = body.GetHeight();
  if (ui.state.explaining != Explaining::no) {   // the reason stands at the end
    ImGui::SetScrollY(std::fmax(0.0f, at.Max.y + ui.px(12) - room - origin));
    return;
  }
  const float wanted = at.GetHeight() > room - ui.px(24) ? at.Min.y : at.GetCenter().y - room / 2;
  if (at.Min.y - origin <= ui.px(kHeadHeight)) return ImGui::SetScrollY(0);   // the first: its head is not cut through
  ImGui::SetScrollY(std::fmax(0.0f, std::fmin(wanted, at.Min.y - ui.px(12)) - origin));
}

}  // namespace

void findings(Ui& ui, const ImRect& area) {
  paint().AddRectFilled(area.Min, area.Max, colour::kSubtle);
  vline(ui, area.Min.x, area.Min.y, area.Max.y);
  const float top = head(ui, area);
  const ImRect body(area.Min.x + ui.theme.hairline(), area.Min.y + top, area.Max.x, area.Max.y);
  if (ui.view.rows_of != ui.state.revision) {
    ui.view.rows = list_rows(ui.state);
    ui.view.rows_of = ui.state.revision;
  }
  const std::vector<ListRow>& rows = ui.view.rows;
  if (rows.empty()) {
    nothing(ui, body);
    return;
  }
  const ImVec2 origin = begin_scroll(ui, "findings", body);
  const float pad = ui.px(12);
  const float right = origin.x + body.GetWidth() - pad;
  float y = origin.y;
  const OpenFile* last = nullptr;
  for (const ListRow& row : rows) {
    if (last == nullptr || last->id != row.first().file) last = ui.state.session.file(row.first().file);
    const OpenFile& file = *last;
    if (row.kind == ListRow::Kind::common) y += ui.px(kGap);
    const float x = origin.x + pad + (row.in_group ? ui.px(kIndent) : 0);
    const ImRect at(x, y, right, y + height_of(ui, row, right - x, file));
    if (selected(ui.state, row) && ui.view.listed != ui.state.reveal) show_selected(ui, at, body, origin.y);
    if (at.Max.y >= body.Min.y && at.Min.y <= body.Max.y) draw_row(ui, at, row, file);
    y = at.Max.y + (row.kind == ListRow::Kind::severity ? 0 : ui.px(kGap));
  }
  end_scroll(y - origin.y + ui.px(80));   // room behind the last one, so that a toast covers nothing
}

}  // namespace jihe::web::views
