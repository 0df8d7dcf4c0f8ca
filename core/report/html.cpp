#include "core/report/html.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "core/report/kinds.h"
#include "core/rules/registry.h"

namespace jihe {

namespace {

constexpr std::string_view kStyle =
    "body{font:15px/1.6 \"Microsoft YaHei\",\"PingFang SC\",\"Noto Sans CJK SC\",sans-serif;color:#222;max-width:60em;"
    "margin:2em auto;padding:0 1em}"
    "h1{font-size:1.5em}h2{font-size:1.2em;margin-top:2em;border-bottom:2px solid #2b5fa8}h3{font-size:1em;margin:1.4em 0 .3em}"
    "table{border-collapse:collapse;width:100%}th,td{border:1px solid #ccc;padding:.3em .6em;text-align:left;"
    "vertical-align:top}th{background:#f2f5f9}td.n{text-align:right}"
    "td.error,td.warning,td.hint{white-space:nowrap}.error{color:#b3261e}.warning{color:#8a5a00}.hint{color:#3b6a8f}.basis,.do{color:#555}"
    "tr{break-inside:avoid}@media print{body{margin:0;max-width:none}}";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
  return out;
}

class Page {
 public:
  Page(const ReportInput& input, const ReportOptions& options) : input_(input), options_(options) {}

  std::string write() {
    const std::string title = escaped(say("report.html.title"));
    out_ = "<!DOCTYPE html>\n<html lang=\"" + std::string(options_.language == Language::zh ? "zh-CN" : "en") +
           "\"><head><meta charset=\"utf-8\"><title>" + title + "</title><style>" + std::string(kStyle) +
           "</style></head><body>\n<h1>" + title + "</h1>\n";
    overview();
    for (const ReportFile& file : input_.files) details(file);
    out_ += "<p class=\"basis\">jihe " + escaped(input_.version) + " · " + escaped(input_.profile_id) + ' ' +
            escaped(input_.profile_version) + "</p>\n</body></html>\n";
    return std::move(out_);
  }

 private:
  std::string_view say(std::string_view key) const { return tr(options_.language, key); }

  void row(std::string_view tag, const std::vector<std::string>& cells) {
    out_ += "<tr>";
    for (const std::string& cell : cells) {
      const bool number = !cell.empty() && std::all_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
      out_ += '<' + std::string(tag) + (number ? " class=\"n\">" : ">") + cell + "</" + std::string(tag) + '>';
    }
    out_ += "</tr>\n";
  }

  void overview() {
    out_ += "<table>\n";
    row("th", {escaped(say("report.html.file")), escaped(say("report.html.tables")), name_of(Severity::error),
               name_of(Severity::warning), name_of(Severity::hint), escaped(say("report.explained"))});
    for (const ReportFile& file : input_.files) {
      if (file.error) {
        out_ += "<tr><td>" + escaped(file.name) + "</td><td colspan=\"5\" class=\"error\">" +
                escaped(describe_error(options_.language, *file.error, file.name)) + "</td></tr>\n";
        continue;
      }
      std::array<std::size_t, 4> counts{};   // by severity, then the explained ones
      for (const Finding& finding : *file.findings) {
        ++counts[finding.explained() ? 3 : static_cast<std::size_t>(finding.severity)];
      }
      row("td", {escaped(file.name), std::to_string(file.forms->size()), std::to_string(counts[0]),
                 std::to_string(counts[1]), std::to_string(counts[2]), std::to_string(counts[3])});
    }
    out_ += "</table>\n";
  }

  std::string name_of(Severity severity) const { return escaped(severity_name(options_.language, severity)); }

  void details(const ReportFile& file) {
    if (file.error) return;
    std::map<int, std::vector<const Finding*>> by_table;
    for (const Finding& finding : *file.findings) {
      if (finding.severity <= options_.min_severity) by_table[table_of(finding)].push_back(&finding);
    }
    out_ += "<h2>" + escaped(file.name) + "</h2>\n";
    if (by_table.empty()) out_ += "<p>" + escaped(say("report.clean")) + "</p>\n";
    for (auto& [table, findings] : by_table) {
      std::stable_sort(findings.begin(), findings.end(), [](const Finding* a, const Finding* b) {
        return a->explained() != b->explained() ? b->explained() : a->severity < b->severity;
      });
      heading(file, table);
      out_ += "<table>\n";
      for (const Finding* finding : findings) tell(file, *finding);
      out_ += "</table>\n";
    }
    unused(file);
  }

  void heading(const ReportFile& file, int table) {
    std::string name(say("place.file"));
    if (table >= 0) {
      name = fill(say("place.table"), {{"table", std::to_string(table + 1)}});
      name += "  " + std::string((*file.forms)[static_cast<std::size_t>(table)].text(FieldId::name));
    }
    out_ += "<h3>" + escaped(name) + "</h3>\n";
  }

  void tell(const ReportFile& file, const Finding& finding) {
    const FindingText text = describe(options_.language, finding);
    const Rule* rule = find_rule(finding.rule);
    const std::string_view basis = rule != nullptr ? rule->basis : finding.arg("basis");
    std::string where(say("place.file"));
    if (!finding.places.empty()) {
      where = place_name(options_.language, *file.document, finding.places.front());
      if (finding.places.size() > 1) {
        where = fill(say("report.places"), {{"first", where}, {"count", std::to_string(finding.places.size())}});
      }
    }
    out_ += "<tr><td class=\"" + std::string(severity_id(finding.severity)) + "\">" + name_of(finding.severity) +
            "</td><td>" + escaped(where) + "</td><td>" + escaped(text.what);
    if (finding.explained()) {
      out_ += "<div class=\"do\"><b>" + escaped(say("report.explained")) + "</b> " + escaped(finding.reason) + "</div>";
    } else if (!text.todo.empty()) {
      out_ += "<div class=\"do\">→ " + escaped(text.todo) + "</div>";
    }
    if (!basis.empty()) out_ += "<div class=\"basis\">" + escaped(basis) + "</div>";
    out_ += "</td></tr>\n";
  }

  void unused(const ReportFile& file) {
    if (file.unused == nullptr) return;
    for (const auto& [explanation, must_fix] : *file.unused) {
      const std::string_view key = must_fix ? "report.explained.must-fix" : "report.explained.unused";
      out_ += "<p class=\"warning\">" +
              escaped(fill(say(key), {{"rule", explanation.rule}, {"text", explanation.text}, {"reason", explanation.reason}})) +
              "</p>\n";
    }
  }

  const ReportInput& input_;
  const ReportOptions& options_;
  std::string out_;
};

}  // namespace

std::string html_report(const ReportInput& input, const ReportOptions& options) { return Page(input, options).write(); }

}  // namespace jihe
