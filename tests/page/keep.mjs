// Nothing typed is lost: autosave, restoring, leaving, and storage that may hold anything.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { close_browsers, open_page, sample_file, with_trap } from '../support/browser.mjs'
import { run, test } from '../support/runner.mjs'

const sample = readFileSync(sample_file).toString()

async function edit(opened, from, to) {
  const cell = (await opened.items()).find(item => item.role === 'cell' && item.label.includes(from))
  await opened.page.mouse.click(cell.x + cell.w / 2, cell.y + cell.h / 2)
  await opened.settled()
  await opened.page.keyboard.insertText(to)
  await opened.key('Enter')
  await opened.until(now => now.unsaved && !(now.cell && now.cell.editing))
}

const stored_is = (opened, names) =>
  opened.until_kept(records => JSON.stringify(records.map(record => record.name)) === JSON.stringify(names))

// Closes the page as a crash does: without asking.
async function crash(opened) {
  await opened.page.close({ runBeforeUnload: false })
}

async function changed_sample() {
  const opened = await open_page()
  await opened.open(sample_file)
  await edit(opened, '延续项目', '新增项目')
  return opened
}

test('a changed file is kept, and forgotten once it is saved', async () => {
  const opened = await changed_sample()
  await stored_is(opened, ['sample.txt'])
  await opened.saved_by(() => opened.page.keyboard.press('Control+s'))
  await stored_is(opened, [])
  await opened.close()
})

test('a change that is undone is not kept', async () => {
  const opened = await changed_sample()
  await stored_is(opened, ['sample.txt'])
  await opened.key('Control+z')
  await stored_is(opened, [])
  await opened.close()
})

test('after a crash the next page restores the file as it was, and forgets the copy once it is saved', async () => {
  const opened = await changed_sample()
  await stored_is(opened, ['sample.txt'])
  const context = opened.context
  await crash(opened)
  const next = await open_page({ context })
  await next.page.waitForSelector('#restore:not([hidden])')
  assert.match(await next.page.innerText('#restore'), /sample\.txt/)
  await next.screenshot('restore')
  await next.page.click('#restore button.main')
  await next.until(now => now.files.length === 1 && !now.progress)
  await stored_is(next, ['sample.txt'])
  const saved = await next.saved_by(() => next.page.keyboard.press('Control+s'))
  assert.equal(saved.bytes.toString(), sample.replace('延续项目', '新增项目'))
  assert.equal(saved.name, 'sample.txt')
  await stored_is(next, [])
  assert.deepEqual(next.complaints, [])
  await context.close()
})

test('what is still being typed survives a crash', async () => {
  const opened = await open_page()
  await opened.open(sample_file)
  const cell = (await opened.items()).find(item => item.role === 'cell' && item.label.includes('延续项目'))
  await opened.page.mouse.click(cell.x + 10, cell.y + cell.h / 2)
  await opened.settled()
  await opened.page.keyboard.insertText('一次性项目')
  const context = opened.context
  await crash(opened)
  const next = await open_page({ context })
  await next.page.waitForSelector('#restore:not([hidden])')
  assert.equal(await next.page.inputValue('#restore textarea'), '一次性项目')
  await context.close()
})

test('the copies can be cleared', async () => {
  const opened = await changed_sample()
  await stored_is(opened, ['sample.txt'])
  const context = opened.context
  await crash(opened)
  const next = await open_page({ context })
  await next.page.waitForSelector('#restore:not([hidden])')
  await next.page.click('#restore button:last-child')
  await stored_is(next, [])
  assert.ok(!await next.page.isVisible('#restore'))
  await context.close()
})

// Opens another page beside one with changed work; true where that is offered there.
async function offered_to_another(opened, options = {}) {
  const other = await open_page({ context: opened.context, ...options })
  await other.page.waitForTimeout(2000)
  return await other.page.isVisible('#restore')
}

test('the work of a page that is still open is not offered to another, however busy it is', async () => {
  const opened = await changed_sample()
  await stored_is(opened, ['sample.txt'])
  const busy = opened.page.evaluate(() => {
    for (const end = Date.now() + 4000; Date.now() < end;) { /* it answers nobody */ }
  }).catch(() => {})
  assert.ok(!await offered_to_another(opened))
  await busy
  await opened.context.close()
})

test('nor is it in a browser without locks, where pages answer each other', async () => {
  const init = () => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })
  const opened = await open_page({ init })
  await opened.open(sample_file)
  await edit(opened, '延续项目', '新增项目')
  await stored_is(opened, ['sample.txt'])
  assert.ok(!await offered_to_another(opened, { init }))
  const { context } = opened
  await crash(opened)
  const next = await open_page({ context, init })
  await next.page.waitForSelector('#restore:not([hidden])')
  await context.close()
})

test('storage that holds a stranger\'s data is neither used nor harmed', async () => {
  const first = await open_page()
  const context = first.context
  await first.page.evaluate(() => new Promise((resolve, reject) => {
    localStorage.setItem('jihe.page.draft.aaaaaaaaaaaaaaaa', 'no JSON')
    localStorage.setItem('jihe.page.draft.bbbbbbbbbbbbbbbb', '{"text":5,"label":null}')
    localStorage.setItem('jihe.page.language', '<b>')
    localStorage.setItem('other', 'kept')
    const request = indexedDB.open('jihe.page.v1', 1)
    request.onerror = () => reject(request.error)
    request.onupgradeneeded = () => request.result.createObjectStore('work')
    request.onsuccess = () => {
      const transaction = request.result.transaction('work', 'readwrite')
      const work = transaction.objectStore('work')
      const bytes = new Uint8Array([65]).buffer
      const good = { app: 'jihe', session: 'c'.repeat(16), name: 'a.txt', time: 1, bytes }
      work.put('text', 'c'.repeat(16) + '/1')
      work.put({ ...good, name: '../a.txt' }, 'c'.repeat(16) + '/2')
      work.put({ ...good, name: 'a\u202etxt.exe' }, 'c'.repeat(16) + '/3')
      work.put({ ...good, bytes: 'AAAA' }, 'c'.repeat(16) + '/4')
      work.put({ ...good, session: 'd'.repeat(16) }, 'c'.repeat(16) + '/5')
      work.put({ ...good, time: NaN }, 'c'.repeat(16) + '/6')
      work.put(good, 7)
      transaction.oncomplete = () => { request.result.close(); resolve() }
    }
  }))
  await first.page.close()
  const next = await open_page({ context })
  await next.page.waitForTimeout(1000)
  assert.ok(!await next.page.isVisible('#restore'), await next.page.innerText('#restore'))
  assert.equal((await next.summary()).language, 'zh')
  assert.equal(await next.page.evaluate(() => localStorage.getItem('other')), 'kept')
  assert.deepEqual(next.complaints, [])
  await context.close()
})

test('a browser that forbids storage works, and says once that nothing is kept', async () => {
  const opened = await open_page({ init: `
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })
    Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })` })
  await opened.open(sample_file)
  await edit(opened, '延续项目', '新增项目')
  await opened.page.waitForSelector('#notice:not([hidden])')
  assert.match(await opened.page.innerText('#notice'), /随时保存/)
  await opened.page.click('#notice button')
  await edit(opened, '新增项目', '延续性项目')
  await opened.page.waitForTimeout(600)
  assert.ok(!await opened.page.isVisible('#notice'))
  assert.deepEqual(opened.complaints, [])
  await opened.close()
})

test('leaving with unsaved changes asks, without them it does not', async () => {
  const opened = await open_page()
  await opened.open(sample_file)
  let asked = 0
  const dismissed = new Promise(resolve => {
    opened.page.on('dialog', dialog => { asked++; dialog.dismiss().then(resolve) })
  })
  await edit(opened, '延续项目', '新增项目')
  await opened.page.close({ runBeforeUnload: true })
  await dismissed
  assert.equal(asked, 1)
  await opened.saved_by(() => opened.page.keyboard.press('Control+s'))
  await opened.settled()
  const closed = new Promise(resolve => opened.page.on('close', resolve))
  await opened.page.close({ runBeforeUnload: true })
  await closed
  assert.equal(asked, 1)
  await opened.context.close()
})

test('after a trap the changed file and the text being typed can still be saved', async () => {
  const opened = await open_page({ init: with_trap('_jihe_frame') })
  await opened.open(sample_file)
  await edit(opened, '延续项目', '新增项目')
  await stored_is(opened, ['sample.txt'])
  await opened.key('F2')
  await opened.page.keyboard.insertText('没写完的话')
  await opened.page.evaluate(() => { window.spring = true })
  await opened.page.mouse.move(200, 200)
  await opened.page.waitForSelector('#failure:not([hidden]) textarea')
  assert.match(await opened.page.inputValue('#failure textarea'), /没写完的话/)
  const saved = await opened.saved_by(() => opened.page.click('#failure button:has-text("sample.txt")'))
  assert.equal(saved.bytes.toString(), sample.replace('延续项目', '新增项目'))
  await opened.screenshot('failure-rescue')
  await opened.close()
})

await run(close_browsers)
