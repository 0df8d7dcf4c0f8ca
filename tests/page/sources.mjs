// The page's sources keep to what the oldest engines parse, and its words stand in both languages.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { path } from '../support/browser.mjs'
import { run, skip, test } from '../support/runner.mjs'

const source = name => readFileSync(path(`shell/page/${name}`), 'utf8')
const scripts = readdirSync(path('shell/page')).filter(name => name.endsWith('.js'))

// The parser that Emscripten needs anyway; Debian keeps it in a folder of its own.
function parser() {
  const require = createRequire(import.meta.url)
  for (const name of ['acorn', '/usr/share/nodejs/acorn']) {
    try {
      return require(name)
    } catch (error) { /* not there */ }
  }
  return null
}

for (const name of scripts) {
  const version = name === 'boot.js' ? 5 : 2017
  test(`${name} keeps to ${version === 5 ? 'ES5' : 'ES2017'}`, () => {
    const acorn = parser()
    if (!acorn) skip('no acorn on this machine')
    acorn.parse(source(name), { ecmaVersion: version })
  })
}

test('no script evaluates text, writes HTML or knows the network', () => {
  const forbidden = /\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|new Worker/
  for (const name of scripts) assert.ok(!forbidden.test(source(name)), `${name}: ${forbidden.exec(source(name))}`)
})

test('every script is packed into the page', () => {
  const packed = /const scripts = \[([^\]]*)\]/.exec(source('pack.mjs'))[1]
  for (const name of scripts) assert.ok(name === 'boot.js' || packed.includes(`'${name}'`), name)
})

test('the words are the same keys and placeholders in both languages, and each is used', () => {
  const words = new Function(`${source('words.js')}; return page_words`)()
  assert.deepEqual(Object.keys(words.zh), Object.keys(words.en))
  const rest = scripts.filter(name => name !== 'words.js').map(source).join('\n')
  const placeholders = text => (text.match(/\{\w+\}/g) || []).sort()
  for (const key of Object.keys(words.zh)) {
    assert.deepEqual(placeholders(words.zh[key]), placeholders(words.en[key]), key)
    assert.ok(rest.includes(`'${key}'`) || key === 'title', `${key} is never said`)
    assert.ok(!/[一-鿿]/.test(words.en[key]), key)
  }
})

await run()
