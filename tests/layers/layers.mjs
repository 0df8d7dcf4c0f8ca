// Holds the layers apart: who may include whom, and what the core may not know at all.
import { readFileSync, readdirSync } from 'node:fs'

const root = new URL('../../', import.meta.url)

// A layer may include itself and what stands behind it; a layer is named before anything that includes it, so the
// table has no circle.
const allowed = {
  'core/base': '',
  'core/grid': 'core/base',
  'core/messages': 'core/base core/grid',
  'core/form': 'core/base core/grid',
  'core/read': 'core/base core/grid core/form',
  'core/write': 'core/base core/grid core/form core/read',
  'core/history': 'core/base core/grid',
  'core/rules': 'core/base core/grid core/form',
  'core/check': 'core/base core/grid core/form core/rules',
  'core/report': 'core/base core/grid core/form core/rules core/check core/messages',
  'core/session':
    'core/base core/grid core/messages core/form core/read core/write core/history core/rules core/check core/report',
  // The hosts drive the facade, and name the values it hands out.
  'web': 'core/base core/grid core/messages core/form core/history core/check core/report core/session',
  'shell':
    'core/base core/grid core/messages core/form core/history core/rules core/check core/report core/session web',
}

// Bytes in, values out: no streams, files, locale, clock, chance, threads; no canvas, no browser.
const foreignToCore = [
  [/#\s*include\s*[<"](imgui|emscripten|GL|GLES\d|web\/|shell\/)/, 'the canvas, the browser and the hosts'],
  [/#\s*include\s*<(regex|[io]?stream|iostream|fstream|sstream|iomanip|filesystem|chrono|ctime|time\.h|locale|clocale|random)>/,
    'std::regex, streams, files, clock, locale and random'],
  [/#\s*include\s*<(thread|mutex|future|atomic|unistd\.h|sys\/)/, 'threads and the operating system'],
  [/__EMSCRIPTEN__/, 'the world it is compiled for'],
  [/\b(throw|try|catch)\b\s*[({\w]/, 'exceptions'],
  [/\b(f?printf|fopen|getenv|setlocale|s?rand)\s*\(/, 'the C library\'s files, environment, locale and random'],
]

const layers = Object.keys(allowed)
const layerOf = path => layers.find(layer => path.startsWith(layer + '/'))
const withoutComments = text => text
  .replace(/R"(\w*)\([^]*?\)\1"|"(?:\\.|[^"\\\n])*"|\/\*[^]*?\*\/|\/\/[^\n]*/g,
    part => part[0] === '/' ? part.replace(/[^\n]/g, ' ') : part)
const withoutStrings = line =>
  /#\s*include/.test(line) ? line : line.replace(/"(?:\\.|[^"\\])*"/g, '""')

// What is wrong in one file: a list of `path:line: ...`.
function problems(path, text) {
  const found = []
  const layer = layerOf(path)
  if (!layer) return [`${path}: belongs to no layer; name its folder in tests/layers/layers.mjs`]
  const may = [layer, ...allowed[layer].split(' ').filter(Boolean)]
  const raw = withoutComments(text).replace(/R"(\w*)\([^]*?\)\1"/g, part => part.replace(/[^\n]/g, ' '))
  raw.split('\n').forEach((line, index) => {
    const at = `${path}:${index + 1}`
    const included = /^\s*#\s*include\s*"([^"]+)"/.exec(line)
    if (included) {
      const target = layerOf(included[1])
      if (target && !may.includes(target)) found.push(`${at}: ${layer} must not include ${target}`)
      if (!target && layer.startsWith('core/') && included[1].startsWith('core/'))
        found.push(`${at}: ${included[1]} belongs to no layer`)
    }
    if (!layer.startsWith('core/')) return
    for (const [pattern, what] of foreignToCore)
      if (pattern.test(withoutStrings(line))) found.push(`${at}: the core must not know ${what}: ${line.trim()}`)
  })
  return found
}

let passed = 0
let failed = 0
function test(name, wrong) {
  if (wrong.length === 0) return passed++
  failed++
  console.log(`FAILED ${name}\n  ${wrong.join('\n  ')}`)
}

// The check itself first: what it must see, and what it must let by.
const seen = (path, text) => problems(path, text).length > 0 ? [] : [`${path} passed: ${text}`]
test('a backward include is seen', seen('core/grid/a.h', '#include "core/form/form.h"\n'))
test('the core includes no canvas', seen('core/form/a.cpp', '#include "imgui.h"\n'))
test('the core includes no browser', seen('core/form/a.cpp', '#include <emscripten/html5.h>\n'))
test('the core includes no regex', seen('core/form/a.cpp', '  #  include <regex>\n'))
test('the core throws nothing', seen('core/form/a.cpp', 'int f() { throw 1; }\n'))
test('a folder without a layer is seen', seen('core/new/a.cpp', '\n'))
test('comments and texts are let by', problems('core/form/a.cpp',
  '// try (this)\n/* #include <regex>\n#include "core/session/session.h" */\nauto a = "// try {"; auto b = R"(\nthrow x)";\n'))
test('the table has no circle', layers.flatMap((layer, index) => allowed[layer].split(' ').filter(Boolean)
  .filter(other => !layers.slice(0, index).includes(other)).map(other => `${layer} names ${other} before it stands`)))

for (const folder of ['core', 'web', 'shell']) {
  const files = readdirSync(new URL(folder, root), { recursive: true })
    .map(name => `${folder}/${name}`.replaceAll('\\', '/')).filter(name => /\.(h|hpp|cpp|cc|inc)$/.test(name)).sort()
  const byLayer = new Map()
  for (const file of files) {
    const layer = layerOf(file) ?? file
    byLayer.set(layer, [...(byLayer.get(layer) ?? []), ...problems(file, readFileSync(new URL(file, root), 'utf8'))])
  }
  for (const [layer, wrong] of byLayer) test(`layer ${layer}`, wrong)
}

console.log(`jihe-tests: ${passed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
