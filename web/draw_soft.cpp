#include "web/draw_soft.h"

#include <algorithm>
#include <cmath>

namespace jihe::web {

namespace {

struct Clip {
  int x0, y0, x1, y1;
};

struct Target {
  std::uint32_t* pixels;
  int width;
};

struct Texture {
  const unsigned char* alpha;   // one byte a texel
  int width, height;
};

// Rounded division by 255, exact for all products of two bytes.
inline std::uint32_t div255(std::uint32_t x) { return (x + 128 + ((x + 128) >> 8)) >> 8; }

inline void blend(std::uint32_t& pixel, std::uint32_t colour, std::uint32_t alpha) {
  if (alpha == 0) return;
  if (alpha == 255) {
    pixel = colour | 0xFF000000u;
    return;
  }
  const std::uint32_t rest = 255 - alpha;
  const std::uint32_t r = div255((colour & 0xFF) * alpha + (pixel & 0xFF) * rest);
  const std::uint32_t g = div255(((colour >> 8) & 0xFF) * alpha + ((pixel >> 8) & 0xFF) * rest);
  const std::uint32_t b = div255(((colour >> 16) & 0xFF) * alpha + ((pixel >> 16) & 0xFF) * rest);
  pixel = 0xFF000000u | (b << 16) | (g << 8) | r;
}

inline unsigned alpha_of(ImU32 colour) { return colour >> IM_COL32_A_SHIFT; }

// The pixels whose centres lie in [a, b).
inline int first_pixel(float a) { return static_cast<int>(std::ceil(a - 0.5f)); }

void fill_rect(const Target& target, const Clip& clip, ImVec2 min, ImVec2 max, ImU32 colour) {
  const int x0 = std::max(first_pixel(min.x), clip.x0), x1 = std::min(first_pixel(max.x), clip.x1);
  const int y0 = std::max(first_pixel(min.y), clip.y0), y1 = std::min(first_pixel(max.y), clip.y1);
  const unsigned alpha = alpha_of(colour);
  if (x0 >= x1 || alpha == 0) return;
  for (int y = y0; y < y1; ++y) {
    std::uint32_t* row = target.pixels + static_cast<std::ptrdiff_t>(y) * target.width;
    if (alpha == 255) {
      std::fill(row + x0, row + x1, colour);
    } else {
      for (int x = x0; x < x1; ++x) blend(row[x], colour, alpha);
    }
  }
}

// A glyph: texels and pixels are of one size, because glyphs are drawn at device pixels; others are picked by the nearest.
void glyph_rect(const Target& target, const Clip& clip, const Texture& texture, const ImDrawVert& a, const ImDrawVert& c) {
  const int x0 = std::max(first_pixel(a.pos.x), clip.x0), x1 = std::min(first_pixel(c.pos.x), clip.x1);
  const int y0 = std::max(first_pixel(a.pos.y), clip.y0), y1 = std::min(first_pixel(c.pos.y), clip.y1);
  if (x0 >= x1 || y0 >= y1) return;
  const float wide = static_cast<float>(texture.width), high = static_cast<float>(texture.height);
  const float du = (c.uv.x - a.uv.x) * wide / (c.pos.x - a.pos.x), dv = (c.uv.y - a.uv.y) * high / (c.pos.y - a.pos.y);
  const unsigned alpha = alpha_of(a.col);
  for (int y = y0; y < y1; ++y) {
    const int v = static_cast<int>(a.uv.y * high + (static_cast<float>(y) + 0.5f - a.pos.y) * dv);
    if (v < 0 || v >= texture.height) continue;
    const unsigned char* texels = texture.alpha + static_cast<std::ptrdiff_t>(v) * texture.width;
    std::uint32_t* row = target.pixels + static_cast<std::ptrdiff_t>(y) * target.width;
    float u = a.uv.x * wide + (static_cast<float>(x0) + 0.5f - a.pos.x) * du;
    for (int x = x0; x < x1; ++x, u += du) {
      const int at = static_cast<int>(u);
      if (at < 0 || at >= texture.width || texels[at] == 0) continue;
      blend(row[x], a.col, alpha == 255 ? texels[at] : div255(alpha * texels[at]));
    }
  }
}

// In double: corners lie on half pixels, so that a pixel's centre on an edge is found to be exactly on it, however long it is.
inline double edge(ImVec2 a, ImVec2 b, double x, double y) {
  const double ax = static_cast<double>(a.x), ay = static_cast<double>(a.y);
  return (static_cast<double>(b.x) - ax) * (y - ay) - (static_cast<double>(b.y) - ay) * (x - ax);
}

// Which of two triangles owns the pixels on their common edge: the one whose edge goes down, or left along the top.
inline bool owns_edge(ImVec2 from, ImVec2 to) { return from.y > to.y || (from.y == to.y && from.x < to.x); }

// Any triangle: colour and texture run evenly between the corners.
void triangle(const Target& target, const Clip& clip, const Texture& texture, const ImDrawVert* a, const ImDrawVert* b,
              const ImDrawVert* c) {
  double area = edge(a->pos, b->pos, static_cast<double>(c->pos.x), static_cast<double>(c->pos.y));
  if (area == 0) return;
  if (area < 0) {
    std::swap(b, c);
    area = -area;
  }
  const auto low = [](float p, float q, float r) { return std::min(p, std::min(q, r)); };
  const auto high = [](float p, float q, float r) { return std::max(p, std::max(q, r)); };
  const int x0 = std::max(clip.x0, first_pixel(low(a->pos.x, b->pos.x, c->pos.x)));
  const int x1 = std::min(clip.x1, first_pixel(high(a->pos.x, b->pos.x, c->pos.x)) + 1);
  const int y0 = std::max(clip.y0, first_pixel(low(a->pos.y, b->pos.y, c->pos.y)));
  const int y1 = std::min(clip.y1, first_pixel(high(a->pos.y, b->pos.y, c->pos.y)) + 1);
  if (x0 >= x1 || y0 >= y1) return;
  const bool plain = a->col == b->col && a->col == c->col;
  const bool flat = a->uv.x == b->uv.x && a->uv.x == c->uv.x && a->uv.y == b->uv.y && a->uv.y == c->uv.y;
  const double scale = 1 / area;
  const auto texel = [&](float u, float v) -> unsigned {
    const int tx = std::clamp(static_cast<int>(u * static_cast<float>(texture.width)), 0, texture.width - 1);
    const int ty = std::clamp(static_cast<int>(v * static_cast<float>(texture.height)), 0, texture.height - 1);
    return texture.alpha[static_cast<std::ptrdiff_t>(ty) * texture.width + tx];
  };
  const unsigned flat_texel = flat ? texel(a->uv.x, a->uv.y) : 0;
  const bool own_a = owns_edge(b->pos, c->pos), own_b = owns_edge(c->pos, a->pos), own_c = owns_edge(a->pos, b->pos);
  for (int y = y0; y < y1; ++y) {
    std::uint32_t* row = target.pixels + static_cast<std::ptrdiff_t>(y) * target.width;
    const double py = y + 0.5;
    for (int x = x0; x < x1; ++x) {
      const double px = x + 0.5;
      const double ea = edge(b->pos, c->pos, px, py), eb = edge(c->pos, a->pos, px, py), ec = edge(a->pos, b->pos, px, py);
      if (ea < 0 || eb < 0 || ec < 0) continue;
      if ((ea == 0 && !own_a) || (eb == 0 && !own_b) || (ec == 0 && !own_c)) continue;
      const float wa = static_cast<float>(ea * scale), wb = static_cast<float>(eb * scale), wc = static_cast<float>(ec * scale);
      ImU32 colour = a->col;
      if (!plain) {
        const auto channel = [&](int shift) {
          const float value = wa * static_cast<float>((a->col >> shift) & 0xFF) + wb * static_cast<float>((b->col >> shift) & 0xFF) +
                              wc * static_cast<float>((c->col >> shift) & 0xFF);
          return static_cast<std::uint32_t>(value + 0.5f) << shift;
        };
        colour = channel(0) | channel(8) | channel(16) | channel(24);
      }
      const unsigned cover = flat ? flat_texel : texel(wa * a->uv.x + wb * b->uv.x + wc * c->uv.x, wa * a->uv.y + wb * b->uv.y + wc * c->uv.y);
      blend(row[x], colour, div255(alpha_of(colour) * cover));
    }
  }
}

// Two triangles that make up a rectangle with even sides and one colour, as ImGui writes them: 0 1 2, 0 2 3.
bool rectangle(const ImDrawVert* v, const ImDrawIdx* i) {
  if (i[0] != i[3] || i[2] != i[4]) return false;
  const ImDrawVert &a = v[i[0]], &b = v[i[1]], &c = v[i[2]], &d = v[i[5]];
  return a.pos.y == b.pos.y && b.pos.x == c.pos.x && c.pos.y == d.pos.y && d.pos.x == a.pos.x && a.col == b.col &&
         a.col == c.col && a.col == d.col && c.pos.x > a.pos.x && c.pos.y > a.pos.y && a.uv.y == b.uv.y && c.uv.x == b.uv.x;
}

void commands_of(const ImDrawList& list, const Target& target, int width, int height) {
  for (const ImDrawCmd& command : list.CmdBuffer) {
    if (command.UserCallback != nullptr) continue;
    const ImTextureData* data = command.TexRef._TexData;
    if (data == nullptr || data->Pixels == nullptr || data->BytesPerPixel != 1) continue;
    const Texture texture{data->Pixels, data->Width, data->Height};
    const Clip clip{std::max(0, static_cast<int>(command.ClipRect.x)), std::max(0, static_cast<int>(command.ClipRect.y)),
                    std::min(width, static_cast<int>(command.ClipRect.z)), std::min(height, static_cast<int>(command.ClipRect.w))};
    if (clip.x0 >= clip.x1 || clip.y0 >= clip.y1) continue;
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
    for (unsigned i = 0; i + 2 < command.ElemCount;) {
      if (i + 5 < command.ElemCount && rectangle(vertices, indices + i)) {
        const ImDrawVert &a = vertices[indices[i]], &c = vertices[indices[i + 2]];
        if (a.uv.x == c.uv.x && a.uv.y == c.uv.y) {
          fill_rect(target, clip, a.pos, c.pos, a.col);
        } else {
          glyph_rect(target, clip, texture, a, c);
        }
        i += 6;
        continue;
      }
      triangle(target, clip, texture, vertices + indices[i], vertices + indices[i + 1], vertices + indices[i + 2]);
      i += 3;
    }
  }
}

}  // namespace

void SoftPainter::paint(ImDrawData& data, int width, int height) {
  // Glyphs are read from ImGui's own copy of the atlas: nothing to upload.
  if (data.Textures != nullptr) {
    for (ImTextureData* texture : *data.Textures) {
      if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(static_cast<ImTextureID>(texture->UniqueID) + 1);
      if (texture->Status == ImTextureStatus_WantDestroy) {
        if (texture->UnusedFrames == 0) continue;
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
      } else {
        texture->SetStatus(ImTextureStatus_OK);
      }
    }
  }
  width_ = width;
  height_ = height;
  pixels_.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0xFFFFFFFFu);
  const Target target{pixels_.data(), width};
  for (const ImDrawList* list : data.CmdLists) commands_of(*list, target, width, height);
}

}  // namespace jihe::web
