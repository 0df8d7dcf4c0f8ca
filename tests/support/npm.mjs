// The npm packages of tests/package.json, which shell/setup installs under build/npm, outside the source tree:
//   import { require } from '../support/npm.mjs'
//   const { chromium } = require('playwright-core')
import { createRequire } from 'node:module'

export const root = new URL('../../', import.meta.url)
export const require = createRequire(new URL('build/npm/package.json', root))
