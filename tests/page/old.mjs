// The page in an engine of 2019 (Chromium 78: no DecompressionStream, no 'wasm-unsafe-eval', no WebGL here).
// The engine: bin/chromium.br of the npm package chrome-aws-lambda@1.20.4, unpacked; JIHE_OLD_CHROMIUM names it.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { command_line, page_file, path, sample_file, scratch } from '../support/browser.mjs'
import { run, skip, test } from '../support/runner.mjs'

const engine = process.env.JIHE_OLD_CHROMIUM || path('build/old-chromium/chromium')
let protocol = null

// The browser's protocol over its pipe: JSON messages that end in a NUL.
function start_engine() {
  const child = spawn(engine, ['--headless', '--no-sandbox', '--single-process', '--no-zygote', '--disable-gpu',
    '--remote-debugging-pipe', '--window-size=1366,768', `--user-data-dir=${join(scratch, 'old')}`],
  { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  const waiting = new Map()
  const events = []
  let number = 0
  let rest = ''
  child.stdio[4].on('data', data => {
    const messages = (rest + data).split('\0')
    rest = messages.pop()
    for (const text of messages) {
      const message = JSON.parse(text)
      if (!message.id) events.push(message)
      else if (waiting.has(message.id)) waiting.get(message.id)(message)
    }
  })
  const send = (method, params = {}, sessionId) => new Promise((resolve, reject) => {
    const id = ++number
    const timer = setTimeout(() => reject(new Error(`${method}: no answer`)), 30000)
    waiting.set(id, message => {
      clearTimeout(timer)
      if (message.error) reject(new Error(`${method}: ${message.error.message}`))
      else resolve(message.result)
    })
    child.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + '\0')
  })
  return { send, events, stop: () => child.kill() }
}

async function open() {
  if (!existsSync(engine)) skip('no old engine on this machine')
  protocol = protocol || start_engine()
  const { targetId } = await protocol.send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await protocol.send('Target.attachToTarget', { targetId, flatten: true })
  const send = (method, params) => protocol.send(method, params, sessionId)
  for (const domain of ['Page', 'Runtime', 'Log', 'DOM']) await send(`${domain}.enable`)
  await send('Page.bringToFront')
  await send('Page.navigate', { url: pathToFileURL(page_file).href })
  const evaluate = async expression => {
    const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true })
    assert.ok(!exceptionDetails, exceptionDetails && JSON.stringify(exceptionDetails))
    return result.value
  }
  const until = async expression => {
    for (const end = Date.now() + 30000; ;) {
      if (await evaluate(expression)) return
      assert.ok(Date.now() < end, `waited in vain for ${expression}; the page says ${await evaluate('document.body && document.body.innerText')}`)
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
  await until("document.body && document.readyState === 'complete' && document.body.className !== 'loading'")
  assert.equal(await evaluate("document.getElementById('failure').textContent"), '')
  await until('window.jihe_page && window.jihe_page.frames() > 2')
  return { send, evaluate, until, sessionId }
}

test('it starts, draws in software and opens the sample', async () => {
  const page = await open()
  await page.evaluate("window.jihe_page.command('sample')")
  await page.until('window.jihe_page.summary().counts.tables > 0')
  const { counts } = await page.evaluate('window.jihe_page.summary()')
  const { summary } = JSON.parse(command_line('check', sample_file, '--format', 'json'))
  assert.deepEqual([counts.tables, counts.errors, counts.warnings, counts.hints],
    [summary.tables, summary.errors, summary.warnings, summary.hints])
  const { data } = await page.send('Page.captureScreenshot')
  writeFileSync(path('build/page/screenshots/old-engine.png'), Buffer.from(data, 'base64'))
  const colours = await page.evaluate(`(() => {
    const canvas = document.getElementById('canvas')
    const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data
    const seen = new Set()
    for (let i = 0; i < pixels.length; i += 28) seen.add(pixels[i] << 16 | pixels[i + 1] << 8 | pixels[i + 2])
    return seen.size
  })()`)
  assert.ok(colours > 50, `${colours} colours on the screen`)
})

test('a file by the dialog, a cell typed into, the change kept', async () => {
  const page = await open()
  const { root } = await page.send('DOM.getDocument')
  const { nodeId } = await page.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#picker' })
  await page.send('DOM.setFileInputFiles', { nodeId, files: [sample_file] })
  await page.until('window.jihe_page.summary().counts.tables > 0')
  await page.until("window.jihe_page.items().some(item => item.label === '延续项目')")
  const cell = await page.evaluate("window.jihe_page.items().find(item => item.label === '延续项目')")
  for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased']) {
    await page.send('Input.dispatchMouseEvent',
      { type, x: cell.x + 20, y: cell.y + 20, button: type === 'mouseMoved' ? 'none' : 'left', clickCount: 1 })
  }
  await page.until("document.activeElement.id === 'editor'")
  await page.send('Input.insertText', { text: '新增项目' })
  await page.until("document.getElementById('editor').className === ''")
  for (const type of ['keyDown', 'keyUp']) {
    await page.send('Input.dispatchKeyEvent', { type, key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 })
  }
  await page.until('window.jihe_page.summary().unsaved')
  await page.until("window.jihe_page.items().some(item => item.label === '新增项目')")
})

test('its console stays free of errors', () => {
  if (!protocol) skip('no old engine on this machine')
  const said = protocol.events.filter(event => event.method === 'Runtime.exceptionThrown' ||
    (event.method === 'Log.entryAdded' && event.params.entry.level === 'error'))
    .map(event => JSON.stringify(event.params).slice(0, 300))
    // It names the one word of the policy that it does not know; that is why 'unsafe-eval' stands beside it.
    .filter(text => !text.includes('wasm-unsafe-eval'))
  assert.deepEqual(said, [])
})

await run(async () => { if (protocol) protocol.stop() })
