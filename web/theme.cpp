#include "web/theme.h"

namespace jihe::web {

namespace {

ImVec4 vec(ImU32 colour) { return ImGui::ColorConvertU32ToFloat4(colour); }

}  // namespace

void apply_style(const Theme& theme) {
  ImGuiStyle& style = ImGui::GetStyle();
  style = ImGuiStyle();
  style.WindowPadding = style.FramePadding = style.ItemSpacing = style.ItemInnerSpacing = ImVec2(0, 0);
  style.WindowBorderSize = style.ChildBorderSize = style.PopupBorderSize = 0;
  style.WindowMinSize = ImVec2(1, 1);
  style.ScrollbarSize = theme.px(10);
  style.ScrollbarRounding = theme.px(5);
  style.GrabMinSize = theme.px(28);
  style.Colors[ImGuiCol_WindowBg] = vec(colour::kBackground);
  style.Colors[ImGuiCol_ChildBg] = ImVec4(0, 0, 0, 0);
  style.Colors[ImGuiCol_ScrollbarBg] = ImVec4(0, 0, 0, 0);
  style.Colors[ImGuiCol_ScrollbarGrab] = vec(rgb(0xC3CED4));
  style.Colors[ImGuiCol_ScrollbarGrabHovered] = vec(rgb(0xA3B1B9));
  style.Colors[ImGuiCol_ScrollbarGrabActive] = vec(rgb(0x7F909A));
  style.AntiAliasedLinesUseTex = false;
  style.FontSizeBase = theme.px(type::kBody.size);
}

}  // namespace jihe::web
