// 命令行、报告和修改清单的话（中文）。
#include "core/messages/texts.h"

namespace jihe::messages::zh {

namespace {

constexpr PlainText kTexts[] = {
    {"error.not-found.directory", "“{name}”是文件夹。请给出里面的文件，例如 {name}/*.txt。"},
    {"error.not-found.memory", "内存不够，打不开“{name}”。请关掉别的网页和程序再试。"},
    {"error.not-found.unreadable", "“{name}”打不开。请检查是否有权限读取，或者文件是否正被别的程序占用。"},

    {"change.set-cell", "修改单元格"},
    {"change.fix-all", "自动修复"},
    {"change.empty", "（空）"},
    {"change.cell", "{before} → {after}"},
    {"change.moved", "整行对齐：{before} → {after}"},
    {"change.deleted", "删去这一行：{before}"},
    {"change.deleted-blank", "删去空行"},
    {"change.inserted", "插入一行：{after}"},

    {"report.tables", "{count} 张表"},
    {"report.shared", "多张表都有"},
    {"report.table-list", "表{tables}"},
    {"report.comma", "、"},
    {"report.hint", "{title}（{places}）"},
    {"report.places", "{first}等{count}处"},
    {"report.basis", "（{basis}）"},
    {"report.fix.safe", "〔可自动修复〕"},
    {"report.fix.suggested", "〔建议〕"},
    {"report.example", "比如：{advice}"},
    {"report.clean", "没有发现问题。"},
    {"report.totals", "共 {files} 个文件、{tables} 张表：错误 {errors}，警告 {warnings}，提示 {hints}。"},
    {"report.unusable", "其中 {count} 个文件不能使用，原因见上。"},
    {"report.hidden", "另有 {count} 项级别较低，没有列出。"},
    {"report.safe-fixes", "有 {count} 项可以自动修复：jihe fix 文件 --out 文件夹"},

    {"rules.title", "规则目录"},
    {"rules.intro",
     "共 {count} 条规则。本文由 `jihe rules --format md` 生成，请勿手工修改。“修复”一栏：安全＝含义不变，可以批量执行；"
     "建议＝先看再改；—＝须由人改。"},
    {"rules.count", "共 {count} 条规则。"},
    {"rules.id", "规则"},
    {"rules.name", "名称"},
    {"rules.severity", "级别"},
    {"rules.fix", "修复"},
    {"rules.basis", "依据"},
    {"rules.why", "为什么"},
    {"rules.fix.none", "—"},
    {"rules.fix.safe", "安全"},
    {"rules.fix.suggested", "建议"},
    {"rules.group.structure", "表格结构"},
    {"rules.group.header", "表头"},
    {"rules.group.money", "资金"},
    {"rules.group.goal", "绩效目标"},
    {"rules.group.indicator", "绩效指标"},
    {"rules.group.value", "指标值"},
    {"rules.group.text", "文字"},
    {"rules.group.consistency", "前后一致"},

    {"cli.help",
     "绩核 jihe {version}：检查和修复预算绩效目标表\n"
     "\n"
     "用法\n"
     "  jihe check 文件...             检查。退出码 0：没有错误；1：有错误；2：有文件不能使用，或用法不对\n"
     "  jihe fix 文件... --out 文件夹   执行所有安全的修复，按原来的格式和编码存到文件夹里\n"
     "  jihe convert 原文件 新文件      转换格式：新文件以 .docx .xlsx .txt .csv .html .json 之一结尾\n"
     "  jihe rules                     列出全部规则\n"
     "  jihe explain 文件 --rule 编号 --reason 说明 [--text 单元格文字]\n"
     "                                 给一项警告或提示作核实说明，存到“文件名.jihe.json”\n"
     "  jihe profile [编号]            打印内置的规则文件；--schema：打印规则文件的 JSON Schema\n"
     "\n"
     "文件写 - 表示标准输入。\n"
     "\n"
     "检查\n"
     "  --format text|json|ndjson|sarif|html\n"
     "                                 报告的格式，默认 text\n"
     "  --out 文件                     报告存到文件，默认打印出来\n"
     "  --profile 文件                 用这个规则文件代替内置的；也可以写内置的编号，例如 ningxia-county\n"
     "  --explanations                 读每个文件旁边的核实说明（文件名.jihe.json），已说明的单独列出\n"
     "  --min-severity error|warning|hint\n"
     "                                 只列出这个级别以上的，默认 hint（全部）\n"
     "  --jobs 个数                    同时读几个文件，默认等于处理器核数\n"
     "\n"
     "修复\n"
     "  --out 文件夹                   存到哪里，没有就新建；不会覆盖原文件\n"
     "  --suggested                    连“建议”的修改一起执行，存好后请逐条看一遍\n"
     "  --profile 文件、--explanations、--jobs 个数    同上，已说明的不改\n"
     "\n"
     "转换\n"
     "  --import                       生成一体化系统的导入表（.xlsx，新文件以 .import.xlsx 结尾也一样），\n"
     "                                 系统不会接收的行逐条列出\n"
     "  --profile 文件                 同上\n"
     "\n"
     "规则\n"
     "  --format text|md|json          默认 text\n"
     "\n"
     "通用\n"
     "  --lang zh|en                   输出的语言，默认 zh\n"
     "  --help, --version              显示说明、版本\n"},
    {"cli.try-help", "完整说明：jihe --help"},
    {"cli.no-command", "请写明要做什么，例如：jihe check 绩效目标表.txt。"},
    {"cli.unknown-command", "没有“{name}”这个命令，可用的有 check、fix、convert、explain、profile、rules。"},
    {"cli.unknown-command.file", "没有“{name}”这个命令。要检查这个文件，请写：jihe check {name}"},
    {"cli.unknown-option", "jihe {command} 没有“{name}”这个选项。"},
    {"cli.extra-argument", "jihe {command} 用不到“{name}”。"},
    {"cli.missing-value", "{name} 后面缺一个值。"},
    {"cli.repeated-option", "{name} 只能写一次。"},
    {"cli.bad-value", "{name} 不能是“{value}”，可以是 {allowed}。"},
    {"cli.bad-jobs", "--jobs 不能是“{value}”，请写 1 到 1024 之间的整数。"},
    {"cli.no-files", "没有给出文件，例如：jihe {command} 绩效目标表.txt。"},
    {"cli.no-folder", "请用 --out 写明修复后的文件存到哪个文件夹，例如：jihe fix 绩效目标表.txt --out 已修复。"},
    {"cli.fix-stdin", "标准输入没有文件名，存不成文件。请给出文件。"},
    {"cli.out-is-input", "“{name}”是要检查的文件，报告不能盖掉它。请换一个 --out。"},
    {"cli.would-overwrite", "“{name}”就在 --out 的文件夹里，存下去会盖掉原文件。请换一个文件夹。"},
    {"cli.same-name", "有两个文件都叫“{name}”，存到一个文件夹会互相覆盖。请分两次修复。"},
    {"cli.no-such-folder", "“{name}”建不起来，或者不是文件夹。请换一个 --out。"},
    {"cli.cannot-write", "“{name}”写不进去。请检查文件夹是否存在、有没有权限、磁盘是否已满。"},
    {"cli.fixed", "{from} → {to}  修复 {count} 项"},
    {"cli.nothing-fixed", "{from} → {to}  没有可以修复的，内容不变"},
    {"cli.remaining", "还剩：错误 {errors}，警告 {warnings}，提示 {hints}。查看：jihe check {to}"},
    {"cli.standard-input", "标准输入"},
    {"cli.cannot-print", "输出中断，没有打印完。"},
};

}  // namespace

std::span<const PlainText> terminal() { return kTexts; }

}  // namespace jihe::messages::zh
