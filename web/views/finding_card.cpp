#include <iterator>

#include "web/explaining.h"
#include "web/fix_preview.h"
#include "web/listing.h"
#include "web/views/views.h"

namespace jihe::web::views {

namespace {

// The opened finding: the same code measures it and draws it.
class Card {
 public:
  Card(Ui& ui, ImVec2 at, float width, const OpenFile& file, const Finding& finding, bool draws)
      : ui_(ui), at_(at), width_(width), file_(file), finding_(finding), draws_(draws),
        said_(describe(ui.state.language, finding)) {}

  float run(std::string_view place) {
    pad_ = ui_.px(14);
    y_ = at_.y + ui_.px(12);
    const float mark = ui_.px(18);
    if (draws_) draw_mark(paint(), finding_.severity, {at_.x + pad_, y_ + ui_.px(3)}, mark);
    const float indent = mark + ui_.px(10);
    const float close = ui_.px(26);
    y_ += paragraph(indent, type::kStrong, colour::kText, said_.title, close);
    y_ += ui_.px(2);
    y_ += line(indent, type::kSmall, colours_of(finding_.severity).text, place);
    y_ += ui_.px(6);
    y_ += paragraph(0, type::kBody, colour::kText, said_.what);
    // The button first: it is what most people come for, and must not be below the fold.
    for (std::size_t i = 0; i < finding_.fixes.size(); ++i) offer(static_cast<int>(i));
    if (!finding_.fixes.empty()) y_ += ui_.px(4);
    section("ui.finding.do", said_.todo);
    section("ui.finding.why", said_.why);
    const std::string_view basis = basis_of(finding_);
    if (!basis.empty()) section("ui.finding.basis", basis);
    explanation();
    return y_ + ui_.px(14) - at_.y;
  }

 private:
  float inner() const { return width_ - 2 * pad_; }

  float paragraph(float indent, TextStyle style, ImU32 colour, std::string_view text, float right = 0) {
    const float width = inner() - indent - right;
    if (!draws_) return paragraph_height(ui_, width, style, text);
    return draw_paragraph(ui_, {at_.x + pad_ + indent, y_}, width, style, colour, text);
  }
  float line(float indent, TextStyle style, ImU32 colour, std::string_view text) {
    if (draws_) draw_text_fit(ui_, {at_.x + pad_ + indent, y_}, inner() - indent, style, colour, text);
    return line_height(ui_, style);
  }

  void section(std::string_view key, std::string_view text) {
    if (text.empty()) return;
    y_ += ui_.px(10);
    y_ += line(0, type::kSmallStrong, colour::kPrimary, ui_.t(key));
    y_ += paragraph(0, type::kBody, colour::kMuted, text);
  }

  // The reason for leaving it as it is: the one there is, or the way to one.
  void explanation() {
    if (!can_explain_selected(ui_.state)) return;
    const Explaining now = ui_.state.explaining;
    y_ += ui_.px(12);
    if (now != Explaining::no || finding_.explained()) {
      y_ += line(0, type::kSmallStrong, colour::kPrimary, ui_.t("ui.explain.title"));
    }
    if (now == Explaining::writing) {
      reason_box();
    } else if (now == Explaining::choosing) {
      y_ += paragraph(0, type::kSmall, colour::kMuted, ui_.t("ui.explain.which"));
      for (std::size_t i = 0; i < std::size(kReadyReasons); ++i) {
        link(ui_.t(kReadyReasons[i]), "reason" + std::to_string(i), ButtonKind::normal,
             command::ExplainReady{static_cast<int>(i)});
      }
      link(ui_.t("ui.explain.write"), "reason-own", ButtonKind::normal, command::StartExplaining{true});
    } else if (finding_.explained()) {
      y_ += paragraph(0, type::kBody, colour::kText, finding_.reason);
      link(ui_.t("ui.explain.change"), "reason-change", ButtonKind::quiet, command::StartExplaining{true});
      link(ui_.t("ui.explain.back"), "reason-back", ButtonKind::quiet, command::Explain{});
    } else {
      link(ui_.t("ui.explain"), "explain", ButtonKind::quiet, command::StartExplaining{false});
    }
  }

  void link(std::string_view label, std::string_view id, ButtonKind kind, Command command) {
    const ButtonSpec spec{.label = label, .kind = kind, .id = id, .small = true};
    y_ += ui_.px(4);
    const float width = std::fmin(button_width(ui_, spec), inner());
    const ImRect area(at_.x + pad_, y_, at_.x + pad_ + width, y_ + ui_.px(32));
    if (draws_ && button(ui_, area, spec)) ui_.send(std::move(command));
    y_ += ui_.px(32);
  }

  // Where the page lays its text editor.
  void reason_box() {
    const ImRect area(at_.x + pad_, y_ + ui_.px(4), at_.x + pad_ + inner(), y_ + ui_.px(4 + 84));
    y_ += ui_.px(4 + 84 + 4);
    y_ += line(0, type::kSmall, colour::kMuted, ui_.t("ui.explain.keys"));
    if (!draws_) return;
    card(ui_, area, 6, colour::kPanel, colour::kPrimary);
    const float scale = ui_.theme.scale;
    ui_.view.reason = CellOnScreen{{area.Min.x / scale, area.Min.y / scale, area.GetWidth() / scale, area.GetHeight() / scale},
                                   ImGui::IsRectVisible(area.Min, area.Max), finding_.reason, std::string(ui_.t("ui.explain.title")), said_.title};
  }

  // One way to put it right: what it would change, and the button that does it.
  void offer(int index) {
    const Fix& fix = finding_.fixes[static_cast<std::size_t>(index)];
    const bool safe = fix.safety == FixSafety::safe;
    y_ += ui_.px(14);
    const ImVec2 top(at_.x + pad_, y_);
    const FixPreview shown = preview(ui_.state, file_, fix);
    y_ += ui_.px(10);
    const float box_top = y_;
    if (draws_) box(top, safe);
    y_ += paragraph(ui_.px(12), type::kSmallStrong, safe ? colour::kGood : colour::kPrimary,
                    describe_fix(ui_.state.language, finding_, fix), ui_.px(12));
    y_ += ui_.px(6);
    for (const PreviewLine& change : shown.lines) change_line(change);
    if (shown.more > 0) {
      const std::string more = ui_.t("ui.preview.more", {{"n", std::to_string(shown.more)}});
      y_ += line(ui_.px(12), type::kSmall, colour::kMuted, more);
    }
    y_ += ui_.px(8);
    ButtonSpec spec{.kind = safe || index == 0 ? ButtonKind::primary : ButtonKind::normal, .small = true};
    const std::string id = "fix" + std::to_string(index);
    spec.label = ui_.t(safe ? "ui.fix.safe" : "ui.fix.suggested");
    spec.icon = Icon::check;
    spec.id = id;
    const float width = std::fmin(button_width(ui_, spec), inner() - 2 * ui_.px(12));
    const ImRect area(top.x + ui_.px(12), y_, top.x + ui_.px(12) + width, y_ + ui_.px(36));
    if (draws_ && button(ui_, area, spec)) ui_.send(command::ApplyFix{index});
    y_ += ui_.px(36 + 10);
    heights_.push_back(y_ - box_top + ui_.px(10));
  }

  // The frame is drawn before its content, so its height is measured by a card of the same kind that draws nothing.
  void box(ImVec2 top, bool safe) {
    const std::size_t index = heights_.size();
    if (measured_.empty()) {
      Card measuring(ui_, at_, width_, file_, finding_, false);
      measuring.run({});
      measured_ = measuring.heights_;
    }
    const ImRect area(top, {top.x + inner(), top.y + measured_[index]});
    card(ui_, area, 8, safe ? rgb(0xF1F8F4) : rgb(0xF1F8F9), safe ? rgb(0xCBE4D5) : rgb(0xC8E1E5));
  }

  void change_line(const PreviewLine& change) {
    const float indent = ui_.px(12);
    y_ += line(indent, type::kSmall, colour::kMuted, change.place);
    half("ui.preview.before", change.before, rgb(0x9A3B33));
    if (change.removed) {
      y_ += line(indent, type::kSmall, colour::kGood, ui_.t("ui.preview.removed"));
    } else {
      half("ui.preview.after", change.after, colour::kGood);
    }
    y_ += ui_.px(4);
  }

  void half(std::string_view key, std::string_view text, ImU32 ink) {
    const float indent = ui_.px(12);
    const std::string_view word = ui_.t(key);
    const float label = text_width(ui_, type::kSmall, word) + ui_.px(10);
    const std::string_view shown = text.empty() ? ui_.t("ui.preview.empty") : text;
    if (draws_) draw_text(ui_, {at_.x + pad_ + indent, y_ + ui_.px(1)}, type::kSmall, colour::kFaint, word);
    y_ += paragraph(indent + label, type::kBody, text.empty() ? colour::kFaint : ink, shown, ui_.px(12));
  }

  Ui& ui_;
  ImVec2 at_;
  float width_;
  const OpenFile& file_;
  const Finding& finding_;
  bool draws_;
  FindingText said_;
  float pad_ = 0, y_ = 0;
  std::vector<float> heights_, measured_;
};

}  // namespace

float finding_card_height(Ui& ui, float width, const OpenFile& file, const Finding& finding) {
  return Card(ui, {0, 0}, width, file, finding, false).run({});
}

void finding_card(Ui& ui, const ImRect& area, const OpenFile& file, const Finding& finding, std::string_view place) {
  card(ui, area, 10, colour::kPanel, colours_of(finding.severity).strong);
  Card(ui, area.Min, area.GetWidth(), file, finding, true).run(place);
  const float side = ui.px(28);
  const ImRect close(area.Max.x - side - ui.px(8), area.Min.y + ui.px(8), area.Max.x - ui.px(8),
                     area.Min.y + ui.px(8) + side);
  if (button(ui, close, {.label = ui.t("ui.finding.close"), .icon = Icon::close, .kind = ButtonKind::quiet,
                         .id = "close-finding", .icon_only = true, .small = true})) {
    ui.send(command::CloseFinding{});
  }
}

}  // namespace jihe::web::views
