// Reads the Word documents and workbooks of other projects' tests: truncated, encrypted, hostile and merely odd ones. Each is
// given to a process of its own with 10 seconds and 1 GB; what other libraries make of the same files is printed beside it.
//   sh tests/corpora/fetch.sh; node tests/corpora/run.mjs [docx|xlsx] [--list]
// Ends with status 1 where a file makes it crash, hang or run out of memory, is written differently without an edit, or where
// fewer are read than before.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { require as npm } from '../support/npm.mjs'

const kLeast = { docx: 0.958, xlsx: 0.975 }   // shares that have to be read
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
  const refused = /^refused (\S+)$/m.exec(run.stdout)?.[1]
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

async function other_share(kind, paths) {
  const [name, make] = others[kind]
  let act
  try {
    act = make()
  } catch {
    return `${name} is not installed`
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
  return `${name} reads ${read}`
}

let bad = 0
for (const kind of kinds) {
  const paths = files_below(corpora).filter(path => path.toLowerCase().endsWith('.' + kind))
  const counts = new Map()
  let peak = 0, peak_path = ''
  for (const path of paths) {
    const result = read(path)
    counts.set(result.what, (counts.get(result.what) ?? 0) + 1)
    if (result.peak > peak) [peak, peak_path] = [result.peak, path]
    if (list || ['crash', 'hang', 'memory', 'written differently'].includes(result.what))
      if (!['read', 'no text'].includes(result.what)) console.log(`  ${result.what.padEnd(22)} ${path.slice(corpora.length + 1)}`)
  }
  const count = what => counts.get(what) ?? 0
  const done = count('read') + count('no text')
  const least = Math.ceil(kLeast[kind] * paths.length)
  console.log(`${kind}: ${done} of ${paths.length} read (at least ${least}); ${await other_share(kind, paths)}`)
  console.log(`  ${[...counts].sort((a, b) => b[1] - a[1]).map(([what, n]) => `${what} ${n}`).join(', ')}; at most ` +
    `${peak.toFixed(0)} MB (${peak_path.split('/').pop()})`)
  bad += count('crash') + count('hang') + count('memory') + count('written differently') + (done < least ? 1 : 0)
}
process.exit(bad ? 1 : 0)
