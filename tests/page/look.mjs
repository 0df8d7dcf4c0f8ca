// Screenshots to look at, under build/page/screenshots. With --readme also tests/page/screenshot.png, small enough for
// the repository.
import assert from 'node:assert/strict'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { inflateSync, deflateSync } from 'node:zlib'
import { close_browsers, no_webgl, open_page, path, real_document, sample_file } from '../support/browser.mjs'
import { run, test } from '../support/runner.mjs'

const most_readme_bytes = 150 * 1024

// How much of a screenshot is not the commonest colour: a blank canvas has almost nothing.
function drawn_part(png) {
  const { width, height, rgb } = decode(png)
  const count = new Map()
  for (let i = 0; i < rgb.length; i += 3) {
    const colour = rgb[i] << 16 | rgb[i + 1] << 8 | rgb[i + 2]
    count.set(colour, (count.get(colour) || 0) + 1)
  }
  return { part: 1 - Math.max(...count.values()) / (width * height), colours: count.size }
}

async function look(name, options, act) {
  const opened = await open_page(options)
  await act(opened)
  await opened.screenshot(name)
  assert.deepEqual(opened.complaints, [])
  await opened.close()
  const { part, colours } = drawn_part(readFileSync(path(`build/page/screenshots/${name}.png`)))
  assert.ok(part > 0.02 && colours > 30, `${name} is nearly blank: ${(part * 100).toFixed(1)} % drawn, ${colours} colours`)
}

const show_sample = async opened => {
  await opened.open(real_document() || sample_file)
}
const show_finding = async opened => {
  await opened.open(sample_file)
  await opened.key('F8')
  await opened.key('F8')
}

for (const [dpr, mark] of [[1, ''], [2, '-dpr2']]) {
  test(`start${mark}`, () => look(`look-start${mark}`, { dpr }, async () => {}))
  test(`a document${mark}`, () => look(`look-document${mark}`, { dpr }, show_sample))
  test(`a finding${mark}`, () => look(`look-finding${mark}`, { dpr }, show_finding))
  test(`the editor${mark}`, () => look(`look-editor${mark}`, { dpr }, async opened => {
    await show_finding(opened)
    await opened.key('F2')
    await opened.page.keyboard.insertText('，改过的文字')
    await opened.settled()
  }))
}
test('in software', () => look('look-software', { args: no_webgl }, show_finding))
test('a small window', () => look('look-small', { width: 1024, height: 640 }, show_finding))
test('a narrow window', () => look('look-narrow', { width: 480, height: 800 }, show_finding))
test('a large window', () => look('look-large', { width: 1920, height: 1080 }, show_finding))
test('125 %', () => look('look-dpr125', { width: 1093, height: 614, dpr: 1.25 }, show_finding))
test('a file hovers over the window', () => look('look-drop', {}, async opened => {
  await opened.page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File(['x'], 'x.txt'))
    document.body.dispatchEvent(new DragEvent('dragenter', { dataTransfer: data, bubbles: true, cancelable: true }))
  })
  await opened.settled()
}))

if (process.argv.includes('--readme')) {
  test('the picture for the README', async () => {
    const opened = await open_page()
    await show_finding(opened)
    const png = await opened.page.screenshot()
    await opened.close()
    const file = path('tests/page/screenshot.png')
    writeFileSync(file, with_palette(png))
    assert.ok(statSync(file).size <= most_readme_bytes, `${statSync(file).size} bytes`)
  })
}

// ---- PNG, as far as these screenshots need it: 8 bits a channel, RGB or RGBA, not interlaced ----
function decode(png) {
  let at = 8
  let width = 0
  let height = 0
  let channels = 3
  const data = []
  while (at < png.length) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    const body = png.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') {
      width = body.readUInt32BE(0)
      height = body.readUInt32BE(4)
      assert.equal(body[8], 8)
      channels = { 2: 3, 6: 4 }[body[9]]
    }
    if (type === 'IDAT') data.push(body)
    at += length + 12
  }
  const raw = inflateSync(Buffer.concat(data))
  const stride = width * channels
  const rows = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? rows[y * stride + x - channels] : 0
      const up = y ? rows[(y - 1) * stride + x] : 0
      const corner = y && x >= channels ? rows[(y - 1) * stride + x - channels] : 0
      const p = left + up - corner
      const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)]
      const paeth = a <= b && a <= c ? left : b <= c ? up : corner
      const guess = [0, left, up, (left + up) >> 1, paeth][filter]
      rows[y * stride + x] = raw[y * (stride + 1) + 1 + x] + guess
    }
  }
  const rgb = Buffer.alloc(width * height * 3)
  for (let i = 0; i < width * height; i++) rows.copy(rgb, i * 3, i * channels, i * channels + 3)
  return { width, height, rgb }
}

// The same picture in at most 256 colours: the commonest ones, every other colour by its nearest.
function with_palette(png) {
  const { width, height, rgb } = decode(png)
  const count = new Map()
  const coarse = i => (rgb[i] & 0xf8) << 16 | (rgb[i + 1] & 0xf8) << 8 | rgb[i + 2] & 0xf8
  const sums = new Map()
  for (let i = 0; i < rgb.length; i += 3) {
    const key = coarse(i)
    const sum = sums.get(key) || [0, 0, 0]
    sums.set(key, [sum[0] + rgb[i], sum[1] + rgb[i + 1], sum[2] + rgb[i + 2]])
    count.set(key, (count.get(key) || 0) + 1)
  }
  const palette = [...count].sort((a, b) => b[1] - a[1]).slice(0, 256)
    .map(([key, n]) => sums.get(key).map(sum => Math.round(sum / n)))
  const nearest = new Map()
  const index = Buffer.alloc((width + 1) * height)
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i += 3) {
      const key = coarse(i)
      if (!nearest.has(key)) {
        const far = palette.map(([r, g, b]) => (r - rgb[i]) ** 2 + (g - rgb[i + 1]) ** 2 + (b - rgb[i + 2]) ** 2)
        nearest.set(key, far.indexOf(Math.min(...far)))
      }
      index[y * (width + 1) + 1 + x] = nearest.get(key)
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const chunk = (type, body) => {
    const block = Buffer.alloc(body.length + 12)
    block.writeUInt32BE(body.length, 0)
    block.write(type, 4, 'latin1')
    body.copy(block, 8)
    block.writeUInt32BE(crc32(block.subarray(4, body.length + 8)), body.length + 8)
    return block
  }
  return Buffer.concat([png.subarray(0, 8), chunk('IHDR', head), chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(index, { level: 9 })), chunk('IEND', Buffer.alloc(0))])
}

function crc32(bytes) {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc >>> 1 ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

await run(close_browsers)
