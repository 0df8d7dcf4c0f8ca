// How long a workbook of 500,000 cells takes to read, as WebAssembly in Node, against SheetJS reading the same bytes: half
// shared strings, half numbers, written by SheetJS itself. Both read in turns in one run; medians of five are compared.
//   node tests/bench/xlsx.mjs
// Ends with status 1 where SheetJS is not at least 10 times slower than the build for speed.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { require as npm } from '../support/npm.mjs'

const kLeast = 10
const kRows = 50_000
const kColumns = 10
const kTexts = 20_000   // different ones
const kRounds = 5

const root = fileURLToPath(new URL('../../', import.meta.url))
const local = createRequire(import.meta.url)
// JIHE_SHEETJS names a folder that has it, where tests/package.json does not.
const XLSX = process.env.JIHE_SHEETJS ? createRequire(join(process.env.JIHE_SHEETJS, 'package.json'))('xlsx') : npm('xlsx')

function workbook() {
  const rows = []
  for (let row = 0; row < kRows; row++) {
    const cells = []
    for (let col = 0; col < kColumns; col++) {
      const n = row * kColumns + col
      cells.push(col % 2 === 0 ? `河道管护考核合格率第${n % kTexts}项` : col % 4 === 1 ? n : n / 8)
    }
    rows.push(cells)
  }
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '绩效目标')
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true })
}

const bytes = workbook()
const subjects = [['SheetJS', () => {
  const sheet = XLSX.read(bytes, { type: 'buffer' }).Sheets['绩效目标']
  return Object.keys(sheet).filter(key => key[0] !== '!').length
}]]
for (const [name, file] of [['jihe, built for speed', 'jihe_bench.js'], ['jihe, as in the page', 'jihe_bench_small.js']]) {
  const path = join(root, 'build/node', file)
  if (!existsSync(path)) continue
  const module = await local(path)()
  const at = module._bench_alloc(bytes.length)
  module.HEAPU8.set(bytes, at)
  subjects.push([name, () => module._bench_read(at, bytes.length)])
}
if (subjects.length === 1) {
  console.error('build it first: cmake --build --preset wasm --target jihe_bench jihe_bench_small')
  process.exit(2)
}

const median = values => [...values].sort((a, b) => a - b)[values.length >> 1]
const times = subjects.map(() => [])
for (let round = 0; round < kRounds; round++) {
  subjects.forEach(([name, read], index) => {
    const start = performance.now()
    const cells = read()
    times[index].push(performance.now() - start)
    if (cells !== kRows * kColumns) throw new Error(`${name} read ${cells} cells`)
  })
}

const medians = times.map(median)
console.log(`${kRows * kColumns} cells, ${bytes.length} bytes packed, median of ${kRounds}`)
subjects.forEach(([name], index) => {
  const factor = (medians[0] / medians[index]).toFixed(1).padStart(6)
  console.log(`  ${name.padEnd(22)}${medians[index].toFixed(0).padStart(7)} ms ${factor} times as fast`)
})
const ratio = medians[0] / medians[1]
console.log(`ratio ${ratio.toFixed(1)}, at least ${kLeast}`)
process.exit(ratio >= kLeast ? 0 : 1)
