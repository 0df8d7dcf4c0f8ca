// A small test runner: tests run in order, each prints one line, the last line counts them.
const tests = []

export class Skip extends Error {}
export const skip = why => { throw new Skip(why) }
export const test = (name, act) => { tests.push({ name, act }) }

// Runs what `test` collected; an argument names a part of the titles to run.
export async function run(finish = async () => {}) {
  const only = process.argv.slice(2).find(argument => !argument.startsWith('--'))
  const count = { passed: 0, failed: 0, skipped: 0 }
  for (const { name, act } of tests) {
    if (only && !name.includes(only)) continue
    const started = Date.now()
    try {
      await act()
      count.passed++
      console.log(`ok   ${name} (${Date.now() - started} ms)`)
    } catch (error) {
      if (error instanceof Skip) {
        count.skipped++
        console.log(`skip ${name}: ${error.message}`)
      } else {
        count.failed++
        console.log(`FAIL ${name}\n${error.stack || error}`)
      }
    }
  }
  await finish()
  console.log(`jihe-tests: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
  process.exitCode = count.failed ? 1 : 0
}
