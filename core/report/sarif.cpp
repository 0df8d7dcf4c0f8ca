#include "core/report/sarif.h"

#include <map>

#include <nlohmann/json.hpp>

#include "core/rules/registry.h"

namespace jihe {

namespace {

using Json = nlohmann::ordered_json;

// A file's name as a relative reference (RFC 3986): everything but letters, digits and -._~ as %XX.
std::string uri_of(std::string_view name) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string uri;
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                       c == '.' || c == '_' || c == '~';
    if (plain) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += kHex[byte >> 4];
    uri += kHex[byte & 15];
  }
  return uri;
}

std::string level_of(Severity severity) {
  return severity == Severity::hint ? "note" : std::string(severity_id(severity));
}

// The rules that spoke, each described once.
class RuleTable {
 public:
  explicit RuleTable(Language language) : language_(language) {}

  std::size_t index_of(const Finding& finding) {
    const auto [at, added] = known_.try_emplace(finding.rule, rules_.size());
    if (added) {
      const FindingText text = describe(language_, Finding{.rule = finding.rule, .args = finding.args});
      const Rule* rule = find_rule(finding.rule);
      Json entry = {{"id", std::string(finding.rule)}, {"shortDescription", {{"text", text.title}}}};
      if (!text.why.empty()) entry["fullDescription"] = {{"text", text.why}};
      if (rule != nullptr) entry["defaultConfiguration"] = {{"level", level_of(rule->severity)}};
      rules_.push_back(std::move(entry));
    }
    return at->second;
  }
  Json take() { return std::move(rules_); }

 private:
  Language language_;
  std::map<std::string_view, std::size_t> known_;
  Json rules_ = Json::array();
};

Json location(const ReportFile& file, const Place& place, Language language) {
  Json physical = {{"artifactLocation", {{"uri", uri_of(file.name)}}}};
  if (const int line = line_number(*file.document, place); line > 0) physical["region"] = {{"startLine", line}};
  return {{"physicalLocation", std::move(physical)},
          {"logicalLocations", Json::array({{{"name", place_name(language, *file.document, place)}}})}};
}

Json result(const ReportFile& file, const Finding& finding, RuleTable& rules, Language language) {
  const FindingText text = describe(language, finding);
  Json json = {{"ruleId", std::string(finding.rule)},
               {"ruleIndex", rules.index_of(finding)},
               {"level", level_of(finding.severity)},
               {"message", {{"text", text.todo.empty() ? text.what : text.what + ' ' + text.todo}}},
               {"locations", Json::array()}};
  for (const Place& place : finding.places) json["locations"].push_back(location(file, place, language));
  if (finding.places.empty()) json["locations"].push_back(location(file, Place{.table = -1}, language));
  if (finding.explained()) {
    json["suppressions"] = Json::array({{{"kind", "external"}, {"justification", finding.reason}}});
  }
  return json;
}

}  // namespace

std::string sarif_report(const ReportInput& input, const ReportOptions& options) {
  RuleTable rules(options.language);
  Json results = Json::array();
  Json notifications = Json::array();
  for (const ReportFile& file : input.files) {
    if (file.error) {
      notifications.push_back(
          {{"level", "error"},
           {"message", {{"text", describe_error(options.language, *file.error, file.name)}}},
           {"locations",
            Json::array({{{"physicalLocation", {{"artifactLocation", {{"uri", uri_of(file.name)}}}}}}})}});
      continue;
    }
    for (const Finding& finding : *file.findings) {
      if (finding.severity <= options.min_severity) results.push_back(result(file, finding, rules, options.language));
    }
  }
  Json invocation = {{"executionSuccessful", notifications.empty()}};
  if (!notifications.empty()) invocation["toolExecutionNotifications"] = std::move(notifications);
  const Json json = {
      {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
      {"version", "2.1.0"},
      {"runs", Json::array({{{"tool", {{"driver", {{"name", "jihe"}, {"version", input.version}, {"rules", rules.take()}}}}},
                             {"invocations", Json::array({std::move(invocation)})},
                             {"columnKind", "unicodeCodePoints"},
                             {"results", std::move(results)}}})}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace jihe
