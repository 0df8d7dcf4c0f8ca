// The page starts from its file without any network, says in words why when it can't, and costs nothing when idle.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { close_browsers, no_webgl, open_page, page_file, scratch_file, with_trap } from '../support/browser.mjs'
import { run, test } from '../support/runner.mjs'

const most_bytes = (700 + 350) * 1024   // 350 KB of it for the readers and writers of Word, Excel, HTML, CSV and JSON
const html = readFileSync(page_file, 'utf8')
const sha256 = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

// A page that can't start: its words, once they are there.
async function words_of(options) {
  const opened = await open_page({ ...options, ready: false })
  await opened.page.waitForSelector('#failure:not([hidden])', { timeout: 30000 })
  const words = await opened.page.innerText('#failure')
  const canvas_shown = await opened.page.isVisible('#canvas')
  await opened.close()
  assert.ok(!canvas_shown, 'a blank canvas behind the words')
  assert.match(words, /[一-鿿]{6}/)
  assert.match(words, /[a-z]{3} [a-z]{2}/, 'no English')
  return words
}

test('the page is one file within its size', () => {
  assert.ok(statSync(page_file).size <= most_bytes, `${statSync(page_file).size} bytes`)
  assert.ok(!/<(script|link|img|iframe)[^>]+(src|href)="(?!data:)/.test(html), 'it refers to another file')
})

test('its policy names exactly the scripts and the style in it and forbids the network', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)[1]
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(found => sha256(found[1]))
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(found => sha256(found[1]))
  assert.equal(policy, ["default-src 'none'", `script-src ${scripts.join(' ')} 'wasm-unsafe-eval' 'unsafe-eval'`,
    `style-src ${styles.join(' ')}`, 'img-src data: blob:', "connect-src 'none'", "form-action 'none'",
    "base-uri 'none'"].join('; '))
  assert.ok(html.indexOf('Content-Security-Policy') < html.indexOf('<script'), 'a script stands before the policy')
})

test('it starts with a clean console and asks the network for nothing', async () => {
  const opened = await open_page()
  assert.deepEqual(opened.complaints, [])
  assert.deepEqual(opened.requests, [])
  assert.ok((await opened.items()).some(item => item.role === 'button'), 'nothing is drawn')
  assert.equal((await opened.summary()).language, 'zh')
  await opened.screenshot('start')
  await opened.close()
})

test('eval, the network and foreign frames are closed to it', async () => {
  const opened = await open_page()
  const tried = await opened.page.evaluate(async () => {
    const closed = async act => { try { await act(); return false } catch (error) { return true } }
    return {
      fetch: await closed(() => fetch('https://example.com/')),
      socket: await closed(() => new Promise((resolve, reject) => {
        const socket = new WebSocket('wss://example.com/')
        socket.onerror = reject
        socket.onopen = resolve
      }))
    }
  })
  assert.deepEqual(tried, { fetch: true, socket: true })
  // evaluate() itself is above the policy, so the page has to try by an element of its own.
  const ran = await opened.page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.foreign = 1'
    document.body.appendChild(script)
    return window.foreign === 1
  })
  assert.ok(!ran, 'a foreign script ran')
  const evaluated = await opened.page.evaluate(() => new Promise(resolve => {
    setTimeout('window.evaluated = 1', 0)
    setTimeout(() => resolve(window.evaluated === 1), 50)
  }))
  assert.ok(!evaluated, 'text was evaluated as a script')
  await opened.close()
})

test('words are on the page before the module is there', async () => {
  const opened = await open_page({ ready: false, init: 'WebAssembly.compile = () => new Promise(() => {})' })
  assert.match(await opened.page.innerText('#loading'), /绩核[\s\S]*正在打开/)
  assert.deepEqual(opened.complaints, [])
  await opened.close()
})

test('an idle page draws no frame', async () => {
  const opened = await open_page()
  const before = await opened.frames()
  assert.ok(before > 0)
  await opened.page.waitForTimeout(2000)
  assert.equal(await opened.frames(), before)
  await opened.close()
})

test('without WebGL it draws in software', async () => {
  const opened = await open_page({ args: no_webgl })
  assert.ok(!await opened.page.evaluate(() => document.createElement('canvas').getContext('webgl')), 'there is WebGL')
  await opened.page.waitForTimeout(100)
  const colours = await opened.page.evaluate(() => {
    const canvas = document.getElementById('canvas')
    const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data
    const seen = new Set()
    for (let i = 0; i < pixels.length; i += 4 * 7) seen.add(pixels[i] << 16 | pixels[i + 1] << 8 | pixels[i + 2])
    return seen.size
  })
  assert.ok(colours > 20, `${colours} colours on the screen`)
  assert.deepEqual(opened.complaints, [])
  await opened.screenshot('start-software')
  const before = await opened.frames()
  await opened.page.waitForTimeout(1000)
  assert.equal(await opened.frames(), before, 'an idle page draws')
  await opened.close()
})

test('the module is inflated without DecompressionStream', async () => {
  const opened = await open_page({ init: 'delete window.DecompressionStream' })
  assert.deepEqual(opened.complaints, [])
  await opened.close()
})

test('a lost graphics context that comes back is drawn anew', async () => {
  const opened = await open_page()
  const before = await opened.frames()
  await opened.page.evaluate(() => {
    const canvas = document.getElementById('canvas')
    const gl = canvas.getContext('webgl2') || canvas.getContext('webgl')
    window.loss = gl.getExtension('WEBGL_lose_context')
    // The page's own listener has been called by the time of a later one.
    canvas.addEventListener('webglcontextlost', () => { window.lost = true })
    window.loss.loseContext()
  })
  await opened.page.waitForFunction(() => window.lost)
  await opened.page.evaluate(() => window.loss.restoreContext())
  await opened.page.waitForFunction(before => window.jihe_page.frames() > before, before)
  await opened.settled()
  assert.ok((await opened.items()).length > 0)
  assert.equal(await opened.page.textContent('#failure'), '')
  await opened.screenshot('context-restored')
  await opened.close()
})

test('a lost graphics context that stays away gives way to software', async () => {
  const opened = await open_page()
  await opened.page.evaluate(() => {
    const canvas = document.getElementById('canvas')
    const gl = canvas.getContext('webgl2') || canvas.getContext('webgl')
    gl.getExtension('WEBGL_lose_context').loseContext()
  })
  await opened.page.waitForFunction(() => document.getElementById('canvas').getContext('2d'), null, { timeout: 15000 })
  await opened.settled()
  await opened.page.waitForTimeout(100)
  const drawn = await opened.page.evaluate(() => {
    const canvas = document.getElementById('canvas')
    const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data
    return new Set(pixels.filter((_, i) => i % 29 === 0)).size
  })
  assert.ok(drawn > 20, 'nothing is drawn')
  await opened.click('试用示例', 'button')
  await opened.until(now => now.counts.tables > 0)
  await opened.close()
})

test('no WebAssembly: words', async () => {
  assert.match(await words_of({ init: 'delete window.WebAssembly' }), /太旧/)
})

test('WebAssembly forbidden: words', async () => {
  const init = `WebAssembly.compile = () => Promise.reject(new WebAssembly.CompileError(
    'WebAssembly.compile(): Wasm code generation disallowed by embedder'))`
  assert.match(await words_of({ init }), /增强安全模式/)
})

test('a canvas that gives back other pixels: words', async () => {
  const init = `const real = CanvasRenderingContext2D.prototype.getImageData
    CanvasRenderingContext2D.prototype.getImageData = function (...args) {
      const image = real.apply(this, args)
      for (let i = 0; i < image.data.length; i++) image.data[i] = (i * 7919) & 255
      return image
    }`
  assert.match(await words_of({ init }), /防指纹/)
})

test('a canvas whose pixels are refused: words', async () => {
  const init = `CanvasRenderingContext2D.prototype.getImageData = () => { throw new DOMException('no', 'SecurityError') }`
  assert.match(await words_of({ init }), /防指纹/)
})

test('faint noise in the canvas is no reason to stop', async () => {
  const opened = await open_page({ init: `const real = CanvasRenderingContext2D.prototype.getImageData
    CanvasRenderingContext2D.prototype.getImageData = function (...args) {
      const image = real.apply(this, args)
      for (let i = 0; i < image.data.length; i += 5) image.data[i] ^= 1
      return image
    }` })
  await opened.close()
})

test('a half-copied file: words', async () => {
  const start = html.indexOf('id="module"')
  for (const [name, text] of [
    ['cut-in-module.html', html.slice(0, start + 50000)],
    ['cut-in-scripts.html', html.slice(0, html.lastIndexOf('</script>') - 2000)],
    ['changed.html', html.slice(0, start + 50000) + 'AAAAAAAA' + html.slice(start + 50008)]
  ]) {
    assert.match(await words_of({ file: scratch_file(name, text) }), /不完整/, name)
  }
})

test('an engine that cannot parse the scripts: words', async () => {
  const broken = html.replace(/(async function load_jihe)/, 'let let = ?? $1')
    .replace(/script-src [^;]*/, "script-src 'unsafe-inline' 'unsafe-eval'")
  assert.match(await words_of({ file: scratch_file('syntax.html', broken) }), /太旧/)
})

test('no memory at the start: words', async () => {
  const init = `WebAssembly.instantiate = () => Promise.reject(new RangeError(
    'WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory for new instance'))`
  assert.match(await words_of({ init }), /内存不够/)
})

test('a trap while drawing: words, and the page stops', async () => {
  const opened = await open_page({ init: with_trap('_jihe_frame') })
  await opened.page.evaluate(() => { window.spring = true })
  await opened.page.mouse.move(300, 300)
  await opened.page.waitForSelector('#failure:not([hidden])')
  assert.match(await opened.page.innerText('#failure'), /程序出错[\s\S]*unreachable[\s\S]*重新打开/)
  assert.ok(!await opened.page.isVisible('#canvas'))
  const frames = await opened.frames()
  await opened.page.mouse.move(320, 320)
  await opened.page.waitForTimeout(300)
  assert.equal(await opened.frames(), frames)
  await opened.screenshot('failure')
  await opened.close()
})

test('a trap because memory ran out says so', async () => {
  const opened = await open_page({ init: with_trap('_jihe_frame') })
  await opened.page.evaluate(() => {
    window.spring = true
    WebAssembly.Memory.prototype.grow = () => { throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded') }
  })
  await opened.page.mouse.move(300, 300)
  await opened.page.waitForSelector('#failure:not([hidden])')
  assert.match(await opened.page.innerText('#failure'), /内存不够/)
  await opened.close()
})

await run(close_browsers)
