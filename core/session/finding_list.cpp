#include "core/session/finding_list.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/report/kinds.h"
#include "core/write/created/workbook.h"

namespace jihe {

namespace {

constexpr std::size_t kLongest = 2000;   // characters of a sentence: some quote whole cells

// Fills a sheet row by row.
class SheetFiller {
 public:
  SheetFiller(std::string name, std::vector<double> widths) {
    sheet.name = std::move(name);
    sheet.widths = std::move(widths);
    sheet.landscape = true;
    sheet.head_row = 0;
  }
  void row(const std::vector<std::string>& texts, SheetStyle style = SheetStyle::value,
           std::span<const std::size_t> numbers = {}) {
    int col = 0;
    for (const std::string& text : texts) {
      sheet.cells.push_back({text::shorten(text, kLongest), rows_, col++, 1, 1, style});
    }
    for (const std::size_t number : numbers) {
      sheet.cells.push_back({std::to_string(number), rows_, col++, 1, 1, style, true});
    }
    sheet.heights.push_back(0);
    ++rows_;
  }

  NewSheet sheet;

 private:
  int rows_ = 0;
};

// A project: a table of a file, or some rows of a list. Also what is about all of a file or a list, and a file that could
// not be read.
struct Unit {
  std::string file, unit, project;
  std::array<std::size_t, 4> counts{};   // by severity, then the explained ones
  std::string trouble;                   // why the file could not be read
  bool is_project = true;                // the others are told of only where something was found

  bool told() const { return is_project || counts != std::array<std::size_t, 4>{}; }
};

// From this row of a table on, findings are this unit's.
struct Start {
  int table = 0;
  int row = 0;
  std::size_t unit = 0;
};

class Lister {
 public:
  Lister(const ReportInput& input, Language language) : input_(input), language_(language) {}

  Result<Bytes> write() {
    SheetFiller each(say("report.list.each"), {24, 20, 28, 8, 18, 22, 50, 50, 24});
    each.row({say("report.html.file"), say("report.list.unit"), say("report.list.project"), say("report.list.severity"),
              say("report.list.place"), say("report.list.title"), say("report.list.what"), say("ui.finding.do"),
              say("report.explained")},
             SheetStyle::label);
    for (const ReportFile& file : input_.files) tell(file, each);
    std::stable_sort(units_.begin(), units_.end(), [](const Unit& a, const Unit& b) {
      return std::tie(a.counts[0], a.counts[1], a.counts[2]) > std::tie(b.counts[0], b.counts[1], b.counts[2]);
    });
    SheetFiller all(say("report.list.all"), {32, 28, 40, 8, 8, 8, 10});
    all.row({say("report.html.file"), say("report.list.unit"), say("report.list.project"), name_of(Severity::error),
             name_of(Severity::warning), name_of(Severity::hint), say("report.explained")},
            SheetStyle::label);
    for (const Unit& unit : units_) {
      if (unit.trouble.empty()) {
        all.row({unit.file, unit.unit, unit.project}, SheetStyle::value, unit.counts);
      } else {
        all.row({unit.file, unit.unit, unit.trouble, "", "", "", ""});
      }
    }
    const NewSheet sheets[] = {std::move(all.sheet), std::move(each.sheet)};
    return new_workbook(sheets);
  }

 private:
  std::string say(std::string_view key) const { return std::string(tr(language_, key)); }
  std::string name_of(Severity severity) const { return std::string(severity_name(language_, severity)); }

  void tell(const ReportFile& file, SheetFiller& each) {
    if (file.error) {
      units_.push_back({file.name, {}, {}, {}, describe_error(language_, *file.error, file.name)});
      return;
    }
    std::vector<Unit> units = {{file.name, {}, say("place.file"), {}, {}, false}};
    const std::vector<Start> starts = starts_of(file, units);
    for (const Finding& finding : *file.findings) {
      Unit& unit = units[unit_of(finding, starts)];
      ++unit.counts[finding.explained() ? 3 : static_cast<std::size_t>(finding.severity)];
      const FindingText said = describe(language_, finding);
      each.row({file.name, unit.unit, unit.project, name_of(finding.severity), place_of(file, finding), said.title, said.what,
                said.todo, finding.reason});
    }
    std::copy_if(std::move_iterator(units.begin()), std::move_iterator(units.end()), std::back_inserter(units_),
                 [](const Unit& unit) { return unit.told(); });
  }

  // Adds the projects of a file behind `units`. A list has a unit of its own for what stands above its projects, too.
  std::vector<Start> starts_of(const ReportFile& file, std::vector<Unit>& units) const {
    constexpr int kAbove = -1;   // where a finding about a whole table stands, too
    std::vector<Start> starts;
    const auto add = [&](std::size_t table, int row, const Form& form, std::string_view name, bool is_project) {
      starts.push_back({static_cast<int>(table), row, units.size()});
      units.push_back({file.name, std::string(form.text(FieldId::unit)), std::string(name), {}, {}, is_project});
    };
    for (std::size_t table = 0; table < file.forms->size(); ++table) {
      const Form& form = (*file.forms)[table];
      const bool list = !form.projects.empty();
      add(table, kAbove, form, list ? form.title.text : form.text(FieldId::name), !list);
      for (const Form& project : form.projects) {
        const Field* name = project.field(FieldId::name);
        if (name != nullptr) add(table, name->value.at.row, project, name->value.text, true);
      }
    }
    return starts;
  }

  // The unit of the last start at or before a finding's place; 0, the file's own, where the finding has none.
  static std::size_t unit_of(const Finding& finding, const std::vector<Start>& starts) {
    const int table = table_of(finding);
    if (table < 0) return 0;
    const int row = finding.places.front().cell.row;
    const auto behind = [](const std::pair<int, int>& place, const Start& start) {
      return place < std::pair(start.table, start.row);
    };
    const auto next = std::upper_bound(starts.begin(), starts.end(), std::pair(table, row), behind);
    return next == starts.begin() ? 0 : std::prev(next)->unit;
  }

  std::string place_of(const ReportFile& file, const Finding& finding) const {
    if (table_of(finding) < 0) return say("place.file");
    const std::string first = place_name(language_, *file.document, finding.places.front());
    if (finding.places.size() == 1) return first;
    return fill(say("report.places"), {{"first", first}, {"count", std::to_string(finding.places.size())}});
  }

  const ReportInput& input_;
  Language language_;
  std::vector<Unit> units_;
};

}  // namespace

Result<Bytes> finding_list(const ReportInput& input, Language language) { return Lister(input, language).write(); }

}  // namespace jihe
