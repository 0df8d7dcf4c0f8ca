#include "web/commands.h"

#include <charconv>

namespace jihe::web {

namespace {

using namespace command;

// Words of a command, taken from the front.
class Words {
 public:
  explicit Words(std::string_view text) : text_(text) {}
  std::string_view word() {
    while (!text_.empty() && text_.front() == ' ') text_.remove_prefix(1);
    const std::size_t end = std::min(text_.find(' '), text_.size());
    const std::string_view word = text_.substr(0, end);
    text_.remove_prefix(end);
    return word;
  }
  int number() {
    const std::string_view digits = word();
    int value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    ok_ = ok_ && read.ec == std::errc() && read.ptr == digits.data() + digits.size();
    return value;
  }
  bool ok() const { return ok_; }

 private:
  std::string_view text_;
  bool ok_ = true;
};

std::optional<Command> with_word(std::string_view name, std::string_view word) {
  if (name == "report" && word == "html") return SaveReport{Report::html};
  if (name == "report" && word == "list") return SaveReport{Report::list};
  if (name == "report" && word == "text") return SaveReport{Report::text};
  if (name == "report" && word == "json") return SaveReport{Report::json};
  if (name == "export" && word == "docx") return Export{ConvertTo::docx};
  if (name == "export" && word == "xlsx") return Export{ConvertTo::xlsx};
  if (name == "export" && word == "import") return Export{ConvertTo::import_sheet};
  if (name == "pane" && word == "table") return ShowPane{Pane::table};
  if (name == "pane" && word == "findings") return ShowPane{Pane::findings};
  if (name == "sort-files" && word == "worst") return SortFiles{true};
  if (name == "sort-files" && word == "opened") return SortFiles{false};
  if (name == "scope" && word == "table") return SetScope{Scope::table};
  if (name == "scope" && word == "all") return SetScope{Scope::all};
  if (name == "language" && word == "zh") return SetLanguage{Language::zh};
  if (name == "language" && word == "en") return SetLanguage{Language::en};
  if (name != "severity") return std::nullopt;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::hint}) {
    if (word == severity_id(severity)) return ToggleSeverity{severity};
  }
  return std::nullopt;
}

std::optional<Command> with_numbers(std::string_view name, Words& words) {
  if (name == "fix") return ApplyFix{words.number()};
  if (name == "explain-ready") return ExplainReady{words.number()};
  if (name == "dismiss") return DismissNotice{words.number()};
  if (name == "close-file") return CloseFile{words.number(), false};
  if (name == "close-file!") return CloseFile{words.number(), true};
  const bool table = name == "select-table", cell = name == "select-cell", finding = name == "select-finding";
  const bool group = name == "toggle-group";
  if (!table && !cell && !finding && !group) return std::nullopt;
  const int first = words.number(), second = words.number();
  if (table) return SelectTable{first, second};
  if (cell) return SelectCell{{first, second}};
  if (group) return ToggleGroup{first, second};
  return SelectFinding{first, second};
}

}  // namespace

std::optional<Command> parse_command(std::string_view text) {
  Words words(text);
  const std::string_view name = words.word();
  if (name == "open") return PickFiles{};
  if (name == "sample") return OpenSample{};
  if (name == "save") return Save{};
  if (name == "undo") {
    Words rest = words;
    if (rest.word().empty()) return Undo{};
    const int file = words.number();
    return words.ok() ? std::optional<Command>(Undo{file}) : std::nullopt;
  }
  if (name == "redo") return Redo{};
  if (name == "toggle-common") return ToggleCommon{};
  if (name == "close-all") return CloseAll{false};
  if (name == "close-all!") return CloseAll{true};
  if (name == "cancel") return CancelOpening{};
  if (name == "next-finding") return NextFinding{1};
  if (name == "previous-finding") return NextFinding{-1};
  if (name == "next-table") return NextTable{1};
  if (name == "previous-table") return NextTable{-1};
  if (name == "close-finding") return CloseFinding{};
  if (name == "edit") return StartEditing{};
  if (name == "explain") return StartExplaining{false};
  if (name == "explain-write") return StartExplaining{true};
  if (name == "unexplain") return Explain{};
  if (name == "save-reasons") return SaveReasons{};
  if (name == "dismiss-toast") return DismissToast{};
  if (name == "fix-all") {
    const std::string_view kind = words.word();
    if (kind.empty()) return FixAll{FixSafety::safe};
    if (kind == "suggested") return FixAll{FixSafety::suggested};
    return std::nullopt;
  }
  if (std::optional<Command> command = with_numbers(name, words)) return words.ok() ? command : std::nullopt;
  return with_word(name, words.word());
}

}  // namespace jihe::web
