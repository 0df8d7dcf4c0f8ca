// What every view is given, and the few things all of them draw with: text, buttons, cards.
#pragma once

#include <imgui.h>
#include <imgui_internal.h>

#include <string>
#include <string_view>

#include "web/icons.h"
#include "web/item_tree.h"
#include "web/state.h"
#include "web/text_layout.h"
#include "web/theme.h"
#include "web/view_state.h"

namespace jihe::web {

struct Ui {
  const State& state;
  ViewState& view;
  Commands& commands;
  ItemTree& items;
  const Theme& theme;

  float px(float css) const { return theme.px(css); }
  std::string_view t(std::string_view key) const { return tr(state.language, key); }
  std::string t(std::string_view key, const Args& args) const { return fill(tr(state.language, key), args); }
  template <class C>
  void send(C command) {
    commands.push(std::move(command));
  }
};

// ---- text -----------------------------------------------------------------------------------------------------------
Measure measure(const Ui& ui, TextStyle style);
float text_width(const Ui& ui, TextStyle style, std::string_view text);
float line_height(const Ui& ui, TextStyle style);   // 1.5 em, whole pixels

// One line, its em box centred in a line box that starts at `at`. Gives its width.
float draw_text(Ui& ui, ImVec2 at, TextStyle style, ImU32 colour, std::string_view text);
// The same, ended by … where it is wider than `width`.
float draw_text_fit(Ui& ui, ImVec2 at, float width, TextStyle style, ImU32 colour, std::string_view text);
// As many lines as it takes, at most `max_lines` (0: all; the last one ends in … where something is left out).
// Gives the height.
float draw_paragraph(Ui& ui, ImVec2 at, float width, TextStyle style, ImU32 colour, std::string_view text,
                     int max_lines = 0);
// One line as a paragraph begins: opening punctuation hangs out to the left.
float draw_flush(Ui& ui, ImVec2 at, float width, TextStyle style, ImU32 colour, std::string_view text);
float paragraph_height(const Ui& ui, float width, TextStyle style, std::string_view text, int max_lines = 0);

// ---- items ----------------------------------------------------------------------------------------------------------
struct Hit {
  bool hovered = false, held = false, clicked = false, double_clicked = false;
};
// Makes `area` something to click: `id` is unique within the window, `label` is what the item tree says.
Hit item(Ui& ui, std::string_view id, std::string_view label, std::string_view role, const ImRect& area,
         bool enabled = true, bool selected = false);

enum class ButtonKind { primary, normal, quiet, dark };
struct ButtonSpec {
  std::string_view label;          // on the button, and in the item tree
  Icon icon = Icon::none;
  ButtonKind kind = ButtonKind::normal;
  bool enabled = true;
  std::string_view tip = {};       // shown when hovered: what it does, its key
  std::string_view id = {};        // where the label is not unique
  bool icon_only = false;          // the label is for the item tree alone
  bool small = false;
};
float button_width(const Ui& ui, const ButtonSpec& spec);
bool button(Ui& ui, const ImRect& area, const ButtonSpec& spec);
// A word that is switched on or off, or chosen among others.
bool tab(Ui& ui, const ImRect& area, std::string_view label, bool selected);

// ---- surfaces -------------------------------------------------------------------------------------------------------
ImDrawList& paint();   // the current window's
ImRect snapped(const ImRect& area);   // to whole pixels
// A line of whole pixels along the inner edge of `area`.
void frame(const ImRect& area, ImU32 colour, float radius, float width);
void card(Ui& ui, const ImRect& area, float radius = 10, ImU32 fill = colour::kPanel, ImU32 border = colour::kBorder);
void hline(Ui& ui, float x0, float x1, float y, ImU32 colour = colour::kBorder);
void vline(Ui& ui, float x, float y0, float y1, ImU32 colour = colour::kBorder);

// A scrolling area. Between the two calls the origin is where the content starts, moved by the scroll. One that moves
// sideways has a bar for that where the content is wider than the area.
ImVec2 begin_scroll(Ui& ui, const char* id, const ImRect& area, bool sideways = false);
void end_scroll(float content_height, float content_width = 1);

// Shown beside the pointer at the end of the frame.
void tooltip(Ui& ui, std::string_view title, std::string_view body = {}, const Severity* severity = nullptr);

}  // namespace jihe::web
