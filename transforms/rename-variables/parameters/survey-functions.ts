import { decoratorsOf } from '../../../src/python/semantics/decorators.ts'
import { allBindings } from '../../../src/python/semantics/all-bindings.ts'
import type { ClassNode } from '../../../src/python/semantics/class-graph.ts'
import { readSignature, takesKeyword, type FunctionNode } from '../../../src/python/semantics/function-signature.ts'
import { methodKind } from '../../../src/python/semantics/method-receiver.ts'
import { mangle, normalizeName } from '../../../src/python/semantics/mangle.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { Scope, Variable } from '../../../src/python/semantics/scope.ts'
import { scopeNumber } from '../../../src/python/semantics/scope-number.ts'
import type { Renaming } from '../renaming.ts'
import { faultOfFunction } from './function-fault.ts'
import { decoratorEffect } from './known-decorators.ts'
import type { SurveyedFunction } from './parameter-survey.ts'
import { reachFromOutside } from './reach-from-outside.ts'

/** The functions and lambdas of a file with a parameter of an old name, or with `**options`. */
export function* surveyFunctions(file: PythonFile, renames: readonly Renaming[]): Generator<SurveyedFunction> {
  for (const scope of file.scopes.all) {
    if (!scope.node.is('function_definition', 'lambda') || scope.kind === 'type-parameters') continue
    const surveyed = surveyFunction(file, scope, scope.node, renames)
    const isOfInterest = surveyed.keywords.length > 0 || surveyed.receiver !== undefined || surveyed.hasOptions
    if (isOfInterest) yield surveyed
  }
}

function surveyFunction(
  file: PythonFile,
  scope: Scope,
  definition: FunctionNode,
  renames: readonly Renaming[],
): SurveyedFunction {
  const signature = readSignature(definition)
  const owner = classAround(scope)
  const receiver = receiverOf(definition, owner)
  const variable = boundVariable(file, scope, definition)
  const given = signature.filter(takesKeyword).map(({ node }) => normalizeName(node.text))
  const isDescriptor = decoratorsOf(definition).some((each) => decoratorEffect(file, each) === 'descriptor')
  const keywords = given.filter((name) => name !== receiver && renames.some(({ from }) => from === name))
  const isRelevant = keywords.length > 0
  return {
    scope: scopeNumber(file, scope),
    name: variable?.name ?? '',
    shown: shownName(scope),
    line: file.lineOf(definition.start),
    owner: owner && scopeNumber(file, owner),
    keywords,
    receiver: renames.some(({ from }) => from === receiver) ? receiver : undefined,
    taken: given.filter((name) => renames.some(({ to }) => to === name)),
    hasOptions: signature.some(({ kind }) => kind === 'keywords'),
    isDescriptor,
    fault: isRelevant ? faultOfFunction(file, { definition, owner, variable, renames }) : undefined,
    unsafe: isRelevant ? reachFromOutside(file, scope) : undefined,
    variants: isRelevant && variable ? variantsOf(file, variable) : [],
  }
}

/** The class scope around a method; type parameters in between do not count. */
function classAround(scope: Scope): Scope | undefined {
  let parent = scope.parent
  while (parent?.kind === 'type-parameters') parent = parent.parent
  return parent?.kind === 'class' ? parent : undefined
}

function receiverOf(definition: FunctionNode, owner: Scope | undefined): string | undefined {
  if (!owner || !definition.is('function_definition')) return undefined
  const isStatic = methodKind(definition) === 'static' && definition.get('name').text !== '__new__'
  const [first] = readSignature(definition)
  return first && first.kind === 'either' && !isStatic ? normalizeName(first.node.text) : undefined
}

/** The variable that holds the function; undefined for a lambda that is used where it stands. */
function boundVariable(file: PythonFile, scope: Scope, definition: FunctionNode): Variable | undefined {
  if (definition.is('function_definition')) {
    const around = classAround(scope)?.node
    const written = normalizeName(definition.get('name').text)
    const name = mangle(written, around && isClass(around) ? around.get('name').text : undefined)
    return file.scopes.variableAt(definition.get('name'))?.owner ?? scope.parent?.variables.get(name)
  }
  const { parent } = definition
  const target = parent?.is('assignment') && definition.field === 'right' ? parent.get('left') : undefined
  return target?.is('identifier') ? file.scopes.variableAt(target)?.owner : undefined
}

function isClass(node: Scope['node']): node is ClassNode {
  return node.is('class_definition')
}

function variantsOf(file: PythonFile, variable: Variable): readonly number[] {
  const numbers: number[] = []
  for (const { kind, node } of allBindings(variable)) {
    const scope = kind === 'definition' && node.parent ? file.scopes.scopeOpenedBy(node.parent) : undefined
    if (scope) numbers.push(scopeNumber(file, scope))
  }
  return numbers
}

/** `Class.method`, `outer.inner`. */
function shownName(scope: Scope): string {
  const names: string[] = []
  for (let each: Scope | undefined = scope; each?.parent; each = each.parent) {
    if (each.kind !== 'type-parameters') names.unshift(each.name)
  }
  return names.join('.')
}
