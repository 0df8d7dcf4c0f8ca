// The page in a real Chromium, opened from its file: what the tests in tests/page share.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { require, root } from './npm.mjs'

const { chromium } = require('playwright-core')

export const path = relative => fileURLToPath(new URL(relative, root))
export const page_file = process.env.JIHE_PAGE || path('build/page/jihe.html')
export const sample_file = path('shell/samples/sample.txt')
export const scratch = mkdtempSync(join(tmpdir(), 'jihe-page-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

const flags = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync']
export const no_webgl = ['--disable-gpu', '--disable-software-rasterizer']

const browsers = new Map()

export async function browser_with(extra = []) {
  const key = extra.join(' ')
  if (!browsers.has(key)) {
    browsers.set(key, chromium.launch({
      executablePath: process.env.JIHE_CHROMIUM || '/usr/bin/chromium',
      args: ['--headless=new', ...flags, ...extra],
      ignoreDefaultArgs: ['--headless']
    }))
  }
  return browsers.get(key)
}

export async function close_browsers() {
  for (const browser of browsers.values()) await (await browser).close()
  browsers.clear()
}

// A file of the tests' own, kept until they end.
export function scratch_file(name, bytes) {
  const file = join(scratch, name)
  writeFileSync(file, bytes)
  return file
}

// The real document, where this machine has it.
export function real_document() {
  const folder = path('../shared/seeds/')
  const name = existsSync(folder) && readdirSync(folder).find(one => one.endsWith('.txt'))
  return name ? join(folder, name) : null
}

// What the command line says on the same files: the native one, else the one for Node.
export function command_line(...args) {
  const native = process.env.JIHE_CLI || path('build/native/jihe')
  const [program, first] = existsSync(native) ? [native, []] : [process.execPath, [path('build/node/jihe.js')]]
  try {
    return execFileSync(program, [...first, ...args], { maxBuffer: 1 << 28 })
  } catch (error) {
    if (error.status === 1 && error.stdout) return error.stdout   // findings are no failure
    throw error
  }
}

// Opens the page. Options: file, query, init (script run before the page's own), args (of the browser), width, height,
// dpr, context (one to open the page in). Gives a Page (below).
export async function open_page(options = {}) {
  const browser = await browser_with(options.args)
  const context = options.context || await browser.newContext({
    viewport: { width: options.width || 1366, height: options.height || 768 },
    deviceScaleFactor: options.dpr || 1,
    acceptDownloads: true
  })
  const page = await context.newPage()
  const opened = new Page(page, context, !options.context)
  if (options.init) await page.addInitScript(options.init)
  await page.goto(pathToFileURL(options.file || page_file).href + (options.query || ''))
  if (options.ready !== false) await opened.ready()
  return opened
}

// A script that lets an exported function of the module trap once `window.spring` is set. The glue replaces its exports by
// others when they are first called: hence the setter.
export const with_trap = name => `
  let factory = null
  Object.defineProperty(window, 'jihe_module', {
    set(value) { factory = value },
    get: () => async options => {
      const module = await factory(options)
      let real = module['${name}']
      const trapping = (...all) => {
        if (window.spring) throw new WebAssembly.RuntimeError('unreachable')
        return real(...all)
      }
      Object.defineProperty(module, '${name}', { get: () => trapping, set(value) { real = value } })
      return module
    }
  })`

class Page {
  constructor(page, context, owns_context) {
    Object.assign(this, { page, context, owns_context, complaints: [], requests: [] })
    page.on('console', message => {
      // What the software renderer of a headless browser grumbles about is not the page's doing.
      if (/GL Driver Message/.test(message.text())) return
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text())
    })
    page.on('pageerror', error => this.complaints.push(String(error)))
    page.on('request', request => {
      if (!/^(file|data|blob):/.test(request.url())) this.requests.push(request.url())
    })
  }

  async close() {
    await (this.owns_context ? this.context.close() : this.page.close())
  }

  async ready() {
    await this.page.waitForFunction(() => document.body.className !== 'loading', null, { timeout: 60000 })
    const failure = await this.page.textContent('#failure')
    assert.equal(failure, '', 'the page says that it failed')
    await this.page.waitForFunction(() => window.jihe_page, null, { timeout: 60000 })
    await this.settled()
  }

  // Waits until no frame has been asked for during three animation frames.
  async settled() {
    await this.page.evaluate(() => new Promise(resolve => {
      let last = -1
      let quiet = 0
      function look() {
        const now = window.jihe_page ? window.jihe_page.frames() : 0
        quiet = now === last ? quiet + 1 : 0
        last = now
        if (quiet >= 3) resolve()
        else requestAnimationFrame(look)
      }
      look()
    }))
  }

  summary() { return this.page.evaluate(() => window.jihe_page.summary()) }
  items() { return this.page.evaluate(() => window.jihe_page.items()) }
  frames() { return this.page.evaluate(() => window.jihe_page.frames()) }

  // Waits until the summary fits and gives it.
  async until(fits) {
    const end = Date.now() + 20000
    for (;;) {
      await this.settled()
      const summary = await this.summary()
      if (fits(summary)) return summary
      assert.ok(Date.now() < end, `waited in vain for ${fits}; the summary is ${JSON.stringify(summary).slice(0, 2000)}`)
      await this.page.waitForTimeout(20)
    }
  }

  // Waits until what the page keeps for the case of a crash fits: { name, reasons } of each changed file.
  async until_kept(fits) {
    const kept = () => this.page.evaluate(() => new Promise((resolve, reject) => {
      const request = indexedDB.open('jihe.page.v1', 1)
      request.onerror = () => reject(request.error)
      request.onupgradeneeded = () => request.result.createObjectStore('work')
      request.onsuccess = () => {
        const all = request.result.transaction('work').objectStore('work').getAll()
        all.onsuccess = () => {
          request.result.close()
          resolve(all.result.map(({ name, reasons }) => ({ name, reasons })))
        }
      }
    }))
    const end = Date.now() + 20000
    for (let records = await kept(); !fits(records); records = await kept()) {
      assert.ok(Date.now() < end, `waited in vain for ${fits}; kept is ${JSON.stringify(records).slice(0, 2000)}`)
      await this.page.waitForTimeout(50)
    }
  }

  // What is drawn and carries this label (a string: exactly, a RegExp: matching); fails where it is missing.
  async item(label, role) {
    const fits = one => (!role || one.role === role) &&
      (label instanceof RegExp ? label.test(one.label) : one.label === label)
    const items = await this.items()
    const found = items.find(fits)
    assert.ok(found, `no ${role || 'item'} “${label}” among: ${items.map(one => `${one.role} ${one.label}`).join(' | ')}`)
    return found
  }

  async click(label, role) {
    const { x, y, w, h } = await this.item(label, role)
    await this.page.mouse.click(x + w / 2, y + h / 2)
    await this.settled()
  }

  async open(...files) {
    const summary = await this.summary()
    const before = summary.files.length + summary.notices.length
    await this.page.setInputFiles('#picker', files)
    return this.until(now => now.files.length + now.notices.length >= before + files.length && !now.progress)
  }

  // Drops files on the window, as { name, bytes }.
  async drop(...files) {
    const list = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }))
    await this.page.evaluate(all => {
      const data = new DataTransfer()
      for (const { name, base64 } of all) {
        data.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], name))
      }
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
      }
    }, list)
  }

  async paste(formats) {
    await this.page.evaluate(all => {
      const data = new DataTransfer()
      for (const [type, text] of Object.entries(all)) data.setData(type, text)
      const target = document.activeElement || document.body
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, formats)
    await this.settled()
  }

  // The bytes and the name of what `act` makes the page save.
  async saved_by(act) {
    const [download] = await Promise.all([this.page.waitForEvent('download', { timeout: 15000 }), act()])
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
  }

  async key(keys) {
    await this.page.keyboard.press(keys)
    await this.settled()
  }

  async screenshot(name) {
    mkdirSync(path('build/page/screenshots'), { recursive: true })
    await this.page.screenshot({ path: path(`build/page/screenshots/${name}.png`) })
  }
}
