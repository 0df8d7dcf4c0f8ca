// A clerk's work in the page: open, look, correct, save; what it says is what the command line says.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { close_browsers, command_line, open_page, real_document, sample_file, scratch,
  scratch_file } from '../support/browser.mjs'
import { docx_of, document_part } from '../support/docx.mjs'
import { decode } from '../support/png.mjs'
import { run, skip, test } from '../support/runner.mjs'

const sample = readFileSync(sample_file)
const labels = {
  sample: '试用示例',
  language: 'English'
}

const gb18030 = text => execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030'], { input: text, maxBuffer: 1 << 26 })
const lines_of = bytes => Buffer.from(bytes).toString('latin1').split('\n')

function report_of(file) {
  return JSON.parse(command_line('check', file, '--format', 'json'))
}

async function with_sample(act, options) {
  const opened = await open_page(options)
  await opened.open(sample_file)
  await act(opened)
  assert.deepEqual(opened.complaints, [])
  assert.equal(await opened.page.textContent('#failure'), '')
  await opened.close()
}

function assert_counts(summary, expected) {
  const { errors, warnings, hints, tables, files } = summary.counts
  assert.deepEqual({ files, tables, errors, warnings, hints }, expected)
}

// The place of a cell that holds `text`, on the screen.
async function cell_with(opened, text) {
  const items = (await opened.items()).filter(item => item.role === 'cell')
  const cell = items.find(item => item.label === text) || items.find(item => item.label.includes(text))
  assert.ok(cell, `no cell “${text}” on the screen`)
  return { x: cell.x + cell.w / 2, y: cell.y + cell.h / 2 }
}

async function select_cell(opened, text) {
  const { x, y } = await cell_with(opened, text)
  await opened.page.mouse.click(x, y)
  await opened.until(now => now.cell)
  // What is typed next goes to the editor, asleep over the cell.
  await opened.page.waitForFunction(() => document.hasFocus() && document.activeElement.id === 'editor')
}

// Types as a Chinese input method does: a composition that is rewritten and then replaced by its text.
async function compose(opened, steps, text) {
  const protocol = await opened.context.newCDPSession(opened.page)
  for (const step of steps) {
    await protocol.send('Input.imeSetComposition', { text: step, selectionStart: step.length, selectionEnd: step.length })
  }
  await protocol.send('Input.insertText', { text })
  await protocol.detach()
  await opened.settled()
}

const editor_of = opened => opened.page.evaluate(() => {
  const editor = document.getElementById('editor')
  const area = editor.getBoundingClientRect()
  return {
    open: !/sleeping/.test(editor.className), focused: document.activeElement === editor, value: editor.value,
    label: editor.getAttribute('aria-label'),
    x: area.left, y: area.top, w: area.width, h: area.height
  }
})

// Enter in the open editor, once it holds `text`; then the wait until the window shows it.
async function enter(opened, text) {
  await opened.page.waitForFunction(wanted => {
    const editor = document.getElementById('editor')
    return !/sleeping/.test(editor.className) && editor.value === wanted
  }, text)
  await opened.key('Enter')
  await opened.until(now => now.unsaved && !(now.cell && now.cell.editing))
  await cell_with(opened, text)
}

test('the start screen offers the sample, and it opens', async () => {
  const opened = await open_page()
  await opened.click(labels.sample, 'button')
  const summary = await opened.until(now => now.counts.tables > 0 && !now.progress)
  assert_counts(summary, report_of(sample_file).summary)
  assert.deepEqual(opened.complaints, [])
  await opened.close()
})

test('the real document: by the file dialog and by a drop, the counts of the command line', async () => {
  const file = real_document()
  if (!file) skip('the real document is not on this machine')
  const expected = report_of(file).summary
  assert.ok(expected.tables > 1)
  const dialog = await open_page()
  assert_counts(await dialog.open(file), expected)
  await dialog.close()
  const drop = await open_page()
  await drop.drop({ name: basename(file), bytes: readFileSync(file) })
  assert_counts(await drop.until(now => now.files.length === 1 && !now.progress), expected)
  assert.deepEqual(drop.complaints, [])
  await drop.close()
})

test('several files at once, in their order', async () => {
  const opened = await open_page()
  const files = ['b.txt', 'a.txt', 'c.txt'].map(name => scratch_file(name, sample))
  const summary = await opened.open(...files)
  await opened.until(now => now.files.length === 3)
  assert.deepEqual((await opened.summary()).files.map(file => file.name), ['b.txt', 'a.txt', 'c.txt'])
  assert.ok(summary)
  await opened.close()
})

test('a click on a finding selects its cell', () => with_sample(async opened => {
  const { label, x, y, w } = (await opened.items()).filter(item => item.role === 'finding')[2]
  await opened.page.mouse.click(x + w / 2, y + 10)
  await opened.settled()
  const summary = await opened.summary()
  assert.equal(summary.finding.title, label)
  assert.equal(summary.findings.filter(finding => finding.selected).length, 1)
  assert.ok(summary.cell && summary.cell.label, 'no cell is selected')
  assert.ok(summary.cell.description, 'the cell does not say its finding')
  const editor = await editor_of(opened)
  assert.ok(editor.focused && !editor.open)
  assert.ok(editor.label.includes(summary.cell.label), editor.label)
  assert.ok(editor.label.includes(summary.cell.description), editor.label)
}))

test('a click counts though the window loses the focus meanwhile', () => with_sample(async opened => {
  await opened.page.evaluate(() => document.querySelector('canvas')
    .addEventListener('pointerup', () => window.dispatchEvent(new Event('blur')), { once: true }))
  const { x, y } = await cell_with(opened, '延续项目')
  await opened.page.mouse.click(x, y)
  await opened.until(now => now.cell)
}))

test('Chinese typed by an input method over a selected cell replaces its text', () => with_sample(async opened => {
  await select_cell(opened, '延续项目')
  await compose(opened, ['x', 'xin', 'xin zeng'], '新增')
  let editor = await editor_of(opened)
  assert.ok(editor.open && editor.focused)
  assert.equal(editor.value, '新增')
  await compose(opened, [], '项目')
  await enter(opened, '新增项目')
  editor = await editor_of(opened)
  assert.ok(!editor.open)
  const saved = await opened.saved_by(() => opened.page.keyboard.press('Control+s'))
  const before = lines_of(sample)
  const after = lines_of(saved.bytes)
  assert.equal(after.length, before.length)
  const changed = after.map((line, i) => i).filter(i => after[i] !== before[i])
  assert.equal(changed.length, 1)
  assert.equal(Buffer.from(after[changed[0]], 'latin1').toString(),
    Buffer.from(before[changed[0]], 'latin1').toString().replace('延续项目', '新增项目'))
}))

test('keys during a composition belong to the input method', () => with_sample(async opened => {
  await select_cell(opened, '延续项目')
  const protocol = await opened.context.newCDPSession(opened.page)
  await protocol.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 })
  for (const type of ['rawKeyDown', 'keyUp']) {
    await protocol.send('Input.dispatchKeyEvent', { type, key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 })
  }
  assert.ok((await editor_of(opened)).open, 'Enter of the input method closed the editor')
  await protocol.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
  await opened.key('Escape')
  assert.ok(!(await editor_of(opened)).open)
  assert.ok(!(await opened.summary()).unsaved, 'a cancelled edit changed the document')
}))

test('the editor lies exactly over the cell, with its text, and grows with it', () => with_sample(async opened => {
  await select_cell(opened, '延续项目')
  const cell = (await opened.items()).find(item => item.role === 'cell' && item.selected)
  await opened.key('F2')
  const editor = await editor_of(opened)
  assert.ok(editor.open)
  assert.equal(editor.value, '延续项目')
  const above = async () => {
    const { width, rgb } = decode(await opened.page.screenshot())
    const row = Math.round(editor.y / 2) * width
    return rgb.subarray((row + Math.round(editor.x)) * 3, (row + Math.round(editor.x + editor.w)) * 3)
  }
  const canvas_above = await above()
  for (const side of ['x', 'y', 'w', 'h']) {
    assert.ok(Math.abs(editor[side] - cell[side]) <= 1.5, `${side}: editor ${editor[side]}, cell ${cell[side]}`)
  }
  await opened.page.keyboard.insertText('字'.repeat(200))
  await opened.settled()
  const grown = await editor_of(opened)
  assert.ok(grown.h > editor.h + 40, `height ${editor.h} -> ${grown.h}`)
  assert.ok(grown.y + grown.h <= 768, 'it grows out of the window')
  assert.ok((await above()).equals(canvas_above), 'the canvas above the editor is gone')
  await opened.screenshot('editor')
  await opened.key('Escape')
}))

test('the editor writes in the letters of the page, so that lines break as in the cell', () => with_sample(async opened => {
  await select_cell(opened, '延续项目')
  await opened.key('F2')
  const [editor, page] = await opened.page.evaluate(() =>
    [document.getElementById('editor'), document.body].map(one => getComputedStyle(one).fontFamily))
  assert.equal(editor, page)
}))

test('typing: Enter goes down, Tab right, a line break or tab never gets into a cell', () => with_sample(async opened => {
  await select_cell(opened, '延续项目')
  const first = (await opened.summary()).cell.label
  await opened.page.keyboard.type('abc')
  await opened.key('Tab')
  const right = (await opened.summary()).cell
  assert.notEqual(right.label, first)
  await opened.key('F2')
  await opened.page.evaluate(() => {
    const editor = document.getElementById('editor')
    editor.value = '一行\r\n两行\t三栏'
    editor.dispatchEvent(new InputEvent('input'))
  })
  await opened.key('Enter')
  await opened.until(now => now.unsaved && !(now.cell && now.cell.editing))
  const saved = await opened.saved_by(() => opened.page.keyboard.press('Control+s'))
  const text = saved.bytes.toString()
  assert.equal(text.split('\n').length, sample.toString().split('\n').length)
  assert.ok(text.includes('一行两行 三栏'), 'the text is not there in one line')
  assert.ok(text.includes('abc'))
}))

test('a click elsewhere and another window keep what was typed', () => with_sample(async opened => {
  await select_cell(opened, '延续项目')
  await opened.page.keyboard.insertText('新增项目')
  await opened.page.evaluate(() => window.dispatchEvent(new FocusEvent('blur')))
  assert.ok((await editor_of(opened)).open, 'another window closed the editor')
  await select_cell(opened, '主管部门')
  assert.ok((await opened.summary()).unsaved)
  assert.ok((await opened.items()).some(item => item.role === 'cell' && item.label.includes('新增项目')))
}))

test('an unedited file is saved under its name with its bytes', () => with_sample(async opened => {
  const saved = await opened.saved_by(() => opened.page.keyboard.press('Control+s'))
  assert.equal(saved.name, basename(sample_file))
  assert.ok(saved.bytes.equals(sample))
}))

test('one fix, undone, and all safe fixes: the file of the command line', () => with_sample(async opened => {
  const before = await opened.summary()
  // The first finding that can be put right.
  let fixable = null
  for (const finding of before.findings) {
    await opened.page.evaluate(label => [...document.querySelectorAll('#mirror_findings button')]
      .find(button => button.textContent === label).click(), finding.label)
    await opened.settled()
    const now = await opened.summary()
    if (now.finding && now.finding.fixes.length) {
      fixable = now.finding
      break
    }
  }
  assert.ok(fixable, 'no finding of the sample can be put right')
  await opened.click(/^(修正|按建议修改)/, 'button')
  const fixed = await opened.until(now => now.unsaved)
  assert.notDeepEqual(fixed.counts, before.counts)
  await opened.key('Control+z')
  const undone = await opened.until(now => !now.unsaved)
  assert.deepEqual(undone.counts, before.counts)
  await opened.key('Control+y')
  assert.deepEqual((await opened.until(now => now.unsaved)).counts, fixed.counts)
  await opened.key('Control+z')
  await opened.until(now => !now.unsaved)

  await opened.click(/^自动修正/, 'button')
  await opened.until(now => now.unsaved)
  const saved = await opened.saved_by(() => opened.page.keyboard.press('Control+s'))
  const out = mkdtempSync(join(scratch, 'fixed-'))
  command_line('fix', sample_file, '--out', out)
  assert.ok(saved.bytes.equals(readFileSync(join(out, basename(sample_file)))), 'it differs from what jihe fix writes')
  assert.ok(!(await opened.until(now => !now.unsaved)).unsaved)
}))

test('the JSON report is the one of the command line', () => with_sample(async opened => {
  const saved = await opened.saved_by(() => opened.page.evaluate(() => [...document.querySelectorAll('#mirror_actions button')]
    .find(button => button.textContent === '保存 JSON 报告').click()))
  assert.match(saved.name, /\.json$/)
  assert.deepEqual(JSON.parse(saved.bytes), report_of(sample_file))
}))

test('the language changes everywhere and is remembered', () => with_sample(async opened => {
  await opened.click(labels.language, 'button')
  const english = await opened.until(now => now.language === 'en')
  assert.ok(!/[一-鿿]/.test(english.status), english.status)
  assert.equal(await opened.page.evaluate(() => document.documentElement.lang), 'en')
  assert.match(await opened.page.title(), /^Jihe/)
  await opened.screenshot('english')
  const again = await open_page({ context: opened.context })
  assert.equal((await again.summary()).language, 'en')
  await again.click('中文', 'button')
  assert.equal((await again.summary()).language, 'zh')
  await again.close()
}))

// A table as Word puts it on the clipboard, once as HTML and once as plain text; one of its cells holds a line break.
function word_clipboard() {
  const rows = sample.toString().replace('目标1:', '\v目标1:').split(/\r?\n/).map(line => line.split('\t'))
  const cell = text => `<p class=MsoNormal><span lang=EN-US>${text === '' ? '<o:p>&nbsp;</o:p>' : text.replace('\v', '<br>\r\n')}</span></p>`
  let html = '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=gb2312></head><body><!--StartFragment-->'
  let open = false
  for (const row of rows) {
    if (open !== row.length > 1) html += (open = !open) ? '<table class=MsoTableGrid>' : '</table>'
    html += open ? `<tr>${row.map(text => `<td valign=top>${cell(text)}</td>`).join('')}</tr>\r\n` : cell(row[0])
  }
  html += `${open ? '</table>' : ''}<!--EndFragment--></body></html>`
  return { html, text: rows.map(row => row.join('\t')).join('\r\n').replace('\v', '\r\n') }
}

test('a table pasted from Word keeps the line breaks inside its cells, and is saved as what was pasted', async () => {
  const opened = await open_page()
  const { html, text } = word_clipboard()
  await opened.paste({ 'text/plain': text, 'text/html': html })
  const pasted = await opened.until(now => now.files.length === 1 && !now.progress)
  assert.equal(pasted.files[0].name, '粘贴的内容.html')
  const expected = report_of(scratch_file('word.html', html))
  assert_counts(pasted, expected.summary)
  assert.equal(expected.summary.tables, report_of(sample_file).summary.tables)
  assert.ok(expected.files[0].tables[0].goals.some(goal => goal.text.includes('\n目标1:')), 'the line break is lost')
  await select_cell(opened, '延续项目')
  await opened.paste({ 'text/plain': '新增项目\r\n', 'text/html': '<table><tr><td>新增项目</td></tr></table>' })
  await opened.until(now => now.unsaved)
  assert.equal((await opened.summary()).files.length, 1)
  const saved = await opened.saved_by(() => opened.page.keyboard.press('Control+s'))
  assert.equal(saved.bytes.toString(), html.replace('延续项目', '新增项目'))
  assert.deepEqual(opened.complaints, [])
  await opened.close()
})

test('a table pasted as text is opened, a text pasted over a cell replaces it', async () => {
  const opened = await open_page()
  await opened.paste({ 'text/plain': sample.toString(), 'text/html': '<p onclick="x">no such thing here</p>' })
  const pasted = await opened.until(now => now.files.length === 1 && !now.progress)
  assert_counts(pasted, report_of(sample_file).summary)
  await select_cell(opened, '延续项目')
  await opened.paste({ 'text/plain': '新增项目\r\n' })
  await opened.until(now => now.unsaved)
  assert.equal((await opened.summary()).files.length, 1)
  const saved = await opened.saved_by(() => opened.page.keyboard.press('Control+s'))
  assert.equal(saved.bytes.toString(), sample.toString().replace('延续项目', '新增项目'))
  await opened.close()
})

test('opening many files can be stopped, and goes on afterwards', async () => {
  const opened = await open_page()
  const files = Array.from({ length: 60 }, (_, i) => scratch_file(`file-${i}.txt`, sample))
  await opened.page.setInputFiles('#picker', files)
  await opened.page.waitForFunction(() => window.jihe_page.summary().progress !== null)
  await opened.page.evaluate(() => window.jihe_page.command('cancel'))
  const stopped = await opened.until(now => !now.progress)
  assert.ok(stopped.files.length < files.length, 'all files were read all the same')
  assert.equal(stopped.notices.length, 0)
  await opened.page.waitForTimeout(200)
  assert.equal((await opened.summary()).files.length, stopped.files.length, 'a file came in after all')
  const more = await opened.open(sample_file)
  assert.equal(more.files.length, stopped.files.length + 1)
  assert.deepEqual(opened.complaints, [])
  await opened.close()
})

test('a file that cannot be read any more is named, the others are opened', async () => {
  const opened = await open_page({ init: `
    const read = FileReader.prototype.readAsArrayBuffer
    FileReader.prototype.readAsArrayBuffer = function (file) {
      if (file.name !== 'gone.txt') return read.call(this, file)
      Object.defineProperty(this, 'error', { value: new DOMException('gone', 'NotFoundError') })
      setTimeout(() => this.onerror(), 0)
    }` })
  const files = ['a.txt', 'gone.txt', 'b.txt'].map(name => scratch_file(name, sample))
  const summary = await opened.open(...files)
  assert.deepEqual(summary.files.map(file => file.name), ['a.txt', 'b.txt'])
  assert.equal(summary.notices.length, 1)
  assert.match(summary.notices[0].text, /gone\.txt/)
  await opened.close()
})

test('a file there is no memory for is named in one sentence, the others are opened', async () => {
  const opened = await open_page({ init: `
    let factory = null
    Object.defineProperty(window, 'jihe_module', {
      set(value) { factory = value },
      get: () => async options => {
        const module = await factory(options)
        let real = module._jihe_alloc
        const scarce = bytes => bytes === window.too_much ? 0 : real(bytes)
        Object.defineProperty(module, '_jihe_alloc', { get: () => scarce, set(value) { real = value } })
        return module
      }
    })` })
  const huge = Buffer.concat([sample, Buffer.alloc(12345, '\n')])
  await opened.page.evaluate(length => { window.too_much = length }, huge.length)
  const files = [['a.txt', sample], ['huge.txt', huge], ['b.txt', sample]].map(file => scratch_file(...file))
  const summary = await opened.open(...files)
  assert.deepEqual(summary.files.map(file => file.name), ['a.txt', 'b.txt'])
  assert.equal(summary.notices.length, 1)
  assert.match(summary.notices[0].text, /内存不够.*huge\.txt/)
  assert.ok(!await opened.page.isVisible('#notice'), 'the page says it a second time')
  assert.deepEqual(opened.complaints, [])
  await opened.close()
})

test('a hovering file is announced, and text dropped on the window is opened', async () => {
  const opened = await open_page()
  const drag = (type, text) => opened.page.evaluate(([kind, content]) => {
    const data = new DataTransfer()
    data.setData('text/plain', content)
    const event = new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true })
    document.body.dispatchEvent(event)
    return event.defaultPrevented
  }, [type, text])
  const shot = async () => {
    await opened.settled()
    return opened.page.screenshot()
  }
  const before = await shot()
  assert.ok(await drag('dragenter', 'x'))
  const hovering = await shot()
  assert.ok(!hovering.equals(before), 'nothing is seen of it')
  await drag('dragleave', 'x')
  assert.ok((await shot()).equals(before), 'it stays after the file has left')
  await drag('dragenter', 'x')
  assert.ok(await drag('drop', sample.toString()))
  const dropped = await opened.until(now => now.files.length === 1 && !now.progress)
  assert_counts(dropped, report_of(sample_file).summary)
  await opened.close()
})

test('a table dragged from Word onto the window is opened with its line breaks', async () => {
  const opened = await open_page()
  const { html, text } = word_clipboard()
  await opened.page.evaluate(formats => {
    const data = new DataTransfer()
    for (const [type, content] of Object.entries(formats)) data.setData(type, content)
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }))
    }
  }, { 'text/plain': text, 'text/html': html })
  const dropped = await opened.until(now => now.files.length === 1 && !now.progress)
  assert.equal(dropped.files[0].name, '粘贴的内容.html')
  assert_counts(dropped, report_of(scratch_file('dragged.html', html)).summary)
  await opened.close()
})

test('a cell is copied as text', () => with_sample(async opened => {
  await select_cell(opened, '延续项目')
  const copied = await opened.page.evaluate(() => {
    const data = new DataTransfer()
    document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }))
    return data.getData('text/plain')
  })
  assert.equal(copied, '延续项目')
}))

test('a GB18030 file is read, and saved in GB18030', async () => {
  const bytes = gb18030(sample.toString())
  const opened = await open_page()
  const summary = await opened.open(scratch_file('国标.txt', bytes))
  assert_counts(summary, report_of(sample_file).summary)
  const plain = await opened.saved_by(() => opened.page.keyboard.press('Control+s'))
  assert.ok(plain.bytes.equals(bytes))
  assert.equal(plain.name, '国标.txt')
  await select_cell(opened, '延续项目')
  await compose(opened, ['xin'], '新增项目')
  await enter(opened, '新增项目')
  const saved = await opened.saved_by(() => opened.page.keyboard.press('Control+s'))
  assert.ok(saved.bytes.equals(gb18030(sample.toString().replace('延续项目', '新增项目'))))
  await opened.close()
})

test('a Word document: opened, a cell typed over, saved with nothing else changed', async () => {
  const bytes = docx_of(sample.toString())
  const file = scratch_file('目标表.docx', bytes)
  const opened = await open_page()
  const summary = await opened.open(file)
  assert_counts(summary, report_of(file).summary)
  assert_counts(summary, report_of(sample_file).summary)
  const plain = await opened.saved_by(() => opened.page.keyboard.press('Control+s'))
  assert.ok(plain.bytes.equals(bytes))
  assert.equal(plain.name, '目标表.docx')
  await select_cell(opened, '延续项目')
  await compose(opened, ['xin'], '新增项目')
  await enter(opened, '新增项目')
  const saved = await opened.saved_by(() => opened.page.keyboard.press('Control+s'))
  assert.equal(document_part(saved.bytes), document_part(bytes).replace('延续项目', '新增项目'))
  assert.deepEqual(opened.complaints, [])
  await opened.close()
})

test('a file that cannot be used gives one sentence and leaves the workspace as it was', () => with_sample(async opened => {
  const before = await opened.summary()
  const noise = Buffer.from(Array.from({ length: 5000 }, (_, i) => Math.imul(i + 1, 2654435761) >>> 23 & 255))
  const useless = [
    ['empty.txt', Buffer.alloc(0)],
    ['blank.txt', Buffer.from(' \r\n\r\n')],
    ['picture.png', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), noise])],
    ['broken-utf16.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('项目名称', 'utf16le'), Buffer.from([0x41])])],
    ['large.txt', Buffer.alloc(70 * 1024 * 1024, sample)]
  ]
  for (const [name, bytes] of useless) {
    await opened.open(scratch_file(name, bytes))
    const now = await opened.summary()
    assert.equal(now.notices.length, 1, `${name}: ${JSON.stringify(now.notices)}`)
    assert.ok(now.notices[0].text.includes(name), now.notices[0].text)
    assert.match(now.notices[0].text, /[一-鿿]{4}/)
    if (name === 'large.txt') assert.match(now.notices[0].text, /64/)
    assert.deepEqual(now.files, before.files, name)
    assert.deepEqual(now.counts, before.counts, name)
    if (name === 'picture.png') await opened.screenshot('notice')
    await opened.page.evaluate(text => [...document.querySelectorAll('#mirror_actions button')]
      .find(button => button.textContent.startsWith(text)).click(), now.notices[0].text)
    await opened.settled()
    assert.equal((await opened.summary()).notices.length, 0, 'the notice stays')
  }
}))

await run(close_browsers)
