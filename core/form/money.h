// Amounts in the funding block: exact decimals in 万元.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/decimal.h"

namespace jihe {

enum class MoneyUnit { none, yuan, wan, yi };   // not written, 元, 万 or 万元, 亿 or 亿元

struct Money {
  std::optional<Decimal> number;    // as written, without unit
  MoneyUnit unit = MoneyUnit::none; // as written behind the number
  std::string unit_written;         // "万", "万元", "元", "￥" left out; "" where none
  std::optional<Decimal> wan;       // the amount in 万元; from `number` and its unit, else `header`
  bool approximate = false;         // 约, 左右, 上下
  bool malformed = false;           // letters in a number, Chinese numerals, full-width digits, two numbers
  bool words = false;               // malformed by more than how its digits are written: no number, or words behind it
};

// Understands an amount. `header` is the unit that the block's label states (项目资金(万元)); none counts as 万元.
Money parse_money(std::string_view text, MoneyUnit header);

// The unit in brackets of a label: 项目资金(万元) -> wan, (元) -> yuan, none without one.
MoneyUnit money_unit_of_label(std::string_view label);

}  // namespace jihe
