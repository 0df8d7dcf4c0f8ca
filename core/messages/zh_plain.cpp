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
    {"error.unsupported.xlsb", "“{name}”是二进制工作簿（.xlsb），读不了。请用 Excel 或 WPS 打开，另存为 .xlsx 再打开。"},
    {"error.old-office.xls", "“{name}”是旧版 Excel 文件（.xls）。请用 Excel 或 WPS 打开，另存为 .xlsx 再打开；或者全选、复制，粘贴到文本文件里保存后再打开。"},
    {"error.old-office", "“{name}”是旧版 Office 文件（.{detail}）。请用 Word 或 WPS 打开，另存为 .docx 再打开；或者全选、复制，粘贴到文本文件里保存后再打开。"},
    {"error.damaged", "“{name}”已损坏，读不出来。请用 Word、Excel 或 WPS 打开它，另存后再打开；打不开就要回原文件。"},
    {"error.encrypted", "“{name}”设了打开密码。请在 Word、Excel 或 WPS 里去掉密码，另存后再打开。"},
    {"error.no-form", "“{name}”里没有找到绩效目标表。请确认文件里有“项目名称”“绩效指标”等栏目。"},
    {"error.bad-profile", "规则文件“{name}”有错：{detail}。请改正后再用。"},
    {"profile.at", "{path} 处：{said}"},
    {"profile.at-column", "{path} 第 {column} 个字符处：{said}"},
    {"profile.want-json", "不是 JSON，常见的是少了引号、逗号或括号"},
    {"profile.want-object", "应当是 { } 括起来的对象"},
    {"profile.want-list", "应当是 [ ] 括起来的列表"},
    {"profile.want-string", "应当是引号里的文字"},
    {"profile.want-number", "应当是数"},
    {"profile.want-text", "不能是空的"},
    {"profile.want-entries", "列表里至少要有一项"},
    {"profile.want-member", "缺少“{found}”"},
    {"profile.want-one-of", "应当是下列之一：{known}"},
    {"profile.unknown-member", "没有“{found}”这一项，可以写的有：{known}"},
    {"profile.unknown-list", "没有“{found}”这个词表，可用的词表见 jihe profile"},
    {"profile.unknown-rule", "没有“{found}”这条规则，规则编号见 jihe rules"},
    {"profile.rule-id-taken", "“{found}”已经是内置规则的编号，审核公式要另取一个"},
    {"profile.twice", "“{found}”用了两次"},
    {"profile.formula-long", "公式太长，最多 4096 个字节"},
    {"profile.formula-deep", "括号套得太深，最多 64 层"},
    {"profile.formula-end", "公式没有写完"},
    {"profile.formula-more", "多出“{found}”，前面的公式已经完整"},
    {"profile.formula-stray", "看不懂“{found}”，这里应当是数、引号里的文字、名称或括号"},
    {"profile.formula-expected", "这里应当是“{found}”"},
    {"profile.formula-number", "“{found}”不是数"},
    {"profile.formula-name", "没有“{found}”这个名称，这里可用的有：{known}"},
    {"profile.formula-function",
     "没有“{found}”这个函数，可用的有：count, all, any, sum, min, max, filled, length, contains"},
    {"profile.formula-collection", "这里应当是 indicators、goals 或 funding"},
    {"profile.formula-nested", "不能在一个集合里面再数另一个集合"},
    {"profile.formula-division", "不能用除号：除不尽的数不精确，请改成两边相乘"},
    {"profile.formula-order", "文字不能比大小，只能用 = 或 !="},
    {"profile.formula-want-condition", "这里应当是条件，例如 a = b"},
    {"profile.formula-want-number", "这里应当是数"},
    {"profile.formula-want-text", "这里应当是文字"},
    {"error.bad-explanations", "核实说明文件“{name}”有错：{detail}。请改正后再用。"},
    {"report.explained", "核实说明"},
    {"report.html.title", "绩效目标表检查报告"},
    {"report.html.file", "文件"},
    {"report.html.tables", "表数"},
    {"report.explained.one", "已说明  {severity}  {place}  {what} 说明：{reason}"},
    {"report.explained.unused",
     "对不上  没有这样的问题了：{rule}“{text}”（说明：{reason}）→ 请从说明文件里删去，或核对文字"},
    {"report.explained.must-fix", "不能说明  错误必须改正：{rule}“{text}”（说明：{reason}）"},
    {"report.explained.count", "另有 {count} 项已作核实说明，不计入上面的数目。"},
    {"cli.no-built-in", "没有“{name}”这个内置规则文件，内置的有：{known}。"},
    {"cli.explain-needs",
     "jihe explain 要写明 {name}，例如：jihe explain 绩效目标表.docx --rule value-vague-qualitative --reason 已与财政股核实"},
    {"cli.explain-none",
     "“{name}”里没有规则 {rule} 的问题可以说明。先用 jihe check 看一看有哪些。"},
    {"cli.explain-several",
     "规则 {rule} 在“{name}”里有 {count} 处，请用 --text 写明是哪个单元格的文字：{texts}"},
    {"cli.explain-error", "规则 {rule} 在“{name}”里是错误，必须改正，不能说明。"},
    {"cli.explained", "{name}：已记下 {count} 处的核实说明，存到 {to}。检查时加 --explanations"},
    {"error.not-writable.rows", "“{name}”里要插入一行的那张工作表带有图形、批注、表格对象或别的公式引用，插行会把它们弄错。请撤销插入的行，在 Excel 里手工移动这一行。"},
    {"error.not-writable.array", "“{name}”里改动的单元格属于数组公式，只改其中一格会弄坏它。请撤销这一格的改动，在 Excel 里修改整个数组公式。"},
    {"error.not-writable.table", "“{name}”里改动的单元格是表格对象的标题行，改了它 Excel 会认为文件损坏。请撤销这一格的改动，在 Excel 里修改。"},
    {"error.not-writable", "“{name}”的编码存不下“{detail}”这个字。请换一个字，或者另存为 UTF-8 编码。"},
    {"error.not-found", "找不到“{name}”。请检查文件名和所在的文件夹。"},


    // the canvas
    {"ui.name", "绩核"},
    {"ui.start.title", "绩效目标表检查"},
    {"ui.start.what", "打开绩效目标表，找出财政审核会退回的地方，改好后存回原来的文件。"},
    {"ui.start.drop", "把绩效目标表文件拖到这里"},
    {"ui.start.kinds", "Word 文档（.docx）和文本文件（.txt），可以一次拖入多个；也可以在 Word、WPS、Excel 里复制表格后按 Ctrl+V 粘贴"},
    {"ui.start.open", "打开文件"},
    {"ui.start.sample", "试用示例"},
    {"ui.start.sample.tip", "打开一份虚构的表，看看能查出什么"},
    {"ui.start.step1", "打开"},
    {"ui.start.step1.text", "一个文件里有多张表，也会一张一张列出来。"},
    {"ui.start.step2", "修改"},
    {"ui.start.step2.text", "先改红色的错误。能自动修正的，点一下就改好。"},
    {"ui.start.step3", "保存"},
    {"ui.start.step3.text", "没有动过的内容一字不变，改错了随时可以撤销。"},
    {"ui.start.private", "文件只在这台电脑上处理，不会上传，不需要联网。"},
    {"ui.open", "打开"},
    {"ui.open.tip", "打开文件（Ctrl+O）"},
    {"ui.save", "保存"},
    {"ui.save.tip", "把当前文件存成新文件（Ctrl+S）"},
    {"ui.save.suffix", "（修改后）"},
    {"ui.fix-all", "全部修正 {n}"},
    {"ui.fix-all.tip", "修正当前文件里所有不改变原意的问题，可以撤销"},
    {"ui.undo", "撤销"},
    {"ui.undo.tip", "撤销（Ctrl+Z）"},
    {"ui.redo", "重做"},
    {"ui.redo.tip", "重做（Ctrl+Y）"},
    {"ui.report", "保存报告"},
    {"ui.report.tip", "把查出的问题存成一份报告"},
    {"ui.report.name", "检查报告"},
    {"ui.report.text", "文字报告（.txt）"},
    {"ui.report.text.hint", "按表列出问题和改法，可以打印或转发"},
    {"ui.report.json", "数据报告（.json）"},
    {"ui.report.json.hint", "给其他程序读取"},
    {"ui.language.other", "English"},
    {"ui.language.tip", "Switch to English"},
    {"ui.cancel", "取消"},
    {"ui.dismiss", "关闭提示"},
    {"ui.drop", "松开鼠标，打开文件"},
    {"ui.opening", "正在读取，已完成 {n} / {all} 个文件"},
    {"ui.status", "共 {files} 个文件、{tables} 张表：{errors} 个错误，{warnings} 个警告，{hints} 个提示"},
    {"ui.notices.more", "前面还有 {n} 条"},
    {"ui.unsaved", "有修改还没有保存"},
    {"ui.close-file", "关闭这个文件"},
    {"ui.close-anyway", "不保存，关闭"},
    {"ui.table.number", "第 {n} 张表"},
    {"ui.table.of", "第 {n} / {all} 张表"},
    {"ui.pane.table", "表格"},
    {"ui.pane.findings", "问题 {n}"},
    {"ui.table.of.short", "{n} / {all}"},
    {"ui.table.counts", "{errors} 个错误，{warnings} 个警告，{hints} 个提示"},
    {"ui.table.clean", "没有问题"},
    {"ui.next-table", "下一张表"},
    {"ui.previous-table", "上一张表"},
    {"ui.sheet.more", "后面还有 {n} 行没有画出来，检查和保存时都在"},
    {"ui.next-finding", "下一处问题"},
    {"ui.next-finding.tip", "跳到下一处问题（F8），按 Shift+F8 回到上一处"},
    {"ui.scope.table", "本表"},
    {"ui.scope.all", "全部"},
    {"ui.severity.hide", "点一下就不列出"},
    {"ui.severity.show", "点一下就列出"},
    {"ui.group", "{title}，{n} 处"},
    {"ui.group.count", "{n} 处"},
    {"ui.group.example", "比如：{what}"},
    {"ui.group.tables", "{n} 张表"},
    {"ui.group.unfold", "展开"},
    {"ui.group.fold", "收拢"},
    {"ui.common", "多张表都有的问题（{n}）"},
    {"ui.places.more", " 等 {n} 处"},
    {"ui.fixable.safe", "可修正"},
    {"ui.fixable.suggested", "有建议"},
    {"ui.none.table", "这张表没有发现问题"},
    {"ui.none.all", "没有发现问题，可以提交了"},
    {"ui.none.filtered", "没有符合筛选的问题"},
    {"ui.none.next", "去看下一张有问题的表"},
    {"ui.finding.close", "收起"},
    {"ui.finding.why", "为什么"},
    {"ui.finding.do", "怎么改"},
    {"ui.finding.basis", "依据"},
    {"ui.fix.safe", "修正"},
    {"ui.fix.suggested", "按建议修改"},
    {"ui.preview.before", "改前"},
    {"ui.preview.after", "改后"},
    {"ui.preview.empty", "（空）"},
    {"ui.preview.removed", "删除这一行"},
    {"ui.preview.more", "另有 {n} 处同样修改"},
    {"ui.toast.fixed", "已修正：{title}"},
    {"ui.toast.fixed-all", "已修正 {n} 处"},
    {"ui.toast.nothing-to-fix", "没有可以自动修正的问题"},
    {"ui.toast.undone", "已撤销：{title}"},
    {"ui.toast.redone", "已重做：{title}"},
    {"ui.toast.saved", "已保存：{name}"},
    {"ui.toast.unsaved", "“{name}”有修改还没有保存"},
    // end of the canvas

    // command line, reports and the list of changes
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
     "  jihe convert 原文件 新文件      转换格式（还不能用）\n"
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
    {"cli.convert-later", "jihe convert 还不能用。现在可以用 check 检查、fix 修复。"},
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
    // end of command line
};

}  // namespace

std::span<const PlainText> zh_plain() { return kPlain; }

}  // namespace jihe::messages
