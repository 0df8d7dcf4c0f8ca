#include "core/report/rule_list.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/report/width.h"
#include "core/rules/registry.h"

namespace jihe {

namespace {

// The family a rule belongs to: what stands before the first dash of its id.
std::string_view group_of(const Rule& rule) { return rule.id.substr(0, rule.id.find('-')); }

std::string_view group_name(Language language, std::string_view group) {
  return tr(language, "rules.group." + std::string(group));
}

std::string_view fix_id(FixOffer fix) {
  return fix == FixOffer::none ? "none" : fix == FixOffer::safe ? "safe" : "suggested";
}

std::string_view fix_name(Language language, FixOffer fix) {
  return tr(language, "rules.fix." + std::string(fix_id(fix)));
}

const RuleText& texts_of(Language language, const Rule& rule) {
  static const RuleText kNone{};
  for (const RuleText& text : rule_texts(language)) {
    if (text.key == rule.id) return text;
  }
  return kNone;
}

std::string count_sentence(Language language, std::string_view key) {
  return fill(tr(language, key), {{"count", std::to_string(all_rules().size())}});
}

// A bar would end the cell of a Markdown table.
std::string markdown_cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

std::string rules_text(Language language) {
  int id_width = 0;
  int title_width = 0;
  int fix_width = 0;
  int severity_width = 0;
  for (const Rule* rule : all_rules()) {
    id_width = std::max(id_width, display_width(rule->id));
    title_width = std::max(title_width, display_width(texts_of(language, *rule).title));
    fix_width = std::max(fix_width, display_width(fix_name(language, rule->fix)));
    severity_width = std::max(severity_width, display_width(severity_name(language, rule->severity)));
  }
  std::string out;
  std::string_view group;
  for (const Rule* rule : all_rules()) {
    if (group_of(*rule) != group) {
      if (!group.empty()) out += '\n';
      group = group_of(*rule);
      out += std::string(group_name(language, group)) + '\n';
    }
    std::string line = "  " + pad_right(severity_name(language, rule->severity), severity_width) + "  " +
                       pad_right(rule->id, id_width) + "  " + pad_right(texts_of(language, *rule).title, title_width) +
                       "  " + pad_right(fix_name(language, rule->fix), fix_width) + "  " + std::string(rule->basis);
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out + '\n' + count_sentence(language, "rules.count") + '\n';
}

std::string rules_markdown(Language language) {
  std::string out = "# " + std::string(tr(language, "rules.title")) + "\n\n";
  out += count_sentence(language, "rules.intro") + '\n';
  std::string_view group;
  for (const Rule* rule : all_rules()) {
    if (group_of(*rule) != group) {
      group = group_of(*rule);
      out += "\n## " + std::string(group_name(language, group)) + "\n\n|";
      for (const std::string_view column :
           {"rules.id", "rules.name", "rules.severity", "rules.fix", "rules.basis", "rules.why"}) {
        out += ' ' + std::string(tr(language, column)) + " |";
      }
      out += "\n| --- | --- | --- | --- | --- | --- |\n";
    }
    const RuleText& text = texts_of(language, *rule);
    out += "| `" + std::string(rule->id) + "` | " + markdown_cell(text.title) + " | " +
           std::string(severity_name(language, rule->severity)) + " | " + std::string(fix_name(language, rule->fix)) +
           " | " + markdown_cell(rule->basis) + " | " + markdown_cell(text.why) + " |\n";
  }
  return out;
}

std::string rules_json(Language language) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Rule* rule : all_rules()) {
    const RuleText& text = texts_of(language, *rule);
    nlohmann::ordered_json entry;
    entry["id"] = std::string(rule->id);
    entry["severity"] = std::string(severity_id(rule->severity));
    entry["fix"] = std::string(fix_id(rule->fix));
    entry["basis"] = std::string(rule->basis);
    entry["title"] = std::string(text.title);
    entry["message"] = std::string(text.what);
    entry["why"] = std::string(text.why);
    entry["do"] = std::string(text.todo);
    list.push_back(std::move(entry));
  }
  return nlohmann::ordered_json{{"tool", "jihe"}, {"rules", std::move(list)}}.dump(2) + '\n';
}

}  // namespace jihe
