#include <algorithm>

#include "core/report/html.h"
#include "core/report/json.h"
#include "core/report/text.h"
#include "core/session/finding_list.h"
#include "web/updater.h"

namespace jihe::web {

using namespace command;

namespace {

std::string_view mime_of(std::string_view kind) {
  if (kind == "docx") return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  if (kind == "xlsx") return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  if (kind == "html") return "text/html";
  if (kind == "csv") return "text/csv";
  return kind == "json" ? "application/json" : "text/plain";
}

// "表.txt" as "表.docx", "表（导入表）.xlsx".
std::string exported_name(const State& state, const OpenFile& file, ConvertTo to) {
  const std::size_t dot = file.name.rfind('.');
  std::string name = file.name.substr(0, dot == 0 ? std::string::npos : dot);
  if (to != ConvertTo::import_sheet) return name + std::string(ending_of(to));
  return name + std::string(tr(state.language, "ui.export.import.suffix")) + ".xlsx";
}

}  // namespace

std::string saved_name(const State& state, const OpenFile& file) {
  if (file.history.done().empty()) return file.name;
  const std::size_t dot = file.name.rfind('.');
  const std::size_t stem = dot == std::string::npos || dot == 0 ? file.name.size() : dot;
  return file.name.substr(0, stem) + std::string(tr(state.language, "ui.save.suffix")) + file.name.substr(stem);
}

void Updater::operator()(const PickFiles&) { platform_.pick_files(); }

void Updater::operator()(const OpenSample&) { platform_.open_sample(); }

void Updater::operator()(const ExpectFiles& command) { state_.opening.expected += std::max(0, command.count); }

void Updater::operator()(QueueFile& command) {
  state_.opening.waiting.emplace_back(std::move(command.name), std::move(command.bytes));
  expect_what_waits();
}

void Updater::operator()(FailFile& command) {
  notice(std::move(command.name), std::move(command.error));
  if (!state_.opening.active()) return;
  ++state_.opening.done;
  finish_opening();
}

void Updater::operator()(const ReadNext&) {
  Opening& opening = state_.opening;
  if (opening.waiting.empty()) return;
  auto [name, bytes] = std::move(opening.waiting.front());
  opening.waiting.pop_front();
  ++opening.done;
  if (is_side_file(name)) {
    read_reasons(std::move(name), bytes);
    return finish_opening();
  }
  OpenFile file = read_file(name, std::move(bytes), state_.session.profile());
  if (file.error) {
    notice(std::move(name), std::move(*file.error));
  } else {
    opening.read.push_back(std::move(file));
  }
  finish_opening();
}

void Updater::operator()(const CancelOpening&) {
  state_.opening.waiting.clear();
  state_.opening.expected = state_.opening.done;
  finish_opening();
}

void Updater::operator()(const CloseFile& command) {
  const OpenFile* file = state_.session.file(command.file);
  if (file == nullptr) return;
  const bool unsaved = state_.session.unsaved(command.file) || reasons_unsaved(state_, command.file);
  if (unsaved && !command.even_unsaved) {
    toast("ui.toast.unsaved", {{"name", file->name}});
    state_.toast.close_file = command.file;
    return;
  }
  state_.session.close(command.file);
  state_.toast = {};
  if (state_.selection.file == command.file) {
    const auto files = state_.session.files();
    select_table(files.empty() ? 0 : files.front().id, 0);
  }
}

void Updater::operator()(const CloseAll& command) {
  std::vector<std::string> unsaved;
  for (const OpenFile& file : state_.session.files()) {
    if (state_.session.unsaved(file.id) || reasons_unsaved(state_, file.id)) unsaved.push_back(file.name);
  }
  if (!unsaved.empty() && !command.even_unsaved) {
    const std::string n = std::to_string(unsaved.size());
    toast(unsaved.size() == 1 ? "ui.toast.unsaved" : "ui.toast.unsaved-all", {{"name", unsaved.front()}, {"n", n}});
    state_.toast.close_all = true;
    return;
  }
  state_.session.close_all();
  state_.toast = {};
  state_.worst_first.clear();
  select_table(0, 0);
}

void Updater::operator()(const Save&) {
  const OpenFile* file = state_.file();
  if (file == nullptr) return;
  const Result<Bytes> bytes = state_.session.save(file->id);
  if (!bytes) {
    notice(file->name, bytes.error());
    return;
  }
  platform_.save_file(file->id, saved_name(state_, *file), *bytes, mime_of(file->kind));
}

void Updater::operator()(const Saved& command) {
  const OpenFile* file = state_.session.file(command.file);
  if (file == nullptr) return;
  state_.session.mark_saved(command.file);
  toast("ui.toast.saved", {{"name", saved_name(state_, *file)}});
}

void Updater::operator()(const SaveReport& command) {
  state_.menu_open = false;
  if (state_.session.files().empty()) return;
  const ReportInput input = state_.session.report_input();
  const ReportOptions options{.language = state_.language};
  const std::string name(tr(state_.language, "ui.report.name"));
  if (command.kind == Report::html) {
    platform_.save_report(name + ".html", html_report(input, options), "text/html");
  } else if (command.kind == Report::list) {
    const Result<Bytes> list = finding_list(input, state_.language);
    const std::string list_name = std::string(tr(state_.language, "ui.report.list.name")) + ".xlsx";
    if (!list) return notice(list_name, list.error());
    platform_.save_report(list_name, *list, mime_of("xlsx"));
  } else if (command.kind == Report::json) {
    platform_.save_report(name + ".json", json_report(input, options), "application/json");
  } else {
    platform_.save_report(name + ".txt", text_report(input, options), "text/plain");
  }
}

void Updater::operator()(const Export& command) {
  state_.exports_open = false;
  const OpenFile* file = state_.file();
  if (file == nullptr) return;
  if (ending_of(command.to).substr(1) == file->kind) return (*this)(Save{});   // of that kind already: as it stands
  Result<Converted> converted = convert(*file, command.to);
  if (!converted) {
    notice(file->name, converted.error());
    return;
  }
  const std::string name = exported_name(state_, *file, command.to);
  platform_.save_report(name, converted->bytes, mime_of(command.to == ConvertTo::docx ? "docx" : "xlsx"));
  toast("ui.toast.exported", {{"name", name}});
  if (!converted->refused.empty()) {
    notice(name, {});
    state_.notices.back().refused = std::move(converted->refused);
  }
}

void Updater::expect_what_waits() {
  Opening& opening = state_.opening;
  opening.expected = std::max(opening.expected, opening.done + static_cast<int>(opening.waiting.size()));
}

void Updater::finish_opening() {
  Opening& opening = state_.opening;
  if (opening.active()) return;
  if (!opening.read.empty()) {
    const std::vector<int> ids = state_.session.add(std::move(opening.read));
    select_table(ids.front(), 0);
    state_.toast = {};
    std::string given = give_waiting_reasons(state_);
    if (given.empty()) given = std::move(opening.reasons_read);
    if (!given.empty()) toast("ui.toast.reasons-read", {{"name", std::move(given)}});
  }
  opening = {};
}

}  // namespace jihe::web
