#include "web/draw_soft.h"

#include <algorithm>
#include <cmath>
#include <cstring>

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

void fill_span(std::uint32_t* row, int x0, int x1, ImU32 colour, unsigned alpha) {
  if (alpha == 255) {
    std::fill(row + x0, row + x1, colour | 0xFF000000u);
  } else if (alpha > 0) {
    for (int x = x0; x < x1; ++x) blend(row[x], colour, alpha);
  }
}

void fill_rect(const Target& target, const Clip& clip, ImVec2 min, ImVec2 max, ImU32 colour) {
  const int x0 = std::max(first_pixel(min.x), clip.x0), x1 = std::min(first_pixel(max.x), clip.x1);
  const int y0 = std::max(first_pixel(min.y), clip.y0), y1 = std::min(first_pixel(max.y), clip.y1);
  const unsigned alpha = alpha_of(colour);
  if (x0 >= x1 || alpha == 0) return;
  for (int y = y0; y < y1; ++y) {
    fill_span(target.pixels + static_cast<std::ptrdiff_t>(y) * target.width, x0, x1, colour, alpha);
  }
}

// A glyph: texels and pixels are of one size, because glyphs are drawn at device pixels; others are picked
// by the nearest.
void glyph_rect(const Target& target, const Clip& clip, const Texture& texture, const ImDrawVert& a,
                const ImDrawVert& c) {
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

// One side of a triangle as the half plane a*x + b*y + c >= 0. In double: corners lie on half pixels, so that a pixel's
// centre on an edge is found to be exactly on it, however long it is.
struct Edge {
  double a, b, c;
  bool owned;   // whether the pixels exactly on it belong to this triangle; of two that share an edge, one owns it

  Edge(ImVec2 from, ImVec2 to) {
    const double fx = static_cast<double>(from.x), fy = static_cast<double>(from.y);
    a = fy - static_cast<double>(to.y);
    b = static_cast<double>(to.x) - fx;
    c = -(a * fx + b * fy);
    owned = from.y > to.y || (from.y == to.y && from.x < to.x);
  }
  double at(double x, double y) const { return a * x + b * y + c; }
  bool inside(int x, double y) const {
    const double value = at(x + 0.5, y);
    return value > 0 || (value == 0 && owned);
  }
  // Narrows [x0, x1) to the pixels of row y (its centre) that are inside.
  void narrow(double y, int& x0, int& x1) const {
    if (a == 0) {
      if (!inside(x0, y)) x1 = x0;
      return;
    }
    const double crossing = -(b * y + c) / a;
    const double bounded = std::min(std::max(crossing, x0 - 2.0), x1 + 2.0);
    int x = static_cast<int>(std::ceil(bounded - 0.5));   // right up to rounding, which the two loops put right
    if (a > 0) {
      while (x > x0 && inside(x - 1, y)) --x;
      while (x < x1 && !inside(x, y)) ++x;
      x0 = std::max(x0, x);
    } else {
      while (x < x1 && inside(x, y)) ++x;
      while (x > x0 && !inside(x - 1, y)) --x;
      x1 = std::min(x1, x);
    }
  }
};

unsigned texel(const Texture& texture, float u, float v) {
  const int x = std::clamp(static_cast<int>(u * static_cast<float>(texture.width)), 0, texture.width - 1);
  const int y = std::clamp(static_cast<int>(v * static_cast<float>(texture.height)), 0, texture.height - 1);
  return texture.alpha[static_cast<std::ptrdiff_t>(y) * texture.width + x];
}

// Any triangle: colour and texture run evenly between the corners.
void triangle(const Target& target, const Clip& clip, const Texture& texture, const ImDrawVert* a, const ImDrawVert* b,
              const ImDrawVert* c) {
  const double doubled = Edge(a->pos, b->pos).at(static_cast<double>(c->pos.x), static_cast<double>(c->pos.y));
  if (doubled == 0) return;
  if (doubled < 0) std::swap(b, c);
  const auto low = [](float p, float q, float r) { return std::min(p, std::min(q, r)); };
  const auto high = [](float p, float q, float r) { return std::max(p, std::max(q, r)); };
  const int left = std::max(clip.x0, first_pixel(low(a->pos.x, b->pos.x, c->pos.x)));
  const int right = std::min(clip.x1, first_pixel(high(a->pos.x, b->pos.x, c->pos.x)) + 1);
  const int top = std::max(clip.y0, first_pixel(low(a->pos.y, b->pos.y, c->pos.y)));
  const int bottom = std::min(clip.y1, first_pixel(high(a->pos.y, b->pos.y, c->pos.y)) + 1);
  if (left >= right || top >= bottom) return;
  const Edge ab(a->pos, b->pos), bc(b->pos, c->pos), ca(c->pos, a->pos);
  const double scale = 1 / std::fabs(doubled);
  const bool plain = a->col == b->col && a->col == c->col;
  const bool flat = a->uv.x == b->uv.x && a->uv.x == c->uv.x && a->uv.y == b->uv.y && a->uv.y == c->uv.y;
  const unsigned flat_texel = flat ? texel(texture, a->uv.x, a->uv.y) : 0;
  const unsigned plain_alpha = div255(alpha_of(a->col) * flat_texel);
  for (int y = top; y < bottom; ++y) {
    const double py = y + 0.5;
    int x0 = left, x1 = right;
    ab.narrow(py, x0, x1);
    bc.narrow(py, x0, x1);
    ca.narrow(py, x0, x1);
    if (x0 >= x1) continue;
    std::uint32_t* row = target.pixels + static_cast<std::ptrdiff_t>(y) * target.width;
    if (plain && flat) {
      fill_span(row, x0, x1, a->col, plain_alpha);
      continue;
    }
    for (int x = x0; x < x1; ++x) {
      const float wa = static_cast<float>(bc.at(x + 0.5, py) * scale),
                  wb = static_cast<float>(ca.at(x + 0.5, py) * scale);
      const float wc = 1 - wa - wb;
      ImU32 colour = a->col;
      if (!plain) {
        const auto channel = [&](int shift) {
          const float value = wa * static_cast<float>((a->col >> shift) & 0xFF) +
                              wb * static_cast<float>((b->col >> shift) & 0xFF) +
                              wc * static_cast<float>((c->col >> shift) & 0xFF);
          return static_cast<std::uint32_t>(std::clamp(value + 0.5f, 0.0f, 255.0f)) << shift;
        };
        colour = channel(0) | channel(8) | channel(16) | channel(24);
      }
      const unsigned cover = flat ? flat_texel
                                  : texel(texture, wa * a->uv.x + wb * b->uv.x + wc * c->uv.x,
                                          wa * a->uv.y + wb * b->uv.y + wc * c->uv.y);
      blend(row[x], colour, div255(alpha_of(colour) * cover));
    }
  }
}

// Two triangles that make up a rectangle with even sides and one colour, as ImGui writes them: 0 1 2, 0 2 3.
bool rectangle(const ImDrawVert* v, const ImDrawIdx* i) {
  if (i[0] != i[3] || i[2] != i[4]) return false;
  const ImDrawVert &a = v[i[0]], &b = v[i[1]], &c = v[i[2]], &d = v[i[5]];
  return a.pos.y == b.pos.y && b.pos.x == c.pos.x && c.pos.y == d.pos.y && d.pos.x == a.pos.x && a.col == b.col &&
         a.col == c.col && a.col == d.col && c.pos.x > a.pos.x && c.pos.y > a.pos.y && a.uv.y == b.uv.y &&
         c.uv.x == b.uv.x;
}

// What a draw list is made of: a rectangle (its first and third corner), or a triangle.
struct Piece {
  const ImDrawVert* corners[4];   // the fourth: nullptr for a triangle
  Clip clip;                      // of its command, within the canvas
  Texture texture;

  bool is_rectangle() const { return corners[3] != nullptr; }
};

// Calls `use(piece)` for everything that is to be drawn, in order.
template <class Use>
void each_piece(const ImDrawData& data, int width, int height, const Use& use) {
  for (const ImDrawList* list : data.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const ImTextureData* texture = command.TexRef._TexData;
      if (command.UserCallback != nullptr || texture == nullptr || texture->Pixels == nullptr ||
          texture->BytesPerPixel != 1) {
        continue;
      }
      const ImVec4& clip = command.ClipRect;
      Piece piece;
      piece.texture = {texture->Pixels, texture->Width, texture->Height};
      piece.clip = {std::max(0, static_cast<int>(clip.x)), std::max(0, static_cast<int>(clip.y)),
                    std::min(width, static_cast<int>(clip.z)), std::min(height, static_cast<int>(clip.w))};
      if (piece.clip.x0 >= piece.clip.x1 || piece.clip.y0 >= piece.clip.y1) continue;
      const ImDrawVert* vertices = list->VtxBuffer.Data + command.VtxOffset;
      const ImDrawIdx* indices = list->IdxBuffer.Data + command.IdxOffset;
      for (unsigned i = 0; i + 2 < command.ElemCount;) {
        const bool both = i + 5 < command.ElemCount && rectangle(vertices, indices + i);
        for (unsigned n = 0; n < 3; ++n) piece.corners[n] = vertices + indices[i + n];
        piece.corners[3] = both ? vertices + indices[i + 5] : nullptr;
        use(piece);
        i += both ? 6 : 3;
      }
    }
  }
}

void paint_piece(const Target& target, const Clip& clip, const Piece& piece) {
  const ImDrawVert &a = *piece.corners[0], &c = *piece.corners[2];
  if (!piece.is_rectangle()) {
    triangle(target, clip, piece.texture, piece.corners[0], piece.corners[1], piece.corners[2]);
  } else if (a.uv.x == c.uv.x && a.uv.y == c.uv.y) {
    fill_rect(target, clip, a.pos, c.pos, a.col);
  } else {
    glyph_rect(target, clip, piece.texture, a, c);
  }
}

// The pixels that a piece may touch.
Clip bounds(const Piece& piece) {
  ImVec2 min = piece.corners[0]->pos, max = min;
  for (int i = 1; i < 3; ++i) {
    const ImVec2 at = piece.corners[i]->pos;
    min = {std::min(min.x, at.x), std::min(min.y, at.y)};
    max = {std::max(max.x, at.x), std::max(max.y, at.y)};
  }
  const auto whole = [](float value) { return static_cast<int>(std::clamp(value, -1.0e6f, 1.0e6f)); };
  return {std::max(piece.clip.x0, whole(min.x) - 1), std::max(piece.clip.y0, whole(min.y) - 1),
          std::min(piece.clip.x1, whole(max.x) + 2), std::min(piece.clip.y1, whole(max.y) + 2)};
}

inline void mix(std::uint64_t& hash, std::uint64_t word) {
  hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
  hash ^= hash >> 29;
}

std::uint64_t hash_of(const Piece& piece) {
  std::uint64_t hash = piece.is_rectangle() ? 1 : 2;
  for (int i = 0; i < 3; ++i) {
    std::uint32_t words[sizeof(ImDrawVert) / 4];
    std::memcpy(words, piece.corners[i], sizeof(ImDrawVert));
    mix(hash, words[0] | static_cast<std::uint64_t>(words[1]) << 32);
    mix(hash, words[2] | static_cast<std::uint64_t>(words[3]) << 32);
    mix(hash, words[4]);
  }
  const Clip& clip = piece.clip;
  mix(hash, static_cast<std::uint64_t>(clip.x0) | static_cast<std::uint64_t>(clip.y0) << 16 |
                static_cast<std::uint64_t>(clip.x1) << 32 | static_cast<std::uint64_t>(clip.y1) << 48);
  return hash;
}

// Takes note of the atlas' textures: glyphs are read from ImGui's own copy, nothing is uploaded. True where one is new:
// then the same coordinates mean other glyphs.
bool take_textures(ImDrawData& data) {
  bool anew = false;
  if (data.Textures == nullptr) return false;
  for (ImTextureData* texture : *data.Textures) {
    if (texture->Status == ImTextureStatus_WantCreate) {
      texture->SetTexID(static_cast<ImTextureID>(texture->UniqueID) + 1);
      anew = true;
    }
    if (texture->Status != ImTextureStatus_WantDestroy) {
      texture->SetStatus(ImTextureStatus_OK);
    } else if (texture->UnusedFrames > 0) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
  }
  return anew;
}

}  // namespace

// The canvas is divided into tiles. What is drawn into a tile is known by a hash, and a tile whose hash has not changed
// is left as it is: most events change a button or a cell, and most frames nothing.
SoftPainter::Area SoftPainter::paint(ImDrawData& data, int width, int height) {
  const bool all = take_textures(data) || width != width_ || height != height_;
  width_ = width;
  height_ = height;
  const int across = (width + kTile - 1) / kTile, down = (height + kTile - 1) / kTile;
  pixels_.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  std::vector<std::uint64_t> hashes(static_cast<std::size_t>(across * down), 0);
  const auto tiles_of = [&](const Piece& piece) {
    const Clip area = bounds(piece);
    return Clip{area.x0 / kTile, area.y0 / kTile, std::min(across, (area.x1 + kTile - 1) / kTile),
                std::min(down, (area.y1 + kTile - 1) / kTile)};
  };
  each_piece(data, width, height, [&](const Piece& piece) {
    const Clip tiles = tiles_of(piece);
    const std::uint64_t hash = hash_of(piece);
    for (int y = tiles.y0; y < tiles.y1; ++y) {
      for (int x = tiles.x0; x < tiles.x1; ++x) mix(hashes[static_cast<std::size_t>(y * across + x)], hash);
    }
  });

  std::vector<bool> stale(hashes.size());
  Clip dirty{across, down, 0, 0};
  int count = 0;
  for (int y = 0; y < down; ++y) {
    for (int x = 0; x < across; ++x) {
      const auto tile = static_cast<std::size_t>(y * across + x);
      stale[tile] = all || hashes[tile] != hashes_[tile];
      if (!stale[tile]) continue;
      ++count;
      dirty = {std::min(dirty.x0, x), std::min(dirty.y0, y), std::max(dirty.x1, x + 1), std::max(dirty.y1, y + 1)};
    }
  }
  hashes_ = std::move(hashes);
  if (count == 0) return {};

  const Target target{pixels_.data(), width};
  const auto pixels_of = [&](int x, int y, int x1, int y1) {
    return Clip{x * kTile, y * kTile, std::min(width, x1 * kTile), std::min(height, y1 * kTile)};
  };
  // Where most is stale, it is quicker to paint each piece once.
  const bool whole = count * 2 > across * down;
  if (whole) dirty = {0, 0, across, down};
  for (int y = dirty.y0; y < dirty.y1; ++y) {
    for (int x = dirty.x0; x < dirty.x1; ++x) {
      if (!whole && !stale[static_cast<std::size_t>(y * across + x)]) continue;
      const Clip tile = pixels_of(x, y, x + 1, y + 1);
      for (int row = tile.y0; row < tile.y1; ++row) {
        fill_span(target.pixels + static_cast<std::ptrdiff_t>(row) * width, tile.x0, tile.x1, 0xFFFFFFFFu, 255);
      }
    }
  }
  each_piece(data, width, height, [&](const Piece& piece) {
    if (whole) {
      paint_piece(target, piece.clip, piece);
      return;
    }
    const Clip tiles = tiles_of(piece);
    for (int y = tiles.y0; y < tiles.y1; ++y) {
      for (int x = tiles.x0; x < tiles.x1; ++x) {
        if (!stale[static_cast<std::size_t>(y * across + x)]) continue;
        const Clip tile = pixels_of(x, y, x + 1, y + 1);
        const Clip clip{std::max(piece.clip.x0, tile.x0), std::max(piece.clip.y0, tile.y0),
                        std::min(piece.clip.x1, tile.x1), std::min(piece.clip.y1, tile.y1)};
        if (clip.x0 < clip.x1 && clip.y0 < clip.y1) paint_piece(target, clip, piece);
      }
    }
  });
  const Clip area = pixels_of(dirty.x0, dirty.y0, dirty.x1, dirty.y1);
  return {area.x0, area.y0, area.x1 - area.x0, area.y1 - area.y0};
}

}  // namespace jihe::web
