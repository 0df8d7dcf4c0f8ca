// PNG, as far as screenshots need it: 8 bits a channel, RGB or RGBA, not interlaced.
import assert from 'node:assert/strict'
import { deflateSync, inflateSync } from 'node:zlib'

// Width, height and the pixels, three bytes each.
export function decode(png) {
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
export function with_palette(png) {
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
