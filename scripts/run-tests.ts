import { execFileSync } from 'node:child_process'
import { startVitest } from 'vitest/node'

/**
 * Runs every test on both parser bindings and closes with `N passed, N failed`, alone on a line. Without the compiled
 * binding (it needs a compiler at install time) only WebAssembly is tested, and that is said.
 */
const backends = hasNativeBinding() ? ['native', 'wasm'] : ['wasm']
if (backends.length === 1) {
  console.log('tree-sitter was not compiled on this machine: tests run on WebAssembly alone')
  if (process.env['CI']) throw new Error('CI must test both parser bindings')
}
if (process.env['CI'] && !hasPython()) throw new Error('CI must have python3: it is the oracle of many tests')

const vitest = await startVitest('test', process.argv.slice(2), { project: backends, run: true, watch: false })
const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()])
const count = (state: string): number => tests.filter((test) => test.result().state === state).length
await vitest.close()
const broken = vitest.state
  .getTestModules()
  .filter((module) => module.state() === 'failed' && module.children.size === 0)
const failed = count('failed') + broken.length + vitest.state.getUnhandledErrors().length
console.log(`${count('passed')} passed, ${failed} failed, ${count('skipped')} skipped`)
process.exitCode = failed > 0 || count('passed') === 0 ? 1 : 0

function hasNativeBinding(): boolean {
  return succeeds(process.execPath, ['--input-type=module', '-e', 'import "tree-sitter"'])
}

function hasPython(): boolean {
  return succeeds('python3', ['--version'])
}

function succeeds(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
