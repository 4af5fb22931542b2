import { classGraphOf } from '../../src/python/semantics/class-graph.ts'
import type { FunctionFacts } from '../../src/python/semantics/function-facts/function-facts.ts'
import { fallsThrough, resultFacts } from '../../src/python/semantics/function-facts/result-facts.ts'
import { expressionTypesOf } from '../../src/python/semantics/types/expression-type.ts'
import { isValueType, joinTypes, type ScalarType } from '../../src/python/semantics/types/python-type.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { dunderResult } from './dunder-results.ts'
import type { InferredHint } from './slot.ts'
import { hasStubBody } from './stub-body.ts'

/** What every way through a function returns; a reason where overrides may differ; undefined where it is not known. */
export function inferReturn(facts: FunctionFacts): InferredHint | string | undefined {
  const special = facts.owner ? dunderResult(facts.name) : undefined
  if (hasStubBody(facts.definition))
    return special && isConstructor(facts.name) ? dunder(facts, special) : 'its body is a place holder'
  const { returned, returnsNone, isGenerator } = facts.result
  if (isGenerator) return undefined
  if (returned.length === 0) return returnsNothing(facts, special, returnsNone)
  if (special !== undefined && special !== 'None') return dunder(facts, special)
  return returnsNone || fallsThrough(facts) ? undefined : returnsValue(facts, returned)
}

function isConstructor(name: string): boolean {
  return name === '__init__'
}

function dunder({ name }: FunctionFacts, type: ScalarType): InferredHint {
  return { type, confidence: 'proved', evidence: `\`${name}\` always does` }
}

/** Control reaches the end, or a `return` without a value. */
function returnsNothing(
  facts: FunctionFacts,
  special: ScalarType | undefined,
  returnsNone: boolean,
): InferredHint | string | undefined {
  if (special !== undefined && special !== 'None') return `\`${facts.name}\` must return ${special}`
  if (!returnsNone && !fallsThrough(facts)) return 'no way through it ends with a return'
  const other = overrideWithValue(facts)
  if (other) return `the override at line ${facts.file.lineOf(other.start)} returns a value`
  const last = facts.definition.get('body').namedChildren.findLast((child) => !child.is('comment'))
  const line = facts.file.lineOf(last?.end ?? facts.definition.end)
  return { type: 'None', confidence: 'proved', evidence: `no \`return\` up to line ${line} has a value` }
}

function returnsValue(facts: FunctionFacts, returned: readonly SyntaxNode[]): InferredHint | undefined {
  const types = expressionTypesOf(facts.file)
  const type = joinTypes(returned.map((value) => types.typeOf(value)))
  if (!isValueType(type)) return undefined
  const lines = [...new Set(returned.map((value) => facts.file.lineOf(value.start)))]
  return { type, confidence: 'proved', evidence: `returned at line ${lines.join(', ')}` }
}

/** A method of a subclass in the file that overrides this one and returns something. */
function overrideWithValue({ file, owner, name }: FunctionFacts): SyntaxNode | undefined {
  if (!owner) return undefined
  for (const each of classGraphOf(file).progeny(owner)) {
    for (const { node } of file.scopes.scopeOpenedBy(each)?.variables.get(name)?.bindings ?? []) {
      const definition = node.parent
      if (!definition?.is('function_definition') || each === owner) continue
      const { returned, isGenerator } = resultFacts(definition)
      if (returned.length > 0 || isGenerator) return definition
    }
  }
  return undefined
}
