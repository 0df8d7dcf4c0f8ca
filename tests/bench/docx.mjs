// How long a Word document takes to be read, as WebAssembly in Node, against mammoth reading the same bytes. Both are warmed
// up, then measured in turns in one run; medians of five are compared.
//   node tests/bench/docx.mjs [document.docx]
// Ends with status 1 where it is not kLeast times as fast.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { docx_of } from '../support/docx.mjs'
import { require as npm } from '../support/npm.mjs'

const kLeast = 25
const kRounds = 5
const kRound = 200   // ms a round takes

const root = fileURLToPath(new URL('../../', import.meta.url))
const local = createRequire(import.meta.url)
const mammoth = npm('mammoth')

const sample = () => docx_of(readFileSync(join(root, 'shell/samples/sample.txt'), 'utf8'))
const bytes = process.argv[2] ? readFileSync(process.argv[2]) : sample()
const median = values => [...values].sort((a, b) => a - b)[values.length >> 1]

async function reader(file) {
  const path = join(root, 'build/node', file)
  if (!existsSync(path)) return null
  const module = await local(path)()
  const at = module._bench_alloc(bytes.length)
  module.HEAPU8.set(bytes, at)
  return async () => {
    if (module._bench_read(at, bytes.length) < 0) throw new Error('the document is not read')
  }
}

const subjects = [['mammoth', async () => { await mammoth.convertToHtml({ buffer: bytes }) }]]
for (const [name, file] of [['jihe, built for speed', 'jihe_bench.js'], ['jihe, as in the page', 'jihe_bench_small.js']]) {
  const act = await reader(file)
  if (act) subjects.push([name, act])
}
if (subjects.length === 1) {
  console.error('build it first: cmake --build --preset wasm --target jihe_bench jihe_bench_small')
  process.exit(2)
}

// ms that one run takes: as many as fit into `budget` ms.
async function measure(act, budget) {
  const start = performance.now()
  let runs = 0
  do {
    await act()
    runs++
  } while (performance.now() - start < budget)
  return (performance.now() - start) / runs
}

for (const [, act] of subjects) await measure(act, 2 * kRound)
const times = subjects.map(() => [])
for (let round = 0; round < kRounds; round++)
  for (let i = 0; i < subjects.length; i++) times[i].push(await measure(subjects[i][1], kRound))

const medians = times.map(median)
console.log(`${bytes.length} bytes, median of ${kRounds} rounds`)
subjects.forEach(([name], i) => {
  console.log(`  ${name.padEnd(22)}${(medians[i] * 1000).toFixed(0).padStart(8)} µs ${(medians[0] / medians[i]).toFixed(1).padStart(7)} times as fast`)
})
const ratio = medians[0] / medians[1]
console.log(`ratio ${ratio.toFixed(1)}, at least ${kLeast}`)
process.exit(ratio >= kLeast ? 0 : 1)
