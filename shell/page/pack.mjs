// Builds the one-file page: puts the styles, the scripts, the module (deflated, base 85) and the sample into index.html
// and writes the hashes of what may run into its Content-Security-Policy.
//   node pack.mjs OUT GLUE.js MODULE.wasm SAMPLE VERSION
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { spawnSync } from 'node:child_process'

const scripts = ['inflate.js', 'words.js', 'store.js', 'jihe.js', 'editor.js', 'files.js', 'mirror.js', 'autosave.js',
  'input.js', 'main.js']
const [out, glue_path, wasm_path, sample_path, version] = process.argv.slice(2)

const own = name => readFileSync(new URL(name, import.meta.url), 'utf8')
const sha256 = text => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`

// What would end a script or style element early, or be read by the HTML parser in another way than as text.
function inline(name, text) {
  if (/<\/(script|style)|<!--|\r|\0/i.test(text)) throw new Error(`${name} can't stand inside the page`)
  return text
}

// Four bytes as five characters; bytes_of_base85 in jihe.js is the way back. 6 % shorter than base64.
function base85(bytes) {
  const digits = Array.from({ length: 93 }, (_, i) => String.fromCharCode(0x21 + i)).filter(c => !'"&\'<>\\`|'.includes(c))
  const padded = Buffer.concat([bytes, Buffer.alloc(3)])
  let text = ''
  for (let at = 0; at < bytes.length; at += 4) {
    let number = padded.readUInt32BE(at)
    let five = ''
    for (let i = 0; i < 5; i++) {
      five = digits[number % 85] + five
      number = Math.floor(number / 85)
    }
    text += five
  }
  return text
}

// zopfli's deflate is 5 % smaller than zlib's best, and read by the same inflate.
function deflated(path) {
  const done = spawnSync('zopfli', ['--zlib', '-c', path], { maxBuffer: 1 << 28 })
  if (done.status !== 0) throw new Error(`zopfli failed: ${done.error || done.stderr}; apt-get install zopfli`)
  return done.stdout
}

function pack() {
  const wasm = readFileSync(wasm_path)
  const packed = deflated(wasm_path)
  const app = [
    '(function () {', "'use strict';", ...scripts.map(own), '})();'
  ].join('\n')
  const parts = {
    style: inline('style.css', own('style.css')),
    boot: inline('boot.js', own('boot.js')),
    glue: inline(glue_path, readFileSync(glue_path, 'utf8').trim()),
    app: inline('the scripts', app)
  }
  const policy = [
    "default-src 'none'",
    `script-src ${sha256(parts.boot)} ${sha256(parts.glue)} ${sha256(parts.app)} 'wasm-unsafe-eval' 'unsafe-eval'`,
    `style-src ${sha256(parts.style)}`,
    'img-src data: blob:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'"
  ].join('; ')
  const values = {
    ...parts,
    policy,
    version,
    module_bytes: String(wasm.length),
    packed_bytes: String(packed.length),
    module: base85(packed),
    sample: inline(sample_path, readFileSync(sample_path, 'utf8'))
  }
  const page = own('index.html').replace(/@(\w+)@/g, (all, key) => {
    if (!(key in values)) throw new Error(`index.html asks for ${all}`)
    return values[key]
  })
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(`${out}.new`, page)
  renameSync(`${out}.new`, out)
  console.log(`page: ${out} ${Buffer.byteLength(page)} bytes (module ${wasm.length}, scripts ${parts.glue.length} + ` +
    `${parts.app.length + parts.boot.length})`)
}

pack()
