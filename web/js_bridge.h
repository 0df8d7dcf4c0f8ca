// What the module calls in the page: one object `host`, given to jihe_module({ canvas, host, ... }).
//
//   host.requestFrame()                    call _jihe_frame in the next animation frame (asked many times: once)
//   host.selectCell(cell | null)           the selected cell: keep the textarea over it, focused, invisible (opacity
//                                          0, no pointer events), empty, so that input methods start there and a
//                                          screen reader reads it. Called again when its place, text or finding
//                                          changed. null: none.
//       cell = { x, y, width, height,      where it is drawn, CSS pixels; may lie outside the canvas when scrolled away
//                visible,                  false: scrolled out of sight
//                text,                     the cell's text (aria-label material, not the textarea's value)
//                label,                    its name in words: "产出指标 数量指标 指标值, 第11行第3栏"
//                description }             its findings in words, "" where it has none
//   host.openEditor(edit)                  show the textarea as the editor of the selected cell
//       edit = { x, y, width, height,      as above; the editor may grow downwards to maxHeight when the text needs it
//                maxHeight,
//                fontSize, lineHeight,     CSS pixels
//                paddingX, paddingY,
//                text,                     put it in and place the caret at its end, unless
//                typed,                    true: the user's first character or composition is in the textarea: keep it
//                centre,                   true: the cell's text is centred
//                label, description }
//   host.moveEditor(x, y, width, height, visible)     the cell scrolled or changed its size while the editor is open
//   host.closeEditor()                     hide and empty it; selectCell follows where a cell is still selected
//   host.commitEditor()                    if the editor is open: call _jihe_editor_commit(its text, 0) now
//   host.pickFiles()                       open the file dialog (called in the click's or key's own event or in the
//                                          frame right after it: user activation still holds)
//   host.openSample()                      hand over the built-in example with _jihe_open
//   host.saveFile(file, name, bytes, mime) store a document; then call _jihe_saved(file). bytes: a Uint8Array
//   host.saveReport(name, bytes, mime)     store a report
//   host.setCursor(css)                    "default", "pointer", "text", "ew-resize"
//   host.copyText(text)                    put it on the clipboard
//   host.languageChanged(lang)             "zh" or "en": document language, title, remember it
//   host.changed()                         what the mirror shows may have changed: read _jihe_summary_json (not in this
//                                          call: in a microtask or the next frame). At most once a frame.
//
//
// The module itself uses module.canvas (its context and its pixel size) and a small canvas of its own for glyphs.
#pragma once

#include <string_view>

#include "web/canvas_font.h"
#include "web/platform.h"

namespace jihe::web {

// Draws one glyph with canvas 2D (a GlyphSource).
const unsigned char* rasterise_glyph(char32_t code_point, int pixels, bool bold, GlyphBox& box);

// Puts a part of the RGBA pixels of the whole canvas on the screen without WebGL.
void present_pixels(const unsigned char* rgba, int width, int height, int x, int y, int part_width, int part_height);

void resize_canvas(int width, int height);   // device pixels

// Sets up WebGL on module.canvas; false where the browser has none, or only a slow imitation.
bool create_webgl();

void wake_in(double milliseconds);   // asks for a frame later; 0 takes it back

// host.…, one function each.
namespace js {
void request_frame();
void select_cell(const CellOnScreen* cell);
void open_editor(const EditorRequest& request);
void move_editor(const Area& area, bool visible);
void close_editor();
void commit_editor();
void pick_files();
void open_sample();
void save_file(int file, std::string_view name, BytesView bytes, std::string_view mime);
void save_report(std::string_view name, BytesView bytes, std::string_view mime);
void set_cursor(const char* css);
void copy_text(std::string_view text);
void language_changed(bool english);
void changed();
}  // namespace js

}  // namespace jihe::web
