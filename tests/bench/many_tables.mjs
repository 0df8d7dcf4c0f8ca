// Whether a workspace of ten times the tables takes about ten times as long: generated files of 480 and of 4,800 tables, judged
// by the native command line, the best of some rounds each. Shapes that rules looking at several tables find hard are
// measured apart: the same goal everywhere, each table with a fault of its own, another department in each.
//   node tests/bench/many_tables.mjs [shape...]
// Ends with status 1 where a ratio is over the limit.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { text_of_tables } from '../support/tables.mjs'

const kLimit = 12
const kFew = 480
const kRounds = 3
const root = fileURLToPath(new URL('../../', import.meta.url))
const jihe = join(root, 'build/native/jihe')

const kShapes = ['usual', 'copies', 'faults', 'departments', 'cut', 'overlaps']
const shapes = process.argv.length > 2 ? process.argv.slice(2) : kShapes
const folder = mkdtempSync(join(tmpdir(), 'jihe-tables-'))

function seconds(tables, shape) {
  const path = join(folder, `${shape}-${tables}.txt`)
  writeFileSync(path, text_of_tables(0, tables, shape))
  let best = Infinity
  for (let round = 0; round < kRounds; ++round) {
    const began = process.hrtime.bigint()
    const run = spawnSync(jihe, ['check', '--format', 'json', '--jobs', '1', path], { maxBuffer: 1 << 30 })
    const took = Number(process.hrtime.bigint() - began) / 1e9
    if (run.status === 2 || run.status === null) throw new Error(String(run.stderr))
    best = Math.min(best, took)
  }
  return best
}

let failed = false
try {
  execFileSync(jihe, ['--version'])
  for (const shape of shapes) {
    const few = seconds(kFew, shape)
    const many = seconds(kFew * 10, shape)
    const ratio = many / few
    failed ||= ratio > kLimit
    console.log(`${shape.padEnd(12)} ${kFew} tables ${few.toFixed(3)} s, ${kFew * 10} tables ${many.toFixed(3)} s, ratio ${ratio.toFixed(1)}`)
  }
} finally {
  rmSync(folder, { recursive: true })
}
process.exit(failed ? 1 : 0)
