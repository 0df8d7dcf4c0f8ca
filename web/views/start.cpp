#include "web/views/views.h"

namespace jihe::web::views {

namespace {

void centred(Ui& ui, float middle, float y, TextStyle style, ImU32 colour, std::string_view text) {
  draw_text(ui, {middle - text_width(ui, style, text) / 2, y}, style, colour, text);
}

// Lines in the middle; gives the height.
float centred_paragraph(Ui& ui, float middle, float y, float width, TextStyle style, ImU32 colour,
                        std::string_view text) {
  const std::vector<Line> lines = break_lines(text, width, measure(ui, style));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view part = text.substr(lines[i].begin, lines[i].end - lines[i].begin);
    centred(ui, middle, y + static_cast<float>(i) * line_height(ui, style), style, colour, part);
  }
  return static_cast<float>(lines.size()) * line_height(ui, style);
}

void dashed_frame(Ui& ui, const ImRect& area, float radius, ImU32 colour) {
  ImDrawList& list = paint();
  const float dash = ui.px(9), gap = ui.px(7), width = ui.px(2);
  const auto line = [&](ImVec2 from, ImVec2 to) {
    const ImVec2 way = to - from;
    const float length = std::fabs(way.x) + std::fabs(way.y);
    for (float at = 0; at < length; at += dash + gap) {
      const float end = std::fmin(at + dash, length);
      list.AddLine(from + way * (at / length), from + way * (end / length), colour, width);
    }
  };
  line({area.Min.x + radius, area.Min.y}, {area.Max.x - radius, area.Min.y});
  line({area.Min.x + radius, area.Max.y}, {area.Max.x - radius, area.Max.y});
  line({area.Min.x, area.Min.y + radius}, {area.Min.x, area.Max.y - radius});
  line({area.Max.x, area.Min.y + radius}, {area.Max.x, area.Max.y - radius});
  constexpr float kQuarter = 1.57079633f;
  const ImVec2 corners[] = {{area.Max.x - radius, area.Max.y - radius}, {area.Min.x + radius, area.Max.y - radius},
                            {area.Min.x + radius, area.Min.y + radius}, {area.Max.x - radius, area.Min.y + radius}};
  for (int i = 0; i < 4; ++i) {
    list.PathArcTo(corners[i], radius, kQuarter * static_cast<float>(i), kQuarter * static_cast<float>(i + 1));
    list.PathStroke(colour, 0, width);
  }
}

float drop_text_width(const Ui& ui, float width) { return width - ui.px(48); }

float drop_height(const Ui& ui, float width) {
  const float text = drop_text_width(ui, width);
  return ui.px(30 + 78) + paragraph_height(ui, text, type::kTitle, ui.t("ui.start.drop")) + ui.px(4) +
         paragraph_height(ui, text, type::kSmall, ui.t("ui.start.kinds")) + ui.px(18 + 46 + 36);
}

// Where files are dropped, and the two ways in for who does not drop.
void drop_area(Ui& ui, const ImRect& area) {
  paint().AddRectFilled(area.Min, area.Max, colour::kPanel, ui.px(16));
  dashed_frame(ui, area, ui.px(16), colour::kPrimaryLine);
  const float middle = std::round(area.GetCenter().x);
  const float text = drop_text_width(ui, area.GetWidth());
  float y = area.Min.y + ui.px(30);
  paint().AddCircleFilled({middle, y + ui.px(32)}, ui.px(32), colour::kPrimaryLight);
  draw_icon(paint(), Icon::down, {middle - ui.px(16), y + ui.px(16)}, ui.px(32), colour::kPrimary);
  y += ui.px(78);
  y += centred_paragraph(ui, middle, y, text, type::kTitle, colour::kText, ui.t("ui.start.drop")) + ui.px(4);
  y += centred_paragraph(ui, middle, y, text, type::kSmall, colour::kMuted, ui.t("ui.start.kinds")) + ui.px(18);
  const ButtonSpec open{.label = ui.t("ui.start.open"), .icon = Icon::open, .kind = ButtonKind::primary,
                        .tip = ui.t("ui.open.tip")};
  const ButtonSpec sample{.label = ui.t("ui.start.sample"), .icon = Icon::sample, .tip = ui.t("ui.start.sample.tip")};
  const float first = button_width(ui, open) + ui.px(16), second = button_width(ui, sample) + ui.px(8);
  const float gap = ui.px(12), height = ui.px(46);
  float x = middle - std::round((first + gap + second) / 2);
  if (button(ui, {x, y, x + first, y + height}, open)) ui.send(command::PickFiles{});
  x += first + gap;
  if (button(ui, {x, y, x + second, y + height}, sample)) ui.send(command::OpenSample{});
  // Behind the two buttons, so that they are hit first; a click beside them opens files too.
  const Hit hit = item(ui, "drop-area", ui.t("ui.start.drop"), "link", area);
  if (hit.clicked) ui.send(command::PickFiles{});
}

// Three steps beside each other, or below each other where there is no room. Gives the height.
float steps(Ui& ui, ImVec2 at, float room) {
  constexpr std::string_view kSteps[][2] = {{"ui.start.step1", "ui.start.step1.text"},
                                            {"ui.start.step2", "ui.start.step2.text"},
                                            {"ui.start.step3", "ui.start.step3.text"}};
  const float gap = ui.px(20), disc = ui.px(15), indent = 2 * disc + ui.px(12);
  const bool beside = room >= ui.px(640);
  const float width = beside ? (room - 2 * gap) / 3 : room;
  float tallest = 0, y = at.y;
  for (int i = 0; i < 3; ++i) {
    const float x = beside ? std::round(at.x + static_cast<float>(i) * (width + gap)) : at.x;
    const ImVec2 centre(x + disc, y + disc);
    paint().AddCircleFilled(centre, disc, colour::kPrimaryLight);
    centred(ui, centre.x, centre.y - line_height(ui, type::kSmallStrong) / 2, type::kSmallStrong, colour::kPrimary,
            std::to_string(i + 1));
    draw_text(ui, {x + indent, y + ui.px(3)}, type::kStrong, colour::kText, ui.t(kSteps[i][0]));
    const float height = ui.px(32) + draw_paragraph(ui, {x + indent, y + ui.px(32)}, width - indent, type::kSmall,
                                                    colour::kMuted, ui.t(kSteps[i][1]));
    tallest = std::fmax(tallest, height);
    if (!beside) y += height + ui.px(16);
  }
  return beside ? tallest : y - ui.px(16) - at.y;
}

void language_switch(Ui& ui, float right, float top) {
  const ButtonSpec language{.label = ui.t("ui.language.other"), .kind = ButtonKind::quiet,
                            .tip = ui.t("ui.language.tip"), .small = true};
  const ImRect corner(right - ui.px(16) - button_width(ui, language), top, right - ui.px(16), top + ui.px(32));
  if (button(ui, corner, language)) {
    ui.send(command::SetLanguage{ui.state.language == Language::zh ? Language::en : Language::zh});
  }
}

// Everything from the title down. Gives the height it took.
float content(Ui& ui, float x, float top, float width) {
  const float middle = std::round(x + width / 2);
  float y = top;
  const float title = text_width(ui, type::kHero, ui.t("ui.start.title"));
  const TextStyle style = title <= width ? type::kHero : type::kTitle;
  centred(ui, middle, y, style, colour::kText, ui.t("ui.start.title"));
  y += line_height(ui, style) + ui.px(10);
  y += centred_paragraph(ui, middle, y, width, type::kBody, colour::kMuted, ui.t("ui.start.what")) + ui.px(28);
  const float drop = drop_height(ui, width);
  drop_area(ui, {x, y, x + width, y + drop});
  y += drop + ui.px(32);
  y += steps(ui, {x + ui.px(8), y}, width - ui.px(16)) + ui.px(28);
  // That nothing leaves the PC, with a lock before its first line.
  const std::string_view note = ui.t("ui.start.private");
  const float icon = ui.px(26);
  const float note_width = std::fmin(text_width(ui, type::kSmall, note) + 1, width - icon);
  const float note_x = std::round(middle - (note_width + icon) / 2);
  draw_icon(paint(), Icon::lock, {note_x, y + ui.px(1)}, ui.px(18), colour::kGood);
  y += draw_paragraph(ui, {note_x + icon, y}, note_width, type::kSmall, colour::kGood, note);
  return y - top;
}

}  // namespace

void start(Ui& ui, const ImRect& area) {
  const ImVec2 origin = begin_scroll(ui, "start", area);
  const float scroll = origin.y - area.Min.y;
  const float width = std::floor(std::fmin(ui.px(860), area.GetWidth() - ui.px(48)));
  const float x = std::round((area.GetWidth() - width) / 2);
  brand(ui, {ui.px(16), ui.px(14) + scroll});
  language_switch(ui, area.Max.x, ui.px(14) + scroll);
  float y = origin.y + ui.px(62);
  const float banner = notices(ui, {x, y}, width);
  if (banner > 0) y += banner + ui.px(24);
  // A little above the middle of what is left; as tall as it was in the last frame.
  const float spare = area.GetHeight() - (y - origin.y) - ui.view.start_height;
  y += std::round(std::fmax(0.0f, spare) * 0.36f);
  const float height = content(ui, x, y, width);
  if (std::fabs(height - ui.view.start_height) > 0.5f) {
    ui.view.start_height = height;
    ui.view.animating = true;
  }
  end_scroll(y + height + ui.px(24) - origin.y);
}

}  // namespace jihe::web::views
