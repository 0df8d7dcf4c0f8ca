// The command line as a user meets it: the native program and the one compiled to WebAssembly for Node get the same
// arguments and must give the same output, the same files and the same exit status.
import { spawnSync } from 'node:child_process'
import {
  existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { docx_of, document_part } from '../support/docx.mjs'
import { xlsx_of, sheet_part } from '../support/xlsx.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const programs = {
  native: [process.env.JIHE_NATIVE || join(root, 'build/native/jihe')],
  node: [process.execPath, process.env.JIHE_NODE || join(root, 'build/node/jihe.js')],
}
const sample = join(root, 'shell/samples/sample.txt')
const cases = join(root, 'tests/cases')
const work = mkdtempSync(join(tmpdir(), 'jihe-cli-'))
const seeds = join(root, '../shared/seeds')
const devices = existsSync('/dev/full')

function start(program, args, options) {
  const [command, ...first] = programs[program]
  const done = spawnSync(command, [...first, ...args], { cwd: work, maxBuffer: 1 << 28, ...options })
  if (done.error) throw done.error
  return { status: done.status, out: done.stdout.toString(), err: done.stderr.toString() }
}

// Runs both programs; what they print must be the same. `{}` in an argument stands for a folder of each program's own.
function jihe(args, options = {}) {
  const native = start('native', args.map(arg => arg.replace('{}', 'native')), options)
  const node = start('node', args.map(arg => arg.replace('{}', 'node')), options)
  const alike = text => text.replaceAll('native/', '{}/').replaceAll('node/', '{}/')
  same(alike(node.out), alike(native.out), 'standard output')
  same(alike(node.err), alike(native.err), 'standard error')
  same(node.status, native.status, 'exit status')
  return native
}

class Failure extends Error {}
function check(condition, what) {
  if (!condition) throw new Failure(what)
}
function same(got, wanted, what) {
  if (got === wanted) return
  let from = 0   // long texts are shown from where they part
  while (typeof got === 'string' && typeof wanted === 'string' && got[from] === wanted[from]) from++
  const part = value => typeof value === 'string' ? value.slice(Math.max(0, from - 20), from + 100) : value
  const shown = value => JSON.stringify(part(value))
  throw new Failure(`${what}: ${shown(got)} instead of ${shown(wanted)}`)
}
function holds(text, part) {
  check(text.includes(part), `${JSON.stringify(part)} is not in ${JSON.stringify(text.slice(0, 300))}`)
}
const lines = text => text.split('\n').filter(line => line !== '')
function refused(args, sentence) {
  const got = jihe(args)
  same(got.status, 2, 'exit status')
  same(got.out, '', 'standard output')
  holds(got.err, sentence)
  check(lines(got.err).every(line => line.startsWith('jihe: ')), got.err)
}
const write = (name, bytes) => {
  writeFileSync(join(work, name), bytes)
  return name
}

let passed = 0
let failed = 0
let skipped = 0
function test(name, body) {
  try {
    if (body() === 'skip') skipped++
    else passed++
  } catch (error) {
    failed++
    console.log(`FAILED ${name}\n  ${error instanceof Failure ? error.message : error.stack}`)
  }
}

test('the version and the help', () => {
  same(jihe(['--version']).out, 'jihe 0.1.0\n', 'version')
  const help = jihe(['--help'])
  same(help.status, 0, 'exit status')
  for (const word of ['check', 'fix', 'convert', 'rules', '--format', '--out', '--profile', '--min-severity', '--lang',
    '--jobs', '--suggested', '--version']) holds(help.out, word)
  same(jihe(['check', '-h']).out, help.out, 'help of a command')
  holds(jihe(['--help', '--lang', 'en']).out, 'Exit status')
})

test('check: a file with errors gives status 1 and a readable report', () => {
  const got = jihe(['check', sample])
  same(got.status, 1, 'exit status')
  same(got.err, '', 'standard error')
  holds(got.out, 'sample.txt  4 张表\n')
  holds(got.out, '项目1河道清淤整治费')
  holds(got.out, '第7行第3栏')
  check(!got.out.includes('\x1b'), 'colour in a pipe')
})

test('check: a file without errors gives status 0', () => {
  const got = jihe(['check', join(cases, 'layout/new-hierarchy-valid/input.txt')])
  same(got.status, 0, 'exit status')
  holds(got.out, '没有发现问题')
  same(jihe(['check', join(cases, 'shift/left-warning/input.txt')]).status, 0, 'warnings alone')
})

test('check --format json: one document with everything in it', () => {
  const got = jihe(['check', sample, '--format', 'json'])
  same(got.status, 1, 'exit status')
  const json = JSON.parse(got.out)
  same(Object.keys(json).join(), 'tool,version,profile,summary,files', 'keys')
  same(json.summary.tables, 4, 'tables')
  const file = json.files[0]
  same(file.name, 'sample.txt', 'name')
  same(file.bytes, readFileSync(sample).length, 'bytes')
  same(file.encoding, 'utf-8', 'encoding')
  for (const severity of ['error', 'warning', 'hint'])
    same(file.findings.filter(f => f.severity === severity).length, json.summary[severity + 's'], severity)
  check(!got.out.includes(root), 'an absolute path in the report')
  const text = readFileSync(sample, 'utf8').split('\n')
  for (const finding of file.findings) {
    check(finding.message && finding.why && finding.do, `${finding.rule} lacks words`)
    check(finding.at.length > 0, `${finding.rule} has no place`)
    for (const at of finding.at) {
      same(text[at.line - 1].split('\t')[at.col - 1] ?? '', at.text, `${finding.rule} at ${at.ref}`)
      same(at.ref, `第${at.line}行第${at.col}栏`, 'ref')
    }
  }
})

test('check --format ndjson: one line a file, as in the JSON report', () => {
  const files = [sample, join(cases, 'encoding/gb18030-crlf-error/input.txt'), 'gone.txt']
  const got = jihe(['check', ...files, '--format', 'ndjson'])
  same(got.status, 2, 'exit status')
  const whole = JSON.parse(jihe(['check', ...files, '--format=json']).out)
  same(JSON.stringify(lines(got.out).map(line => JSON.parse(line))), JSON.stringify(whole.files), 'lines')
})

test('check: files that cannot be used are told one by one and do not stop the others', () => {
  write('empty.txt', '')
  write('letter.txt', '各科室：请于周五前报送材料。\n')
  write('photo.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
  const names = ['empty.txt', sample, 'letter.txt', 'gone.txt', 'photo.txt', work]
  const got = jihe(['check', ...names, '--format', 'json'])
  same(got.status, 2, 'exit status')
  same(lines(got.err).length, 5, 'lines on standard error')
  const files = JSON.parse(got.out).files
  const errors = files.map(file => file.error?.code ?? 'used')
  same(errors.join(), 'empty,used,no-form,not-found,unknown-kind,not-found', 'errors')
  same(files.map(file => file.tables.length).join(), '0,4,0,0,0,0', 'tables')
  check(files[1].findings.length > 0, 'the good file is judged')
  for (const file of files) check(!file.name.includes('/'), file.name)
  check(!got.out.includes(work), 'an absolute path in the report')
  holds(jihe(['check', ...names]).out, '其中 5 个文件不能使用')
})

test('check: a file past the limit is refused without reading it', () => {
  write('huge.txt', '')
  truncateSync(join(work, 'huge.txt'), 64 * 1024 * 1024 + 1)
  const got = jihe(['check', 'huge.txt', '--format', 'json'])
  same(got.status, 2, 'exit status')
  const file = JSON.parse(got.out).files[0]
  same(file.error.code, 'too-large', 'error')
  same(file.bytes, 64 * 1024 * 1024 + 1, 'bytes')
  rmSync(join(work, 'huge.txt'))
})

test('check -: standard input', () => {
  const got = jihe(['check', '-', '--format', 'json'], { input: readFileSync(sample) })
  same(got.status, 1, 'exit status')
  const piped = JSON.parse(got.out).files[0]
  const named = JSON.parse(jihe(['check', sample, '--format', 'json']).out).files[0]
  same(piped.name, '-', 'name')
  same(JSON.stringify(piped.findings), JSON.stringify(named.findings), 'findings')
  const none = jihe(['check', '-'], { input: '' })
  same(none.status, 2, 'exit status')
  holds(none.err, '标准输入')
})

test('check --out: the report goes to a file and never over an input', () => {
  const got = jihe(['check', sample, '--format', 'json', '--out', '{}.json'])
  same(got.status, 1, 'exit status')
  same(got.out, '', 'standard output')
  const printed = jihe(['check', sample, '--format', 'json']).out
  same(jihe(['check', '--format', 'json', '--jobs', '2', sample]).out, printed, 'options before the file')
  for (const program of ['native', 'node']) same(readFileSync(join(work, program + '.json'), 'utf8'), printed, program)
  const bytes = readFileSync(sample)
  write('copy.txt', bytes)
  refused(['check', 'copy.txt', '--out', './copy.txt'], 'copy.txt')
  check(readFileSync(join(work, 'copy.txt')).equals(bytes), 'the input is untouched')
  if (existsSync('/dev/full')) refused(['check', 'copy.txt', '--out', '/dev/full'], '写不进去')
  check(existsSync('/dev/full') === devices, 'a device is removed')
  refused(['check', 'copy.txt', '--out', '.'], '写不进去')
  check(readdirSync(work).every(name => !name.endsWith('-part')), 'something is left behind')
  refused(['check', 'copy.txt', '--out', 'no/such/folder/report.txt'], '写不进去')
})

test('check --min-severity: what is listed; the exit status looks at errors alone', () => {
  const rules = severity => {
    const got = jihe(['check', sample, '--format', 'json', '--min-severity', severity])
    same(got.status, 1, 'exit status')
    return JSON.parse(got.out).files[0].findings.map(finding => finding.severity)
  }
  check(rules('error').every(severity => severity === 'error'), 'only errors')
  check(rules('warning').every(severity => severity !== 'hint'), 'no hints')
  check(rules('hint').includes('hint'), 'everything')
  check(!jihe(['check', sample, '--min-severity', 'error']).out.includes('警告  第'), 'no warnings in the text')
})

test('check --lang en', () => {
  const got = jihe(['--lang', 'en', 'check', sample])
  holds(got.out, '4 table(s)')
  same(jihe(['check', sample, '--lang=en']).out, got.out, 'behind the command')
  const rest = JSON.parse(jihe(['check', sample, '--lang', 'en', '--format', 'json']).out).files[0]
  for (const finding of rest.findings) check(/[a-z]/.test(finding.do), finding.rule)
})

test('check --profile: a profile changes what is judged, a bad one says where', () => {
  write('profile.json', JSON.stringify({ id: 'test', version: '7', off: ['header-name-numbered'] }))
  const json = JSON.parse(jihe(['check', sample, '--profile', 'profile.json', '--format', 'json']).out)
  same(JSON.stringify(json.profile), '{"id":"test","version":"7"}', 'profile')
  const found = new Set(json.files[0].findings.map(finding => finding.rule))
  check(!found.has('header-name-numbered') && found.has('header-dept-is-project-name'), 'rules')
  write('bad.json', '{"id": "test", "version": "7", "off": 3}')
  refused(['check', sample, '--profile', 'bad.json'], '/off')
  write('broken.json', '{')
  refused(['check', sample, '--profile', 'broken.json'], 'broken.json')
  refused(['check', sample, '--profile', 'gone.json'], 'gone.json')
})

test('check --profile: a built-in one by its id', () => {
  const json = JSON.parse(jihe(['check', sample, '--profile', 'ningxia-county', '--format', 'json']).out)
  same(json.profile.id, 'ningxia-county', 'profile')
  refused(['check', sample, '--profile', 'no-such-county'], 'no-such-county')
})

test('profile: the built-in ones and the schema, ready to be changed and used', () => {
  const schema = JSON.parse(jihe(['profile', '--schema']).out)
  check(schema.properties.formulas.items.required.includes('expression'), 'the schema names the parts of a formula')
  const own = JSON.parse(jihe(['profile']).out)
  own.id = 'own'
  own.words.vague_values.push('说得过去')
  write('own.json', JSON.stringify(own))
  same(JSON.parse(jihe(['check', sample, '--profile', 'own.json', '--format', 'json']).out).profile.id, 'own', 'id')
  same(JSON.parse(jihe(['profile', 'ningxia-county']).out).extends, 'cn-project-target', 'extends')
  refused(['profile', 'nowhere'], 'nowhere')
})

test('check --profile: formulas find what they demand, with the words of the profile; a wrong one is refused with its column', () => {
  const formula = { id: 'own-count', severity: 'error', expression: 'count(indicators, level2 = "数量指标") >= 50',
    text: '数量指标只有 {left} 个，至少 {right} 个', why: '本县要求', do: '请补充', basis: '某县绩〔2024〕1号' }
  write('formula.json', JSON.stringify({ id: 'f', version: '1', formulas: [formula] }))
  const json = JSON.parse(jihe(['check', sample, '--profile', 'formula.json', '--format', 'json']).out)
  const found = json.files[0].findings.filter(finding => finding.rule === 'own-count')
  same(found.length, json.summary.tables, 'one a table')
  check(/^数量指标只有 \d+ 个，至少 50 个$/.test(found[0].message), found[0].message)
  same([found[0].severity, found[0].why, found[0].do, found[0].basis].join(), 'error,本县要求,请补充,某县绩〔2024〕1号', 'words')
  check(jihe(['check', sample, '--profile', 'formula.json']).out.includes('本县要求') ||
    jihe(['check', sample, '--profile', 'formula.json']).out.includes('请补充'), 'the text report gives the advice')
  write('wrong.json', JSON.stringify({ id: 'f', version: '1', formulas: [{ ...formula, expression: 'count(indicators) >> 2' }] }))
  refused(['check', sample, '--profile', 'wrong.json'], '第 20 个字符')
})

test('check --format sarif and html: the findings of the JSON report', () => {
  const json = JSON.parse(jihe(['check', sample, '--format', 'json']).out)
  const sarif = JSON.parse(jihe(['check', sample, '--format', 'sarif']).out)
  same(sarif.runs[0].results.map(result => result.ruleId).join(), json.files[0].findings.map(f => f.rule).join(), 'rules')
  const html = jihe(['check', sample, '--format', 'html', '--min-severity', 'error']).out
  for (const finding of json.files[0].findings.filter(f => f.severity === 'error')) {
    holds(html, finding.message.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'))
  }
})

test('explain: a warning is explained beside its file, told apart, and reported when it fits nothing any more', () => {
  const text = readFileSync(sample, 'utf8')
  for (const program of ['native', 'node']) {
    mkdirSync(join(work, program), { recursive: true })
    write(`${program}/explained.txt`, text)
  }
  const before = JSON.parse(jihe(['check', '{}/explained.txt', '--explanations', '--format', 'json']).out)
  check(!('explained' in before.summary), 'nothing explained yet')
  const warning = before.files[0].findings.find(finding => finding.severity === 'warning' && finding.at[0].text.length > 1)
  const explain = ['explain', '{}/explained.txt', '--rule', warning.rule, '--text', warning.at[0].text, '--reason', '已与财政局核实']
  check(jihe(explain).out.includes('explained.txt.jihe.json'), 'says where it is kept')
  const after = JSON.parse(jihe(['check', '{}/explained.txt', '--explanations', '--format', 'json']).out)
  const count = after.summary.explained
  check(count >= 1 && after.summary.warnings === before.summary.warnings - count, 'counted apart')
  const suppressed = after.files[0].findings.filter(finding => finding.suppressed)
  same(suppressed.length, count, 'suppressed')
  same(suppressed[0].suppressed.reason, '已与财政局核实', 'reason')
  const report = jihe(['check', '{}/explained.txt', '--explanations']).out
  check(report.includes('核实说明') && report.includes('已与财政局核实'), 'the reason is printed')
  same(JSON.parse(jihe(['check', '{}/explained.txt', '--format', 'json']).out).summary.warnings, before.summary.warnings,
    'without the option nothing is explained')
  for (const program of ['native', 'node']) write(`${program}/explained.txt`, text.replaceAll(warning.at[0].text, '甲'.repeat(3)))
  const changed = JSON.parse(jihe(['check', '{}/explained.txt', '--explanations', '--format', 'json']).out)
  same(changed.files[0].unused_explanations.length, 1, 'one fits nothing')
  check(jihe(['check', '{}/explained.txt', '--explanations']).out.includes('对不上'), 'the text report says so')
  const error = before.files[0].findings.find(finding => finding.severity === 'error')
  refused(['explain', sample, '--rule', error.rule, '--reason', 'x'], error.rule)
  refused(['explain', sample, '--rule', 'no-such-rule', '--reason', 'x'], 'no-such-rule')
  refused(['explain', sample, '--rule', warning.rule], '--reason')
  for (const program of ['native', 'node']) write(`${program}/explained.txt.jihe.json`, '{"explanations": 1}')
  refused(['check', 'native/explained.txt', '--explanations'], '/explanations')
})

test('check --jobs: any number of them gives the same report', () => {
  const files = readdirSync(cases, { withFileTypes: true }).filter(topic => topic.isDirectory()).flatMap(topic =>
    readdirSync(join(cases, topic.name)).map(name => join(cases, topic.name, name, 'input.txt')))
  check(files.length > 8, 'cases')
  const one = jihe(['check', ...files, '--jobs', '1', '--format', 'json'])
  same(jihe(['check', ...files, '--jobs', '7', '--format', 'json']).out, one.out, 'report')
  same(jihe(['check', ...files, '--format', 'json']).out, one.out, 'report')
  same(JSON.parse(one.out).files.length, files.length, 'files')
})

test('fix: every case becomes its fixed file, in its own encoding', () => {
  for (const topic of readdirSync(cases, { withFileTypes: true }).filter(entry => entry.isDirectory())) {
    for (const name of readdirSync(join(cases, topic.name))) {
      const folder = join(cases, topic.name, name)
      const got = jihe(['fix', join(folder, 'input.txt'), '--out', '{}/' + name])
      same(got.status, 0, `exit status of ${name}: ${got.err}`)
      for (const program of ['native', 'node']) {
        const fixed = readFileSync(join(work, program, name, 'input.txt'))
        check(fixed.equals(readFileSync(join(folder, 'fixed.txt'))), `${name} by ${program}`)
      }
    }
  }
})

test('fix: tells what it changed, place by place, and what is left', () => {
  const got = jihe(['fix', sample, '--out', '{}/told'])
  same(got.status, 0, 'exit status')
  holds(got.out, '第68行第1栏')
  holds(got.out, '删去空行')
  holds(got.out, '云水发(2022)18号'.slice(0, 3))
  holds(got.out, '还剩：错误')
  const safe = JSON.parse(jihe(['check', '{}/told/sample.txt', '--format', 'json']).out).files[0].findings
  check(safe.every(finding => finding.fixes.every(fix => fix.safety !== 'safe')), 'a safe fix is left')
  jihe(['fix', sample, '--suggested', '--out', '{}/more'])
  const more = JSON.parse(jihe(['check', '{}/more/sample.txt', '--format', 'json']).out).files[0].findings
  check(more.length < safe.length, `${more.length} left after suggested fixes, ${safe.length} after safe ones`)
  const nothing = jihe(['fix', join(cases, 'encoding/utf8-bom-valid/input.txt'), '--out', '{}/same'])
  holds(nothing.out, '内容不变')
})

test('fix: unusable files give status 2, the others are written', () => {
  const got = jihe(['fix', 'gone.txt', sample, '--out', '{}/mixed'])
  same(got.status, 2, 'exit status')
  same(lines(got.err).length, 1, 'lines on standard error')
  check(existsSync(join(work, 'native/mixed/sample.txt')), 'the good file')
  check(!existsSync(join(work, 'native/mixed/gone.txt')), 'no file for the bad one')
})

test('fix: never writes over an input, nor one file over another', () => {
  const bytes = readFileSync(sample)
  mkdirSync(join(work, 'here'), { recursive: true })
  write('here/sample.txt', bytes)
  refused(['fix', 'here/sample.txt', '--out', 'here'], 'here/sample.txt')
  refused(['fix', 'here/../here/sample.txt', '--out', './here/.'], 'sample.txt')
  check(readFileSync(join(work, 'here/sample.txt')).equals(bytes), 'the input is untouched')
  refused(['fix', sample, 'here/sample.txt', '--out', 'both'], '都叫“sample.txt”')
  check(!existsSync(join(work, 'both')), 'nothing is made')
  refused(['fix', sample, '--out', 'here/sample.txt'], 'here/sample.txt')
  refused(['fix', sample], '--out')
  refused(['fix', '-', '--out', 'x'], '标准输入')
})

test('a Word document: judged as its text, fixed, and no other part of it changed', () => {
  const bytes = docx_of(readFileSync(sample, 'utf8'))
  writeFileSync(join(work, 'form.docx'), bytes)
  const report = file => JSON.parse(jihe(['check', file, '--format', 'json']).out)
  const word = report('form.docx')
  same(word.files[0].kind, 'docx', 'kind')
  same(JSON.stringify(word.summary), JSON.stringify(report(sample).summary), 'counts')
  jihe(['fix', 'form.docx', '--out', '{}/word'])
  const [native, node] = ['native', 'node'].map(folder => readFileSync(join(work, folder, 'word/form.docx')))
  check(native.equals(node), 'both programs write the same bytes')
  const styles = bytes.indexOf('word/styles.xml')
  check(native.includes(bytes.subarray(styles - 30, bytes.indexOf('PK\x01\x02'))), 'the other parts are copied')
  check(document_part(native) !== document_part(bytes), 'the document part changed')
  const left = jihe(['fix', 'native/word/form.docx', '--out', '{}/again'])
  check(native.equals(readFileSync(join(work, 'native/again/form.docx'))), `nothing is left to fix: ${left.out}`)
})

test('a workbook: judged as its text, fixed, and nothing but its sheet changed', () => {
  const bytes = xlsx_of(readFileSync(sample, 'utf8'))
  writeFileSync(join(work, 'form.xlsx'), bytes)
  const report = file => JSON.parse(jihe(['check', file, '--format', 'json']).out)
  const book = report('form.xlsx')
  same(book.files[0].kind, 'xlsx', 'kind')
  same(JSON.stringify(book.summary), JSON.stringify(report(sample).summary), 'counts')
  holds(jihe(['check', 'form.xlsx']).out, 'C7')
  jihe(['fix', 'form.xlsx', '--out', '{}/book'])
  const [native, node] = ['native', 'node'].map(folder => readFileSync(join(work, folder, 'book/form.xlsx')))
  check(native.equals(node), 'both programs write the same bytes')
  const styles = bytes.indexOf('xl/styles.xml')
  check(native.includes(bytes.subarray(styles - 30, bytes.indexOf('PK\x01\x02'))), 'the other parts are copied')
  check(sheet_part(native) !== sheet_part(bytes), 'the sheet changed')
  const left = jihe(['fix', 'native/book/form.xlsx', '--out', '{}/again'])
  check(native.equals(readFileSync(join(work, 'native/again/form.xlsx'))), `nothing is left to fix: ${left.out}`)
})

// The sample's lines with their cells, written as other kinds of files write them.
function sample_as(kind) {
  const rows = readFileSync(sample, 'utf8').split('\n').slice(0, -1).map(line => line.split('\t'))
  if (kind === 'csv') {
    const quoted = cell => /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
    return rows.map(row => row.map(quoted).join(',') + '\r\n').join('')
  }
  if (kind === 'json') return JSON.stringify(rows, null, 1)
  const escaped = cell => cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const parts = rows.map(row => row.length === 1 ? `</table><p>${escaped(row[0])}</p><table border=1>`
    : `<tr>${row.map(cell => `<td>${escaped(cell)}</td>`).join('')}</tr>\n`)
  return `<html><body><table border=1>${parts.join('')}</table></body></html>`
}

for (const kind of ['csv', 'html', 'json']) {
  test(`${kind}: judged as its text, fixed, and of the same kind and encoding again`, () => {
    const bytes = sample_as(kind)
    writeFileSync(join(work, `form.${kind}`), bytes)
    const report = file => JSON.parse(jihe(['check', file, '--format', 'json']).out)
    const read = report(`form.${kind}`)
    same(read.files[0].kind, kind, 'kind')
    same(read.files[0].encoding, 'utf-8', 'encoding')
    same(JSON.stringify(read.summary), JSON.stringify(report(sample).summary), 'counts')
    jihe(['fix', `form.${kind}`, '--out', `{}/${kind}`])
    const [native, node] = ['native', 'node'].map(folder => readFileSync(join(work, folder, kind, `form.${kind}`)))
    check(native.equals(node), 'both programs write the same bytes')
    same(report(`native/${kind}/form.${kind}`).files[0].kind, kind, 'kind once fixed')
    jihe(['fix', sample, '--out', '{}/plain'])
    same(JSON.stringify(report(`native/${kind}/form.${kind}`).summary), JSON.stringify(report('native/plain/sample.txt').summary),
      'counts once fixed')
  })
}

test('rules: the list as text, Markdown and JSON', () => {
  same(jihe(['rules', '--format', 'md']).out, readFileSync(join(root, 'core/rules/RULES.md'), 'utf8'), 'RULES.md')
  const json = JSON.parse(jihe(['rules', '--format', 'json']).out)
  check(json.rules.length > 40, 'rules')
  const text = jihe(['rules']).out
  for (const rule of json.rules) holds(text, rule.id)
  holds(jihe(['rules', '--lang', 'en']).out, 'Structure')
})

test('wrong usage gives status 2 and one clear sentence', () => {
  refused([], 'jihe check')
  refused(['check'], '没有给出文件')
  refused(['prüfe'], '没有“prüfe”这个命令')
  refused([sample], `jihe check ${sample}`)
  refused(['check', sample, '--bogus'], '--bogus')
  refused(['check', sample, '--bogus=1'], '--bogus')
  refused(['check', sample, '--suggested'], '--suggested')
  refused(['rules', 'x'], 'x')
  refused(['check', sample, '--format'], '--format')
  refused(['check', sample, '--format', 'xml'], 'text, json, ndjson')
  refused(['check', sample, '--format', 'pdf'], 'sarif, html')
  refused(['rules', '--format', 'ndjson'], 'text, md, json')
  refused(['check', sample, '--format', 'json', '--format', 'text'], '只能写一次')
  refused(['check', sample, '--out', ''], '--out')
  refused(['check', sample, '--min-severity', 'fatal'], 'error, warning, hint')
  refused(['check', sample, '--lang', 'fr'], 'zh, en')
  for (const jobs of ['0', '-1', '2x', '99999', '']) refused(['check', sample, '--jobs', jobs], '--jobs')
  refused(['convert', sample], '请写出原文件和新文件')
  refused(['convert', sample, 'b.docx', 'c.docx'], 'c.docx')
  refused(['convert', sample, 'b.pdf'], '.docx .xlsx .txt .csv .html .json')
  refused(['convert', sample, 'b.docx', '--import'], '.xlsx')
  refused(['convert', sample, sample], '不能盖掉')
  refused(['convert', 'not-there.txt', 'b.docx'], '找不到')
  refused(['check', '--lang', 'en'], 'No file given')
})

// Both programs write the same bytes to files of their own.
function converted(args, out, options) {
  const got = jihe(['convert', ...args, `{}/${out}`], options)
  same(got.status, 0, `exit status (${got.err})`)
  const [native, node] = ['native', 'node'].map(folder => readFileSync(join(work, folder, out)))
  check(native.equals(node), `${out} differs between the two programs`)
  return { ...got, bytes: native }
}

test('convert: a new document of every kind, and what it holds is found again', () => {
  for (const folder of ['native', 'node']) mkdirSync(join(work, folder), { recursive: true })
  const names = document => document.files[0].tables.map(table => table.name).join()
  const before = JSON.parse(jihe(['check', sample, '--format', 'json']).out)
  for (const out of ['a.docx', 'a.xlsx', 'a.csv', 'a.html', 'a.json', 'a.import.xlsx']) {
    const { bytes } = converted([sample], out)
    check(bytes.length > 500, out)
    if (out.endsWith('x')) same(bytes.toString('latin1', 0, 4), 'PK\x03\x04', `start of ${out}`)
  }
  const again = jihe(['check', 'native/a.docx', '--format', 'json'])
  same(names(JSON.parse(again.out)), names(before), 'projects of the Word document')
  const { bytes } = converted(['native/a.docx'], 'back.txt')
  holds(bytes.toString(), '项目名称\t\t项目1河道清淤整治费')
  same(JSON.parse(converted([sample], 'a.json').bytes.toString()).tables.length, 4, 'tables')
})

test('convert: the same kind is copied, standard input is read, upper case endings count', () => {
  check(converted([sample], 'copy.txt').bytes.equals(readFileSync(sample)), 'the copy differs')
  const got = converted(['-'], 'B.DOCX', { input: readFileSync(sample) })
  check(got.bytes.equals(converted([sample], 'a.docx').bytes), 'standard input gives another document')
  holds(got.out, '标准输入 → ')
})

test('convert --import: what the budget system would refuse is listed', () => {
  const form = '项目名称\t甲\n主管部门\t乙局\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t数量\t≥45间\n\t质量指标\t次数\t30\n'
  const got = converted(['--import', write('refused.txt', form)], 'sheet.xlsx')
  const told = lines(got.err)
  same(told.length, 2, 'lines')
  holds(told[0], '有 1 行一体化系统不会接收')
  holds(told[1], '第 3 行“次数”：没有计量单位')
  refused(['convert', write('blank.txt', '项目名称\t甲\n主管部门\t乙局\n'), 'x.import.xlsx'], '没有填好的绩效指标')
  check(!existsSync(join(work, 'x.import.xlsx')), 'a file was written')
})

test('the real document', () => {
  const names = existsSync(seeds) ? readdirSync(seeds).filter(name => name.endsWith('.txt')) : []
  if (names.length === 0) return 'skip'
  const bytes = readFileSync(join(seeds, names.sort()[0]))
  write('input.txt', bytes)
  const got = jihe(['check', 'input.txt', '--format', 'json'])
  same(got.status, 1, 'exit status')
  const file = JSON.parse(got.out).files[0]
  same(file.tables.length, 8, 'tables')
  same(file.tables.map(table => table.indicators.length).join(), '10,7,9,8,11,7,8,7', 'indicators')
  jihe(['fix', 'input.txt', '--out', '{}/real'])
  const fixed = program => readFileSync(join(work, program, 'real/input.txt'))
  check(!fixed('native').equals(bytes), 'something is fixed')
  check(fixed('native').equals(fixed('node')), 'alike')
})

rmSync(work, { recursive: true, force: true })
console.log(`jihe-tests: ${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exit(failed > 0 ? 1 : 0)
