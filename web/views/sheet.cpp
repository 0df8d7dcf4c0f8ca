#include "web/sheet_layout.h"

#include <algorithm>

#include "core/base/text.h"
#include "web/cell_name.h"
#include "web/views/views.h"

namespace jihe::web::views {

namespace {

constexpr double kPointedOut = 1600;   // milliseconds a changed cell glows

ImU32 fill_of(Role role) {
  switch (role) {
    case Role::label: return colour::kLabel;
    case Role::head: return colour::kHead;
    default: return colour::kPanel;
  }
}

// The row of a list that names its columns, on the paper; empty where the table is no list.
ImRect head_of_list(const SheetLayout& layout, const Grid& grid, const Form& form) {
  if (!is_list(grid) || form.columns.head_row < 0) return {};
  const auto& rows = layout.sheet.rows;
  const auto found = std::lower_bound(rows.begin(), rows.end(), form.columns.head_row);
  if (found == rows.end() || *found != form.columns.head_row) return {};
  const auto row = static_cast<std::size_t>(found - rows.begin());
  return {0, layout.y[row], layout.paper(), layout.y[row + 1]};
}

class SheetView {
 public:
  SheetView(Ui& ui, const SheetLayout& layout, ImVec2 origin, const ImRect& view)
      : ui_(ui), layout_(layout), origin_(origin), view_(view), grid_(*ui.state.grid()), file_(*ui.state.file()),
        selected_(layout.sheet.find(ui.state.selection.cell)), head_(head_of_list(layout, grid_, *ui.state.form())) {
    const float top = origin.y + head_.Min.y - view.Min.y, end = origin.y + layout.y.back() - view.Min.y;
    if (head_.GetHeight() > 0 && top < 0 && end > 2 * head_.GetHeight()) pinned_ = head_.GetHeight();
  }

  void draw() {
    const float bottom = layout_.y.back();
    const ImRect paper(origin_, origin_ + ImVec2(layout_.paper(), bottom));
    paint().AddRectFilled(paper.Min, paper.Max, colour::kPanel);
    const int count = static_cast<int>(layout_.sheet.cells.size());
    // Moved sideways, the cells pass beneath the row numbers, a list's beneath its head: they can't be clicked there.
    const float left = origin_.x < view_.Min.x + number_strip() ? view_.Min.x + number_strip() : view_.Min.x;
    ImGui::PushClipRect({left, view_.Min.y + pinned_}, view_.Max, true);
    for (int i = 0; i < count; ++i) {
      const ImRect area = on_screen(i);
      if (area.Max.y < view_.Min.y || area.Min.y > view_.Max.y) continue;
      if (area.Max.x < view_.Min.x || area.Min.x > view_.Max.x) continue;
      draw_cell(i, area);
    }
    frame();
    if (selected_ >= 0) outline(selected_);
    ImGui::PopClipRect();
    ImGui::PushClipRect({view_.Min.x, view_.Min.y + pinned_}, view_.Max, true);
    numbers();
    ImGui::PopClipRect();
    if (pinned_ > 0) pinned_head(left);
  }

  ImRect on_screen(int cell) const {
    ImRect area = area_of(layout_, layout_.sheet.cells[static_cast<std::size_t>(cell)]);
    area.Translate(origin_);
    return area;
  }
  int selected() const { return selected_; }
  float pinned() const { return pinned_; }   // height of the head that lies over the rows

  // Where the text of a cell starts. A tall cell's text stays in the middle of what can be seen of it.
  ImVec2 text_origin(int i, const ImRect& area) const {
    const float line = line_height(ui_, style_of(at(i).role));
    const float height = static_cast<float>(layout_.texts[static_cast<std::size_t>(i)].lines.size()) * line;
    float top = area.Min.y, bottom = area.Max.y;
    if (at(i).rows > 1) {
      const float need = height + 2 * ui_.px(cell::kPadY);
      if (bottom - view_.Min.y >= need) top = std::fmax(top, view_.Min.y);
      if (view_.Max.y - top >= need) bottom = std::fmin(bottom, view_.Max.y);
    }
    return {area.Min.x + ui_.px(layout_.pad_x), std::round((top + bottom - height) / 2)};
  }

 private:
  const SheetCell& at(int cell) const { return layout_.sheet.cells[static_cast<std::size_t>(cell)]; }

  void draw_cell(int i, const ImRect& area) {
    const SheetCell& cell = at(i);
    const std::string_view text = grid_.text(cell.at);
    const int found = layout_.finding[static_cast<std::size_t>(i)];
    const Finding* finding = found >= 0 ? &file_.findings[static_cast<std::size_t>(found)] : nullptr;
    if (finding != nullptr && !ui_.state.filter.shows(finding->severity)) finding = nullptr;

    const std::string id = std::to_string(cell.at.row) + "/" + std::to_string(cell.at.col);
    const std::string label = text::blank(text) ? cell_place(ui_.state, cell.at) : std::string(text::trim(text));
    const Hit hit = item(ui_, id, label, "cell", area, true, i == selected_);

    ImU32 fill = fill_of(cell.role);
    if (finding != nullptr) fill = colours_of(finding->severity).light;
    const bool bare = cell.role == Role::title || cell.role == Role::note;
    if (!bare || finding != nullptr) paint().AddRectFilled(area.Min, area.Max, fill);
    if (!bare) {
      const float line = ui_.theme.hairline();
      paint().AddRectFilled({area.Min.x, area.Max.y - line}, area.Max, colour::kGridLine);
      paint().AddRectFilled({area.Max.x - line, area.Min.y}, area.Max, colour::kGridLine);
    }
    glow(cell, area);
    draw_text_of(i, area, text, finding);
    if (finding != nullptr) {
      const SeverityColours colours = colours_of(finding->severity);
      paint().AddRectFilled(area.Min, {area.Min.x + ui_.px(4), area.Max.y - ui_.theme.hairline()}, colours.strong);
      const float mark = ui_.px(14);
      draw_mark(paint(), finding->severity, {area.Max.x - mark - ui_.px(4), area.Min.y + ui_.px(4)}, mark);
    }
    if (hit.hovered) {
      if (i != selected_) paint().AddRectFilled(area.Min, area.Max, rgb(0x0F6E7A, 12));
      if (finding != nullptr && finding != ui_.state.finding()) hint(*finding);
    }
    if (hit.double_clicked) {
      ui_.send(command::SelectCell{cell.at});
      ui_.send(command::StartEditing{});
    } else if (hit.clicked && !ui_.state.editing) {
      if (i != selected_ || ui_.state.selection.finding < 0) ui_.send(command::SelectCell{cell.at});
    }
  }

  void hint(const Finding& finding) {
    const FindingText said = describe(ui_.state.language, finding);
    tooltip(ui_, said.title, said.what, &finding.severity);
  }

  // The names of a list's columns stay at the top while its rows pass below.
  void pinned_head(float left) {
    const float down = view_.Min.y - (origin_.y + head_.Min.y), line = ui_.theme.hairline();
    const ImRect bar({std::fmax(view_.Min.x, origin_.x - number_strip()), view_.Min.y},
                     {std::fmin(view_.Max.x, origin_.x + layout_.paper()), view_.Min.y + pinned_});
    paint().AddRectFilled(bar.Min, bar.Max, colour::kPanel);
    ImGui::PushClipRect({left, view_.Min.y}, view_.Max, true);
    for (int i = 0; i < static_cast<int>(layout_.sheet.cells.size()); ++i) {
      if (at(i).role != Role::head) continue;
      ImRect area = on_screen(i);
      area.Translate({0, down});
      if (area.Min.y >= view_.Min.y + pinned_ || area.Max.x < left || area.Min.x > view_.Max.x) continue;
      paint().AddRectFilled(area.Min, area.Max, fill_of(Role::head));
      paint().AddRectFilled({area.Max.x - line, area.Min.y}, area.Max, colour::kGridLine);
      draw_text_of(i, area, grid_.text(at(i).at), nullptr);
    }
    ImGui::PopClipRect();
    hline(ui_, bar.Min.x, bar.Max.x, bar.Max.y - line, colour::kFaint);
  }

  // A cell that has just changed is pointed out for a moment.
  void glow(const SheetCell& cell, const ImRect& area) {
    const Changed& changed = ui_.state.changed;
    if (changed.file != layout_.file || changed.table != layout_.table) return;
    const double passed = ui_.state.time - changed.since;
    if (passed >= kPointedOut || changed.cells.empty()) return;
    if (std::find(changed.cells.begin(), changed.cells.end(), cell.at) == changed.cells.end()) return;
    const double left = 1 - passed / kPointedOut;
    paint().AddRectFilled(area.Min, area.Max, rgb(0x2B7A4B, static_cast<unsigned>(70 * left)));
    ui_.view.animating = true;
  }

  void draw_text_of(int i, const ImRect& area, std::string_view text, const Finding* finding) {
    if (text.empty()) return;
    const SheetCell& cell = at(i);
    const TextStyle style = style_of(cell.role);
    const float line = line_height(ui_, style);
    const ImVec2 origin = text_origin(i, area);
    const bool middle = centred(layout_, i);
    const float mark = ui_.px(mark_room(layout_, i));
    const float width = area.GetWidth() - 2 * ui_.px(layout_.pad_x) - mark;
    const float slid = middle ? slid_with_view(area, lines_width(i)) : 0;
    const ImU32 ink = cell.role == Role::note ? colour::kMuted : colour::kText;
    const Place* meant = finding != nullptr ? meant_part(cell.at) : nullptr;
    const std::vector<Line>& lines = layout_.texts[static_cast<std::size_t>(i)].lines;
    for (std::size_t n = 0; n < lines.size(); ++n) {
      ImVec2 pen(origin.x, origin.y + static_cast<float>(n) * line);
      if (pen.y > view_.Max.y || pen.y + line < view_.Min.y) continue;
      if (middle) pen.x = std::round(pen.x + slid + (width - lines[n].width) / 2);
      const std::string_view part = text.substr(lines[n].begin, lines[n].end - lines[n].begin);
      if (meant != nullptr) highlight(*meant, lines[n], pen, style, line, text);
      draw_text(ui_, pen, style, ink, part);
    }
  }

  float lines_width(int i) const {
    float widest = 0;
    for (const Line& line : layout_.texts[static_cast<std::size_t>(i)].lines) widest = std::fmax(widest, line.width);
    return widest;
  }

  // A title as wide as the paper stays in the middle of what can be seen of it: how far that is from its own middle.
  float slid_with_view(const ImRect& area, float width) const {
    const float left = std::fmax(area.Min.x, view_.Min.x + number_strip()), right = std::fmin(area.Max.x, view_.Max.x);
    if (right - left < width + 2 * ui_.px(layout_.pad_x)) return 0;
    return (left + right) / 2 - area.GetCenter().x;
  }

  // The part of the cell that the selected finding is about.
  const Place* meant_part(CellRef cell) const {
    const Finding* finding = ui_.state.finding();
    if (finding == nullptr) return nullptr;
    for (const Place& place : finding->places) {
      if (place.table == layout_.table && place.cell == cell && place.begin < place.end) return &place;
    }
    return nullptr;
  }

  void highlight(const Place& meant, const Line& line, ImVec2 pen, TextStyle style, float height,
                 std::string_view text) {
    const std::size_t begin = std::max(meant.begin, line.begin), end = std::min(meant.end, line.end);
    if (begin >= end) return;
    const float x0 = pen.x + text_width(ui_, style, text.substr(line.begin, begin - line.begin));
    const float x1 = x0 + text_width(ui_, style, text.substr(begin, end - begin));
    const ImU32 colour = colours_of(ui_.state.finding()->severity).medium;
    paint().AddRectFilled({x0 - ui_.px(1), pen.y + ui_.px(1)}, {x1 + ui_.px(1), pen.y + height - ui_.px(1)}, colour,
                          ui_.px(3));
  }

  float number_strip() const { return ui_.px(cell::kGutter); }

  // The paper's left margin says what the places of findings call each row. It stays when the paper is moved sideways.
  void numbers() {
    const float left = std::fmax(origin_.x - number_strip(), view_.Min.x), right = left + number_strip();
    if (right > origin_.x) {
      vline(ui_, right, view_.Min.y, std::fmin(view_.Max.y, origin_.y + layout_.y.back()), colour::kGridLine);
    }
    for (std::size_t row = 0; row + 1 < layout_.y.size(); ++row) {
      const float top = origin_.y + layout_.y[row], bottom = origin_.y + layout_.y[row + 1];
      if (bottom < view_.Min.y || top > view_.Max.y || layout_.numbers[row] == 0) continue;
      const std::string number = std::to_string(layout_.numbers[row]);
      const float width = text_width(ui_, type::kSmall, number);
      draw_text(ui_, {right - ui_.px(8) - width, (top + bottom - line_height(ui_, type::kSmall)) / 2}, type::kSmall,
                rgb(0xA3B0B8), number);
    }
  }

  // The outer edge of the table proper: title lines stand above it.
  void frame() {
    const float line = ui_.theme.hairline();
    const auto& rows = layout_.sheet.rows;
    std::size_t row = 0;
    while (row < rows.size()) {
      while (row < rows.size() && grid_.rows[static_cast<std::size_t>(rows[row])].outside) ++row;
      std::size_t end = row;
      while (end < rows.size() && !grid_.rows[static_cast<std::size_t>(rows[end])].outside) ++end;
      if (end > row) {
        const ImVec2 min(origin_.x, origin_.y + layout_.y[row]);
        const ImVec2 max(origin_.x + layout_.paper(), origin_.y + layout_.y[end]);
        paint().AddRectFilled({min.x, min.y - line}, {max.x, min.y}, colour::kGridLine);
        paint().AddRectFilled({min.x - line, min.y - line}, {min.x, max.y}, colour::kGridLine);
      }
      row = end;
    }
  }

  void outline(int i) {
    const ImRect area = on_screen(i);
    const Finding* finding = ui_.state.finding();
    const ImU32 ink = finding != nullptr && points_to(*finding, at(i).at) ? colours_of(finding->severity).strong
                                                                         : colour::kPrimary;
    const float line = ui_.theme.hairline();   // over the cell's own lines, not beside them
    jihe::web::frame({area.Min - ImVec2(line, line), area.Max}, ink, ui_.px(2), ui_.px(2));
  }

  bool points_to(const Finding& finding, CellRef cell) const {
    return std::any_of(finding.places.begin(), finding.places.end(),
                       [&](const Place& place) { return place.table == layout_.table && place.cell == cell; });
  }

  Ui& ui_;
  const SheetLayout& layout_;
  ImVec2 origin_;
  ImRect view_;
  const Grid& grid_;
  const OpenFile& file_;
  int selected_;
  ImRect head_;
  float pinned_ = 0;
};

// One direction of scrolling: where it stands so that what lies between `begin` and `end` is in sight, moved as little as
// needed; what is longer than the room shows its beginning.
float scrolled_to(float scroll, float begin, float end, float room) {
  if (begin <= scroll && end >= scroll + room) return scroll;   // all that is in sight is of it
  if (begin < scroll) return std::fmax(0.0f, begin);
  return end > scroll + room ? std::fmax(0.0f, std::fmin(begin, end - room)) : scroll;
}

// Scrolls as little as needed to bring the selected cell into view. `margin`: of the paper in what is scrolled.
void reveal(Ui& ui, const SheetLayout& layout, ImVec2 paper_margin) {
  if (ui.view.revealed == ui.state.reveal) return;
  const bool other_table = ui.view.layout_shown != layout.table || ui.view.layout_file != layout.file;
  ui.view.revealed = ui.state.reveal;
  ui.view.layout_shown = layout.table;
  ui.view.layout_file = layout.file;
  ui.view.animating = true;
  const int selected = layout.sheet.find(ui.state.selection.cell);
  if (selected < 0) {
    if (other_table) {
      ImGui::SetScrollY(0);
      ImGui::SetScrollX(0);
    }
    return;
  }
  const ImRect area = area_of(layout, layout.sheet.cells[static_cast<std::size_t>(selected)]);
  const float height = ImGui::GetWindowHeight(), margin = ui.px(56);
  const float head = head_of_list(layout, *ui.state.grid(), *ui.state.form()).GetHeight();   // may lie over the rows
  const float top = area.Min.y + paper_margin.y - margin - head;
  const float below = ui.state.toast.key.empty() ? margin : ui.px(104);   // a note lies there
  const float bottom = std::fmin(area.Max.y, area.Min.y + height * 0.6f) + paper_margin.y + below;
  const float scroll = ImGui::GetScrollY();
  if (top < scroll || other_table) {
    ImGui::SetScrollY(other_table && bottom < height ? 0 : std::fmax(0.0f, std::fmin(top, bottom - height * 0.5f)));
  } else if (bottom > scroll + height) {
    ImGui::SetScrollY(bottom - height);
  }
  // Sideways the row numbers stay where they are and take their room.
  const float strip = ui.px(cell::kGutter), beside = ui.px(24);
  const float left = area.Min.x + paper_margin.x - strip - beside;
  const float right = area.Max.x + paper_margin.x + beside + ui.px(10);
  ImGui::SetScrollX(scrolled_to(other_table ? 0 : ImGui::GetScrollX(), left, right, ImGui::GetWindowWidth()));
}

// Tells the page where the selected cell is: its invisible textarea follows it.
void report_cell(Ui& ui, const SheetView& view, const SheetLayout& layout, const ImRect& area) {
  const int selected = view.selected();
  if (selected < 0) return;
  const SheetCell& cell = layout.sheet.cells[static_cast<std::size_t>(selected)];
  const ImRect at = view.on_screen(selected);
  const float scale = ui.theme.scale;
  CellOnScreen shown;
  shown.area = {at.Min.x / scale, at.Min.y / scale, at.GetWidth() / scale, at.GetHeight() / scale};
  // Sideways an editor would lie over the panels beside the table: it is there while all of its cell is.
  const bool wider = at.GetWidth() > area.GetWidth() - ui.px(cell::kGutter);
  const float below = area.Min.y + view.pinned();
  shown.visible = at.Max.y > below + ui.px(8) && at.Min.y < area.Max.y - ui.px(8) &&
                  (view.pinned() == 0 || at.Min.y > below - ui.px(8)) &&
                  (wider || (at.Min.x >= area.Min.x && at.Max.x <= area.Max.x));
  shown.text = std::string(ui.state.grid()->text(cell.at));
  shown.label = cell_name(ui.state, cell.at);
  shown.description = cell_findings(ui.state, cell.at);
  ui.view.cell = std::move(shown);
  ui.view.cell_bottom = area.Max.y / scale - ui.view.cell->area.y;
  ui.view.cell_centred = centred(layout, selected);
  const TextStyle style = style_of(cell.role);
  ui.view.cell_font = style.size;
  ui.view.cell_line = line_height(ui, style) / scale;
  ui.view.cell_pad_x = ui.px(layout.pad_x) / scale;
  ui.view.cell_pad_y = std::fmax(ui.px(cell::kPadY), view.text_origin(selected, at).y - at.Min.y) / scale;
}

}  // namespace

void sheet(Ui& ui, const ImRect& area) {
  if (ui.state.grid() == nullptr) return;
  const float margin = ui.px(12), gutter = ui.px(cell::kGutter);
  const float room = area.GetWidth() - gutter - 3 * margin - ui.px(10);
  const float width = std::floor(is_list(*ui.state.grid()) ? room : std::fmin(room, ui.px(1040)));
  const SheetLayout& layout = lay_out(ui, std::fmax(width, ui.px(240)));
  const ImVec2 origin = begin_scroll(ui, "sheet", area, true);
  // The paper, with its row numbers beside it, in the middle of the panel.
  const float spare = std::fmax(0.0f, room - layout.paper());
  const ImVec2 paper_margin(std::round(margin + gutter + spare / 2), ui.px(20));
  reveal(ui, layout, paper_margin);
  const ImVec2 paper = origin + paper_margin;
  const ImRect sheet_area(paper - ImVec2(gutter, ui.px(8)),
                          paper + ImVec2(layout.paper() + ui.px(12), layout.y.back() + ui.px(12)));
  card(ui, sheet_area, 6);
  SheetView view(ui, layout, paper, area);
  view.draw();
  report_cell(ui, view, layout, area);
  if (layout.sheet.hidden_rows > 0) {
    const std::string more = ui.t("ui.sheet.more", {{"n", std::to_string(layout.sheet.hidden_rows)}});
    draw_text(ui, {paper.x, paper.y + layout.y.back() + ui.px(18)}, type::kSmall, colour::kMuted, more);
  }
  const float below = ui.px(20 + 12 + 84);   // room behind the last row, so that a toast covers nothing
  end_scroll(layout.y.back() + below, paper_margin.x + layout.paper() + 2 * margin);
}

}  // namespace jihe::web::views
