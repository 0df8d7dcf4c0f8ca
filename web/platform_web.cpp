#include "web/platform_web.h"

#include "web/js_bridge.h"

namespace jihe::web {

void WebPlatform::request_frame() { js::request_frame(); }
void WebPlatform::select_cell(const CellOnScreen* cell) { js::select_cell(cell); }
void WebPlatform::open_editor(const EditorRequest& request) { js::open_editor(request); }
void WebPlatform::move_editor(const Area& area, bool visible) { js::move_editor(area, visible); }
void WebPlatform::close_editor() { js::close_editor(); }
void WebPlatform::commit_editor() { js::commit_editor(); }
void WebPlatform::pick_files() { js::pick_files(); }
void WebPlatform::open_sample() { js::open_sample(); }
void WebPlatform::save_file(int file, std::string_view name, BytesView bytes, std::string_view mime) {
  js::save_file(file, name, bytes, mime);
}
void WebPlatform::save_report(std::string_view name, BytesView bytes, std::string_view mime) {
  js::save_report(name, bytes, mime);
}
void WebPlatform::copy_text(std::string_view text) { js::copy_text(text); }
void WebPlatform::language_changed(Language language) { js::language_changed(language == Language::en); }
void WebPlatform::changed() { js::changed(); }

void WebPlatform::set_cursor(Cursor cursor) {
  switch (cursor) {
    case Cursor::arrow: js::set_cursor("default"); break;
    case Cursor::hand: js::set_cursor("pointer"); break;
    case Cursor::text: js::set_cursor("text"); break;
    case Cursor::resize_columns: js::set_cursor("ew-resize"); break;
  }
}

}  // namespace jihe::web
