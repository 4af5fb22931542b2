import { attributeName, callTarget } from '../../../src/python/semantics/call-target.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { Variable } from '../../../src/python/semantics/scope.ts'
import { Kind } from '../../../src/python/syntax/node-kinds.generated.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import type { SurveyedUse } from './parameter-survey.ts'
import { usageOf, type Usage } from './usage.ts'

/** The places that take a function or class as a value, and those that put another value in the place of an attribute. */
export interface SurveyedUses {
  readonly escapes: readonly SurveyedUse[]
  readonly stores: readonly SurveyedUse[]
}

/** Reads all attributes, and the names of functions, classes and imports; uses that say the same are told once. */
export function surveyUses(file: PythonFile): SurveyedUses {
  const told = new Map<string, SurveyedUse>()
  for (const node of [...attributes(file), ...names(file)]) {
    const usage = usageOf(file, node)
    if (usage === 'call' || usage === 'harmless' || usage === 'forwarded') continue
    if (usage === 'store' && !node.is('attribute')) continue
    tell(file, node, usage, told)
  }
  const uses = (wanted: Usage): SurveyedUse[] =>
    [...told].filter(([key]) => key.startsWith(wanted)).map(([, use]) => use)
  return { escapes: uses('escape'), stores: uses('store') }
}

function tell(file: PythonFile, node: SyntaxNode, usage: Usage, told: Map<string, SurveyedUse>): void {
  const target = callTarget(file, node)
  const name = node.is('attribute') ? attributeName(file, node) : node.text
  const key = `${usage} ${name} ${JSON.stringify(target)}`
  if (!told.has(key)) told.set(key, { target, name, line: file.lineOf(node.start) })
}

function* attributes(file: PythonFile): Generator<SyntaxNode> {
  const { tree } = file
  for (let index = 0; index < tree.length; index++) {
    if (tree.kinds[index] !== Kind.attribute) continue
    // Most are called, or only on the way to another attribute.
    const above = tree.kinds[tree.parents[index]!]
    const isFirst = index === tree.parents[index]! + 1
    if (isFirst && (above === Kind.call || above === Kind.attribute)) continue
    yield tree.node(index)
  }
}

function* names(file: PythonFile): Generator<SyntaxNode> {
  for (const { variables } of file.scopes.all) {
    for (const variable of variables.values()) {
      if (!holdsDefinition(variable)) continue
      for (const { node } of variable.references) if (node.is('identifier')) yield node
    }
  }
}

function holdsDefinition({ owner }: Variable): boolean {
  const kinds = ['definition', 'class', 'import']
  return owner?.bindings.some(({ kind, node }) => kinds.includes(kind) || holdsLambda(node)) ?? false
}

/** `f = lambda …: …` */
function holdsLambda({ parent }: SyntaxNode): boolean {
  return parent?.is('assignment') === true && parent.get('right')?.is('lambda') === true
}
