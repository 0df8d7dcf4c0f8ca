// The page's own sentences; everything about documents and findings comes from the module in its own language.
const page_words = {
  zh: {
    title: '绩核 – 绩效目标表检查',
    pasted: '粘贴的内容',
    sample: '示例.txt',
    restore: '上次有 {n} 个文件的修改没有保存：{names}。',
    restore_draft: '上次还有一段没写进表格的文字（{label}）：',
    restore_where: '副本只暂存在这台电脑的浏览器里，保存或清除后就没有了。',
    restore_open: '恢复',
    restore_later: '以后再说',
    restore_clear: '清除',
    rescue: '修改过的文件还留着，可以先存下来：',
    rescue_none: '没有未保存的修改丢失。',
    rescue_save: '保存 {name}',
    rescue_draft: '正在输入的文字：',
    no_storage: '浏览器不许暂存修改，请随时保存文件。',
    dismiss: '知道了',
    editor: '单元格',
    findings: '问题列表',
    findings_page: '第 {from}–{to} 条',
    more_findings: '另有 {n} 条没有列出，请先处理或筛选。',
    actions: '操作',
    earlier: '前 50 条',
    later: '后 50 条',
    do_open: '打开文件',
    do_sample: '试用示例',
    do_save: '保存',
    do_docx: '另存为 Word 表格',
    do_xlsx: '另存为 Excel 表格',
    do_import: '另存为一体化系统导入表',
    do_fix_all: '自动修正（不改变原意的）',
    do_undo: '撤销',
    do_redo: '重做',
    do_next: '下一个问题',
    do_next_table: '下一张表',
    do_previous_table: '上一张表',
    do_html: '保存检查报告',
    do_list: '保存问题清单（Excel）',
    do_worst: '错误多的文件在前',
    do_report: '保存文字报告',
    do_json: '保存 JSON 报告',
    do_reasons: '保存说明',
    do_back: '回到表格'
  },
  en: {
    title: 'Jihe – performance target tables',
    pasted: 'pasted',
    sample: 'sample.txt',
    restore: 'Changes of {n} files were not saved last time: {names}.',
    restore_draft: 'Text that had not been put into the table yet ({label}):',
    restore_where: 'The copies are kept in the browser of this computer only, until they are saved or cleared.',
    restore_open: 'Restore',
    restore_later: 'Later',
    restore_clear: 'Clear',
    rescue: 'The changed files are kept. Save them first:',
    rescue_none: 'No unsaved change is lost.',
    rescue_save: 'Save {name}',
    rescue_draft: 'The text being typed:',
    no_storage: 'The browser does not let the page keep changes: save your files often.',
    dismiss: 'OK',
    editor: 'Cell',
    findings: 'Findings',
    findings_page: '{from}–{to}',
    more_findings: '{n} more are not listed: put some right, or filter.',
    actions: 'Actions',
    earlier: 'Previous 50',
    later: 'Next 50',
    do_open: 'Open files',
    do_sample: 'Try the sample',
    do_save: 'Save',
    do_docx: 'Save as a Word table',
    do_xlsx: 'Save as an Excel table',
    do_import: 'Save as the import sheet of the budget system',
    do_fix_all: 'Fix all that is safe',
    do_undo: 'Undo',
    do_redo: 'Redo',
    do_next: 'Next finding',
    do_next_table: 'Next table',
    do_previous_table: 'Previous table',
    do_html: 'Save the report as a page',
    do_list: 'Save the findings as an Excel list',
    do_worst: 'Files with the most errors first',
    do_report: 'Save the report as text',
    do_json: 'Save the report as JSON',
    do_reasons: 'Save the explanations',
    do_back: 'Back to the table'
  }
};
let page_language = 'zh';

// The sentence of `key` in the page's language, its {placeholders} filled from `values`.
function say(key, values) {
  return page_words[page_language][key].replace(/\{(\w+)\}/g, (all, name) => String((values || {})[name]));
}

function set_page_language(language) {
  page_language = language === 'en' ? 'en' : 'zh';
  document.documentElement.lang = page_language === 'en' ? 'en' : 'zh-CN';
  document.title = say('title');
}

// A new element with a text; words are only ever put into the page as text.
function make(tag, text, properties) {
  const node = document.createElement(tag);
  if (text) node.textContent = text;
  return Object.assign(node, properties);
}

function make_button(text, on_click, properties) {
  return make('button', text, Object.assign({ type: 'button', onclick: on_click }, properties));
}
