#include "web/views/views.h"

namespace jihe::web::views {

namespace {

void centred(Ui& ui, float middle, float y, TextStyle style, ImU32 colour, std::string_view text) {
  draw_text(ui, {middle - text_width(ui, style, text) / 2, y}, style, colour, text);
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

// Where files are dropped, and the two ways in for who does not drop.
void drop_area(Ui& ui, const ImRect& area) {
  paint().AddRectFilled(area.Min, area.Max, colour::kPanel, ui.px(16));
  dashed_frame(ui, area, ui.px(16), colour::kPrimaryLine);
  const float middle = std::round(area.GetCenter().x);
  float y = area.Min.y + ui.px(30);
  paint().AddCircleFilled({middle, y + ui.px(32)}, ui.px(32), colour::kPrimaryLight);
  draw_icon(paint(), Icon::down, {middle - ui.px(16), y + ui.px(16)}, ui.px(32), colour::kPrimary);
  y += ui.px(78);
  centred(ui, middle, y, type::kTitle, colour::kText, ui.t("ui.start.drop"));
  y += ui.px(34);
  centred(ui, middle, y, type::kSmall, colour::kMuted, ui.t("ui.start.kinds"));
  y += ui.px(40);
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

void steps(Ui& ui, const ImRect& area) {
  constexpr std::string_view kSteps[][2] = {{"ui.start.step1", "ui.start.step1.text"},
                                            {"ui.start.step2", "ui.start.step2.text"},
                                            {"ui.start.step3", "ui.start.step3.text"}};
  const float gap = ui.px(20);
  const float width = (area.GetWidth() - 2 * gap) / 3;
  for (int i = 0; i < 3; ++i) {
    const float x = std::round(area.Min.x + static_cast<float>(i) * (width + gap));
    const float disc = ui.px(15);
    const ImVec2 centre(x + disc, area.Min.y + disc);
    paint().AddCircleFilled(centre, disc, colour::kPrimaryLight);
    centred(ui, centre.x, centre.y - line_height(ui, type::kSmallStrong) / 2, type::kSmallStrong, colour::kPrimary,
            std::to_string(i + 1));
    const float left = x + 2 * disc + ui.px(12);
    draw_text(ui, {left, area.Min.y + ui.px(3)}, type::kStrong, colour::kText, ui.t(kSteps[i][0]));
    draw_paragraph(ui, {left, area.Min.y + ui.px(32)}, x + width - left, type::kSmall, colour::kMuted,
                   ui.t(kSteps[i][1]));
  }
}

}  // namespace

void start(Ui& ui, const ImRect& area) {
  const float css_width = area.GetWidth() / ui.theme.scale;
  const float css_height = area.GetHeight() / ui.theme.scale;
  const float width = ui.px(std::fmin(860.0f, css_width - 48));
  const float x = std::round((area.GetWidth() - width) / 2);
  const bool low = css_height < 640;
  const float drop = ui.px(266);
  // Everything together, a little above the middle.
  const float content = ui.px(low ? 98 : 118) + drop + ui.px(32 + 92 + 24 + 24);
  float y = area.Min.y + std::fmax(ui.px(16), std::round((area.GetHeight() - content) * 0.42f));
  const float middle = area.GetCenter().x;

  brand(ui, {ui.px(16), ui.px(14)});
  const ButtonSpec language{.label = ui.t("ui.language.other"), .kind = ButtonKind::quiet,
                            .tip = ui.t("ui.language.tip"), .small = true};
  const float language_width = button_width(ui, language);
  const ImRect corner(area.Max.x - ui.px(16) - language_width, ui.px(14), area.Max.x - ui.px(16), ui.px(46));
  if (button(ui, corner, language)) {
    ui.send(command::SetLanguage{ui.state.language == Language::zh ? Language::en : Language::zh});
  }

  const float banner = notices(ui, {x, std::fmin(y, ui.px(56))}, width);
  if (banner > 0) y = std::fmax(y, std::fmin(y, ui.px(56)) + banner + ui.px(20));

  centred(ui, middle, y, type::kHero, colour::kText, ui.t("ui.start.title"));
  y += ui.px(58);
  centred(ui, middle, y, type::kBody, colour::kMuted, ui.t("ui.start.what"));
  y += ui.px(low ? 40 : 60);
  drop_area(ui, {x, y, x + width, y + drop});
  y += drop + ui.px(32);
  steps(ui, {x + ui.px(8), y, x + width - ui.px(8), y + ui.px(92)});
  y += ui.px(92) + ui.px(24);
  const std::string_view note = ui.t("ui.start.private");
  const float note_width = text_width(ui, type::kSmall, note) + ui.px(26);
  const float note_x = std::round(middle - note_width / 2);
  draw_icon(paint(), Icon::lock, {note_x, y + ui.px(1)}, ui.px(18), colour::kGood);
  draw_text(ui, {note_x + ui.px(26), y}, type::kSmall, colour::kGood, note);
}

}  // namespace jihe::web::views
