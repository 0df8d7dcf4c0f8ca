#include "web/ui.h"

#include <algorithm>
#include <cmath>

namespace jihe::web {

namespace {

ImFontBaked* baked(const Ui& ui, TextStyle style) { return ui.theme.font(style)->GetFontBaked(ui.px(style.size)); }

float advance_of(void* font, char32_t c) {
  return static_cast<ImFontBaked*>(font)->GetCharAdvance(static_cast<ImWchar>(c));
}

constexpr std::string_view kEllipsis = "…";

// An opening bracket or quotation mark fills the right half of its em: at the start of a line it hangs out to the left
// by what is empty, so that lines begin flush.
float hanging(std::string_view line, float size) {
  for (const std::string_view mark : {"“", "《", "（", "【", "「", "〔"}) {
    if (line.substr(0, mark.size()) == mark) return std::round(size * 0.42f);
  }
  return 0;
}

}  // namespace

Measure measure(const Ui& ui, TextStyle style) { return {advance_of, baked(ui, style)}; }

float text_width(const Ui& ui, TextStyle style, std::string_view text) { return text_width(text, measure(ui, style)); }

float line_height(const Ui& ui, TextStyle style) { return std::round(ui.px(style.size) * 1.5f); }

ImDrawList& paint() { return *ImGui::GetWindowDrawList(); }

float draw_text(Ui& ui, ImVec2 at, TextStyle style, ImU32 colour, std::string_view text) {
  if (text.empty()) return 0;
  const float size = ui.px(style.size);
  const float top = std::round(at.y + (line_height(ui, style) - size) / 2);
  const ImVec2 pen(std::round(at.x), top);
  ImFont* font = ui.theme.font(style);
  ImDrawList& list = paint();
  const ImVec4& clip = list._ClipRectStack.back();
  const float width = text_width(ui, style, text);
  if (pen.y < clip.w && pen.y + size > clip.y) {
    list.AddText(font, size, pen, colour, text.data(), text.data() + text.size());
  }
  return width;
}

float draw_text_fit(Ui& ui, ImVec2 at, float width, TextStyle style, ImU32 colour, std::string_view text) {
  const Measure by = measure(ui, style);
  if (text_width(text, by) <= width) return draw_text(ui, at, style, colour, text);
  const std::string cut(text.substr(0, fitting(text, width - text_width(kEllipsis, by), by)));
  return draw_text(ui, at, style, colour, cut + std::string(kEllipsis));
}

float draw_paragraph(Ui& ui, ImVec2 at, float width, TextStyle style, ImU32 colour, std::string_view text,
                     int max_lines) {
  const float height = line_height(ui, style);
  const std::vector<Line> lines = break_lines(text, width, measure(ui, style));
  const std::size_t count = max_lines > 0 ? std::min(lines.size(), static_cast<std::size_t>(max_lines)) : lines.size();
  for (std::size_t i = 0; i < count; ++i) {
    const float hang = hanging(text.substr(lines[i].begin), ui.px(style.size));
    const ImVec2 pen(at.x - hang, at.y + static_cast<float>(i) * height);
    if (i + 1 == count && count < lines.size()) {
      draw_text_fit(ui, pen, width, style, colour, text.substr(lines[i].begin));
    } else {
      draw_text(ui, pen, style, colour, text.substr(lines[i].begin, lines[i].end - lines[i].begin));
    }
  }
  return static_cast<float>(count) * height;
}

float draw_flush(Ui& ui, ImVec2 at, float width, TextStyle style, ImU32 colour, std::string_view text) {
  return draw_text_fit(ui, {at.x - hanging(text, ui.px(style.size)), at.y}, width, style, colour, text);
}

float paragraph_height(const Ui& ui, float width, TextStyle style, std::string_view text, int max_lines) {
  const std::size_t lines = break_lines(text, width, measure(ui, style)).size();
  const std::size_t count = max_lines > 0 ? std::min(lines, static_cast<std::size_t>(max_lines)) : lines;
  return static_cast<float>(count) * line_height(ui, style);
}

Hit item(Ui& ui, std::string_view id, std::string_view label, std::string_view role, const ImRect& area, bool enabled,
         bool selected) {
  const ImGuiID hash = ImGui::GetCurrentWindow()->GetID(id.data(), id.data() + id.size());
  const bool drawn = ImGui::ItemAdd(area, hash, nullptr, enabled ? 0 : ImGuiItemFlags_Disabled);
  ui.items.describe(label, role, !enabled, selected);
  Hit hit;
  if (!drawn || !enabled) return hit;
  hit.clicked = ImGui::ButtonBehavior(area, hash, &hit.hovered, &hit.held, ImGuiButtonFlags_MouseButtonLeft);
  hit.double_clicked = hit.hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
  return hit;
}

namespace {

struct ButtonColours {
  ImU32 fill, border, text;
};

ButtonColours button_colours(ButtonKind kind, bool enabled, const Hit& hit) {
  using namespace colour;
  if (kind == ButtonKind::primary) {
    if (!enabled) return {rgb(0xD5DEE2), rgb(0xD5DEE2), rgb(0x7D8C95)};
    const ImU32 fill = hit.held ? kPrimaryHeld : hit.hovered ? kPrimaryHover : kPrimary;
    return {fill, fill, kWhite};
  }
  if (kind == ButtonKind::dark) {
    return {hit.held ? rgb(0x4A5C68) : hit.hovered ? rgb(0x3E4F5A) : rgb(0x33434D), 0, rgb(0x9FE0E8)};
  }
  const ImU32 text = enabled ? kText : rgb(0xA9B4BB);
  if (kind == ButtonKind::quiet) return {hit.held ? kHeld : hit.hovered ? kHover : 0, 0, text};
  return {hit.held ? kHeld : hit.hovered ? kHover : kPanel, enabled ? rgb(0xC9D3D8) : kBorder, text};
}

TextStyle button_style(const ButtonSpec& spec) {
  const float size = spec.small ? 14.0f : 16.0f;
  return {size, spec.kind == ButtonKind::primary || spec.kind == ButtonKind::dark};
}

}  // namespace

float button_width(const Ui& ui, const ButtonSpec& spec) {
  const float pad = ui.px(spec.small ? 12 : 14);
  const float icon = spec.icon == Icon::none ? 0 : ui.px(20);
  if (spec.icon_only) return icon + ui.px(spec.small ? 8 : 16);
  const float gap = spec.icon == Icon::none ? 0 : ui.px(8);
  return pad * 2 + icon + gap + text_width(ui, button_style(spec), spec.label);
}

bool button(Ui& ui, const ImRect& place, const ButtonSpec& spec) {
  const ImRect area = snapped(place);
  const Hit hit = item(ui, spec.id.empty() ? spec.label : spec.id, spec.label, "button", area, spec.enabled);
  const ButtonColours colours = button_colours(spec.kind, spec.enabled, hit);
  ImDrawList& list = paint();
  const float radius = ui.px(spec.small ? 6 : 8);
  if (colours.fill != 0) list.AddRectFilled(area.Min, area.Max, colours.fill, radius);
  if (colours.border != 0 && colours.border != colours.fill) frame(area, colours.border, radius, ui.theme.hairline());
  const TextStyle style = button_style(spec);
  const float icon = spec.icon == Icon::none ? 0 : ui.px(20);
  const float gap = spec.icon == Icon::none || spec.icon_only ? 0 : ui.px(8);
  const float text = spec.icon_only ? 0 : text_width(ui, style, spec.label);
  const float content = icon + gap + text;
  float x = std::round(area.Min.x + std::fmax(ui.px(6), (area.GetWidth() - content) / 2));
  if (spec.icon_only) x = std::round(area.Min.x + (area.GetWidth() - icon) / 2);
  if (spec.icon != Icon::none) {
    draw_icon(list, spec.icon, {x, std::round(area.Min.y + (area.GetHeight() - icon) / 2)}, icon, colours.text);
    x += icon + gap;
  }
  if (!spec.icon_only) {
    draw_text_fit(ui, {x, area.Min.y + (area.GetHeight() - line_height(ui, style)) / 2}, area.Max.x - x - ui.px(4),
                  style, colours.text, spec.label);
  }
  if (hit.hovered) {
    ui.view.cursor = Cursor::hand;
    if (!spec.tip.empty()) tooltip(ui, spec.tip);
  }
  return hit.clicked;
}

bool tab(Ui& ui, const ImRect& place, std::string_view label, bool selected) {
  const ImRect area = snapped(place);
  const Hit hit = item(ui, label, label, "tab", area, true, selected);
  const float radius = ui.px(7);
  const ImU32 fill = selected ? colour::kPanel : hit.held ? colour::kHeld : hit.hovered ? rgb(0xE9EFF2) : 0;
  if (fill != 0) paint().AddRectFilled(area.Min, area.Max, fill, radius);
  if (selected) frame(area, colour::kBorder, radius, ui.theme.hairline());
  const TextStyle style{14, selected};
  const float width = text_width(ui, style, label);
  draw_text(ui, {area.GetCenter().x - width / 2, area.GetCenter().y - line_height(ui, style) / 2}, style,
            selected ? colour::kPrimary : colour::kMuted, label);
  if (hit.hovered) ui.view.cursor = Cursor::hand;
  return hit.clicked;
}

ImRect snapped(const ImRect& area) { return {ImFloor(area.Min), ImFloor(area.Max)}; }

void frame(const ImRect& area, ImU32 colour, float radius, float width) {
  // ImGui draws the line's middle half a pixel inside.
  const float inset = std::round(width) / 2 - 0.5f;
  paint().AddRect(area.Min + ImVec2(inset, inset), area.Max - ImVec2(inset, inset), colour, radius, 0,
                  std::round(width));
}

void card(Ui& ui, const ImRect& place, float radius, ImU32 fill, ImU32 border) {
  const ImRect area = snapped(place);
  const float r = ui.px(radius);
  paint().AddRectFilled(area.Min, area.Max, fill, r);
  frame(area, border, r, ui.theme.hairline());
}

void hline(Ui& ui, float x0, float x1, float y, ImU32 colour) {
  paint().AddRectFilled({x0, std::floor(y)}, {x1, std::floor(y) + ui.theme.hairline()}, colour);
}

void vline(Ui& ui, float x, float y0, float y1, ImU32 colour) {
  paint().AddRectFilled({std::floor(x), y0}, {std::floor(x) + ui.theme.hairline(), y1}, colour);
}

ImVec2 begin_scroll(Ui& ui, const char* id, const ImRect& area, bool sideways) {
  ImGui::SetCursorScreenPos(area.Min);
  ImGui::BeginChild(id, area.GetSize(), ImGuiChildFlags_None,
                    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoMove |
                        ImGuiWindowFlags_NoSavedSettings |
                        (sideways ? ImGuiWindowFlags_HorizontalScrollbar : ImGuiWindowFlags_None));
  (void)ui;
  return ImGui::GetCursorScreenPos();
}

void end_scroll(float content_height, float content_width) {
  ImGui::Dummy({std::floor(std::fmax(1.0f, content_width)), std::ceil(content_height)});
  ImGui::EndChild();
}

void tooltip(Ui& ui, std::string_view title, std::string_view body, const Severity* severity) {
  constexpr double kDelay = 350;
  if (ui.view.hinted != title) {
    ui.view.hinted = title;
    ui.view.hinted_since = ui.state.time;
  }
  ui.view.hinting = true;
  const double shows_at = ui.view.hinted_since + kDelay;
  if (ui.state.time < shows_at) {   // the pointer may only be passing by
    ui.view.wake(shows_at);
    return;
  }
  Tooltip tip{std::string(title), std::string(body), std::nullopt};
  if (severity != nullptr) tip.severity = *severity;
  ui.view.tooltip = std::move(tip);
}

}  // namespace jihe::web
