// Seeds for the fuzz targets, made of the documents of the tests: node tests/fuzz/seeds.mjs FOLDER
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { docx_of, document_part } from '../support/docx.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = process.argv[2]

function put(target, name, content) {
  mkdirSync(join(folder, target), { recursive: true })
  writeFileSync(join(folder, target, name), content)
}

const cases = join(root, 'tests/cases')
const inputs = readdirSync(cases, { withFileTypes: true }).filter(topic => topic.isDirectory()).flatMap(topic =>
  readdirSync(join(cases, topic.name)).map(name => [name, join(cases, topic.name, name, 'input.txt')]))
inputs.push(['sample', join(root, 'shell/samples/sample.txt')])

const escaped = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const rows_of = text => text.replace(/^\uFEFF/, '').split(/\r?\n/).map(line => line.split('\t'))
const csv_of = rows => rows.map(row => row.map(cell => /[",]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell).join(',')).join('\n')
const html_of = rows => `<html><body><table>${rows.map(row =>
  `<tr>${row.map(cell => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table></body></html>`
const json_of = rows => JSON.stringify(rows)

function sheet_of(rows) {
  const strings = []
  const data = rows.map((row, r) => `<row r="${r + 1}">${row.map((cell, c) => {
    if (!cell) return ''
    strings.push(cell)
    return `<c r="${String.fromCharCode(65 + c % 26)}${r + 1}" t="s"><v>${strings.length - 1}</v></c>`
  }).join('')}</row>`).join('')
  const space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  return `<worksheet ${space}><sheetData>${data}</sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells></worksheet>\0` +
    `<sst ${space}>${strings.map(text => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`
}

for (const [name, path] of inputs) {
  const bytes = readFileSync(path)
  put('text', name, bytes)
  put('whole', name, bytes)
  const text = bytes.toString('utf8')
  if (text.includes('\uFFFD') || text.includes('\0')) continue
  const rows = rows_of(text)
  const docx = docx_of(text)
  put('docx', name, docx)
  put('docx', name + '.xml', document_part(docx))
  put('xml', name, document_part(docx))
  put('zip', name, docx)
  put('whole', name + '.docx', docx)
  put('csv', name, csv_of(rows))
  put('html', name, html_of(rows))
  put('json', name, json_of(rows))
  put('xlsx', name, sheet_of(rows))
}

const profiles = join(root, 'core/form/builtin')
for (const name of readdirSync(profiles).filter(name => name.endsWith('.json'))) {
  const json = readFileSync(join(profiles, name))
  put('profile', name, json)
  put('json', name, json)
}
put('profile', 'formula', JSON.stringify({ id: 'p', version: '1', extends: 'cn-project-target', formulas: [
  { id: 'sum', severity: 'error', expression: 'funding.total = funding.fiscal + funding.other', text: '{left}≠{right}' },
  { id: 'all', severity: 'warning', expression: 'all(indicators where level1 = "满意度指标", value.number >= 80)', text: 'x' }] }))
const explanations = JSON.stringify({ explanations: [{ rule: 'value-vague-qualitative', text: '显著提高', reason: '无法量化' }] })
put('explanations', 'one', explanations)
put('json', 'explanations', explanations)
if (!existsSync(folder)) process.exit(1)
