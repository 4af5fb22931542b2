import type { ControlFlow } from '../../../src/python/semantics/control-flow.ts'
import { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { Binding, Scope } from '../../../src/python/semantics/scope.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { parse } from '../../../src/python/syntax/parse.ts'

export interface Sample {
  readonly file: PythonFile
  readonly scope: Scope
  readonly flow: ControlFlow
}

/** The body of a function `f(p)`, whose first line is line 1. */
export function sampleOf(body: string): Sample {
  const indented = body.replaceAll(/^(?=.)/gm, '  ')
  return openSample(`async def f(p):\n${indented}\n`, 'f')
}

export function openSample(text: string, name: string): Sample {
  const parsed = parse(text)
  if (parsed.kind !== 'parsed') throw new Error(`${parsed.reason}: ${text}`)
  const file = new PythonFile('sample.py', parsed.tree)
  const scope = file.scopes.all.find((each) => each.name === name)!
  return { file, scope, flow: file.controlFlow(scope) }
}

export function lineOf({ file }: Sample, node: SyntaxNode): number {
  return file.lineOf(node.start) - 1
}

/** The lines of the bindings that `use(name)` may see, with `unbound` if it may see none. */
export function seenByUse(body: string): string {
  const sample = sampleOf(body)
  const node = argumentOfUse(sample)
  const lines = sample.flow.reachingBindings(node).map((binding) => String(lineOf(sample, binding.node)))
  return [...lines, ...(sample.flow.mayBeUnbound(node) ? ['unbound'] : [])].join(' ')
}

function argumentOfUse({ file }: Sample): SyntaxNode {
  return file.tree.nodeAt(file.text.indexOf('use(') + 4)
}

export function bindingsOf(scope: Scope): Binding[] {
  return [...scope.variables.values()]
    .flatMap((variable) => [...variable.bindings])
    .sort((a, b) => a.node.start - b.node.start)
}

export function nodeOf({ file }: Sample, text: string): SyntaxNode {
  const start = file.text.indexOf(text)
  return file.tree.nodeAt(start, start + text.length)
}
