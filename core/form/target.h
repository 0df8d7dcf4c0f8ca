// 指标值 understood: operator, number(s), unit, kind. "≥90%" -> {"≥", 90, "%", percent}.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/decimal.h"
#include "core/base/known_text.h"

namespace jihe {

enum class TargetKind { quantity, percent, money, date, duration, range, qualitative, missing };

std::string_view target_kind_id(TargetKind kind);

// Its texts point into what was parsed.
struct Target {
  TargetKind kind = TargetKind::missing;
  bool op_is_suffix = false;       // 95%以上, 20日以内
  bool op_damaged = false;         // 》90%, "290%" read for ≥90%: a glyph lost in scanning or copying
  bool approximate = false;        // 约, 左右, 上下, 几
  bool op_differs = false;         // the second operator says something else: =≥95%
  bool letters = false;            // 5OO份, l00%: a letter or 〇 stands where a digit should, read as that
  std::string_view text;           // as written, trimmed
  KnownText op;                    // canonical: "" where none is written, else one of ≥ > ≤ < = ± 定性
  std::optional<Decimal> number;
  std::string unit;                // as written: "%", "万元", "人次", "" where none
  std::optional<Decimal> number2;  // the second end of a range, the tolerance of ±
  std::string_view op_written;     // as written: "不低于", ">=", "以上", ...
  std::string_view op_again;       // a second one as written, "" where there is none: ≥≥95%, ≥3次以上, ≥95%≤
  std::optional<Date> date;        // kind date, and durations that end on one
};

// Understands one target text; never fails: what is not a number or date is `qualitative`, nothing is `missing`.
// `unit_column` and `sign_column` are the texts of the form's own columns for unit and sign, "" where it has none.
Target parse_target(std::string_view text, std::string_view sign_column = {}, std::string_view unit_column = {});

// `op` written in canonical form (≥ > ≤ < = ± 定性), "" for text that is no operator.
std::string_view canonical_operator(std::string_view written);

}  // namespace jihe
