// Screenshots to look at, under build/page/screenshots. With --readme also tests/page/screenshot.png, small enough for
// the repository.
import assert from 'node:assert/strict'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { close_browsers, no_webgl, open_page, path, real_document, sample_file } from '../support/browser.mjs'
import { decode, with_palette } from '../support/png.mjs'
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

const show_list = async opened => {   // of a window that shows either the table or the findings
  await show_finding(opened)
  await opened.click(/^问题 /, 'tab')
}

const show_groups = async opened => {   // a folded, an open group, and what all tables share
  await show_sample(opened)
  const groups = (await opened.items()).filter(item => item.role === 'group')
  await opened.click(groups[0].label, 'group')
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
test('groups of findings', () => look('look-groups', { height: 1000 }, show_groups))
test('in software', () => look('look-software', { args: no_webgl }, show_finding))
test('a small window', () => look('look-small', { width: 1024, height: 640 }, show_finding))
test('a narrow window', () => look('look-narrow', { width: 480, height: 800 }, show_finding))
test('a narrow window: the findings', () => look('look-narrow-findings', { width: 480, height: 800 }, show_list))
test('a phone', () => look('look-phone', { width: 360, height: 640, dpr: 2 }, show_finding))
test('a phone: the findings', () => look('look-phone-findings', { width: 360, height: 640, dpr: 2 }, show_list))
test('a phone: the start', () => look('look-phone-start', { width: 360, height: 640 }, async () => {}))
test('150 %', () => look('look-zoom150', { width: 911, height: 512, dpr: 1.5 }, show_finding))
test('a large window', () => look('look-large', { width: 1920, height: 1080 }, show_finding))
test('200 %', () => look('look-zoom200', { width: 683, height: 384, dpr: 2 }, show_finding))
test('200 %: the findings', () => look('look-zoom200-findings', { width: 683, height: 384, dpr: 2 }, show_list))
test('200 %: the start', () => look('look-zoom200-start', { width: 683, height: 384, dpr: 2 }, async () => {}))
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

await run(close_browsers)
