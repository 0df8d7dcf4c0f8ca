// How long a document takes from its bytes to its findings, as WebAssembly in Node, against Papa Parse merely splitting the
// same text into cells: by Papa.parse(text), which finds out what separates them, as Jihe has to; and also when it is told
// that tabs do. All are warmed up, then measured in turns in one run, as many runs of each at a time; medians of single
// runs are compared. What was made is freed between two runs, unmeasured: Node does the same for Papa Parse's rows, in the
// pauses of a few runs that a median does not see. How long it takes is printed beside.
//   node tests/bench/bench.mjs [document.txt]
// Ends with status 1 where the build for speed takes more than kLimit times as long as Papa.parse(text).
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { require as npm } from '../support/npm.mjs'

const kLimit = 4
const kWarmUp = 300
const kRounds = 101
const kTurn = 10    // runs of one before it is the other's turn: the first of them finds its memory in no cache

const root = fileURLToPath(new URL('../../', import.meta.url))
const local = createRequire(import.meta.url)
const Papa = npm('papaparse')

function document() {
  if (process.argv[2]) return process.argv[2]
  const seeds = join(root, '../shared/seeds')
  const names = existsSync(seeds) ? readdirSync(seeds).filter(name => name.endsWith('.txt')).sort() : []
  return names.length > 0 ? join(seeds, names[0]) : join(root, 'shell/samples/sample.txt')
}

const median = values => values.sort((a, b) => a - b)[values.length >> 1]

async function load(name) {
  const file = join(root, 'build/node', name)
  if (!existsSync(file)) return null
  return await local(file)()
}

const path = document()
const bytes = readFileSync(path)
const text = bytes.toString('utf8')

function splitter(options) {
  let rows = 0
  return {
    run: () => { rows = Papa.parse(text, options).data.length },
    release: () => {},
    result: () => `${rows} rows`,
  }
}

function checker(module) {
  const at = module._bench_alloc(bytes.length)
  module.HEAPU8.set(bytes, at)
  let findings = 0
  return {
    run: () => { findings = module._bench_check(at, bytes.length) },
    release: () => module._bench_release(),
    result: () => {
      if (findings < 0) throw new Error('the document could not be used')
      return `${findings} findings`
    },
  }
}

const subjects = [['papaparse', splitter({})], ['papaparse, told tabs', splitter({ delimiter: '\t' })]]
const builds = { 'jihe, built for speed': 'jihe_bench.js', 'jihe, as in the page': 'jihe_bench_small.js' }
for (const [name, file] of Object.entries(builds)) {
  const module = await load(file)
  if (module) subjects.push([name, checker(module)])
}
if (subjects.length === 2) {
  console.error('build it first: cmake --build --preset wasm --target jihe_bench jihe_bench_small')
  process.exit(2)
}

for (const [, subject] of subjects) {
  for (let i = 0; i < kWarmUp; i++) {
    subject.run()
    subject.release()
  }
}
const times = subjects.map(() => [])
const releases = subjects.map(() => [])
for (let round = 0; round < kRounds; round++) {
  subjects.forEach(([, subject], index) => {
    for (let i = 0; i < kTurn; i++) {
      const start = performance.now()
      subject.run()
      const end = performance.now()
      subject.release()
      times[index].push(end - start)
      releases[index].push(performance.now() - end)
    }
  })
}

const medians = times.map(median)
const freeing = releases.map(median)
console.log(`${path.split('/').pop()}: ${bytes.length} bytes, median of ${kRounds * kTurn} runs`)
subjects.forEach(([name, subject], index) => {
  const micros = (medians[index] * 1000).toFixed(0).padStart(6)
  const ratio = (medians[index] / medians[0]).toFixed(2).padStart(6)
  const freed = index < 2 ? '' : `, freed in ${(freeing[index] * 1000).toFixed(0)} µs`
  console.log(`  ${name.padEnd(22)}${micros} µs ${ratio}  ${subject.result()}${freed}`)
})
const ratio = medians[2] / medians[0]
const with_freeing = (medians[2] + freeing[2]) / medians[0]
console.log(`ratio ${ratio.toFixed(2)}, at most ${kLimit}; with its freeing ${with_freeing.toFixed(2)}; ` +
            `to the one that is told ${(medians[2] / medians[1]).toFixed(2)}`)
process.exit(ratio <= kLimit ? 0 : 1)
