// Errors are values: what went wrong, at which byte, and words to fill the message with.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace jihe {

// Why a file, profile or request could not be used. `error_id` gives the code printed in reports.
enum class ErrorCode {
  empty,           // no bytes, or nothing but white space
  too_large,       // more bytes than kMaxFileBytes
  too_many_cells,  // a table past kMaxCells
  cell_too_large,  // a cell past kMaxCellBytes, or past kMaxSheetCellUnits where it is written (detail: cell, the cell)
  unknown_kind,    // bytes that are no document we know (pictures, programs, ...)
  bad_encoding,    // text whose bytes end or break off inside a character (a broken UTF-16 file, ...)
  unsupported,     // a kind that is recognised and not yet read (detail: docx, xlsx, html, pdf, ...)
  old_office,      // .doc / .xls (detail: doc, xls, or of WPS Office wps, et)
  damaged,         // a container or part of it that breaks off or contradicts itself (at: where)
  encrypted,       // an office document protected by a password
  no_form,         // readable, but holds no performance target table
  bad_profile,     // detail: lines, see parse_profile: path, key of what was expected, found, allowed, column
  bad_explanations,   // the same for a file of explanations
  not_writable,    // a character that the file's encoding can't hold (detail: the character)
  not_found,       // a file that isn't there (hosts only)
};

struct Error {
  ErrorCode code = ErrorCode::unknown_kind;
  std::size_t at = 0;     // byte offset in the file, 0 where none applies
  std::string detail;     // what the message is filled with, may be empty; two lines: which message, and what fills it
};

// The stable identifier printed in reports: "empty", "too-large", "no-form", ...
std::string_view error_id(ErrorCode code);

// Either a value or the Error that kept it from being made. REQUIRES: value() only after a check.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}          // NOLINT(google-explicit-constructor)
  Result(Error error) : state_(std::move(error)) {}      // NOLINT(google-explicit-constructor)

  explicit operator bool() const { return state_.index() == 0; }
  T& value() { return *std::get_if<0>(&state_); }
  const T& value() const { return *std::get_if<0>(&state_); }
  const Error& error() const { return *std::get_if<1>(&state_); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace jihe
