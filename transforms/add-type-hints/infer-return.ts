import { classGraphOf } from '../../src/python/semantics/class-graph.ts'
import { decoratorNames } from '../../src/python/semantics/function-facts/decorator-names.ts'
import type { FunctionFacts } from '../../src/python/semantics/function-facts/function-facts.ts'
import { neverReturns } from '../../src/python/semantics/function-facts/never-returns.ts'
import { fallsThrough, resultFacts } from '../../src/python/semantics/function-facts/result-facts.ts'
import { ownerOf } from '../../src/python/semantics/qualified-name.ts'
import { expressionTypesOf } from '../../src/python/semantics/types/expression-type.ts'
import { isValueType, joinTypes, type ScalarType } from '../../src/python/semantics/types/python-type.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { dunderResult } from './dunder-results.ts'
import type { InferredHint } from './slot.ts'
import { hasStubBody } from '../../src/python/semantics/function-facts/has-stub-body.ts'

/** What every way through a function returns; a reason where overrides may differ; undefined where it is not known. */
export function inferReturn(facts: FunctionFacts): InferredHint | string | undefined {
  const special = facts.owner ? dunderResult(facts.name) : undefined
  if (hasStubBody(facts.definition))
    return special && isConstructor(facts.name) ? dunder(facts, special) : 'its body is a place holder'
  const { returned, returnsNone, isGenerator } = facts.result
  if (isGenerator) return undefined
  if (returned.length === 0) return returnsNothing(facts, special)
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
function returnsNothing(facts: FunctionFacts, special: ScalarType | undefined): InferredHint | string | undefined {
  if (special !== undefined && special !== 'None') return `\`${facts.name}\` must return ${special}`
  if (neverReturns(facts.file, facts.definition)) return 'no way through it ends with a return'
  const other = overrideWithValue(facts) ?? twinWithValue(facts)
  if (other) return `the one at line ${facts.file.lineOf(other.start)} returns a value`
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

/** Another definition of the same name, as under `if` and `else`, that returns something. */
function twinWithValue({ file, definition }: FunctionFacts): SyntaxNode | undefined {
  const bindings = ownerOf(file, definition.get('name'))?.bindings ?? []
  // The getter and the setter of a property share a name.
  if (isAccessor(definition)) return undefined
  return bindings.map(({ node }) => node.parent).find((twin) => twin !== definition && returnsSomething(twin))
}

/** A method of a subclass in the file that overrides this one and returns something. */
function overrideWithValue({ file, owner, name }: FunctionFacts): SyntaxNode | undefined {
  if (!owner) return undefined
  for (const each of classGraphOf(file).progeny(owner)) {
    for (const { node } of file.scopes.scopeOpenedBy(each)?.variables.get(name)?.bindings ?? []) {
      if (each !== owner && returnsSomething(node.parent)) return node.parent
    }
  }
  return undefined
}

function returnsSomething(definition: SyntaxNode | undefined): boolean {
  if (!definition?.is('function_definition')) return false
  const { returned, isGenerator } = resultFacts(definition)
  return returned.length > 0 || isGenerator
}

function isAccessor(definition: SyntaxNode): boolean {
  return decoratorNames(definition).some((name) => /\.(?:setter|deleter)$/.test(name))
}
