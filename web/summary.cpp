#include "web/summary.h"

#include "web/cell_name.h"
#include "web/item_tree.h"
#include "web/listing.h"
#include "web/notice_text.h"

namespace jihe::web {

namespace {

constexpr std::size_t kListed = 300;

// Writes objects and lists without caring whether a comma is due.
class Json {
 public:
  Json& open(char bracket) {
    out_ += bracket;
    first_ = true;
    return *this;
  }
  Json& close(char bracket) {
    out_ += bracket;
    first_ = false;
    return *this;
  }
  Json& next() {
    if (!first_) out_ += ',';
    first_ = false;
    return *this;
  }
  Json& key(std::string_view name) {
    next();
    append_json(out_, name);
    out_ += ':';
    return *this;
  }
  Json& text(std::string_view name, std::string_view value) {
    key(name);
    append_json(out_, value);
    return *this;
  }
  Json& number(std::string_view name, long long value) {
    key(name);
    out_ += std::to_string(value);
    return *this;
  }
  Json& flag(std::string_view name, bool value) {
    key(name);
    out_ += value ? "true" : "false";
    return *this;
  }
  Json& null(std::string_view name) {
    key(name);
    out_ += "null";
    return *this;
  }
  // An object as the next member of a list, or under a key.
  Json& object() {
    next();
    return open('{');
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
  bool first_ = true;
};

std::string number_text(int number) { return std::to_string(number); }

std::string finding_label(const State& state, const OpenFile& file, const Finding& finding) {
  const std::string_view kind = finding.explained() ? tr(state.language, "ui.explained")
                                                    : severity_name(state.language, finding.severity);
  return std::string(kind) + ": " + describe(state.language, finding).title + ", " + place_of(state, file, finding);
}

void counts(const State& state, Json& json) {
  const Counts counts = all_counts(state);
  int tables = 0;
  for (const OpenFile& file : state.session.files()) tables += static_cast<int>(file.document.tables.size());
  const int files = static_cast<int>(state.session.files().size());
  const Args args = {{"files", number_text(files)},        {"tables", number_text(tables)},
                     {"errors", number_text(counts.errors)}, {"warnings", number_text(counts.warnings)},
                     {"hints", number_text(counts.hints)}};
  json.text("status", files == 0 ? std::string(tr(state.language, "ui.start.what"))
                                 : fill(tr(state.language, "ui.status"), args));
  json.key("counts").open('{');
  json.number("files", files).number("tables", tables).number("errors", counts.errors);
  json.number("warnings", counts.warnings).number("hints", counts.hints);
  json.number("explained", counts.explained).close('}');
}

void files(const State& state, Json& json) {
  bool unsaved = false;
  json.key("files").open('[');
  for (const OpenFile& file : state.session.files()) {
    json.object().number("id", file.id).text("name", file.name).text("kind", file.kind);
    const bool changed = state.session.unsaved(file.id) || reasons_unsaved(state, file.id);
    constexpr long long kEdits = 1'000'000;   // more than anybody makes: one number tells edits and reasons apart
    json.flag("unsaved", changed);
    json.number("position", reason_changes(state, file.id) * kEdits + static_cast<long long>(file.history.done().size()));
    json.close('}');
    unsaved = unsaved || changed;
  }
  json.close(']').flag("unsaved", unsaved);
}

void findings(const State& state, Json& json) {
  using Kind = ListRow::Kind;
  std::size_t count = 0;
  json.key("findings").open('[');
  for (const ListRow& row : list_rows(state)) {
    if (row.kind == Kind::severity || row.kind == Kind::explained || ++count > kListed) continue;
    const ListedFinding& first = row.first();
    const OpenFile& file = *state.session.file(first.file);
    const Finding& finding = file.findings[static_cast<std::size_t>(first.index)];
    const std::string numbers = number_text(first.file) + " " + number_text(first.index);
    json.object();
    if (row.kind == Kind::common) {
      json.text("label", common_name(state.language, row)).flag("selected", false).flag("expanded", row.open);
      json.text("command", "toggle-common").close('}');
      continue;
    }
    const bool group = row.kind == Kind::group;
    json.text("label", group ? std::string(severity_name(state.language, finding.severity)) + ": " +
                                   group_name(state.language, finding, row)
                             : finding_label(state, file, finding));
    json.text("severity", severity_id(finding.severity));
    json.flag("selected", !group && first.file == state.selection.file && first.index == state.selection.finding);
    if (group) json.flag("expanded", row.open);
    json.text("command", (group ? "toggle-group " : "select-finding ") + numbers).close('}');
  }
  json.close(']');
  json.number("moreFindings", count > kListed ? static_cast<long long>(count - kListed) : 0);
}

void finding(const State& state, Json& json) {
  const Finding* selected = state.finding();
  if (selected == nullptr) {
    json.null("finding");
    return;
  }
  const FindingText said = describe(state.language, *selected);
  json.key("finding").open('{').text("title", said.title).text("what", said.what);
  json.text("why", said.why).text("do", said.todo).key("fixes").open('[');
  for (std::size_t i = 0; i < selected->fixes.size(); ++i) {
    json.object().text("label", describe_fix(state.language, *selected, selected->fixes[i]));
    json.text("command", "fix " + std::to_string(i)).close('}');
  }
  json.close(']').text("reason", selected->reason).key("explain").open('[');
  const auto offer = [&](std::string_view key, std::string_view command) {
    json.object().text("label", tr(state.language, key)).text("command", command).close('}');
  };
  if (can_explain_selected(state)) {
    offer(selected->explained() ? "ui.explain.change" : "ui.explain", "explain-write");
    if (selected->explained()) offer("ui.explain.back", "unexplain");
  }
  json.close(']').close('}');
}

void cell(const State& state, Json& json) {
  if (state.grid() == nullptr || !state.selection.cell.valid()) {
    json.null("cell");
    return;
  }
  json.key("cell").open('{').text("label", cell_name(state, state.selection.cell));
  json.text("text", state.grid()->text(state.selection.cell));
  json.text("description", cell_findings(state, state.selection.cell))
      .flag("editing", state.editing && state.explaining != Explaining::writing)
      .close('}');
}

void messages(const State& state, Json& json) {
  json.key("notices").open('[');
  for (const Notice& notice : state.notices) {
    json.object().text("text", notice_text(state.language, notice));
    json.text("command", "dismiss " + number_text(notice.id)).close('}');
  }
  json.close(']');
  const Toast& toast = state.toast;
  json.text("toast", toast.key.empty() ? std::string() : fill(tr(state.language, toast.key), toast.args));
  if (!toast.key.empty() && toast.undo_file != 0) {
    json.key("toastAction")
        .open('{')
        .text("label", tr(state.language, "ui.undo"))
        .text("command", "undo " + number_text(toast.undo_file))
        .close('}');
  } else if (!toast.key.empty() && (toast.close_file != 0 || toast.close_all)) {
    json.key("toastAction").open('{').text("label", tr(state.language, "ui.close-anyway"));
    json.text("command", toast.close_all ? "close-all!" : "close-file! " + number_text(toast.close_file)).close('}');
  } else {
    json.null("toastAction");
  }
}

}  // namespace

std::string summary_json(const State& state) {
  Json json;
  json.open('{');
  json.text("screen", state.session.files().empty() ? "start" : "work");
  json.text("language", state.language == Language::zh ? "zh" : "en");
  const Opening& opening = state.opening;
  if (opening.active()) {
    const Args args = {{"n", number_text(opening.done)}, {"all", number_text(opening.expected)}};
    json.key("progress").open('{').number("done", opening.done).number("total", opening.expected);
    json.text("label", fill(tr(state.language, "ui.opening"), args)).close('}');
  } else {
    json.null("progress");
  }
  counts(state, json);
  files(state, json);
  findings(state, json);
  finding(state, json);
  cell(state, json);
  messages(state, json);
  json.close('}');
  return json.take();
}

}  // namespace jihe::web
