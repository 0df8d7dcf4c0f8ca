// “基本信息”一组规则的文字（中文），写法见 core/messages/texts.h。
#include "core/messages/texts.h"

namespace jihe::messages::zh {

namespace {

constexpr RuleText kTexts[] = {
    {"header-required", "必填项未填", "“{label}”没有填写。", "财预〔2015〕88号的表样里这一项必须填写，空着，系统不让保存。",
     "在“{label}”右边的格里填写。", ""},
    {"header-required/row", "", "这张表没有“{label}”一栏，同一文件的其他表都有。", "", "照其他表的样子，加上“{label}”一行并填写。", ""},
    {"header-required/goal", "", "这张表没有“{label}”一栏。", "", "在绩效指标上面加上“{label}”一行，写明这笔钱要办成什么事、达到什么程度。", ""},

    {"header-dept-is-project-name", "主管部门填成项目名称", "“{label}”填的是“{text}”，和项目名称一样，应当填单位的名称。",
     "财预〔2015〕88号的表样里主管部门是管这个项目的单位。填成项目名称，汇总时找不到归口的部门。",
     "在“{label}”一栏填主管单位的全称，例如“××县××局”。", "改为“{expected}”（同一文件的其他表）"},
    {"header-dept-is-project-name/project", "", "“{label}”填的是“{text}”，像是项目或经费的名称，应当填单位的名称。", "", "", ""},

    {"header-dept-differs", "主管部门与其他表不一致", "“{label}”填的是“{text}”，同一文件的其他 {count} 张表填的是“{expected}”。",
     "一个部门报送的表应当写同一个名称，写法不同，汇总时会算成两个部门。", "请核对：如果是同一个部门，改为“{expected}”。",
     "改为“{expected}”"},

    {"header-name-numbered", "项目名称带序号", "项目名称“{text}”前面带着序号“{number}”，应当是“{expected}”。",
     "预算管理一体化系统按项目名称对应预算项目，带着序号就对不上。", "删去“{number}”，只留项目名称。", "改为“{expected}”"},
    {"header-name-numbered/only", "", "项目名称只写了“{text}”，没有写出是什么项目。", "", "填写项目的全称。", ""},

    {"header-attribute-not-in-enum", "项目属性不规范", "“{label}”填的是“{text}”，不是常用的填法（{choices}等）。",
     "财预〔2015〕88号的表样在这一栏填新增项目或延续项目，填别的，系统可能不接受。",
     "请核对：以前年度没有的项目填“新增项目”，以前年度就有的填“延续项目”，本地另有规定的按规定填。", "改为“{expected}”"},
    {"header-name-duplicate",
     "项目名称重复",
     "项目名称“{text}”与本文件第 {table} 张表相同。",
     "预算管理一体化系统按项目名称对应预算项目，同名的项目会互相覆盖或者被退回。",
     "核对是不是重复填报；确是两个项目的，名称上写出区别。",
     ""},
    {"header-name-duplicate/other-file",
     "",
     "项目名称“{text}”与另一个文件第 {table} 张表相同。",
     "",
     "",
     ""},
    {"header-personnel-cost-as-project",
     "人员经费列为项目",
     "项目名称“{text}”里有“{word}”，这是人员经费。",
     "在职人员的工资、年金、社保和公积金属于基本支出，列成项目支出，审核时常要求说明或者调整。",
     "核对资金性质：属于基本支出的，从项目库调出；政策要求按项目申报的，写明依据。",
     ""},
    {"header-label-variant",
     "栏目名称写法不一",
     "这一栏写的是“{text}”，本文件其他 {count} 张表写的是“{expected}”。",
     "同一个部门的表栏目名称不一样，汇总和导入时容易对不上。",
     "改成“{expected}”。",
     "改为“{expected}”"},
    {"header-period-format",
     "项目期填写不规范",
     "“{label}”填的是“{text}”，看不出是几年，也不是起止日期。",
     "财预〔2015〕88号的表样要求写明项目期，系统按它判断项目是一年的还是多年的。",
     "写成“1年”“2025-2027”或者“2025.01-2025.12”。",
     ""},
    {"header-period-format/reversed",
     "项目期起止颠倒",
     "“{label}”填的是“{text}”，结束在开始之前。",
     "",
     "核对起止年份，把填反的改过来。",
     ""},
    {"header-period-format/ends-before",
     "项目期起止颠倒",
     "“{label}”填的是“{text}”，在开始日期“{other}”之前。",
     "",
     "核对开始和完成日期，把填反的改过来。",
     ""},
    {"header-period-format/other-year",
     "项目期不含预算年度",
     "“{label}”填的是“{text}”，而本表是 {year} 年的。",
     "项目期不包括本表的年度，系统会认为这一年没有这个项目。",
     "核对项目期和表头的年度，改正填错的一个。",
     ""},
};

}  // namespace

std::span<const RuleText> header() { return kTexts; }

}  // namespace jihe::messages::zh
