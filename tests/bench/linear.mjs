// How the time to read a document grows with its size, as WebAssembly in Node: ten times the rows, and ten times the forms, of
// every kind may take at most kMost times as long. Small and large ones are read in turns in one run, the fastest of five compared.
//   node tests/bench/linear.mjs [text|csv|html|json|xlsx|docx]...
// Ends with status 1 where one of them takes longer.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { docx_of } from '../support/docx.mjs'
import { xlsx_of } from '../support/xlsx.mjs'

const kMost = 12
const kTimes = 10
const kRounds = 5
const kRound = 60   // ms a small document is read again and again

const root = fileURLToPath(new URL('../../', import.meta.url))
const path = join(root, 'build/node/jihe_bench.js')
if (!existsSync(path)) {
  console.error('build it first: cmake --build --preset wasm --target jihe_bench')
  process.exit(2)
}
const module = await createRequire(import.meta.url)(path)()

// Rows of one table, and whole forms: title, head and indicators each.
const row = i => ['产出指标', i % 3 ? '' : '数量指标', `管护河道长度第${i}段`, `≥${i % 97}公里`, `目标${i},完成“${i}”处`, `${i / 8}`, '', '备注']
const shapes = {
  rows: n => [['2031年部门项目支出预算绩效目标表'], ['一级指标', '二级指标', '三级指标', '指标值', '说明', '金额', '', '备注'], ...Array.from({ length: n }, (_, i) => row(i))],
  forms: n => Array.from({ length: Math.ceil(n / 12) }, (_, form) => [[`2031年部门项目支出预算绩效目标表`], ['项目名称', `河道整治${form}`, '主管部门', '水务局'],
    ['一级指标', '二级指标', '三级指标', '指标值'], ...Array.from({ length: 9 }, (_, i) => row(i).slice(0, 4))]).flat(),
}
const quoted = text => /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
const markup = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const kinds = {
  text: rows => Buffer.from(rows.map(cells => cells.join('\t')).join('\n')),
  csv: rows => Buffer.from(rows.map(cells => cells.map(quoted).join(',')).join('\r\n')),
  html: rows => Buffer.from(`<html><body><table>${rows.map(cells => `<tr>${cells.map((text, col) =>
    `<td${col === 0 && cells.length === 1 ? ' colspan=8' : ''}><p class=MsoNormal><span lang=EN-US style='font-size:9.0pt'>${markup(text)}</span></p></td>`).join('')}</tr>`).join('\n')}</table>`),
  json: rows => Buffer.from(JSON.stringify({ tables: [{ rows }] })),
  xlsx: rows => xlsx_of(rows.map(cells => cells.join('\t')).join('\n')),
  docx: rows => docx_of(rows.map(cells => cells.join('\t')).join('\n')),
}
const kRows = { text: 16000, csv: 16000, html: 3000, json: 6000, xlsx: 4000, docx: 2000 }   // of the small ones

const wanted = process.argv.slice(2).filter(kind => kind in kinds)

function loaded(bytes) {
  const at = module._bench_alloc(bytes.length)
  module.HEAPU8.set(bytes, at)
  return { bytes, at }
}

// ms that reading takes: once, or as often as fits into `budget` ms.
function measure({ bytes, at }, budget) {
  const start = performance.now()
  let runs = 0
  do {
    if (module._bench_read(at, bytes.length) < 0) {
      console.error('a document is not read')
      process.exit(1)
    }
    runs++
  } while (performance.now() - start < budget)
  return (performance.now() - start) / runs
}

let bad = 0
for (const kind of wanted.length > 0 ? wanted : Object.keys(kinds)) {
  for (const [shape, make] of Object.entries(shapes)) {
    const small = loaded(kinds[kind](make(kRows[kind])))
    const large = loaded(kinds[kind](make(kTimes * kRows[kind])))
    const times = [[], []]
    measure(small, kRound)
    for (let round = 0; round < kRounds; round++) {
      times[0].push(measure(small, kRound))
      times[1].push(measure(large, 0))
    }
    const [one, ten] = times.map(all => Math.min(...all))   // what else the machine does only adds to them
    const ratio = ten / one
    const size = (large.bytes.length / small.bytes.length).toFixed(1)
    console.log(`${kind.padEnd(5)} ${shape.padEnd(6)}${small.bytes.length.toString().padStart(9)} bytes ${one.toFixed(1).padStart(7)} ms; ${size} times as many ` +
      `${ten.toFixed(1).padStart(8)} ms: ${ratio.toFixed(1)} times as long${ratio > kMost ? `, more than ${kMost}` : ''}`)
    bad += ratio > kMost ? 1 : 0
  }
}
process.exit(bad ? 1 : 0)
