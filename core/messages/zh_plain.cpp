// 程序自己的话（中文）：严重程度、位置、打不开文件时的说明、界面上的字。
#include "core/messages/texts.h"

namespace jihe::messages {

namespace {

constexpr PlainText kPlain[] = {
    // severity
    {"severity.error", "错误"},
    {"severity.warning", "警告"},
    {"severity.hint", "提示"},

    // place
    {"place.file", "整个文件"},
    {"place.table", "表{table}"},
    {"place.line", "第{line}行第{col}栏"},
    {"place.cell", "表{table} 第{row}行第{col}格"},
    {"place.title", "表{table} 标题"},

    // error: 一句话说清出了什么事、怎么办
    {"error.empty", "“{name}”里什么内容也没有。请确认选对了文件，再重新打开。"},
    {"error.too-large", "“{name}”太大，超过 {limit}。请把其中的绩效目标表单独存成一个文件再打开。"},
    {"error.too-many-cells", "“{name}”里有一张表超过 {limit} 个单元格。请删去表格外面的空行空列，另存后再打开。"},
    {"error.cell-too-large", "“{name}”里有一个单元格的文字超过 {limit}（从第 {at} 个字节起）。请检查这个文件是不是绩效目标表。"},
    {"error.unknown-kind", "“{name}”不是能识别的文件。请打开文本（.txt）文件，或者用 Word、WPS 打开原表另存为文本后再试。"},
    {"error.bad-encoding",
     "“{name}”的文字从第 {at} 个字节起是坏的，可能没有存完整。请在原来的程序里重新保存，编码选 UTF-8，再打开。"},
    {"error.unsupported", "“{name}”是 {detail} 文件，目前还不能读取。请打开它，全选、复制，粘贴到文本文件里保存后再打开。"},
    {"error.old-office", "“{name}”是旧版 Office 文件（.{detail}）。请用 Word 或 WPS 打开，全选、复制，粘贴到文本文件里保存后再打开。"},
    {"error.encrypted", "“{name}”设了打开密码。请在 Word、Excel 或 WPS 里去掉密码，另存后再打开。"},
    {"error.no-form", "“{name}”里没有找到绩效目标表。请确认文件里有“项目名称”“绩效指标”等栏目。"},
    {"error.bad-profile", "规则文件“{name}”有错：{detail}。请改正后再用。"},
    {"error.not-writable", "“{name}”的编码存不下“{detail}”这个字。请换一个字，或者另存为 UTF-8 编码。"},
    {"error.not-found", "找不到“{name}”。请检查文件名和所在的文件夹。"},
};

}  // namespace

std::span<const PlainText> zh_plain() { return kPlain; }

}  // namespace jihe::messages
