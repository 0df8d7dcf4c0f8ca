// “文字”一组规则的文字（中文），写法见 core/messages/texts.h。
#include "core/messages/texts.h"

namespace jihe::messages::zh {

namespace {

constexpr RuleText kTexts[] = {
    {"text-truncated", "文字可能被截断", "绩效目标到“{tail}”就结束了，没有句号，像是没有写完。",
     "从系统或别的表复制时文字容易被截掉一截；目标不完整会被退回。", "对照原稿补完整；确实写完了的，在末尾加上句号。",
     ""},
    {"text-truncated/twin", "文字被截断", "绩效目标到“{tail}”就断了；第 {table} 张表里有同样的 {count} 个字，后面还有“{rest}”。",
     "目标在句子中间断开，意思不完整，一定会被退回。", "在“{tail}”后面补上“{rest}”，或者按本项目的情况写完整。",
     "补上“{rest}”"},
    {"text-truncated/label", "栏目名称被截断", "栏目名称“{label}”少了后半截，应当是“{fixed}”。",
     "栏目名称不完整，汇总和导入时可能认不出这一栏。", "改成“{fixed}”。", "改为“{fixed}”"},
    {"text-unbalanced-bracket", "括号或引号不配对", "“{text}”中的“{bracket}”没有与它配对的另一半。",
     "少一半括号，常常是漏了字或者多删了一截，别人看不出说的是什么范围。",
     "补上缺的那一半，或者删去多余的“{bracket}”。", ""},
    {"text-docnumber-format", "文号格式不规范", "文号“{found}”的年份应当用六角括号“〔〕”，即“{fixed}”。",
     "文号写法不规范，审核人会要求核对文件。", "把“{found}”改成“{fixed}”。", "改为“{fixed}”"},
    {"text-docnumber-format/title", "文件标题没有书名号", "文号后面的文件标题“{text}”没有加书名号。",
     "标题不加书名号，会和目标的内容混在一起，看不出哪些是依据、哪些是要做的事。",
     "写成“《{text}》”，放在文号前面或后面，再另起一句写目标。", ""},
    {"text-docnumber-format/many", "", "有 {count} 个文号的年份没有用六角括号“〔〕”，例如“{found}”应当写成“{fixed}”。",
     "", "把这些文号的括号都改成“〔〕”。", "改正 {count} 个文号"},
    {"text-punctuation", "标点不规范", "“{found}”中间用了英文句点“.”，应当用“。”。",
     "英文句点夹在中文里容易被看成小数点或漏字。", "把“.”改成“。”。", "把“.”改成“。”"},
    {"text-punctuation/many", "", "有 {count} 处中文之间用了英文句点“.”，例如“{found}”，应当用“。”。", "",
     "把这些“.”都改成“。”。", "改正 {count} 处句点"},
    {"text-typo",
     "错别字",
     "“{found}”写错了字，应当是“{fixed}”。",
     "错别字影响表的严肃性，公开以后会被人指出。",
     "改成“{fixed}”。",
     "改为“{fixed}”"},
    {"text-typo/many",
     "",
     "有 {count} 处错字，例如“{found}”，应当是“{fixed}”。",
     "",
     "把这些错字都改过来。",
     "改正 {count} 处错字"},
    {"text-typo/stray",
     "多字",
     "“{found}”多了一个“{text}”字，同一张表里写的是“{other}”。",
     "",
     "核对后删去多出来的字。",
     "改为“{fixed}”"},
    {"text-typo/letters",
     "数字里混进字母",
     "“{found}”的数字里混进了字母或“〇”，应当是“{fixed}”。",
     "预算管理一体化系统把混有字母的数当作文字，数值比不了大小。",
     "改成“{fixed}”。",
     "改为“{fixed}”"},
    {"text-obsolete-term",
     "过时用语",
     "“{found}”是过时的说法，现在的规范说法是“{fixed}”。",
     "过时的用语说明内容是从旧表复制来的，审核人会要求核对。",
     "改成“{fixed}”，并核对内容是不是也过时了。",
     "改为“{fixed}”"},
    {"text-obsolete-term/many",
     "",
     "有 {count} 处过时的说法，例如“{found}”，现在的规范说法是“{fixed}”。",
     "",
     "逐处改成现在的说法。",
     "改正 {count} 处用语"},
    {"text-encoding-damage",
     "乱码",
     "有 {count} 处乱码，例如“{text}”。",
     "文字在转换编码时损坏了，别人看不出原来写的是什么。",
     "对照原来的文件改正；多处乱码的，用原来的程序另存为 UTF-8 再打开。",
     ""},
};

}  // namespace

std::span<const RuleText> text() { return kTexts; }

}  // namespace jihe::messages::zh
