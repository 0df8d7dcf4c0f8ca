// 规则的文字（中文）。写给怕电脑的经办人看：what 说清哪一格、写了什么、应当是什么；why 说依据和后果；todo 说在哪里填什么。
#include "core/messages/texts.h"

namespace jihe::messages {

namespace {

constexpr RuleText kRules[] = {
    // structure

    {"structure-blank-row", "空行", "表中有 {count} 行整行是空的（{rows}）。",
     "空行会被预算管理一体化系统当成没有填完的指标，导入时容易报错。", "删去这些空行。", "删去 {count} 个空行"},

    // header

    // money

    // goal

    // indicator

    // value

    // text

    // consistency
};

}  // namespace

std::span<const RuleText> zh_rules() { return kRules; }

}  // namespace jihe::messages
