#include "core/report/text.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "core/base/text.h"
#include "core/report/kinds.h"
#include "core/report/width.h"
#include "core/rules/registry.h"

namespace jihe {

namespace {

constexpr std::size_t kNameLength = 40;  // code points of a project's name in a heading
constexpr std::size_t kFoldFrom = 3;     // tables that must share a head finding before it is told once
constexpr int kListFrom = 3;             // hints of a table from which they are only named, each with its places

constexpr std::array kSeverities = {Severity::error, Severity::warning, Severity::hint};
constexpr std::array<std::string_view, 3> kColours = {"\x1b[31m", "\x1b[33m", "\x1b[36m"};

// Findings told in one breath: one finding, several of one rule with the same advice, or one that many tables share.
struct Item {
  std::vector<const Finding*> findings;
  std::vector<FindingText> texts;  // one each
};

// Widths of the columns of one section.
struct Columns {
  int severity = 0;
  int place = 0;
  int text() const { return 2 + severity + 2 + place + 2; }
};

bool same_kind(const Finding& a, const Finding& b) { return kind_of(a) == kind_of(b); }

bool is_hint(const Finding* finding) { return finding->severity == Severity::hint; }

class FileText {
 public:
  FileText(const ReportFile& file, const ReportOptions& options) : file_(file), options_(options) {
    if (file.document != nullptr) lines_ = LineNumbers(*file.document);
  }

  std::string write() {
    out_ = bold(visible(file_.name));
    if (file_.error) {
      out_ += '\n' + indent(2) + visible(describe_error(options_.language, *file_.error, file_.name)) + '\n';
      return out_;
    }
    out_ += "  " + say("report.tables", {{"count", std::to_string(file_.forms->size())}}) + '\n';
    const std::vector<const Finding*> shared = take_shared();
    section(std::string(tr(options_.language, "report.shared")), shared);
    std::map<int, std::vector<const Finding*>> by_table;
    for (const Finding& finding : *file_.findings) {
      if (listed(finding) && !folded(finding)) by_table[table_of(finding)].push_back(&finding);
    }
    for (const auto& [table, findings] : by_table) section(heading(table), findings);
    if (file_.findings->empty()) out_ += indent(2) + std::string(tr(options_.language, "report.clean")) + '\n';
    explained();
    return out_;
  }

 private:
  std::string say(std::string_view key, const Args& args) const { return fill(tr(options_.language, key), args); }
  static std::string indent(int width) { return std::string(static_cast<std::size_t>(width), ' '); }
  std::string bold(std::string_view text) const {
    return options_.colour ? "\x1b[1m" + std::string(text) + "\x1b[0m" : std::string(text);
  }
  std::string paint(std::string text, Severity severity) const {
    if (!options_.colour) return text;
    return std::string(kColours[static_cast<std::size_t>(severity)]) + text + "\x1b[0m";
  }

  bool listed(const Finding& finding) const {
    return finding.severity <= options_.min_severity && !finding.explained();
  }
  bool folded(const Finding& finding) const { return folded_.count(&finding) > 0; }

  // What a person has explained, with the reason; and the explanations that explain nothing.
  void explained() {
    const auto line = [&](std::string_view key, const Args& args) {
      out_ += indent(2) + wrap(visible(say(key, args)), options_.width, 2, 4) + '\n';
    };
    bool headed = false;
    const auto head = [&] {
      if (!headed) out_ += '\n' + bold(tr(options_.language, "report.explained")) + '\n';
      headed = true;
    };
    for (const Finding& finding : *file_.findings) {
      if (!finding.explained()) continue;
      head();
      const std::string where = finding.places.empty()
                                    ? std::string(tr(options_.language, "place.file"))
                                    : place_name(options_.language, *file_.document, finding.places.front());
      line("report.explained.one", {{"severity", std::string(severity_name(options_.language, finding.severity))},
                                    {"place", where},
                                    {"what", describe(options_.language, finding).what},
                                    {"reason", finding.reason}});
    }
    if (file_.unused == nullptr) return;
    for (const auto& [explanation, must_fix] : *file_.unused) {
      head();
      line(must_fix ? "report.explained.must-fix" : "report.explained.unused",
           {{"rule", explanation.rule}, {"text", text::shorten(explanation.text, kNameLength)}, {"reason", explanation.reason}});
    }
  }

  // The first of every head finding that at least kFoldFrom tables share; all of them are remembered as folded.
  std::vector<const Finding*> take_shared() {
    std::map<FindingKind, std::vector<const Finding*>> groups;
    for (const Finding& finding : *file_.findings) {
      if (listed(finding) && about_head(finding, *file_.forms)) groups[kind_of(finding)].push_back(&finding);
    }
    std::vector<const Finding*> first;
    for (const Finding& finding : *file_.findings) {
      const auto group = groups.find(kind_of(finding));
      if (group == groups.end() || group->second.front() != &finding) continue;
      const std::vector<const Finding*>& all = group->second;
      std::set<int> tables;
      for (const Finding* one : all) tables.insert(table_of(*one));
      const bool alike =
          std::all_of(all.begin(), all.end(), [&](const Finding* one) { return one->severity == finding.severity; });
      if (!alike || tables.size() < kFoldFrom) continue;
      first.push_back(&finding);
      folded_.insert(all.begin(), all.end());
      shared_[&finding] = {tables.begin(), tables.end()};
    }
    return first;
  }

  // 表1-3、5: the tables that share a finding.
  std::string tables_of(const Finding& finding) const {
    const std::vector<int>& tables = shared_.at(&finding);
    std::string names;
    for (std::size_t i = 0; i < tables.size();) {
      std::size_t run = i;
      while (run + 1 < tables.size() && tables[run + 1] == tables[run] + 1) ++run;
      if (!names.empty()) names += tr(options_.language, "report.comma");
      names += std::to_string(tables[i] + 1);
      if (run > i) names += '-' + std::to_string(tables[run] + 1);
      i = run + 1;
    }
    return say("report.table-list", {{"tables", names}});
  }

  // The sentence of a finding; where tables share one whose words differ, only what it is called.
  FindingText words(const Finding& finding) const {
    FindingText text = describe(options_.language, finding);
    if (shared_.count(&finding) == 0) return text;
    for (const Finding* other : folded_) {
      if (!same_kind(*other, finding)) continue;
      if (describe(options_.language, *other).what == text.what) continue;
      text.what = text.title;
      break;
    }
    return text;
  }

  std::string heading(int table) const {
    if (table < 0) return std::string(tr(options_.language, "place.file"));
    const Form& form = (*file_.forms)[static_cast<std::size_t>(table)];
    const std::string_view name = form.text(FieldId::name);
    std::string text = say("place.table", {{"table", std::to_string(table + 1)}});
    return name.empty() ? text : text + "  " + visible(text::shorten(name, kNameLength));
  }

  // Where a finding stands, in a word: the tables of a shared one, else its first place and how many more there are.
  std::string place(const Finding& finding) const {
    if (shared_.count(&finding) > 0) return tables_of(finding);
    if (finding.places.empty()) return std::string(tr(options_.language, "place.file"));
    const std::string first = place_name(options_.language, lines_, finding.places.front());
    if (finding.places.size() == 1) return first;
    return say("report.places", {{"first", first}, {"count", std::to_string(finding.places.size())}});
  }

  // What to do: what the program would do itself, else what the person is to do; on which ground.
  std::string advice(const Finding& finding, const FindingText& text) const {
    const Rule* rule = find_rule(finding.rule);
    std::string said =
        finding.fixes.empty() ? text.todo : describe_fix(options_.language, finding, finding.fixes.front());
    if (!finding.fixes.empty()) {
      const bool safe = finding.fixes.front().safety == FixSafety::safe;
      said += tr(options_.language, safe ? "report.fix.safe" : "report.fix.suggested");
    }
    const std::string_view basis = rule != nullptr ? rule->basis : finding.arg("basis");
    if (!basis.empty()) said += say("report.basis", {{"basis", std::string(basis)}});
    return said;
  }

  // The advice of an item; where it differs from finding to finding, that of the first as an example.
  std::string advice(const Item& item) const {
    std::string said = advice(*item.findings.front(), item.texts.front());
    bool differs = false;
    for (std::size_t i = 1; i < item.findings.size() && !differs; ++i) {
      differs = item.texts[i].todo != item.texts.front().todo;
    }
    if (shared_.count(item.findings.front()) > 0) {
      for (const Finding* other : folded_) {
        if (!same_kind(*other, *item.findings.front())) continue;
        differs |= advice(*other, describe(options_.language, *other)) != said;
      }
    }
    return differs ? say("report.example", {{"advice", said}}) : said;
  }

  // Findings of one rule that only differ in where they stand are one item; each with a fix of its own is one for
  // itself.
  std::vector<Item> items(const std::vector<const Finding*>& findings, Severity severity) const {
    std::vector<Item> list;
    std::map<FindingKind, std::size_t> known;  // where the item of a rule is whose findings have no fix
    for (const Finding* finding : findings) {
      if (finding->severity != severity) continue;
      std::size_t index = list.size();
      if (finding->fixes.empty()) index = known.try_emplace(kind_of(*finding), index).first->second;
      if (index == list.size()) list.emplace_back();
      list[index].findings.push_back(finding);
      list[index].texts.push_back(words(*finding));
    }
    return list;
  }

  void section(const std::string& title, const std::vector<const Finding*>& findings) {
    if (findings.empty()) return;
    Columns columns;
    for (const Finding* finding : findings) {
      const std::string_view severity = severity_name(options_.language, finding->severity);
      columns.severity = std::max(columns.severity, display_width(severity));
      columns.place = std::max(columns.place, display_width(place(*finding)));
    }
    out_ += '\n' + bold(title) + '\n';
    for (const Severity severity : kSeverities) {
      if (options_.brief && severity == Severity::hint && shared_.count(findings.front()) == 0 &&
          std::count_if(findings.begin(), findings.end(), is_hint) >= kListFrom) {
        name_hints(findings, columns);
        continue;
      }
      for (const Item& item : items(findings, severity)) tell(item, columns);
    }
  }

  // 标点（第13行第3栏等3处）、过时用语（第13行第3栏）: what hints are called and where they are, as one paragraph.
  void name_hints(const std::vector<const Finding*>& findings, const Columns& columns) {
    std::vector<std::pair<FindingKind, std::vector<const Finding*>>> kinds;   // in reading order
    for (const Finding* finding : findings) {
      if (!is_hint(finding)) continue;
      const auto known = std::find_if(kinds.begin(), kinds.end(),
                                      [&](const auto& kind) { return kind.first == kind_of(*finding); });
      if (known == kinds.end()) {
        kinds.push_back({kind_of(*finding), {finding}});
      } else {
        known->second.push_back(finding);
      }
    }
    std::string text;
    for (const auto& [kind, of_kind] : kinds) {
      std::string places;
      for (const Finding* finding : of_kind) {
        if (!places.empty()) places += tr(options_.language, "report.comma");
        places += place(*finding);
      }
      if (!text.empty()) text += tr(options_.language, "report.comma");
      const std::string title = describe(options_.language, *of_kind.front()).title;
      text += say("report.hint", {{"title", title}, {"places", places}});
    }
    const std::string name = pad_right(severity_name(options_.language, Severity::hint), columns.severity);
    const int column = 2 + columns.severity + 2;
    out_ += indent(2) + paint(name, Severity::hint) + indent(2);
    out_ += wrap(visible(text), options_.width, column, column) + '\n';
  }

  // One line a finding, and the advice behind the last one, or below where it does not fit or is for several.
  void tell(const Item& item, const Columns& columns) {
    const Severity severity = item.findings.front()->severity;
    const std::string name = pad_right(severity_name(options_.language, severity), columns.severity);
    const int column = columns.text();
    const std::string said = "→ " + visible(advice(item));
    for (std::size_t i = 0; i < item.findings.size(); ++i) {
      const std::string what = visible(item.texts[i].what);
      out_ += indent(2) + paint(name, severity) + indent(2);
      out_ += pad_right(place(*item.findings[i]), columns.place) + indent(2);
      out_ += wrap(what, options_.width, column, column);
      if (i + 1 == item.findings.size()) {
        const bool fits =
            options_.width == 0 || column + display_width(what) + 1 + display_width(said) <= options_.width;
        out_ += fits && i == 0 ? " " + said : '\n' + indent(column) + wrap(said, options_.width, column, column + 2);
      }
      out_ += '\n';
    }
  }

  const ReportFile& file_;
  LineNumbers lines_;
  const ReportOptions& options_;
  std::set<const Finding*> folded_;                    // told once for all their tables
  std::map<const Finding*, std::vector<int>> shared_;  // the one that is told, and the tables
  std::string out_;
};

// How many files, tables and findings; what is not listed, and what the program could put right by itself.
std::string totals(const ReportInput& input, const ReportOptions& options) {
  std::array<std::size_t, 3> counts{};
  std::size_t tables = 0;
  std::size_t unusable = 0;
  std::size_t hidden = 0;
  std::size_t safe = 0;
  std::size_t explained = 0;
  for (const ReportFile& file : input.files) {
    if (file.error) {
      ++unusable;
      continue;
    }
    tables += file.forms->size();
    for (const Finding& finding : *file.findings) {
      if (finding.explained()) {
        ++explained;
        continue;
      }
      ++counts[static_cast<std::size_t>(finding.severity)];
      hidden += finding.severity > options.min_severity ? 1 : 0;
      safe += std::any_of(finding.fixes.begin(), finding.fixes.end(),
                          [](const Fix& fix) { return fix.safety == FixSafety::safe; });
    }
  }
  const auto say = [&](std::string_view key, std::size_t count) {
    return fill(tr(options.language, key), {{"count", std::to_string(count)}}) + '\n';
  };
  std::string out = fill(tr(options.language, "report.totals"), {{"files", std::to_string(input.files.size())},
                                                                 {"tables", std::to_string(tables)},
                                                                 {"errors", std::to_string(counts[0])},
                                                                 {"warnings", std::to_string(counts[1])},
                                                                 {"hints", std::to_string(counts[2])}});
  out += '\n';
  if (unusable > 0) out += say("report.unusable", unusable);
  if (hidden > 0) out += say("report.hidden", hidden);
  if (explained > 0) out += say("report.explained.count", explained);
  if (safe > 0) out += say("report.safe-fixes", safe);
  return out;
}

}  // namespace

std::string text_report(const ReportInput& input, const ReportOptions& options) {
  std::string out;
  for (const ReportFile& file : input.files) out += FileText(file, options).write() + '\n';
  return out + totals(input, options);
}

}  // namespace jihe
