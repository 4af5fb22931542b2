import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import type { Binding } from '../../../src/python/semantics/scope.ts'
import { parse } from '../../../src/python/syntax/parse.ts'
import { PythonFile } from '../../../src/python/semantics/python-file.ts'
import { observer } from './control-flow-observer.ts'
import type { Program } from './control-flow-program-writer.ts'
import { generateProgram } from './control-flow-programs.ts'

interface Observation {
  /** [read, binding]: sites; a negative read is the augmented assignment of that site. */
  readonly pairs: readonly (readonly [number, number])[]
  /** Reads that raised for want of a binding. */
  readonly missing: readonly number[]
  readonly seen: readonly number[]
  readonly falls: boolean
}

const programs = Array.from({ length: 600 }, (_, index) => generateProgram(index * 7919 + 1))
const runs = 40

const version = spawnSync('python3', ['-c', 'import sys; print(sys.version_info >= (3, 11))'], { encoding: 'utf8' })
const reason = version.stdout?.trim() === 'True' ? '' : ' (skipped: no python3 of 3.11 or later)'

test.skipIf(reason !== '')(`what CPython reads at run time is within what the graph allows${reason}`, () => {
  const input = JSON.stringify([programs.map(({ text }) => text), runs])
  const child = spawnSync('python3', ['-c', observer], { input, encoding: 'utf8', maxBuffer: 1 << 28 })
  expect(child.stderr).toBe('')
  const observations = JSON.parse(child.stdout) as Observation[]
  const wrong = programs.flatMap((program, index) => contradictions(program, observations[index]!))
  expect(wrong.slice(0, 3).join('\n')).toBe('')
  const pairs = observations.reduce((sum, { pairs: seen }) => sum + seen.length, 0)
  const missing = observations.reduce((sum, { missing: unbound }) => sum + unbound.length, 0)
  // The programs are worth something only if they get far.
  expect(pairs).toBeGreaterThan(3000)
  expect(missing).toBeGreaterThan(500)
})

function contradictions(program: Program, observation: Observation): string[] {
  const parsed = parse(program.text)
  if (parsed.kind !== 'parsed') return [`not parsed: ${parsed.reason}\n${program.text}`]
  const file = new PythonFile('case.py', parsed.tree)
  const scope = file.scopes.module.children[0]!
  const flow = file.controlFlow(scope)
  const bindings = [...scope.variables.values()].flatMap((variable) => [
    ...variable.bindings,
    ...variable.captures.flatMap((capture) => [...capture.bindings]),
  ])
  const wrong: string[] = []
  const complain = (text: string): void => void wrong.push(`${text}\n${program.text}`)
  if (observation.falls && !flow.canFallThrough) complain('falls through')
  for (const site of observation.seen) {
    const node = parsed.tree.nodeAt(program.reads.get(site)!)
    if (!flow.isReachable(node)) complain(`read ${site} is reachable`)
  }
  for (const site of observation.missing) {
    const node = parsed.tree.nodeAt(program.reads.get(site)!)
    if (!flow.mayBeUnbound(node)) complain(`read ${site} may be unbound`)
  }
  for (const [read, bound] of observation.pairs) {
    const offset = read < 0 ? program.bindings.get(-read)![0]! : program.reads.get(read)!
    const node = parsed.tree.nodeAt(offset)
    const offsets = program.bindings.get(bound) ?? []
    // An exception may be seen through a name that another handler bound.
    const found = bindings.filter(
      (binding) => offsets.includes(binding.node.start) && binding.variable.name === node.text,
    )
    if (found.length === 0) continue
    const reaching = flow.reachingBindings(node)
    if (!found.some((binding) => reaching.includes(binding))) complain(`read ${read} sees binding ${bound}`)
    const isLiveBehind = ({ node: target }: Binding): boolean => {
      const statement = target.ancestor('expression_statement', 'import_statement', 'assert_statement')
      return !statement || statement.contains(node) || flow.liveAfter(statement).has(node.text)
    }
    if (!found.some(isLiveBehind)) complain(`${node.text} is live after its binding ${bound}, for read ${read}`)
    if (!found.some((binding) => flow.isLive(binding))) complain(`binding ${bound} is live, for read ${read}`)
  }
  return wrong
}
