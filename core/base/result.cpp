#include "core/base/result.h"

namespace jihe {

std::string_view error_id(ErrorCode code) {
  switch (code) {
    case ErrorCode::empty: return "empty";
    case ErrorCode::too_large: return "too-large";
    case ErrorCode::too_many_cells: return "too-many-cells";
    case ErrorCode::cell_too_large: return "cell-too-large";
    case ErrorCode::unknown_kind: return "unknown-kind";
    case ErrorCode::bad_encoding: return "bad-encoding";
    case ErrorCode::unsupported: return "unsupported";
    case ErrorCode::old_office: return "old-office";
    case ErrorCode::damaged: return "damaged";
    case ErrorCode::encrypted: return "encrypted";
    case ErrorCode::no_form: return "no-form";
    case ErrorCode::bad_profile: return "bad-profile";
    case ErrorCode::bad_explanations: return "bad-explanations";
    case ErrorCode::not_writable: return "not-writable";
    case ErrorCode::not_found: return "not-found";
  }
  return "unknown-kind";
}

}  // namespace jihe
