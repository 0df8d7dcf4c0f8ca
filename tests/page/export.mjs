// What the page stores besides the file itself: documents that the command line reads, and what the import would refuse.
import assert from 'node:assert/strict'
import { close_browsers, command_line, open_page, sample_file, scratch_file } from '../support/browser.mjs'
import { run, test } from '../support/runner.mjs'

async function with_file(file, act, options) {
  const opened = await open_page(options)
  await opened.open(file)
  await act(opened)
  assert.deepEqual(opened.complaints, [])
  await opened.close()
}

async function exported(opened, label) {
  await opened.click('另存为', 'button')
  return opened.saved_by(() => opened.click(label, 'button'))
}

const is_zip = bytes => bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))
const check = file => JSON.parse(command_line('check', file, '--format', 'json'))

test('the sample as a Word document reads as the sample does', () => with_file(sample_file, async opened => {
  const { name, bytes } = await exported(opened, 'Word 表格（.docx）')
  assert.equal(name, 'sample.docx')
  assert.ok(is_zip(bytes) && bytes.includes('word/document.xml'), 'this is no Word document')
  const [now] = check(scratch_file(name, bytes)).files
  const [before] = check(sample_file).files
  assert.equal(now.kind, 'docx')
  const of_tables = file => file.tables.map(({ name: project, goals, indicators }) => [project,
    goals.map(goal => goal.text), indicators.map(one => [one.level1, one.level2, one.name, one.value.text])])
  assert.deepEqual(of_tables(now), of_tables(before))
  assert.match((await opened.summary()).toast, /sample\.docx/)
}))

test('an Excel document, and by keys alone', () => with_file(sample_file, async opened => {
  const { name, bytes } = await exported(opened, 'Excel 表格（.xlsx）')
  assert.equal(name, 'sample.xlsx')
  assert.ok(is_zip(bytes) && bytes.includes('xl/worksheets/sheet4.xml'), 'not one sheet a form')
  await opened.key('Control+Shift+S')
  await opened.key('ArrowDown')
  const by_keys = await opened.saved_by(() => opened.page.keyboard.press('Enter'))
  assert.equal(by_keys.name, 'sample.docx')
}))

test('the import sheet, and what the budget system would refuse', () => {
  const form = '项目名称\t甲\n主管部门\t乙局\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t数量\t≥45间\n\t质量指标\t次数\t30\n'
  return with_file(scratch_file('refused.txt', form), async opened => {
    const { name, bytes } = await exported(opened, '一体化系统导入表（.xlsx）')
    assert.equal(name, 'refused（导入表）.xlsx')
    assert.ok(is_zip(bytes))
    const { notices } = await opened.until(now => now.notices.length)
    assert.match(notices[0].text, /有 1 行一体化系统不会接收：第 3 行“次数”：没有计量单位/)
  })
})

for (const width of [1280, 700]) {
  test(`the menu is whole in a window ${width} pixels wide`, () => with_file(sample_file, async opened => {
    await opened.click('另存为', 'button')
    for (const label of ['Word 表格（.docx）', 'Excel 表格（.xlsx）', '一体化系统导入表（.xlsx）']) {
      const { x, w } = await opened.item(label, 'button')
      assert.ok(x >= 0 && x + w <= width, label)
    }
    await opened.screenshot(`export-${width}`)
  }, { width, height: 800 }))
}

await run(close_browsers)
