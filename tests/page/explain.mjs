// Reasons for leaving findings as they are, in a real browser: typed into the page's editor, stored, restored, read back.
import assert from 'node:assert/strict'
import { close_browsers, open_page, sample_file } from '../support/browser.mjs'
import { run, test } from '../support/runner.mjs'

const reason = '群众意识由上级部门年底统一调查'

// The sample with the first finding of this name opened.
async function with_finding(name) {
  const opened = await open_page()
  await opened.open(sample_file)
  const index = (await opened.summary()).findings.find(one => one.label.includes(name))
  assert.ok(index, `no finding “${name}”`)
  await opened.page.evaluate(command => window.jihe_page.command(command), index.command)
  await opened.settled()
  return opened
}

async function explained_sample() {
  const opened = await with_finding('绩效目标未量化')
  await opened.click('说明原因', 'button')
  await opened.screenshot('explain-choices')
  await opened.click('自己写', 'button')
  await opened.page.keyboard.insertText(reason)
  await opened.screenshot('explain-typed')
  await opened.key('Enter')
  await opened.until(now => now.counts.explained === 1)
  return opened
}

test('a reason is typed in the page and counted apart', async () => {
  const opened = await explained_sample()
  const now = await opened.summary()
  assert.equal(now.finding.reason, reason)
  assert.ok(now.unsaved)
  await opened.screenshot('explain-done')
  await opened.click('撤回说明', 'button')
  const back = await opened.until(summary => summary.counts.explained === 0)
  assert.equal(back.counts.warnings, now.counts.warnings + 1)
  assert.deepEqual(opened.complaints, [])
  await opened.close()
})

test('the side file is saved, and read back when dropped before its document', async () => {
  const opened = await explained_sample()
  const saved = await opened.saved_by(() => opened.click('保存说明', 'button'))
  assert.equal(saved.name, 'sample.txt.jihe.json')
  assert.ok(saved.bytes.toString().includes(reason))
  await opened.close()
  const next = await open_page()
  await next.drop({ name: saved.name, bytes: saved.bytes })
  await next.until(now => now.toast !== '')
  await next.open(sample_file)
  await next.until(now => now.counts.explained === 1)
  assert.deepEqual(next.complaints, [])
  await next.close()
})

test('after a crash the reasons come back with their file', async () => {
  const opened = await explained_sample()
  await opened.until_kept(records => records.some(record => record.reasons.includes(reason)))
  const context = opened.context
  await opened.page.close({ runBeforeUnload: false })
  const next = await open_page({ context })
  await next.page.waitForSelector('#restore:not([hidden])')
  await next.page.click('#restore button.main')
  await next.until(now => now.files.length === 1 && now.counts.explained === 1)
  await context.close()
})

test('the mirror offers the same', async () => {
  const opened = await with_finding('绩效目标未量化')
  await opened.page.evaluate(() => {
    const buttons = Array.from(document.querySelectorAll('#mirror button'))
    buttons.find(button => button.textContent === '说明原因').click()
  })
  await opened.settled()
  await opened.page.keyboard.insertText(reason)
  await opened.key('Enter')
  await opened.until(now => now.counts.explained === 1)
  await opened.close()
})

await run(close_browsers)
