// Reads the Word documents and workbooks of other projects' tests: truncated, encrypted, hostile and merely odd ones. Each is
// given to a process of its own with 10 seconds and 1 GB. Files that are refused on purpose (a DOCTYPE, a limit, no byte at all)
// are counted apart; of the others at least as many have to be read as another library reads.
//   sh tests/corpora/fetch.sh; node tests/corpora/run.mjs [docx|xlsx] [--list]
// Ends with status 1 where a file makes it crash, hang or run out of memory, is written differently without an edit, or where
// fewer are read than the other library reads, or than before.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { require as npm } from '../support/npm.mjs'

const kLeast = { docx: 0.958, xlsx: 0.975 }   // shares of those not refused on purpose that have to be read
const kOnPurpose = {
  'damaged doctype': 'a DOCTYPE', 'too-large': 'a limit', 'cell-too-large': 'a limit', 'too-many-cells': 'a limit',
  empty: 'having no byte',
}
const kRead = ['read', 'no text']
const kWrong = ['crash', 'hang', 'memory', 'written differently']
const kSeconds = 10
const kBytes = 2 ** 30

const root = fileURLToPath(new URL('../../', import.meta.url))
const reader = join(root, 'build/native/jihe_read')
const corpora = join(root, 'build/corpora')
const kinds = ['docx', 'xlsx'].filter(kind => !process.argv.some(a => a in kLeast) || process.argv.includes(kind))
const list = process.argv.includes('--list')

for (const [path, line] of [[corpora, 'sh tests/corpora/fetch.sh'], [reader, 'cmake --build --preset native --target jihe_read']]) {
  if (existsSync(path)) continue
  console.log(`${path} is not there: ${line}`)
  process.exit(2)
}

function files_below(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? files_below(path) : entry.isFile() ? [path] : []
  }).sort()
}

// What came of one file: read, no text, refused with an error's id, or one of the outcomes that must not be.
function read(path) {
  const run = spawnSync('prlimit', [`--as=${kBytes}`, reader, path], { timeout: kSeconds * 1000, encoding: 'utf8' })
  const peak = Number(/^peak (\d+)$/m.exec(run.stdout)?.[1] ?? 0) / 1024
  if (run.error?.code === 'ETIMEDOUT') return { what: 'hang', peak }
  if (/bad_alloc/.test(run.stderr)) return { what: 'memory', peak }
  if (run.status !== 0) return { what: 'crash', peak }
  if (/^written differently$/m.test(run.stdout)) return { what: 'written differently', peak }
  const refused = /^refused (.+)$/m.exec(run.stdout)?.[1]
  if (!refused) return { what: 'read', peak }
  // A document without any text is read as such; a file without any byte is none.
  return { what: refused === 'empty' && statSync(path).size > 0 ? 'no text' : `refused: ${refused}`, peak }
}

const others = {
  docx: ['mammoth', () => {
    const mammoth = npm('mammoth')
    return async bytes => { await mammoth.convertToHtml({ buffer: bytes }) }
  }],
  xlsx: ['SheetJS', () => {
    const sheets = npm('xlsx')
    return async bytes => { sheets.read(bytes) }
  }],
}

// How many of the files the other library reads; undefined where it is not installed.
async function read_by_other(kind, paths) {
  let act
  try {
    act = others[kind][1]()
  } catch {
    return undefined
  }
  let read = 0
  const log = [console.log, console.error, console.warn]
  console.log = console.error = console.warn = () => {}
  for (const path of paths) {
    try {
      await act(readFileSync(path))
      read++
    } catch {}
  }
  ;[console.log, console.error, console.warn] = log
  return read
}

let bad = 0
for (const kind of kinds) {
  const paths = files_below(corpora).filter(path => path.toLowerCase().endsWith('.' + kind))
  const counts = new Map()
  const count = what => counts.get(what) ?? 0
  const add = what => counts.set(what, count(what) + 1)
  const on_purpose = new Map()
  const compared = []
  let peak = 0, peak_path = ''
  for (const path of paths) {
    const result = read(path)
    add(result.what)
    const reason = kOnPurpose[result.what.replace('refused: ', '')]
    if (reason) on_purpose.set(reason, (on_purpose.get(reason) ?? 0) + 1)
    else compared.push(path)
    if (result.peak > peak) [peak, peak_path] = [result.peak, path]
    const shown = list ? !kRead.includes(result.what) : kWrong.includes(result.what)
    if (shown) console.log(`  ${result.what.padEnd(24)} ${path.slice(corpora.length + 1)}`)
  }
  const sum = outcomes => outcomes.reduce((all, what) => all + count(what), 0)
  const done = sum(kRead)
  const name = others[kind][0]
  const other = await read_by_other(kind, compared)
  const least = Math.max(Math.ceil(kLeast[kind] * compared.length), other ?? 0)
  const refused = [...on_purpose].map(([reason, n]) => `${n} refused for ${reason}`).join(', ')
  const others_count = other === undefined ? 'is not installed' : `reads ${other}`
  console.log(`${kind}: ${done} of ${compared.length} read (at least ${least}), ${name} ${others_count} of them; ` +
    `of ${paths.length} files ${refused || 'none refused on purpose'}`)
  console.log(`  ${[...counts].sort((a, b) => b[1] - a[1]).map(([what, n]) => `${what} ${n}`).join(', ')}; at most ` +
    `${peak.toFixed(0)} MB (${peak_path.split('/').pop()})`)
  bad += sum(kWrong) + (done < least ? 1 : 0)
}
process.exit(bad ? 1 : 0)
