// The page's own inflate, for engines without DecompressionStream, against zlib.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { constants, deflateSync } from 'node:zlib'
import { path } from '../support/browser.mjs'
import { run, test } from '../support/runner.mjs'

const inflate = new Function(`${readFileSync(path('shell/page/inflate.js'), 'utf8')}; return inflate_zlib`)()

const noise = Buffer.from(Array.from({ length: 200000 }, (_, i) => Math.imul(i ^ 0x9e3779b9, 2654435761) >>> 24))
const inputs = {
  'an empty stream': Buffer.alloc(0),
  'zeros': Buffer.alloc(100000),
  'text': readFileSync(path('shell/page/main.js')),
  'a program': readFileSync(process.execPath).subarray(0, 3000000),
  'noise': noise
}
const ways = { 'best': { level: 9 }, 'stored': { level: 0 }, 'fixed codes': { strategy: constants.Z_FIXED } }

for (const [what, bytes] of Object.entries(inputs)) {
  for (const [way, options] of Object.entries(ways)) {
    test(`inflates ${what}, ${way}`, () => {
      assert.ok(Buffer.from(inflate(deflateSync(bytes, options), bytes.length)).equals(bytes))
    })
  }
}

test('a damaged, short or too long stream throws', () => {
  const packed = deflateSync(inputs.text)
  for (const at of [2, 3, 40, packed.length >> 1, packed.length - 1]) {
    const damaged = Buffer.from(packed)
    damaged[at] ^= 0x15
    assert.throws(() => inflate(damaged, inputs.text.length), `byte ${at} changed`)
    assert.throws(() => inflate(packed.subarray(0, at), inputs.text.length), `cut at ${at}`)
  }
  assert.throws(() => inflate(packed, inputs.text.length - 1))
  assert.throws(() => inflate(packed, inputs.text.length + 1))
})

await run()
