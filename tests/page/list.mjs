// A list of many projects, wider than the window: wheel, keys and the editor over its cell in a real browser.
import assert from 'node:assert/strict'
import { close_browsers, open_page, path } from '../support/browser.mjs'
import { run, test } from '../support/runner.mjs'

const list_file = path('tests/cases/layout/list-careless-error/input.txt')
const last_column = '指标方向性'

async function with_list(act) {
  const opened = await open_page({ width: 1024, height: 600 })
  await opened.open(list_file)
  await act(opened)
  assert.deepEqual(opened.complaints, [])
  await opened.close()
}

const sees = async (opened, label) => (await opened.items()).some(item => item.role === 'cell' && item.label === label)
const editor_area = opened => opened.page.evaluate(() => {
  const { x, y, width, height } = document.getElementById('editor').getBoundingClientRect()
  return { x, y, width, height, away: document.getElementById('editor').classList.contains('away') }
})

async function wheel(opened, dx, dy) {
  await opened.page.mouse.move(420, 400)
  await opened.page.mouse.wheel(dx, dy)
  await opened.settled()
}

test('the wheel with shift, or turned sideways, brings the last column into view', () => with_list(async opened => {
  assert.ok(!await sees(opened, last_column))
  await opened.page.keyboard.down('Shift')
  await wheel(opened, 0, 3000)
  await opened.page.keyboard.up('Shift')
  assert.ok(await sees(opened, last_column))
  await wheel(opened, -3000, 0)
  assert.ok(!await sees(opened, last_column))
  await wheel(opened, 3000, 0)
  assert.ok(await sees(opened, last_column))
}))

test('the editor lies over its cell, follows it sideways and keeps what is typed', () => with_list(async opened => {
  await opened.click('单位名称', 'cell')
  await opened.key('End')
  await opened.key('ArrowDown')
  const cell = await opened.item('反向指标', 'cell')
  await opened.key('F2')
  const before = await editor_area(opened)
  for (const [side, at] of [['x', cell.x], ['y', cell.y], ['width', cell.w]]) {
    assert.ok(Math.abs(before[side] - at) <= 1, `${side} is ${before[side]}, the cell's ${at}`)
  }
  await opened.page.keyboard.insertText('，再看')
  await wheel(opened, -20, 0)
  const moved = await editor_area(opened)
  assert.ok(Math.abs(moved.x - before.x - 20) <= 1, `${before.x} became ${moved.x}`)
  await wheel(opened, -3000, 0)
  assert.ok((await editor_area(opened)).away, 'the editor lies over the panel beside the table')
  await opened.key('Enter')
  await opened.until(now => now.unsaved)
  await wheel(opened, 3000, 0)
  assert.ok(await sees(opened, '反向指标，再看'))
}))

test('each finding in turn brings its cell into view', () => with_list(async opened => {
  for (let i = 0; i < 6; i++) {
    await opened.key('F8')
    const { cell } = await opened.summary()
    const items = (await opened.items()).filter(item => item.role === 'cell' && item.selected)
    assert.equal(items.length, 1, cell.label)
    assert.ok(items[0].x >= 240 && items[0].x + items[0].w <= 684, `${cell.label} is at ${items[0].x}`)
  }
}))

await run(close_browsers)
