// What a Word document looks like before and after its fixes, drawn by LibreOffice: outside of the edited cells not a pixel may
// differ, and an inserted row has to look like its neighbours. Needs soffice and pdftoppm; is skipped where they are not.
//   node tests/documents/libreoffice.mjs          pictures are left in build/documents
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { document_part, zip_of } from '../support/docx.mjs'
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

// The pages of a document as pictures, and its text.
function draw(name, bytes) {
  const folder = join(work, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'a.docx'), bytes)
  execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${work}/profile`, '--convert-to', 'pdf', '--outdir', folder,
    join(folder, 'a.docx')], { stdio: 'ignore', timeout: 180000 })
  execFileSync('pdftoppm', ['-r', '60', '-png', join(folder, 'a.pdf'), join(folder, 'page')])
  const pages = readdirSync(folder).filter(file => file.endsWith('.png')).sort().map(file => decode(readFileSync(join(folder, file))))
  return { pages, text: execFileSync('pdftotext', ['-layout', join(folder, 'a.pdf'), '-'], { encoding: 'utf8' }) }
}

function fixed(bytes, options = []) {
  const folder = join(work, 'fix')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'a.docx'), bytes)
  spawnSync(jihe, ['fix', join(folder, 'a.docx'), '--out', join(folder, 'out'), ...options])
  return readFileSync(join(folder, 'out/a.docx'))
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
  assert.equal(old.pages.length, now.pages.length)
  let inner = 0
  old.pages.forEach((page, number) => {
    const other = now.pages[number]
    assert.deepEqual([page.width, page.height], [other.width, other.height])
    for (let y = 0; y < page.height; y++) {
      for (let x = 0; x < page.width; x++) {
        const at = (y * page.width + x) * 3
        if (page.rgb.compare(other.rgb, at, at + 3, at, at + 3) === 0) continue
        assert.ok(number === 0 && inside(edited, x, y), `page ${number + 1} differs at ${x},${y}`)
        inner++
      }
    }
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
  const line = (page, y) => {
    let dark = 0
    for (let x = 0; x < page.width; x++) dark += page.rgb[(y * page.width + x) * 3] < 128 ? 1 : 0
    return dark > page.width / 4
  }
  const lines = page => Array.from({ length: page.height }, (_, y) => y).filter(y => line(page, y))
  assert.deepEqual(lines(now.pages[0]), lines(old.pages[0]))
})

await run()
