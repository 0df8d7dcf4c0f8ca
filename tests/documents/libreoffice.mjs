// What a Word document and a workbook look like before and after their fixes, drawn by LibreOffice: outside of the edited cells not
// a pixel may differ, and an inserted row has to look like its neighbours. Needs soffice and pdftoppm; is skipped where they are not.
//   node tests/documents/libreoffice.mjs          pictures are left in build/documents
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { document_part, file_of, zip_of } from '../support/docx.mjs'
import { decode } from '../support/png.mjs'
import { run, skip, test } from '../support/runner.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const work = join(root, 'build/documents')
const jihe = join(root, 'build/native/jihe')
const there = name => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0

// The page, in twips: columns and rows of fixed sizes, so that a cell's place is known without asking anyone.
const kMargin = 1000, kWidths = [1400, 1600, 3200, 2200], kHeight = 700
const kScale = 60 / 1440   // pixels a twip at 60 dpi

const escaped = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

// A cell: text, and {merge: 'restart' | 'continue', span, bold}.
function cell_of([text, { merge, span = 1, bold } = {}], col) {
  const width = kWidths.slice(col, col + span).reduce((sum, w) => sum + w)
  const format = `<w:rPr><w:rFonts w:ascii="Noto Sans CJK SC" w:eastAsia="Noto Sans CJK SC"/>${bold ? '<w:b/>' : ''}<w:sz w:val="18"/></w:rPr>`
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}` +
    `${merge ? `<w:vMerge${merge === 'restart' ? ' w:val="restart"' : ''}/>` : ''}<w:vAlign w:val="center"/></w:tcPr>` +
    `<w:p><w:pPr><w:jc w:val="center"/>${format}</w:pPr>${text ? `<w:r>${format}<w:t>${escaped(text)}</w:t></w:r>` : ''}</w:p></w:tc>`
}

function row_of(cells) {
  let col = 0
  return `<w:tr><w:trPr><w:trHeight w:val="${kHeight}" w:hRule="exact"/></w:trPr>${cells.map(cell => {
    const out = cell_of(cell, col)
    col += cell[1]?.span ?? 1
    return out
  }).join('')}</w:tr>`
}

const start = { merge: 'restart' }, more = { merge: 'continue' }, wide = { span: 3 }
const kRows = [
  [['2025年部门项目支出预算绩效目标表', { span: 4, bold: true }]],
  [['项目名称'], ['河道管护经费', wide]],
  [['主管部门'], ['云岭县水务局'], ['实施单位'], ['云岭县河道管理所']],
  [['项目属性'], ['延续项目'], ['项目期'], ['1年']],
  [['项目资金(万元)', start], ['年度资金总额:'], ['46万', { span: 2 }]],
  [['', more], ['其中:财政拨款'], ['46', { span: 2 }]],
  [['', more], ['其他资金'], ['0', { span: 2 }]],
  [['年度总体绩效目标'], ['完成青石河四十二公里河道管护,保障沿河群众安全度汛。', wide]],
  [['一级指标', { bold: true }], ['二级指标', { bold: true }], ['三级指标', { bold: true }], ['指标值', { bold: true }]],
  [['产出指标', start], ['数量指标', start], ['管护河道长度'], ['≥42公里']],
  [['', more], ['', more], ['水样检测合格率'], ['≥100%']],
  [['', more], ['质量指标'], ['河道管护考核合格率'], ['≥95%']],
  [['', more], ['时效指标'], ['管护任务完成时间'], ['2025年12月31日前']],
  [['成本指标'], ['经济成本指标'], ['河道管护费'], ['≥46万元']],
  [['效益指标', start], ['社会效益指标'], ['受益行政村数量'], ['≥12个']],
  [['', more], ['生态效益指标'], ['河道水质达标率'], ['≥90%']],
  [['满意度指标'], ['服务对象满意度指标'], ['沿河群众满意度'], ['≥90%']],
]

function document_of(rows) {
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side => `<w:${side} w:val="single" w:sz="4"/>`).join('')
  const body = `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `</w:tblPr><w:tblGrid>${kWidths.map(w => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${rows.map(row_of).join('')}</w:tbl><w:p/>` +
    `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="${kMargin}" w:right="${kMargin}" w:bottom="${kMargin}" ` +
    `w:left="${kMargin}" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>`
  const space = 'http://schemas.openxmlformats.org/'
  return zip_of([
    ['[Content_Types].xml', `<?xml version="1.0"?><Types xmlns="${space}package/2006/content-types"><Default Extension="rels" ` +
      'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ' +
      'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'],
    ['_rels/.rels', `<?xml version="1.0"?><Relationships xmlns="${space}package/2006/relationships"><Relationship Id="rId1" ` +
      `Type="${space}officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`],
    ['word/document.xml', `<?xml version="1.0"?><w:document xmlns:w="${space}wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`],
  ])
}

// The same form as a workbook: labels and texts as shared strings, whole numbers as numbers. Columns that several labels share are
// merged, and cells of `marked` (A1, B2) filled black.
function workbook_of(rows, marked = []) {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const package_of = 'http://schemas.openxmlformats.org/package/2006'
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  const relations = list => `${head}<Relationships xmlns="${package_of}/relationships">${list.map(([type, target], index) =>
    `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`
  const type = (part, kind) => `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`
  const strings = new Map()
  const areas = areas_of(rows)
  const value = text => {
    if (/^\d+$/.test(text)) return `><v>${text}</v></c>`
    if (!strings.has(text)) strings.set(text, strings.size)
    return ` t="s"><v>${strings.get(text)}</v></c>`
  }
  const data = rows.map((cells, row) => {
    let out = ''
    for (let col = 0; col < kWidths.length; col++) {
      const area = areas.find(one => row >= one.row && row < one.row + one.rows && col >= one.col && col < one.col + one.cols)
      const style = marked.includes(a1(area.row, area.col)) ? 3 : area.bold ? 2 : 1
      const text = area.row === row && area.col === col ? area.text : ''
      out += `<c r="${a1(row, col)}" s="${style}"${text === '' ? '/>' : value(text)}`
    }
    return `<row r="${row + 1}" spans="1:${kWidths.length}" ht="${kHeight / 20}" customHeight="1">${out}</row>`
  }).join('')
  const merged = areas.filter(area => area.rows * area.cols > 1)
    .map(area => `<mergeCell ref="${a1(area.row, area.col)}:${a1(area.row + area.rows - 1, area.col + area.cols - 1)}"/>`)
  const font = bold => `<font>${bold ? '<b/>' : ''}<sz val="9"/><name val="Noto Sans CJK SC"/></font>`
  const sides = ['left', 'right', 'top', 'bottom'].map(side => `<${side} style="thin"><color rgb="FF000000"/></${side}>`).join('')
  const format = (fonts, fill) => `<xf numFmtId="0" fontId="${fonts}" fillId="${fill}" borderId="1" xfId="0" applyFont="1" applyFill="1" ` +
    'applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>'
  return zip_of([
    ['[Content_Types].xml', `${head}<Types xmlns="${package_of}/content-types"><Default Extension="rels" ContentType="application/` +
      'vnd.openxmlformats-package.relationships+xml"/>' + type('workbook', 'sheet.main') + type('worksheets/sheet1', 'worksheet') +
      type('styles', 'styles') + type('sharedStrings', 'sharedStrings') + '</Types>'],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', `${head}<workbook ${main} xmlns:r="${office}"><sheets><sheet name="目标表" sheetId="1" r:id="rId1"/></sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', relations([['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']])],
    ['xl/worksheets/sheet1.xml', `${head}<worksheet ${main}><cols>${kWidths.map((width, col) =>
      `<col min="${col + 1}" max="${col + 1}" width="${width / 110}" customWidth="1"/>`).join('')}</cols><sheetData>${data}</sheetData>` +
      `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells><pageMargins left="0.7" right="0.7" top="0.7" bottom="0.7" ` +
      'header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait"/></worksheet>'],
    ['xl/styles.xml', `${head}<styleSheet ${main}><fonts count="2">${font(false)}${font(true)}</fonts><fills count="3"><fill><patternFill ` +
      'patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor ' +
      `rgb="FF000000"/></patternFill></fill></fills><borders count="2"><border/><border>${sides}</border></borders><cellStyleXfs count="1">` +
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" ' +
      `borderId="0" xfId="0"/>${format(0, 0)}${format(1, 0)}${format(0, 2)}</cellXfs></styleSheet>`],
    ['xl/sharedStrings.xml', `${head}<sst ${main}>${[...strings.keys()].map(text => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`],
  ])
}

const a1 = (row, col) => String.fromCharCode(65 + col) + (row + 1)

// The cells of the form with the rows and columns that each covers.
function areas_of(rows) {
  const areas = []
  rows.forEach((cells, row) => {
    let col = 0
    for (const [text, { merge, span = 1, bold = false } = {}] of cells) {
      const above = merge === 'continue' && areas.findLast(area => area.col === col)
      if (above) above.rows++
      else areas.push({ row, col, rows: 1, cols: span, text, bold })
      col += span
    }
  })
  return areas
}

// The texts of a workbook's cells, by their names; those without any are left out.
function texts_of(bytes) {
  const plain = text => text.replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
  const strings = [...file_of(bytes, 'xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text]) => plain(text))
  return new Map([...file_of(bytes, 'xl/worksheets/sheet1.xml').matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)]
    .map(([, name, attributes, content = '']) => [name, attributes.includes('t="s"') ? strings[Number(plain(content))] : plain(content)])
    .filter(([, text]) => text !== ''))
}

// The pages of a document as pictures, and its text.
function draw(name, bytes, kind = 'docx') {
  const folder = join(work, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `a.${kind}`)
  writeFileSync(file, bytes)
  execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${work}/profile`, '--convert-to', 'pdf', '--outdir', folder, file],
    { stdio: 'ignore', timeout: 180000 })
  execFileSync('pdftoppm', ['-r', '60', '-png', join(folder, 'a.pdf'), join(folder, 'page')])
  const pages = readdirSync(folder).filter(file => file.endsWith('.png')).sort().map(file => decode(readFileSync(join(folder, file))))
  return { pages, text: execFileSync('pdftotext', ['-layout', join(folder, 'a.pdf'), '-'], { encoding: 'utf8' }) }
}

function fixed(bytes, options = [], kind = 'docx') {
  const folder = join(work, 'fix')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `a.${kind}`), bytes)
  spawnSync(jihe, ['fix', join(folder, `a.${kind}`), '--out', join(folder, 'out'), ...options])
  return readFileSync(join(folder, `out/a.${kind}`))
}

// Calls act(page, x, y) for each pixel in which pages of the same sizes differ.
function each_difference(old, now, act) {
  assert.equal(old.pages.length, now.pages.length)
  old.pages.forEach((page, number) => {
    const other = now.pages[number]
    assert.deepEqual([page.width, page.height], [other.width, other.height])
    for (let y = 0; y < page.height; y++) {
      for (let x = 0; x < page.width; x++) {
        const at = (y * page.width + x) * 3
        if (page.rgb.compare(other.rgb, at, at + 3, at, at + 3) !== 0) act(number, x, y)
      }
    }
  })
}

// The heights at which lines run over a quarter of the page.
function lines_of(page) {
  const is_line = y => {
    let dark = 0
    for (let x = 0; x < page.width; x++) dark += page.rgb[(y * page.width + x) * 3] < 128 ? 1 : 0
    return dark > page.width / 4
  }
  return Array.from({ length: page.height }, (_, y) => y).filter(is_line)
}

// The texts of the table's cells with the columns each covers.
function cells_of(bytes) {
  return [...document_part(bytes).matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => {
    let col = 0
    return [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => {
      const span = Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1)
      const from = col
      col += span
      return { from, to: col, text: [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(m => m[1]).join('') }
    })
  })
}

const offset_of = col => kMargin + kWidths.slice(0, col).reduce((sum, w) => sum + w, 0)

// True where a pixel lies in one of the cells, or a hair beside it.
function inside(cells, x, y) {
  const hair = 3
  return cells.some(({ row, from, to }) =>
    x >= offset_of(from) * kScale - 5 * hair && x <= offset_of(to) * kScale + hair &&
    y >= (kMargin + row * kHeight) * kScale - hair && y <= (kMargin + (row + 1) * kHeight) * kScale + hair)
}

function needs() {
  for (const name of ['soffice', 'pdftoppm']) if (!there(name)) skip(`${name} is not installed`)
  if (spawnSync(jihe, ['--version']).error) skip('build/native/jihe is not built')
}

test('only edited cells look different once a Word document is fixed', () => {
  needs()
  const before = document_of(kRows)
  const after = fixed(before)
  const [a, b] = [cells_of(before), cells_of(after)]
  assert.equal(a.length, b.length)
  const edited = a.flatMap((row, r) => row.flatMap((cell, c) => cell.text === b[r][c].text ? [] : [{ ...cell, row: r }]))
  assert.ok(edited.length > 0 && edited.length < 6, `${edited.length} cells are edited`)
  const [old, now] = [draw('before', before), draw('after', after)]
  let inner = 0
  each_difference(old, now, (number, x, y) => {
    assert.ok(number === 0 && inside(edited, x, y), `page ${number + 1} differs at ${x},${y}`)
    inner++
  })
  assert.ok(inner > 0, 'the edited cells look as they did')
})

test('an indicator that is moved has a row like its neighbours', () => {
  needs()
  const before = document_of(kRows)
  const after = fixed(before, ['--suggested'])
  const [a, b] = [cells_of(before), cells_of(after)]
  const place = rows => rows.findIndex(row => row.some(cell => cell.text === '水样检测合格率'))
  assert.equal(b.length, a.length)
  assert.equal(place(b), place(a) + 1, 'it stands behind the indicator of its category')
  const [old, now] = [draw('before-move', before), draw('after-move', after)]
  assert.equal(old.pages.length, now.pages.length)
  assert.match(now.text, /水样检测合格率/)
  // The lines of the table stand where they stood: the same rows, of the same height.
  assert.deepEqual(lines_of(now.pages[0]), lines_of(old.pages[0]))
})

test('only edited cells look different once a workbook is fixed', () => {
  needs()
  const before = workbook_of(kRows)
  const after = fixed(before, [], 'xlsx')
  const [a, b] = [texts_of(before), texts_of(after)]
  assert.deepEqual([...b.keys()].sort(), [...a.keys()].sort())
  const edited = [...a.keys()].filter(name => a.get(name) !== b.get(name))
  assert.ok(edited.length > 0 && edited.length < 6, `${edited.length} cells are edited`)
  const [old, now, marked] = [['before-xlsx', before], ['after-xlsx', after], ['marked-xlsx', workbook_of(kRows, edited)]]
    .map(([name, bytes]) => draw(name, bytes, 'xlsx'))
  // Where the edited cells are drawn, and a hair beside: black once they are filled, and not before.
  const hair = 2
  const places = new Set()
  each_difference(old, marked, (number, x, y) => {
    for (let dy = -hair; dy <= hair; dy++) for (let dx = -hair; dx <= hair; dx++) places.add(`${number},${x + dx},${y + dy}`)
  })
  let inner = 0
  each_difference(old, now, (number, x, y) => {
    assert.ok(places.has(`${number},${x},${y}`), `page ${number + 1} differs at ${x},${y}`)
    inner++
  })
  assert.ok(inner > 0, 'the edited cells look as they did')
})

test('an indicator that is moved in a workbook has a row like its neighbours', () => {
  needs()
  const before = workbook_of(kRows)
  const after = fixed(before, ['--suggested'], 'xlsx')
  const place = bytes => Number([...texts_of(bytes)].find(([, text]) => text === '水样检测合格率')[0].slice(1))
  assert.equal(place(after), place(before) + 1, 'it stands behind the indicator of its category')
  const [old, now] = [draw('before-move-xlsx', before, 'xlsx'), draw('after-move-xlsx', after, 'xlsx')]
  assert.equal(old.pages.length, now.pages.length)
  assert.match(now.text, /水样检测合格率/)
  assert.deepEqual(lines_of(now.pages[0]), lines_of(old.pages[0]))
})

await run()
