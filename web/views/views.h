// The panels, one a file. Each draws into its area and sends commands; none changes the state.
#pragma once

#include "web/ui.h"

namespace jihe::web::views {

float brand(Ui& ui, ImVec2 at, bool name = true);   // the program's sign and name; gives where it ends

void window(Ui& ui);   // everything, in the frame's only window

// What the window has room for. Small windows are common: a laptop at 150 % has 911 x 512, one at 200 % half as much.
struct Room {
  bool list = true;       // the list of tables
  bool both = true;       // table and findings side by side; else one of them, chosen by tabs
  float bar = 60, heading = 56;     // heights, CSS pixels
  float tables = 0, findings = 0;   // widths of the panels beside the table, CSS pixels; 0: not there
};
Room room_of(const Ui& ui);

void start(Ui& ui, const ImRect& area);
void top_bar(Ui& ui, const ImRect& area);
void tables(Ui& ui, const ImRect& area);
void tables_over(Ui& ui, float top);   // the same laid over a window that has no room for it
void heading(Ui& ui, const ImRect& area, bool tabs);   // above the table
void sheet(Ui& ui, const ImRect& area);
void findings(Ui& ui, const ImRect& area);
void finding_card(Ui& ui, const ImRect& area, const OpenFile& file, const Finding& finding, std::string_view place);
float finding_card_height(Ui& ui, float width, const OpenFile& file, const Finding& finding);
float notices(Ui& ui, ImVec2 at, float width);   // gives the height it took
void report_menu(Ui& ui, ImVec2 below);
void export_menu(Ui& ui, ImVec2 below);
void toast(Ui& ui);
void progress(Ui& ui);
void drop_target(Ui& ui);
void show_tooltip(Ui& ui);

// Marks and numbers, ● 3 ▲ 5, from `left` on or (the second) up to `right`, around the height y.
void counts(Ui& ui, ImVec2 left, const Counts& counts);
void counts_before(Ui& ui, ImVec2 right, const Counts& counts);

}  // namespace jihe::web::views
