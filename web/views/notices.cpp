#include "web/notice_text.h"
#include "web/views/overlay.h"
#include "web/views/views.h"

namespace jihe::web::views {

// What went wrong with a file stays in view until it has been read: what happened and what to do.
float notices(Ui& ui, ImVec2 at, float width) {
  constexpr std::size_t kShown = 3;
  const auto& all = ui.state.notices;
  const float pad = ui.px(14), gap = ui.px(8), mark = ui.px(20), close = ui.px(32);
  float y = at.y;
  const std::size_t first = all.size() > kShown ? all.size() - kShown : 0;
  for (std::size_t i = first; i < all.size(); ++i) {
    const Notice& notice = all[i];
    const std::string sentence = notice_text(ui.state.language, notice);
    const float text = width - 3 * pad - mark - close;
    const float height = paragraph_height(ui, text, type::kBody, sentence) + 2 * ui.px(10);
    const ImRect area(at.x, y, at.x + width, y + height);
    const std::string id = "notice" + std::to_string(notice.id);
    const SeverityColours colours = colours_of(Severity::warning);
    item(ui, id, sentence, "notice", {area.Min, {area.Max.x - close - pad, area.Max.y}});
    card(ui, area, 8, colours.light, rgb(0xF0DDB4));
    draw_mark(paint(), Severity::warning, {area.Min.x + pad, area.Min.y + ui.px(12)}, mark);
    draw_paragraph(ui, {area.Min.x + 2 * pad + mark, area.Min.y + ui.px(10)}, text, type::kBody, colour::kText,
                   sentence);
    const ImRect cross(area.Max.x - close - ui.px(6), area.Min.y + ui.px(6), area.Max.x - ui.px(6),
                       area.Min.y + ui.px(6) + close);
    if (button(ui, cross, {.label = ui.t("ui.dismiss"), .icon = Icon::close, .kind = ButtonKind::quiet, .id = id + "x",
                           .icon_only = true})) {
      ui.send(command::DismissNotice{notice.id});
    }
    y += height + gap;
  }
  if (first > 0) {
    draw_text(ui, {at.x + pad, y}, type::kSmall, colour::kMuted,
              ui.t("ui.notices.more", {{"n", std::to_string(first)}}));
    y += line_height(ui, type::kSmall) + gap;
  }
  return y > at.y ? y - at.y - gap : 0;
}

// What has just been done, with a way back. Goes by itself after some seconds.
void toast(Ui& ui) {
  constexpr double kStays = 8000;
  const Toast& toast = ui.state.toast;
  if (toast.key.empty()) return;
  const double left = toast.since + kStays - ui.state.time;
  if (left <= 0) {
    ui.send(command::DismissToast{});
    return;
  }
  const bool asks = toast.close_file != 0 || toast.close_all;   // stays until it is answered
  if (!asks) ui.view.wake(toast.since + kStays);
  const std::string text = ui.t(toast.key, toast.args);
  ButtonSpec action{.kind = ButtonKind::dark, .small = true};
  if (toast.undo_file != 0) action.label = ui.t("ui.undo");
  if (asks) action.label = ui.t("ui.close-anyway");
  const float pad = ui.px(16), gap = ui.px(14), height = ui.px(52), cross = ui.px(32);
  const float button_space = action.label.empty() ? 0 : button_width(ui, action) + gap;
  // Beside the list of findings, whose buttons it must not cover, and below the table where there is room enough.
  const Room panels = ui.state.session.files().empty() ? Room{} : room_of(ui);
  const float end = ui.view.size.x - ui.px(panels.findings);
  const float most = end - 2 * ui.px(24) - 2 * pad - button_space - cross - gap;
  const float text_space = std::fmin(text_width(ui, type::kBody, text) + 1, most);
  const float width = 2 * pad + text_space + gap + button_space + cross - ui.px(6);
  const float begin = end - ui.px(panels.tables) < width + 2 * ui.px(12) ? 0 : ui.px(panels.tables);
  const float x = std::round((begin + end - width) / 2);
  const ImRect area(x, ui.view.size.y - height - ui.px(24), x + width, ui.view.size.y - ui.px(24));
  ImRect around = area;
  around.Expand(ui.px(12));
  begin_overlay("toast", around);
  shadow(ui, area, 10);
  paint().AddRectFilled(area.Min, area.Max, colour::kDark, ui.px(10));
  const float middle = area.GetCenter().y;
  draw_text_fit(ui, {area.Min.x + pad, middle - line_height(ui, type::kBody) / 2}, text_space, type::kBody,
                colour::kWhite, text);
  float at = area.Min.x + pad + text_space + gap;
  if (!action.label.empty()) {
    const float action_width = button_width(ui, action);
    const bool pressed = button(ui, {at, middle - ui.px(17), at + action_width, middle + ui.px(17)}, action);
    if (pressed && toast.undo_file != 0) ui.send(command::Undo{toast.undo_file});
    if (pressed && toast.close_file != 0) ui.send(command::CloseFile{toast.close_file, true});
    if (pressed && toast.close_all) ui.send(command::CloseAll{true});
    at += action_width + gap;
  }
  const ImRect close(area.Max.x - ui.px(10) - cross, middle - cross / 2, area.Max.x - ui.px(10), middle + cross / 2);
  const Hit hit = item(ui, "toast-close", ui.t("ui.dismiss"), "button", close);
  draw_icon(paint(), Icon::close, close.Min + ImVec2(ui.px(7), ui.px(7)), ui.px(18),
            hit.hovered ? colour::kWhite : colour::kDarkMuted);
  if (hit.hovered) ui.view.cursor = Cursor::hand;
  if (hit.clicked) ui.send(command::DismissToast{});
  end_overlay();
}

// Files being read, one a frame: how far, and a way out.
void progress(Ui& ui) {
  const Opening& opening = ui.state.opening;
  if (!opening.active()) return;
  ui.view.animating = true;
  if (opening.expected < 2) return;
  begin_overlay("progress", {0, 0, ui.view.size.x, ui.view.size.y});
  paint().AddRectFilled({0, 0}, ui.view.size, colour::kShade);
  item(ui, "shade", "", "", {0, 0, ui.view.size.x, ui.view.size.y});
  const ImVec2 size(std::fmin(ui.px(440), ui.view.size.x - ui.px(32)), ui.px(176));
  const ImVec2 at((ui.view.size - size) * 0.5f);
  const ImRect area(ImFloor(at), ImFloor(at) + size);
  shadow(ui, area, 12);
  card(ui, area, 12);
  const float pad = ui.px(24);
  const std::string label =
      ui.t("ui.opening", {{"n", std::to_string(opening.done)}, {"all", std::to_string(opening.expected)}});
  draw_text(ui, area.Min + ImVec2(pad, ui.px(18)), type::kStrong, colour::kText, label);
  const std::string_view name = opening.waiting.empty() ? std::string_view() : opening.waiting.front().first;
  draw_text_fit(ui, area.Min + ImVec2(pad, ui.px(46)), area.GetWidth() - 2 * pad, type::kSmall, colour::kMuted, name);
  const ImRect track(area.Min.x + pad, area.Min.y + ui.px(80), area.Max.x - pad, area.Min.y + ui.px(88));
  item(ui, "progress", label, "progress", track);
  paint().AddRectFilled(track.Min, track.Max, colour::kHeld, ui.px(4));
  const float share = static_cast<float>(opening.done) / static_cast<float>(opening.expected);
  paint().AddRectFilled(track.Min, {track.Min.x + std::fmax(ui.px(8), track.GetWidth() * share), track.Max.y},
                        colour::kPrimary, ui.px(4));
  const ButtonSpec cancel{.label = ui.t("ui.cancel"), .small = true};
  const float width = button_width(ui, cancel);
  if (button(ui, {area.Max.x - pad - width, area.Max.y - ui.px(56), area.Max.x - pad, area.Max.y - ui.px(20)},
             cancel)) {
    ui.send(command::CancelOpening{});
  }
  end_overlay();
}

void drop_target(Ui& ui) {
  if (!ui.state.drag_over) return;
  begin_overlay("drop", {0, 0, ui.view.size.x, ui.view.size.y});
  paint().AddRectFilled({0, 0}, ui.view.size, rgb(0xE2F1F3, 236));
  const float inset = ui.px(20);
  frame({{inset, inset}, ui.view.size - ImVec2(inset, inset)}, colour::kPrimary, ui.px(16), ui.px(3));
  const std::string_view text = ui.t("ui.drop");
  const float width = text_width(ui, type::kHero, text);
  const ImVec2 middle = ui.view.size * 0.5f;
  draw_icon(paint(), Icon::down, ImFloor(middle - ImVec2(ui.px(32), ui.px(84))), ui.px(64), colour::kPrimary);
  draw_text(ui, {middle.x - width / 2, middle.y}, type::kHero, colour::kPrimary, text);
  end_overlay();
}

void show_tooltip(Ui& ui) {
  if (!ui.view.tooltip) return;
  const Tooltip& tip = *ui.view.tooltip;
  const ImVec2 mouse = ImGui::GetMousePos();
  if (!ImGui::IsMousePosValid(&mouse)) return;
  const float pad = ui.px(12), mark = tip.severity ? ui.px(18) + ui.px(8) : 0;
  const TextStyle head = tip.body.empty() ? type::kSmall : type::kSmallStrong;
  const float most = ui.px(360);
  const float width = std::fmin(most, std::fmax(text_width(ui, head, tip.title) + mark,
                                                text_width(ui, type::kSmall, tip.body)) + 1);
  const float title = paragraph_height(ui, width - mark, head, tip.title);
  const float body = tip.body.empty() ? 0 : paragraph_height(ui, width, type::kSmall, tip.body, 6) + ui.px(4);
  const ImVec2 size(width + 2 * pad, title + body + 2 * ui.px(8));
  ImVec2 at = mouse + ImVec2(ui.px(14), ui.px(20));
  at.x = std::fmin(at.x, ui.view.size.x - size.x - ui.px(8));
  if (at.y + size.y > ui.view.size.y - ui.px(8)) at.y = mouse.y - size.y - ui.px(10);
  at = ImFloor(at);
  ImRect around(at, at + size);
  around.Expand(ui.px(14));
  ImGui::SetNextWindowPos(around.Min);
  ImGui::SetNextWindowSize(around.GetSize());
  ImGui::Begin("tip", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoInputs |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing);
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  shadow(ui, {at, at + size}, 8);
  card(ui, {at, at + size}, 8, colour::kPanel, rgb(0xC9D3D8));
  const ImVec2 pen = at + ImVec2(pad, ui.px(8));
  if (tip.severity) draw_mark(paint(), *tip.severity, ImFloor(pen + ImVec2(0, ui.px(2))), ui.px(18));
  draw_paragraph(ui, pen + ImVec2(mark, 0), width - mark, head, colour::kText, tip.title);
  if (!tip.body.empty()) {
    draw_paragraph(ui, pen + ImVec2(0, title + ui.px(4)), width, type::kSmall, colour::kMuted, tip.body, 6);
  }
  ImGui::End();
}

}  // namespace jihe::web::views
