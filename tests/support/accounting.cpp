#include "tests/support/accounting.h"

#include <map>
#include <set>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/form/labels.h"
#include "core/form/profile.h"

namespace jihe::tests {

namespace {

// How often each byte of a cell is claimed: by values (each at most once) and by labels.
struct Claims {
  std::vector<int> values;
  std::vector<bool> labels;
};

class Account {
 public:
  Account(const Grid& grid, int table) : grid_(grid), table_(table) {}

  void value(const CellText& part) { claim(part, true); }
  void label(const CellText& part) { claim(part, false); }

  void form(const Form& form) {
    for (const Field& field : form.fields) {
      label(field.label);
      // The title holds the year: both are told, neither is lost.
      if (field.id == FieldId::year) {
        label(field.value);
        year_line(field.value.at);
      } else {
        value(field.value);
      }
    }
    for (const FundingPane& pane : form.funding) {
      amount(pane.total);
      amount(pane.fiscal);
      amount(pane.other);
      for (const Amount& part : pane.parts) amount(part);
    }
    label(form.goal_label);
    for (const Goal& goal : form.goals) {
      label(goal.label);
      value(goal.text);
    }
    for (const Indicator& indicator : form.indicators) {
      label(indicator.level1_at);
      custom_levels_.insert(indicator.level1_at.at);   // beside a category that the profile knows it may be the form's own
      label(indicator.level2_at);
      // One name with a value in either pane is one text.
      const bool shared = indicator.pane == 1 && form.columns.name_second < 0;
      if (shared) {
        label(indicator.name);
      } else {
        value(indicator.name);
      }
      for (const CellText* part : {&indicator.value, &indicator.sign, &indicator.unit, &indicator.weight,
                                   &indicator.direction, &indicator.note}) {
        value(*part);
      }
    }
    for (const Category& category : form.categories) {
      label(category.level2_at);
      custom_levels_.insert(category.level2_at.at);
    }
    for (const CellText& placeholder : form.placeholders) value(placeholder);
    for (const CellRef at : form.labels) whole_label(at);
    for (const CellText& unread : form.unread) value(unread);
    for (const Form& project : form.projects) of_list(project);
  }

  std::vector<std::string> problems() {
    std::vector<std::string> found = std::move(outside_);
    for (std::size_t row = 0; row < grid_.rows.size(); ++row) {
      for (std::size_t col = 0; col < grid_.rows[row].cells.size(); ++col) {
        check({static_cast<int>(row), static_cast<int>(col)}, found);
      }
    }
    return found;
  }

 private:
  // The head of a project of a list; its indicators are the list's own. One unit may stand for several projects.
  void of_list(const Form& project) {
    for (const Field& field : project.fields) {
      const bool shared = field.id == FieldId::department || field.id == FieldId::unit;
      shared ? label(field.value) : value(field.value);
    }
    for (const FundingPane& pane : project.funding) {
      amount(pane.total);
      amount(pane.fiscal);
      amount(pane.other);
    }
    for (const Goal& goal : project.goals) value(goal.text);
  }

  void amount(const Amount& amount) {
    label(amount.label);
    value(amount.value);
  }

  void claim(const CellText& part, bool is_value) {
    if (!part.present() || part.text.empty()) return;
    const std::string_view cell = grid_.text(part.at);
    if (part.begin > part.end || part.end > cell.size() ||
        cell.substr(part.begin, part.end - part.begin) != part.text) {
      outside_.push_back(where(part.at) + ": does not stand where it says: " + std::string(part.text));
      return;
    }
    Claims& claims = claims_[part.at];
    claims.values.resize(cell.size());
    claims.labels.resize(cell.size());
    for (std::size_t i = part.begin; i < part.end; ++i) {
      if (is_value)
        ++claims.values[i];
      else
        claims.labels[i] = true;
    }
  }

  // (2025年度) on a line of its own: nothing but the year is told by it.
  void year_line(CellRef at) {
    const std::string folded = text::fold_label(grid_.text(at));
    if (folded.size() <= 16 && folded.starts_with("(") && folded.ends_with("年度)")) {
      claim(CellText{grid_.text(at), at, 0, grid_.text(at).size()}, false);
    }
  }

  // A cell that is a label and nothing else. Only what the profile knows as a label can be one, and a category of the
  // form's own.
  void whole_label(CellRef at) {
    const std::string_view cell = grid_.text(at);
    const std::string folded = text::fold_label(cell);
    const LabelIndex& index = built_in_profile().index;
    const bool known = index.labels(folded) != 0 || index.level1(folded) >= 0 || index.level2(folded) >= 0;
    if (!known && custom_levels_.count(at) == 0) outside_.push_back(where(at) + " is no label: " + std::string(cell));
    const std::string_view words = text::trim(cell);
    const auto begin = static_cast<std::size_t>(words.data() - cell.data());
    claim(CellText{words, at, begin, begin + words.size()}, false);
  }

  std::string where(CellRef at) const {
    return "table " + std::to_string(table_ + 1) + " row " + std::to_string(at.row + 1) + " col " +
           std::to_string(at.col + 1);
  }

  void check(CellRef at, std::vector<std::string>& found) const {
    const std::string_view cell = grid_.text(at);
    const auto claims = claims_.find(at);
    if (claims == claims_.end()) {
      if (!text::blank(cell)) found.push_back(where(at) + " is lost: " + std::string(cell));
      return;
    }
    std::string left;
    bool twice = false;
    for (std::size_t i = 0; i < cell.size();) {
      const std::size_t begin = i;
      const char32_t c = utf8::next(cell, i);
      const bool covered = claims->second.values[begin] > 0 || claims->second.labels[begin];
      twice |= claims->second.values[begin] > 1;
      if (!covered && c != U':' && c != U'：') left += cell.substr(begin, i - begin);
    }
    if (!text::blank(left)) found.push_back(where(at) + " is lost in part: " + left);
    if (twice) found.push_back(where(at) + " is told twice: " + std::string(cell));
  }

  const Grid& grid_;
  int table_;
  std::map<CellRef, Claims> claims_;
  std::set<CellRef> custom_levels_;
  std::vector<std::string> outside_;
};

}  // namespace

std::vector<std::string> unaccounted(const OpenFile& file) {
  std::vector<std::string> found;
  for (std::size_t table = 0; table < file.forms.size(); ++table) {
    Account account(file.document.tables[table], static_cast<int>(table));
    account.form(file.forms[table]);
    for (std::string& problem : account.problems()) found.push_back(std::move(problem));
  }
  return found;
}

}  // namespace jihe::tests
