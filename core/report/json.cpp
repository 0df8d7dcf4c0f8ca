#include "core/report/json.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/base/characters.h"
#include "core/base/limits.h"
#include "core/rules/registry.h"

namespace jihe {

namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace) + '\n';
}

// Writes one file: what every place of it needs is kept at hand.
class FileWriter {
 public:
  FileWriter(const ReportFile& file, const ReportOptions& options) : file_(file), options_(options) {
    if (file.document != nullptr) lines_ = LineNumbers(*file.document);
  }

  Json file() const {
    Json json;
    json["name"] = file_.name;
    json["sha256"] = file_.sha256;
    json["bytes"] = file_.bytes;
    json["kind"] = file_.kind;
    if (!file_.encoding.empty()) json["encoding"] = file_.encoding;
    if (file_.error) {
      json["error"] = {{"code", std::string(error_id(file_.error->code))},
                       {"message", describe_error(options_.language, *file_.error, file_.name)},
                       {"at", file_.error->at}};
    }
    if (file_.profile != nullptr) json["profile"] = {{"id", file_.profile->id}, {"version", file_.profile->version}};
    json["tables"] = Json::array();
    json["findings"] = Json::array();
    if (file_.error) return json;
    for (std::size_t i = 0; i < file_.forms->size(); ++i) {
      json["tables"].push_back(table(static_cast<int>(i), (*file_.forms)[i]));
    }
    for (const Finding& found : *file_.findings) {
      if (found.severity <= options_.min_severity) json["findings"].push_back(finding(found));
    }
    if (file_.explanations > 0) json["unused_explanations"] = unused();
    return json;
  }

 private:
  Json unused() const {
    Json list = Json::array();
    for (const auto& [explanation, must_fix] : *file_.unused) {
      list.push_back({{"rule", explanation.rule}, {"text", explanation.text}, {"reason", explanation.reason},
                      {"problem", must_fix ? "error-must-be-fixed" : "no-such-finding"}});
    }
    return list;
  }

  // What a finding's place quotes of its cell: all of it, of a very long one the part around the place. A finding may
  // have thousands of places in one cell.
  static std::string_view quote(std::string_view cell, const Place& place) {
    if (cell.size() <= kMaxPlaceText) return cell;
    const std::size_t at = std::min(place.begin, cell.size());
    std::size_t begin = at < kPlaceTextAround ? 0 : at - kPlaceTextAround;
    std::size_t end = std::min(at + kPlaceTextAround, cell.size());
    while (begin < end && inside_character(cell, begin)) ++begin;
    while (end > begin && inside_character(cell, end)) --end;
    return cell.substr(begin, end - begin);
  }

  Json place(const Place& place, bool bounded = false) const {
    const auto table = static_cast<std::size_t>(place.table);
    const bool in_table = place.table >= 0 && table < file_.document->tables.size();
    const Grid* grid = in_table ? &file_.document->tables[table] : nullptr;
    Json json;
    json["table"] = place.table + 1;
    json["row"] = lines_.row(place);
    json["col"] = place.cell.col + 1;
    if (const int line = lines_.of(place); line > 0) json["line"] = line;
    json["ref"] = place_name(options_.language, lines_, place);
    const std::string_view cell = grid != nullptr ? grid->text(place.cell) : std::string_view();
    const std::string_view text = bounded ? quote(cell, place) : cell;
    json["text"] = std::string(text);
    if (text.size() != cell.size()) json["cut"] = true;
    return json;
  }

  Json at(int table, const CellText& text) const {
    return text.present() ? place({table, text.at, text.begin, text.end}) : Json(nullptr);
  }

  Json amount(int table, const Amount& amount) const {
    Json json;
    json["text"] = amount.value.text;
    if (amount.money.wan) json["amount"] = amount.money.wan->to_string();
    json["unit"] = "万元";
    json["at"] = at(table, amount.value);
    return json;
  }

  Json funding(int table, const FundingPane& pane) const {
    Json json;
    json["scope"] = pane.scope;
    json["total"] = amount(table, pane.total);
    json["fiscal"] = amount(table, pane.fiscal);
    json["other"] = amount(table, pane.other);
    json["parts"] = Json::array();
    for (const Amount& part : pane.parts) {
      Json entry = {{"label", part.label.text}};
      entry.update(amount(table, part));
      json["parts"].push_back(std::move(entry));
    }
    return json;
  }

  static Json number(const std::optional<Decimal>& number) {
    return number ? Json(number->to_string()) : Json(nullptr);
  }

  Json indicator(int table, const Indicator& indicator) const {
    const Target& target = indicator.target;
    Json value;
    value["text"] = target.text;
    value["op"] = target.op;
    value["number"] = number(target.number);
    value["number2"] = number(target.number2);
    value["unit"] = target.unit.empty() ? Json(nullptr) : Json(target.unit);
    value["kind"] = std::string(target_kind_id(target.kind));
    Json json;
    json["level1"] = indicator.level1;
    json["level2"] = indicator.level2;
    json["name"] = indicator.name.text;
    json["value"] = std::move(value);
    json["weight"] = number(indicator.weight_value);
    json["repaired"] = std::string(repair_id(indicator.repaired));
    if (indicator.pane != 0) json["pane"] = indicator.pane + 1;   // 年度 beside 中期
    json["at"] = {{"name", at(table, indicator.name)}, {"value", at(table, indicator.value)}};
    return json;
  }

  // Adds the fields, money and goals of a form, or of a project of a list: its name is their scope.
  void head_of(Json& json, int index, const Form& form, std::string_view project) const {
    for (const Field& field : form.fields) {
      json["fields"].push_back({{"id", std::string(field_id(field.id))},
                                {"label", field.label.text},
                                {"text", field.value.text},
                                {"at", at(index, field.value)}});
    }
    for (const FundingPane& pane : form.funding) {
      json["funding"].push_back(funding(index, pane));
      if (!project.empty()) json["funding"].back()["scope"] = project;
    }
    for (const Goal& goal : form.goals) {
      const std::string_view scope = project.empty() ? std::string_view(goal.scope) : project;
      json["goals"].push_back({{"scope", scope}, {"text", goal.text.text}, {"at", at(index, goal.text)}});
    }
  }

  Json table(int index, const Form& form) const {
    Json json;
    json["index"] = index + 1;
    json["layout"] = std::string(layout_id(form.layout));
    json["title"] = form.title.text;
    json["year"] = form.year > 0 ? Json(form.year) : Json(nullptr);
    json["name"] = std::string(form.text(FieldId::name));
    json["fields"] = Json::array();
    json["funding"] = Json::array();
    json["goals"] = Json::array();
    head_of(json, index, form, {});
    for (const Form& project : form.projects) head_of(json, index, project, project.text(FieldId::name));
    json["indicators"] = Json::array();
    for (const Indicator& entry : form.indicators) json["indicators"].push_back(indicator(index, entry));
    json["unread"] = Json::array();
    for (const CellText& text : form.unread) json["unread"].push_back({{"text", text.text}, {"at", at(index, text)}});
    return json;
  }

  Json finding(const Finding& finding) const {
    const FindingText text = describe(options_.language, finding);
    const Rule* rule = find_rule(finding.rule);
    Json json;
    json["rule"] = std::string(finding.rule);
    json["severity"] = std::string(severity_id(finding.severity));
    json["table"] = finding.places.empty() ? 0 : finding.places.front().table + 1;
    json["at"] = Json::array();
    for (const Place& entry : finding.places) json["at"].push_back(place(entry, true));
    json["message"] = text.what;
    json["why"] = text.why;
    json["do"] = text.todo;
    json["basis"] = std::string(rule != nullptr ? rule->basis : finding.arg("basis"));
    json["fixes"] = Json::array();
    for (const Fix& fix : finding.fixes) {
      json["fixes"].push_back(
          {{"safety", std::string(safety_id(fix.safety))}, {"title", describe_fix(options_.language, finding, fix)}});
    }
    if (finding.explained()) json["suppressed"] = {{"reason", finding.reason}};
    return json;
  }

  const ReportFile& file_;
  LineNumbers lines_;
  const ReportOptions& options_;
};

// What the files hold, whatever is listed of it.
Json summary(const ReportInput& input) {
  std::size_t tables = 0;
  std::size_t counts[3] = {0, 0, 0};
  std::size_t explained = 0;
  std::size_t explanations = 0;
  for (const ReportFile& file : input.files) {
    if (file.error) continue;
    tables += file.forms->size();
    explanations += file.explanations;
    for (const Finding& finding : *file.findings) {
      ++(finding.explained() ? explained : counts[static_cast<std::size_t>(finding.severity)]);
    }
  }
  Json json = {{"files", input.files.size()},
               {"tables", tables},
               {"errors", counts[0]},
               {"warnings", counts[1]},
               {"hints", counts[2]}};
  if (explanations > 0) json["explained"] = explained;
  return json;
}

}  // namespace

std::string json_report(const ReportInput& input, const ReportOptions& options) {
  Json json;
  json["tool"] = "jihe";
  json["version"] = input.version;
  json["profile"] = {{"id", input.profile_id}, {"version", input.profile_version}};
  json["summary"] = summary(input);
  json["files"] = Json::array();
  for (const ReportFile& file : input.files) json["files"].push_back(FileWriter(file, options).file());
  return dump(json, 2);
}

std::string ndjson_report(const ReportInput& input, const ReportOptions& options) {
  std::string lines;
  for (const ReportFile& file : input.files) lines += dump(FileWriter(file, options).file(), -1);
  return lines;
}

}  // namespace jihe
