#include "core/session/finding_list.h"

#include <algorithm>
#include <array>
#include <tuple>
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
  void row(const std::vector<std::string>& texts, SheetStyle style = SheetStyle::value) {
    int col = 0;
    for (const std::string& text : texts) {
      sheet.cells.push_back({text::shorten(text, kLongest), rows_, col++, 1, 1, style});
    }
    sheet.heights.push_back(0);
    ++rows_;
  }

  NewSheet sheet;

 private:
  int rows_ = 0;
};

// A table of a file; or the file, where it has none or a finding is about all of it.
struct Unit {
  std::string file, unit, project;
  std::array<std::size_t, 4> counts{};   // by severity, then the explained ones
  std::string trouble;                   // why the file could not be read
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
      std::vector<std::string> texts = {unit.file, unit.unit, unit.trouble.empty() ? unit.project : unit.trouble};
      for (const std::size_t count : unit.counts) texts.push_back(unit.trouble.empty() ? std::to_string(count) : std::string());
      all.row(texts);
    }
    const NewSheet sheets[] = {std::move(all.sheet), std::move(each.sheet)};
    return new_workbook(sheets);
  }

 private:
  std::string say(std::string_view key) const { return std::string(tr(language_, key)); }
  std::string name_of(Severity severity) const { return std::string(severity_name(language_, severity)); }

  void tell(const ReportFile& file, SheetFiller& each) {
    const std::size_t first = units_.size();
    if (file.error) {
      units_.push_back({file.name, {}, {}, {}, describe_error(language_, *file.error, file.name)});
      return;
    }
    for (const Form& form : *file.forms) {
      units_.push_back({file.name, std::string(form.text(FieldId::unit)), std::string(form.text(FieldId::name)), {}, {}});
    }
    Unit whole{file.name, {}, say("place.file"), {}, {}};
    for (const Finding& finding : *file.findings) {
      const int table = table_of(finding);
      Unit& unit = table < 0 ? whole : units_[first + static_cast<std::size_t>(table)];
      ++unit.counts[finding.explained() ? 3 : static_cast<std::size_t>(finding.severity)];
      const FindingText said = describe(language_, finding);
      each.row({file.name, unit.unit, unit.project, name_of(finding.severity), place_of(file, finding), said.title, said.what,
                said.todo, finding.reason});
    }
    if (whole.counts != std::array<std::size_t, 4>{}) units_.push_back(std::move(whole));
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
