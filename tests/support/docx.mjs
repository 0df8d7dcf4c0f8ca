// Word documents for tests: tab-separated text as paragraphs and tables, packed as Word does.
import { deflateRawSync, inflateRawSync } from 'node:zlib'

function crc32(bytes) {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? crc >>> 1 ^ 0xEDB88320 : crc >>> 1
  }
  return ~crc >>> 0
}

function numbers(...pairs) {
  const out = Buffer.alloc(pairs.reduce((sum, [width]) => sum + width, 0))
  let at = 0
  for (const [width, value] of pairs) at = out.writeUIntLE(value, at, width)
  return out
}

export function zip_of(files) {
  const bodies = [], records = []
  let at = 0
  for (const [name, text] of files) {
    const plain = Buffer.from(text), packed = deflateRawSync(plain), path = Buffer.from(name)
    const shared = [[2, 20], [2, 0], [2, 8], [4, 0x58765432], [4, crc32(plain)], [4, packed.length], [4, plain.length],
      [2, path.length], [2, 0]]
    const body = Buffer.concat([numbers([4, 0x04034b50], ...shared), path, packed])
    records.push(numbers([4, 0x02014b50], [2, 20], ...shared, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), path)
    bodies.push(body)
    at += body.length
  }
  const directory = Buffer.concat(records)
  return Buffer.concat([...bodies, directory,
    numbers([4, 0x06054b50], [4, 0], [2, files.length], [2, files.length], [4, directory.length], [4, at], [2, 0])])
}

const escaped = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const paragraph = text => text ? `<w:p><w:r><w:rPr><w:sz w:val="21"/></w:rPr><w:t>${escaped(text)}</w:t></w:r></w:p>` : '<w:p/>'

export function docx_of(text) {
  let body = '', rows = []
  const end_table = () => {
    if (rows.length) body += `<w:tbl>${rows.join('')}</w:tbl>`
    rows = []
  }
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    if (line.includes('\t')) {
      rows.push(`<w:tr>${line.split('\t').map(cell => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`)
    } else {
      end_table()
      body += paragraph(line)
    }
  }
  end_table()
  return zip_of([
    ['[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['word/document.xml', '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/' +
      `2006/main"><w:body>${body}</w:body></w:document>`],
    ['word/styles.xml', '<w:styles/>']])
}

// The document part of a .docx.
export function document_part(bytes) {
  const name = Buffer.from('word/document.xml')
  const at = bytes.indexOf(name) - 30
  const packed = bytes.subarray(at + 30 + name.length + bytes.readUInt16LE(at + 28))
  return inflateRawSync(packed.subarray(0, bytes.readUInt32LE(at + 18))).toString()
}
