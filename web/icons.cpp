#include "web/icons.h"

#include <cmath>
#include <initializer_list>

#include "web/theme.h"

namespace jihe::web {

namespace {

// A pen on a 24 x 24 sheet.
class Pen {
 public:
  Pen(ImDrawList& list, ImVec2 at, float size, ImU32 colour)
      : list_(list), at_(at), unit_(size / 24), width_(std::fmax(1.0f, size / 24 * 1.9f)), colour_(colour) {}

  ImVec2 point(float x, float y) const { return {at_.x + x * unit_, at_.y + y * unit_}; }
  void line(std::initializer_list<ImVec2> points, bool closed = false) const {
    for (const ImVec2& p : points) list_.PathLineTo(point(p.x, p.y));
    list_.PathStroke(colour_, closed ? ImDrawFlags_Closed : 0, width_);
  }
  void box(float x0, float y0, float x1, float y1, float rounding) const {
    list_.AddRect(point(x0, y0), point(x1, y1), colour_, rounding * unit_, 0, width_);
  }
  void circle(float x, float y, float r) const { list_.AddCircle(point(x, y), r * unit_, colour_, 0, width_); }
  void disc(float x, float y, float r) const { list_.AddCircleFilled(point(x, y), r * unit_, colour_); }
  void arc(float x, float y, float r, float from, float to) const {
    list_.PathArcTo(point(x, y), r * unit_, from, to);
    list_.PathStroke(colour_, 0, width_);
  }
  void fill(std::initializer_list<ImVec2> points) const {
    for (const ImVec2& p : points) list_.PathLineTo(point(p.x, p.y));
    list_.PathFillConvex(colour_);
  }

 private:
  ImDrawList& list_;
  ImVec2 at_;
  float unit_, width_;
  ImU32 colour_;
};

constexpr float kPi = 3.14159265f;

}  // namespace

void draw_icon(ImDrawList& list, Icon icon, ImVec2 at, float size, ImU32 colour) {
  const Pen pen(list, at, size, colour);
  switch (icon) {
    case Icon::none: break;
    case Icon::open:
      pen.line({{3, 18}, {3, 5}, {9, 5}, {11.5f, 8}, {19, 8}, {19, 11}});
      pen.line({{3, 19}, {7, 11}, {22, 11}, {18.5f, 19}}, true);
      break;
    case Icon::save:
      pen.line({{12, 3.5f}, {12, 14.5f}});
      pen.line({{7.5f, 10.5f}, {12, 15}, {16.5f, 10.5f}});
      pen.line({{4, 15.5f}, {4, 20}, {20, 20}, {20, 15.5f}});
      break;
    case Icon::fix:
      pen.line({{4, 20}, {14.5f, 9.5f}});
      pen.line({{17, 2.5f}, {17, 7.5f}});
      pen.line({{14.5f, 5}, {19.5f, 5}});
      pen.line({{20.5f, 10.5f}, {20.5f, 13.5f}});
      pen.line({{19, 12}, {22, 12}});
      pen.line({{8.5f, 3.5f}, {8.5f, 6.5f}});
      pen.line({{7, 5}, {10, 5}});
      break;
    case Icon::undo:
    case Icon::redo: {
      const auto x = [&](float value) { return icon == Icon::undo ? value : 24 - value; };
      pen.line({{x(8), 4.5f}, {x(3.5f), 9}, {x(8), 13.5f}});
      pen.line({{x(3.5f), 9}, {x(14.5f), 9}});
      if (icon == Icon::undo) {
        pen.arc(14.5f, 14.25f, 5.25f, -kPi / 2, kPi / 2);
      } else {
        pen.arc(9.5f, 14.25f, 5.25f, kPi / 2, kPi * 1.5f);
      }
      pen.line({{x(14.5f), 19.5f}, {x(9), 19.5f}});
      break;
    }
    case Icon::report:
      pen.line({{5, 3}, {14.5f, 3}, {19, 7.5f}, {19, 21}, {5, 21}}, true);
      pen.line({{8.5f, 11}, {15.5f, 11}});
      pen.line({{8.5f, 15.5f}, {13, 15.5f}});
      break;
    case Icon::close:
      pen.line({{6, 6}, {18, 18}});
      pen.line({{18, 6}, {6, 18}});
      break;
    case Icon::check: pen.line({{4.5f, 12.5f}, {10, 18}, {20, 6.5f}}); break;
    case Icon::chevron_left: pen.line({{14.5f, 5.5f}, {8, 12}, {14.5f, 18.5f}}); break;
    case Icon::chevron_right: pen.line({{9.5f, 5.5f}, {16, 12}, {9.5f, 18.5f}}); break;
    case Icon::chevron_down: pen.line({{5.5f, 9.5f}, {12, 16}, {18.5f, 9.5f}}); break;
    case Icon::table:
      pen.box(3.5f, 4, 20.5f, 20, 2);
      pen.line({{3.5f, 9.5f}, {20.5f, 9.5f}});
      pen.line({{9.5f, 9.5f}, {9.5f, 20}});
      break;
    case Icon::lock:
      pen.box(5, 10.5f, 19, 20.5f, 2);
      pen.arc(12, 8.5f, 4.25f, kPi, 2 * kPi);
      pen.line({{7.75f, 8.5f}, {7.75f, 10.5f}});
      pen.line({{16.25f, 8.5f}, {16.25f, 10.5f}});
      break;
    case Icon::sample:
      pen.circle(12, 12, 9);
      pen.fill({{10, 8}, {16, 12}, {10, 16}});
      break;
    case Icon::next:
      pen.line({{4, 12}, {19.5f, 12}});
      pen.line({{13.5f, 6}, {19.5f, 12}, {13.5f, 18}});
      break;
    case Icon::info:
      pen.circle(12, 12, 9);
      pen.line({{12, 11}, {12, 17}});
      pen.disc(12, 7.5f, 1.3f);
      break;
    case Icon::down:
      pen.line({{12, 4}, {12, 19.5f}});
      pen.line({{6, 13.5f}, {12, 19.5f}, {18, 13.5f}});
      break;
  }
}

void draw_mark(ImDrawList& list, Severity severity, ImVec2 at, float size) {
  const ImU32 strong = colours_of(severity).strong;
  const Pen pen(list, at, size, strong);
  const Pen white(list, at, size * 1.0f, colour::kWhite);
  switch (severity) {
    case Severity::error:
      pen.disc(12, 12, 11);
      white.line({{8, 8}, {16, 16}});
      white.line({{16, 8}, {8, 16}});
      break;
    case Severity::warning:
      pen.fill({{12, 1.5f}, {23.5f, 21.5f}, {0.5f, 21.5f}});
      white.line({{12, 8}, {12, 14.5f}});
      white.disc(12, 18, 1.4f);
      break;
    case Severity::hint:
      pen.circle(12, 12, 9.5f);
      pen.line({{12, 11}, {12, 17}});
      pen.disc(12, 7.3f, 1.4f);
      break;
  }
}

}  // namespace jihe::web
