#include "core/check/explanations.h"

#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/form/json_schema.h"

namespace jihe {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSchema = R"({
  "type": "object", "required": ["explanations"], "additionalProperties": false,
  "properties": {"explanations": {"type": "array", "items": {
    "type": "object", "required": ["rule", "text", "reason"], "additionalProperties": false,
    "properties": {"rule": {"type": "string", "minLength": 1}, "text": {"type": "string"}, "project": {"type": "string"},
                   "reason": {"type": "string", "minLength": 1}}}}}})";

std::string_view project_of(const std::vector<Form>& forms, const Finding& finding) {
  const int table = finding.places.empty() ? -1 : finding.places.front().table;
  return table < 0 ? std::string_view() : forms[static_cast<std::size_t>(table)].text(FieldId::name);
}

bool same_words(std::string_view a, std::string_view b) { return text::fold_label(a) == text::fold_label(b); }

}  // namespace

std::string explained_text(const Document& document, const Finding& finding) {
  if (finding.places.empty() || finding.places.front().table < 0) return {};
  const Place& place = finding.places.front();
  const Grid& grid = document.tables[static_cast<std::size_t>(place.table)];
  const std::string_view own = text::trim(grid.text(place.cell));
  if (!own.empty() || !place.cell.valid()) return std::string(own);
  std::string row;
  for (const Cell& cell : grid.rows[static_cast<std::size_t>(place.cell.row)].cells) {
    if (text::blank(cell.text)) continue;
    if (!row.empty()) row += "｜";
    row += text::trim(cell.text);
  }
  return row;
}

Explanation explanation_of(const Document& document, const std::vector<Form>& forms, const Finding& finding,
                           std::string reason) {
  return {std::string(finding.rule), explained_text(document, finding), std::string(project_of(forms, finding)),
          std::move(reason)};
}

bool can_be_explained(const Finding& finding, const Profile& profile) {
  if (finding.severity != Severity::error) return true;
  for (const std::string& rule : profile.explainable) {
    if (rule == finding.rule) return true;
  }
  return false;
}

std::vector<UnusedExplanation> explain(Findings& findings, const Document& document, const std::vector<Form>& forms,
                                       const Profile& profile, std::span<const Explanation> explanations) {
  std::vector<UnusedExplanation> unused;
  for (Finding& finding : findings) finding.reason.clear();
  for (const Explanation& explanation : explanations) {
    bool used = false;
    bool must_fix = false;
    for (Finding& finding : findings) {
      if (finding.rule != explanation.rule || !same_words(explained_text(document, finding), explanation.text)) continue;
      if (!explanation.project.empty() && !same_words(project_of(forms, finding), explanation.project)) continue;
      if (!can_be_explained(finding, profile)) {
        must_fix = true;
        continue;
      }
      used = true;
      finding.reason = explanation.reason;
    }
    if (!used) unused.push_back({explanation, must_fix});
  }
  return unused;
}

std::string explanations_json(std::span<const Explanation> explanations) {
  Json list = Json::array();
  for (const Explanation& explanation : explanations) {
    Json entry = {{"rule", explanation.rule}, {"text", explanation.text}};
    if (!explanation.project.empty()) entry["project"] = explanation.project;
    entry["reason"] = explanation.reason;
    list.push_back(std::move(entry));
  }
  return Json{{"explanations", list}}.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

Result<std::vector<Explanation>> parse_explanations(std::string_view json) {
  const auto bad = [](const SchemaMismatch& mismatch) {
    return Error{ErrorCode::bad_explanations, 0,
                 mismatch.path + '\n' + std::string(mismatch.key) + '\n' + mismatch.found + '\n' + mismatch.known};
  };
  const Json root = Json::parse(json, nullptr, false);
  if (root.is_discarded()) return bad({"/", "profile.want-json", {}, {}});
  const auto mismatch = find_mismatch(Json::parse(kSchema, nullptr, false), root);
  if (mismatch) return bad(*mismatch);
  std::vector<Explanation> explanations;
  for (const Json& entry : root["explanations"]) {
    explanations.push_back({entry["rule"], entry["text"], entry.value("project", std::string()), entry["reason"]});
    if (text::blank(explanations.back().reason)) {
      return bad({"/explanations/" + std::to_string(explanations.size() - 1) + "/reason", "profile.want-text", {}, {}});
    }
  }
  return explanations;
}

}  // namespace jihe
