#include "core/form/form.h"

namespace jihe {

std::string_view layout_id(Layout layout) {
  switch (layout) {
    case Layout::target_table: return "target-table";
    case Layout::list: return "list";
    case Layout::self_evaluation: return "self-evaluation";
    case Layout::blank: return "blank";
    case Layout::unknown: return "unknown";
  }
  return "unknown";
}

std::string_view field_id(FieldId id) {
  switch (id) {
    case FieldId::title: return "title";
    case FieldId::year: return "year";
    case FieldId::name: return "name";
    case FieldId::department: return "department";
    case FieldId::unit: return "unit";
    case FieldId::attribute: return "attribute";
    case FieldId::period: return "period";
    case FieldId::start: return "start";
    case FieldId::end: return "end";
    case FieldId::category: return "category";
    case FieldId::code: return "code";
    case FieldId::multi_year_total: return "multi_year_total";
  }
  return "";
}

std::string_view repair_id(Repair repair) {
  switch (repair) {
    case Repair::none: return "none";
    case Repair::left: return "left";
    case Repair::right: return "right";
  }
  return "none";
}

const Field* Form::field(FieldId id) const {
  for (const Field& field : fields) {
    if (field.id == id) return &field;
  }
  return nullptr;
}

std::string_view Form::text(FieldId id) const {
  const Field* found = field(id);
  return found == nullptr ? std::string_view{} : std::string_view(found->value.text);
}

}  // namespace jihe
