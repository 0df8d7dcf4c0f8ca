#include "web/js_bridge.h"

#include <emscripten/emscripten.h>
#include <emscripten/html5.h>

// Emscripten strips the comments and line breaks of these bodies: end every statement.
// clang-format off

// Draws a glyph in the middle of a small canvas and gives the rectangle that has ink. Kept in Module.jiheGlyph: the
// canvas, its context and a heap buffer for the pixels (readback is the slow part: willReadFrequently keeps it
// in memory).
EM_JS(void, js_rasterise, (unsigned code, int px, int bold, int* box, float* advance, unsigned char** out), {
  var g = Module.jiheGlyph;
  if (!g) {
    g = Module.jiheGlyph = {size: 0, canvas: document.createElement('canvas'), buffer: 0, room: 0, font: "",
      family: '"Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Noto Sans SC",' +
              '"WenQuanYi Micro Hei","SimSun",sans-serif'};
  }
  var size = px * 3;
  if (g.size < size) {
    g.size = size;
    g.canvas.width = g.canvas.height = size;
    g.context = g.canvas.getContext('2d', {willReadFrequently: true});
    g.font = "";
  }
  var c = g.context;
  var font = (bold ? 'bold ' : "") + px + 'px ' + g.family;
  if (g.font !== font) {
    c.font = g.font = font;
    c.fillStyle = '#fff';
    c.textBaseline = 'alphabetic';
  }
  var text = String.fromCodePoint(code);
  var m = c.measureText(text);
  HEAPF32[advance >> 2] = m.width;
  HEAP32[out >> 2] = 0;
  var x = px;
  var y = px * 2;
  // Where the browser does not say how large the ink is (Chrome 77 and later do), look at two ems around the pen.
  var known = m.actualBoundingBoxAscent !== undefined;
  var left = known ? Math.floor(x - m.actualBoundingBoxLeft) - 1 : 0;
  var right = known ? Math.ceil(x + m.actualBoundingBoxRight) + 1 : size;
  var top = known ? Math.floor(y - m.actualBoundingBoxAscent) - 1 : 0;
  var bottom = known ? Math.ceil(y + m.actualBoundingBoxDescent) + 1 : size;
  left = Math.max(0, left); top = Math.max(0, top); right = Math.min(size, right); bottom = Math.min(size, bottom);
  var w = right - left;
  var h = bottom - top;
  if (!(w > 0 && h > 0) || m.width === 0) return;
  c.clearRect(left, top, w, h);
  c.fillText(text, x, y);
  var data = c.getImageData(left, top, w, h).data;
  if (g.room < w * h) {
    if (g.buffer) _jihe_free(g.buffer);
    g.room = w * h;
    g.buffer = _jihe_alloc(g.room);
  }
  var ink = 0;
  for (var i = 0; i < w * h; i++) ink |= (HEAPU8[g.buffer + i] = data[i * 4 + 3]);
  if (!ink) return;
  HEAP32[box >> 2] = left - x;
  HEAP32[(box >> 2) + 1] = top - y;
  HEAP32[(box >> 2) + 2] = w;
  HEAP32[(box >> 2) + 3] = h;
  HEAP32[out >> 2] = g.buffer;
});

EM_JS(void, js_present, (const unsigned char* pixels, int width, int height, int x, int y, int w, int h), {
  var c = Module.canvas.getContext('2d', {alpha: false});
  var all = new ImageData(new Uint8ClampedArray(HEAPU8.buffer, pixels, width * height * 4), width, height);
  c.putImageData(all, 0, 0, x, y, w, h);
});

EM_JS(void, js_resize_canvas, (int width, int height), {
  if (Module.canvas.width !== width) Module.canvas.width = width;
  if (Module.canvas.height !== height) Module.canvas.height = height;
});

EM_JS(int, js_create_webgl, (), {
  var attributes = {alpha: false, antialias: false, depth: false, stencil: false, premultipliedAlpha: true,
                    preserveDrawingBuffer: false, failIfMajorPerformanceCaveat: true, majorVersion: 1, minorVersion: 0,
                    enableExtensionsByDefault: 0};
  var context = null;
  try { context = Module.canvas.getContext('webgl', attributes); } catch (e) { context = null; }
  if (!context) return 0;
  var handle = GL.registerContext(context, attributes);
  return handle && GL.makeContextCurrent(handle) ? 1 : 0;
});

EM_JS(void, js_request_frame, (), { Module.host.requestFrame(); });

EM_JS(void, js_wake_in, (double ms), {
  if (Module.jiheTimer) clearTimeout(Module.jiheTimer);
  Module.jiheTimer = ms > 0 ? setTimeout(function() { Module.jiheTimer = 0; Module.host.requestFrame(); }, ms) : 0;
});

EM_JS(void, js_select_cell, (float x, float y, float width, float height, int visible, const char* text,
                             int text_length, const char* label, int label_length, const char* description,
                             int description_length), {
  Module.host.selectCell({x: x, y: y, width: width, height: height, visible: !!visible,
    text: UTF8ToString(text, text_length), label: UTF8ToString(label, label_length),
    description: UTF8ToString(description, description_length)});
});
EM_JS(void, js_select_no_cell, (), { Module.host.selectCell(null); });

EM_JS(void, js_open_editor, (const float* numbers, int typed, int centre, const char* text, int text_length,
                            const char* label, int label_length, const char* description, int description_length), {
  var n = HEAPF32.subarray(numbers >> 2, (numbers >> 2) + 9);
  Module.host.openEditor({x: n[0], y: n[1], width: n[2], height: n[3], maxHeight: n[4], fontSize: n[5],
    lineHeight: n[6], paddingX: n[7], paddingY: n[8], typed: !!typed, centre: !!centre, visible: true,
    text: UTF8ToString(text, text_length), label: UTF8ToString(label, label_length),
    description: UTF8ToString(description, description_length)});
});
EM_JS(void, js_move_editor, (float x, float y, float width, float height, int visible), {
  Module.host.moveEditor(x, y, width, height, !!visible);
});
EM_JS(void, js_close_editor, (), { Module.host.closeEditor(); });
EM_JS(void, js_commit_editor, (), { Module.host.commitEditor(); });
EM_JS(void, js_pick_files, (), { Module.host.pickFiles(); });
EM_JS(void, js_open_sample, (), { Module.host.openSample(); });
EM_JS(void, js_save_file, (int file, const char* name, int name_length, const char* bytes, int length,
                           const char* mime, int mime_length), {
  var copy = HEAPU8.slice(bytes, bytes + length);
  Module.host.saveFile(file, UTF8ToString(name, name_length), copy, UTF8ToString(mime, mime_length));
});
EM_JS(void, js_save_report, (const char* name, int name_length, const char* bytes, int length,
                             const char* mime, int mime_length), {
  var copy = HEAPU8.slice(bytes, bytes + length);
  Module.host.saveReport(UTF8ToString(name, name_length), copy, UTF8ToString(mime, mime_length));
});
EM_JS(void, js_set_cursor, (const char* css), { Module.host.setCursor(UTF8ToString(css)); });
EM_JS(void, js_copy_text, (const char* text, int length), { Module.host.copyText(UTF8ToString(text, length)); });
EM_JS(void, js_language_changed, (int english), { Module.host.languageChanged(english ? 'en' : 'zh'); });
EM_JS(void, js_changed, (), { Module.host.changed(); });

// clang-format on

namespace jihe::web {

const unsigned char* rasterise_glyph(char32_t code_point, int pixels, bool bold, GlyphBox& box) {
  int rect[4] = {0, 0, 0, 0};
  unsigned char* alpha = nullptr;
  js_rasterise(static_cast<unsigned>(code_point), pixels, bold ? 1 : 0, rect, &box.advance, &alpha);
  box.x = rect[0];
  box.y = rect[1];
  box.width = rect[2];
  box.height = rect[3];
  return alpha;
}

void present_pixels(const unsigned char* rgba, int width, int height, int x, int y, int part_width, int part_height) {
  js_present(rgba, width, height, x, y, part_width, part_height);
}
void resize_canvas(int width, int height) { js_resize_canvas(width, height); }
bool create_webgl() { return js_create_webgl() != 0; }
void wake_in(double milliseconds) { js_wake_in(milliseconds); }

}  // namespace jihe::web

namespace jihe::web::js {

void request_frame() { js_request_frame(); }

void select_cell(const CellOnScreen* cell) {
  if (cell == nullptr) {
    js_select_no_cell();
    return;
  }
  js_select_cell(cell->area.x, cell->area.y, cell->area.width, cell->area.height, cell->visible ? 1 : 0,
                 cell->text.data(), static_cast<int>(cell->text.size()), cell->label.data(),
                 static_cast<int>(cell->label.size()), cell->description.data(),
                 static_cast<int>(cell->description.size()));
}

void open_editor(const EditorRequest& r) {
  const Area& area = r.cell.area;
  const float numbers[9] = {area.x,        area.y,      area.width,  area.height, r.max_height,
                            r.font_size, r.line_height, r.padding_x, r.padding_y};
  js_open_editor(numbers, r.typed ? 1 : 0, r.centre ? 1 : 0, r.cell.text.data(), static_cast<int>(r.cell.text.size()),
                 r.cell.label.data(), static_cast<int>(r.cell.label.size()), r.cell.description.data(),
                 static_cast<int>(r.cell.description.size()));
}

void move_editor(const Area& area, bool visible) {
  js_move_editor(area.x, area.y, area.width, area.height, visible ? 1 : 0);
}
void close_editor() { js_close_editor(); }
void commit_editor() { js_commit_editor(); }
void pick_files() { js_pick_files(); }
void open_sample() { js_open_sample(); }

void save_file(int file, std::string_view name, BytesView bytes, std::string_view mime) {
  js_save_file(file, name.data(), static_cast<int>(name.size()), bytes.data(), static_cast<int>(bytes.size()),
               mime.data(), static_cast<int>(mime.size()));
}
void save_report(std::string_view name, BytesView bytes, std::string_view mime) {
  js_save_report(name.data(), static_cast<int>(name.size()), bytes.data(), static_cast<int>(bytes.size()), mime.data(),
                 static_cast<int>(mime.size()));
}
void set_cursor(const char* css) { js_set_cursor(css); }
void copy_text(std::string_view text) { js_copy_text(text.data(), static_cast<int>(text.size())); }
void language_changed(bool english) { js_language_changed(english ? 1 : 0); }
void changed() { js_changed(); }

}  // namespace jihe::web::js
