// “资金”一组规则的文字（中文），写法见 core/messages/texts.h。
#include "core/messages/texts.h"

namespace jihe::messages::zh {

namespace {

constexpr RuleText kTexts[] = {
    {"money-total-missing", "资金总额未填", "“{label}”没有填金额。",
     "没有资金总额就看不出目标和钱是否匹配，审核时会退回（财预〔2015〕88号）。", "在“{label}”后面填写本年度申请的金额，只填数字。", ""},

    {"money-total-missing-in-pane", "一栏资金总额未填", "“{label}”没有填金额，而“{other}”填了“{text}”。",
     "两个范围的金额都要填，空着一栏，系统会当成 0（财预〔2015〕88号的表样要求填写资金总额）。",
     "在“{label}”后面填写金额。如果两个范围的金额相同，也填“{text}”。", "填入“{expected}”"},

    {"money-breakdown-missing", "财政拨款未填", "“{total}”填了“{text}”，但是“{label}”没有填。",
     "财预〔2015〕88号的表样要求写明财政拨款和其他资金各是多少。不填，总额就无法核对。",
     "在“{label}”后面填财政安排的金额。全部由财政安排的，和总额填一样的数字，其他资金填 0。",
     "按总额补填财政拨款，空着的其他资金填 0"},

    {"money-other-blank", "其他资金未填", "“{label}”没有填，应当填“{expected}”。",
     "空着看不出是没有其他资金，还是漏填了（财预〔2015〕88号的表样有这一栏）。", "没有其他资金就填 0，有就填金额。", "填“{expected}”"},

    {"money-sum-mismatch", "总额不等于各项之和",
     "“{label}”是 {total}{unit}，而财政拨款 {fiscal} 加其他资金 {other} 是 {sum}{unit}，两边不相等。",
     "总额应当等于财政拨款加其他资金（财预〔2015〕88号），不相等，系统不让保存。", "核对这几个数，把填错的改过来。", ""},
    {"money-sum-mismatch/parts", "", "“{label}”是 {total}{unit}，而各项来源加起来是 {sum}{unit}，两边不相等。", "", "", ""},
    {"money-sum-mismatch/yuan", "", "“{label}”填的是“{text}”，总额因此与各项之和不相等；除以 10000 是 {expected}{unit}，正好相等。",
     "这一格要按{unit}填，多半是按元填了，金额大了一万倍；总额与各项之和不相等，系统不让保存（财预〔2015〕88号）。",
     "核对这一项：如果是按元填的，改填“{expected}”。", ""},

    {"money-unit-duplicated", "单位重复", "“{label}”填的是“{text}”，表头已经写明单位是{unit}，应当只填数字“{expected}”。",
     "系统在这一格里只收数字，带着单位会导入失败，或者被读成别的金额。", "删去数字后面的单位，只留“{expected}”。", "只留数字“{expected}”"},
    {"money-unit-duplicated/other", "单位与表头不同", "“{label}”填的是“{text}”，表头写明的单位却是{unit}，折合{unit}是“{expected}”。",
     "", "请核对金额：没有错就填“{expected}”；如果单位写错了，删去单位，只留正确的数字。", "折合成{unit}，填“{expected}”"},

    {"money-magnitude", "金额量级异常", "“{label}”填的是“{text}”，按万元算达到 10 亿元以上。",
     "多半是把元当成了万元，金额会大一万倍。", "请核对单位：如果数字是按元填的，除以 10000 再填。", ""},
    {"money-magnitude/ratio", "", "“{label}”填的是“{text}”，正好是“{other}”的一万倍。", "", "", ""},

    {"money-year-exceeds-total", "年度资金大于项目总资金", "“{label}”是“{text}”，比“{other}”的“{total}”还多。",
     "一年的钱不会比几年合起来的多，总有一个填错了（财预〔2015〕88号）。", "核对这两个金额和它们的单位，把填错的改过来。", ""},

    {"money-scope-smaller", "含本级和市县小于含本级", "“{label}”是“{text}”，比“{other}”的“{expected}”还少。",
     "范围大的一栏已经包括范围小的一栏，金额不应当更少（财预〔2015〕88号的表样要求填写资金总额）。",
     "核对两栏金额：是不是填反了，或者漏了下级的部分。", ""},

    {"money-format", "金额格式", "“{label}”填的是“{text}”，应当只填数字“{expected}”。",
     "系统在这一格里只收半角数字，写“约”“左右”或者全角数字都会导入失败。", "改成“{expected}”。", "改为“{expected}”"},
    {"money-format/unclear", "", "“{label}”填的是“{text}”，看不出确切的金额。", "", "改成一个确切的数字，单位是{unit}。", ""},
    {"money-format/decimals", "", "“{label}”填的是“{text}”，小数太长，{unit}后面最多保留 6 位小数。", "",
     "核对金额，小数不要超过 6 位。", ""},

    {"money-style-differs", "金额写法不一", "这张表的金额写成“{text}”，同一文件的其他表写成“{other}”，写法不一样。",
     "写法不一，汇总和比较时容易看错。", "各表用同一种写法。", ""},
    {"money-style-differs/unit", "金额单位不一", "这张表的金额单位是{unit}，同一文件的其他表是{expected}。",
     "单位不一，汇总时容易差一万倍。", "各表用同一个单位，把这张表的金额换算过来。", ""},
    {"money-style-differs/repeated", "", "这张表的金额写成“{text}”，同一文件前面的表写成“{other}”，有的带单位，有的不带。", "",
     "表头已经写明{unit}，各表都只填数字。", ""},
};

}  // namespace

std::span<const RuleText> money() { return kTexts; }

}  // namespace jihe::messages::zh
