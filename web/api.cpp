#include "web/api.h"

#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "core/report/json.h"
#include "web/main.h"
#include "web/summary.h"

namespace {

using namespace jihe;
using namespace jihe::web;

std::string_view view(const char* text, int length) {
  return length > 0 ? std::string_view(text, static_cast<std::size_t>(length)) : std::string_view();
}
std::string copy(const char* text, int length) { return std::string(view(text, length)); }

App& app() { return program()->app(); }

}  // namespace

void* jihe_alloc(int bytes) { return std::malloc(static_cast<std::size_t>(bytes > 0 ? bytes : 1)); }
void jihe_free(void* address) { std::free(address); }
int jihe_length() { return program()->given(); }

int jihe_start(double width, double height, double dpr, const char* lang, int lang_length, int want_software) {
  if (program() == nullptr) program() = new Program(width, height, dpr, want_software != 0);
  jihe_set_language(lang, lang_length);
  return program()->uses_webgl() ? 1 : 2;
}

void jihe_resize(double width, double height, double dpr) { app().resize(width, height, dpr); }
int jihe_frame(double time) { return program()->frame(time) ? 1 : 0; }
void jihe_context_lost() { program()->context_lost(); }
void jihe_context_restored() { program()->context_restored(); }
void jihe_use_software() { program()->use_software(); }
void jihe_set_language(const char* lang, int length) {
  app().act(command::SetLanguage{view(lang, length) == "en" ? Language::en : Language::zh});
}
void jihe_focus(int has) { app().focus(has != 0); }

void jihe_pointer(int kind, double x, double y, int button, int mods, int touch) {
  if (kind < 0 || kind > 4) return;
  app().pointer(static_cast<PointerEvent>(kind), x, y, button, mods, touch != 0);
}
void jihe_wheel(double x, double y, double dx, double dy, int mods) {
  app().wheel(x, y, dx, dy, mods);
}
int jihe_key(const char* key, int length, int mods) { return app().key(view(key, length), mods) ? 1 : 0; }

void jihe_open_expect(int count) { app().act(command::ExpectFiles{count}); }
void jihe_open(const char* name, int name_length, void* bytes, int length) {
  Bytes content(static_cast<const char*>(bytes), static_cast<std::size_t>(length > 0 ? length : 0));
  std::free(bytes);
  app().act(command::QueueFile{copy(name, name_length), std::move(content)});
}
void jihe_open_failed(const char* name, int name_length, int why) {
  const char* detail = why == 1 ? "memory" : "unreadable";
  app().act(command::FailFile{copy(name, name_length), Error{ErrorCode::not_found, 0, detail}});
}
int jihe_open_left() {
  const Opening& opening = app().state().opening;
  return opening.active() ? opening.expected - opening.done : 0;
}

const void* jihe_file_bytes(int file, int report) {
  Result<Bytes> bytes = app().state().session.save(file);
  if (bytes) return program()->give(std::move(*bytes));
  if (report != 0) {
    const OpenFile* open = app().state().session.file(file);
    app().act(command::FailFile{open != nullptr ? open->name : std::string(), bytes.error()});
  }
  program()->give({});
  return nullptr;
}
void jihe_saved(int file) { app().act(command::Saved{file}); }
const char* jihe_reasons(int file) { return program()->give(side_file(app().state(), file)); }
const char* jihe_report_json() {
  const State& state = app().state();
  return program()->give(json_report(state.session.report_input(), {.language = state.language}));
}

int jihe_editor_start() { return app().start_editor() ? 1 : 0; }
void jihe_editor_commit(const char* text, int length, int next) {
  app().act(command::CommitText{copy(text, length), next});
}
void jihe_editor_cancel() { app().act(command::CancelEditing{}); }
const char* jihe_cell_text() {
  const State& state = app().state();
  const Grid* grid = state.grid();
  return program()->give(grid == nullptr ? std::string() : std::string(grid->text(state.selection.cell)));
}
int jihe_paste_text(const char* text, int length) {
  const State& state = app().state();
  if (state.grid() == nullptr || !state.selection.cell.valid()) return 0;
  app().act(command::SetText{copy(text, length)});
  return 1;
}

int jihe_command(const char* command, int length) {
  std::optional<Command> parsed = parse_command(view(command, length));
  if (!parsed) return 0;
  app().act(std::move(*parsed));
  return 1;
}
void jihe_drag(int over) { app().act(command::Drag{over != 0}); }
const char* jihe_items_json() { return program()->give(app().items().json(app().scale())); }
const char* jihe_summary_json() { return program()->give(summary_json(app().state())); }
