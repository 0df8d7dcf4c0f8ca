// Without seeing the canvas: the mirror's words and buttons, and the keyboard.
import assert from 'node:assert/strict'
import { close_browsers, command_line, open_page, sample_file } from '../support/browser.mjs'
import { run, test } from '../support/runner.mjs'

async function with_sample(act) {
  const opened = await open_page()
  await opened.open(sample_file)
  await act(opened)
  assert.deepEqual(opened.complaints, [])
  await opened.close()
}

const press = (opened, name) => opened.page.evaluate(text => {
  const button = [...document.querySelectorAll('#mirror button')].find(one => one.textContent.startsWith(text))
  if (!button) throw new Error(`no button “${text}”`)
  button.click()
}, name)

// Presses every group that is folded, until all findings are listed.
async function unfold(opened) {
  for (;;) {
    const summary = await opened.summary()
    const folded = summary.findings.find(finding => finding.expanded === false)
    if (!folded) return summary
    await opened.page.evaluate(command => window.jihe_page.command(command), folded.command)
    await opened.until(now => now.findings.length > summary.findings.length)
  }
}

test('a group says how many findings it holds and whether it is open', () => with_sample(async opened => {
  const group = opened.page.locator('#mirror_findings button[aria-expanded]').last()
  assert.equal(await group.getAttribute('aria-expanded'), 'false')
  const count = await opened.page.locator('#mirror_findings button').count()
  assert.match(await group.textContent(), /[0-9]+/)
  await group.evaluate(button => button.click())
  await opened.until(now => now.findings.length > count)
  assert.ok(await opened.page.locator('#mirror_findings button[aria-expanded=true]').count() > 0)
}))

test('the live region says the counts, and again after a change', () => with_sample(async opened => {
  const status = opened.page.locator('[role=status]#mirror_counts')
  const { errors } = JSON.parse(command_line('check', sample_file, '--format', 'json')).summary
  assert.match(await status.textContent(), new RegExp(`${errors}\\s*个?错误`))
  const before = await status.textContent()
  await press(opened, '自动修正')
  await opened.until(now => now.unsaved)
  assert.notEqual(await status.textContent(), before)
}))

test('every finding is a button, in pages of fifty, and pressing one selects it', () => with_sample(async opened => {
  const { findings } = await opened.summary()
  const listed = await opened.page.locator('#mirror_findings button').allTextContents()
  assert.deepEqual(listed, findings.slice(0, 50).map(finding => finding.label))
  await press(opened, findings[1].label)
  await opened.settled()
  const now = await opened.summary()
  assert.ok(now.findings.find(finding => finding.label === findings[1].label).selected)
  assert.equal(await opened.page.locator('#mirror_findings button[aria-current=true]').textContent(), findings[1].label)
  const said = await opened.page.locator('#mirror_findings li div').textContent()
  assert.ok(said.includes(now.finding.what) && said.includes(now.finding.do))
}))

test('all findings of a long list are reached', () => with_sample(async opened => {
  await opened.page.evaluate(() => window.jihe_page.command('scope all'))
  await opened.settled()
  const { findings } = await unfold(opened)
  assert.ok(findings.length > 50, `only ${findings.length} findings in the sample`)
  assert.equal(await opened.page.locator('#mirror_findings button').count(), 50)
  await press(opened, '后 50 条')
  const listed = await opened.page.locator('#mirror_findings button').allTextContents()
  assert.deepEqual(listed, findings.slice(50, 100).map(finding => finding.label))
  await press(opened, '前 50 条')
  assert.equal(await opened.page.locator('#mirror_findings button').first().textContent(), findings[0].label)
}))

test('Tab and F6 lead to the list, which is seen while the keyboard is in it', () => with_sample(async opened => {
  const in_mirror = () => opened.page.evaluate(() => document.getElementById('mirror').contains(document.activeElement))
  await opened.page.focus('#canvas')
  await opened.page.keyboard.press('Shift+Tab')
  assert.equal(await opened.page.evaluate(() => document.activeElement.id), 'skip')
  await opened.page.keyboard.press('Enter')
  assert.ok(await in_mirror())
  await opened.page.keyboard.press('Escape')
  assert.ok(!await in_mirror())
  // Tab walks from cell to cell once one is selected.
  await opened.key('F8')
  const cell = (await opened.summary()).cell.label
  await opened.key('Tab')
  assert.notEqual((await opened.summary()).cell.label, cell)
  assert.ok(!await in_mirror())
  await opened.page.keyboard.press('F6')
  assert.ok(await in_mirror())
  await opened.page.keyboard.press('F6')
  assert.equal(await opened.page.evaluate(() => document.activeElement.id), 'editor')
  await opened.page.keyboard.press('F6')
  const area = await opened.page.locator('#mirror').boundingBox()
  assert.ok(area.width > 300 && area.height > 300, JSON.stringify(area))
  await opened.screenshot('mirror')
  // What is pressed there does not take the keyboard away.
  const name = await opened.page.evaluate(() => {
    const button = document.querySelector('#mirror_findings button')
    button.focus()
    return button.textContent
  })
  await opened.page.keyboard.press('Enter')
  await opened.settled()
  assert.equal(await opened.page.evaluate(() => document.activeElement.textContent), name)
  await opened.page.keyboard.press('Escape')
  assert.ok(!await in_mirror())
  assert.ok((await opened.page.locator('#mirror').boundingBox()).width <= 2)
}))

test('everything is reached by keys: a finding, its cell, its text, undo', () => with_sample(async opened => {
  await opened.key('F8')
  const first = await opened.summary()
  assert.ok(first.findings.some(finding => finding.selected))
  assert.ok(first.cell)
  await opened.key('F8')
  const second = await opened.summary()
  assert.notDeepEqual(second.findings.findIndex(finding => finding.selected),
    first.findings.findIndex(finding => finding.selected))
  await opened.key('Shift+F8')
  assert.equal((await opened.summary()).findings.findIndex(finding => finding.selected),
    first.findings.findIndex(finding => finding.selected))
  await opened.page.keyboard.insertText('手填的内容')
  await opened.key('Enter')
  await opened.until(now => now.unsaved)
  await opened.key('Control+z')
  await opened.until(now => !now.unsaved)
}))

test('the accessibility tree holds the counts, the findings and the cell', () => with_sample(async opened => {
  await opened.key('F8')
  const protocol = await opened.context.newCDPSession(opened.page)
  const { nodes } = await protocol.send('Accessibility.getFullAXTree')
  const seen = nodes.filter(node => !node.ignored).map(node => [node.role && node.role.value, node.name && node.name.value])
  const has = (role, text) => seen.some(([r, name]) => r === role && String(name).includes(text))
  const { findings, cell } = await opened.summary()
  assert.ok(has('button', findings[0].label))
  assert.ok(has('textbox', cell.label), JSON.stringify(seen.filter(([role]) => role === 'textbox')))
  assert.ok(seen.some(([role]) => role === 'status'))
}))

await run(close_browsers)
