// The browser as a Platform.
#pragma once

#include "web/platform.h"

namespace jihe::web {

class WebPlatform : public Platform {
 public:
  void request_frame() override;
  void select_cell(const CellOnScreen* cell) override;
  void open_editor(const EditorRequest& request) override;
  void move_editor(const Area& area, bool visible) override;
  void close_editor() override;
  void commit_editor() override;
  void pick_files() override;
  void open_sample() override;
  void save_file(int file, std::string_view name, BytesView bytes, std::string_view mime) override;
  void save_report(std::string_view name, BytesView bytes, std::string_view mime) override;
  void set_cursor(Cursor cursor) override;
  void copy_text(std::string_view text) override;
  void language_changed(Language language) override;
  void changed() override;
};

}  // namespace jihe::web
