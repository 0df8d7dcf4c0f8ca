// How long the window waits for each step (a value typed, a goal typed, undo, redo, a reason given, all safe fixes, a file
// closed) while sixty files are open: generated files of eight tables each, natively and as WebAssembly in Node.
//   node tests/bench/sixty_files.mjs [files [tables]]
// Ends with status 1 where the usual time of a step as in the page is over the limit: a longer pause is felt.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { text_of_tables } from '../support/tables.mjs'

const kLimit = 50   // ms
const [files = 60, tables = 8] = process.argv.slice(2).map(Number)

const root = fileURLToPath(new URL('../../', import.meta.url))
const native = join(root, 'build/native/jihe_edit_bench'), node = join(root, 'build/node/jihe_edit_bench.js')
const programs = [['native', native, []], ['as in the page', process.execPath, [node]]].filter(([, , [script]]) => existsSync(script ?? native))
if (programs.length === 0) {
  console.error('build it first: cmake --build --preset native --target jihe_edit_bench; the same with --preset wasm')
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'jihe-files-'))
let failed = false
try {
  const paths = Array.from({ length: files }, (_, i) => join(folder, `${i}.txt`))
  paths.forEach((path, i) => writeFileSync(path, text_of_tables(i * tables, tables, 'usual')))
  for (const [name, program, first] of programs) {
    const run = spawnSync(program, [...first, ...paths], { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(run.stderr || `ended with status ${run.status}`)
    console.log(`${files} files of ${tables} tables, ${name}:`)
    for (const line of run.stdout.trim().split('\n')) {
      const [step, usual, longest] = line.split('\t')
      const over = step !== 'open' && Number(usual) > kLimit
      failed ||= over
      console.log(`  ${step.padEnd(10)}${usual.padStart(9)} ms, longest ${longest.padStart(9)} ms${over ? `, more than ${kLimit}` : ''}`)
    }
  }
} finally {
  rmSync(folder, { recursive: true })
}
process.exit(failed ? 1 : 0)
