// Excel workbooks for tests: tab-separated text as the rows of one sheet, with shared strings and a format for each cell.
import { escaped, file_of, zip_of } from './docx.mjs'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = list => '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  list.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`).join('') + '</Relationships>'
const letters = col => (col >= 26 ? letters(Math.floor(col / 26) - 1) : '') + String.fromCharCode(65 + col % 26)

export function xlsx_of(text) {
  const strings = new Map()
  const cell = (value, row, col) => {
    const start = `<c r="${letters(col)}${row}" s="1"`
    if (!value) return start + '/>'
    if (!strings.has(value)) strings.set(value, strings.size)
    return `${start} t="s"><v>${strings.get(value)}</v></c>`
  }
  const rows = text.replace(/^\uFEFF/, '').split(/\r?\n/).map((line, index) => line === '' ? '' :
    `<row r="${index + 1}">${line.split('\t').map((value, col) => cell(value, index + 1, col)).join('')}</row>`)
  const type = (part, kind) => `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`
  return zip_of([
    ['[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      type('workbook', 'sheet.main') + type('sheet1', 'worksheet') + type('styles', 'styles') + type('strings', 'sharedStrings') + '</Types>'],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="目标表" sheetId="1" r:id="rId1"/></sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', relations([['worksheet', 'sheet1.xml'], ['styles', 'styles.xml'], ['sharedStrings', 'strings.xml']])],
    ['xl/sheet1.xml', `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`],
    ['xl/styles.xml', `<?xml version="1.0"?><styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills>` +
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="0"/></cellXfs></styleSheet>'],
    ['xl/strings.xml', `<?xml version="1.0"?><sst xmlns="${main}">${[...strings.keys()].map(value => `<si><t xml:space="preserve">${escaped(value)}</t></si>`).join('')}</sst>`]])
}

// The sheet of a workbook from xlsx_of.
export const sheet_part = bytes => file_of(bytes, 'xl/sheet1.xml')
