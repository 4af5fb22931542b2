import { Field, Kind } from '../syntax/node-kinds.generated.ts'
import { openTypeParameters } from './open-type-parameters.ts'
import type { ScopeDraft } from './scope-draft.ts'
import type { ScopeRecord } from './scope-records.ts'
import { Fact, Role } from './symbol-facts.ts'

/** The nodes of a definition that matter here; 0 where there is none. */
interface DefinitionParts {
  name: number
  typeParameters: number
  parameters: number
  returnType: number
  superclasses: number
  body: number
}

const comprehensionNames = new Map<number | undefined, string>([
  [Kind.list_comprehension, 'listcomp'],
  [Kind.set_comprehension, 'setcomp'],
  [Kind.dictionary_comprehension, 'dictcomp'],
  [Kind.generator_expression, 'genexpr'],
])

/** Defaults are evaluated outside, annotations too, but inside the type parameters (PEP 695). */
export function openFunction(draft: ScopeDraft, node: number): void {
  const parts = partsOf(draft, node)
  draft.marks[parts.name] = Role.definition
  const name = draft.identifier(parts.name)
  const around = draft.current
  const outer = parts.typeParameters ? openTypeParameters(draft, parts.typeParameters, name) : around
  const scope = draft.open('function', name, node, outer)
  draft.opened.set(node, scope)
  draft.markRegion(parts.parameters, scope)
  markParameters(draft, parts.parameters, around, outer)
  if (parts.returnType) draft.markAnnotation(parts.returnType, outer)
  if (parts.body) draft.markRegion(parts.body, scope)
}

/** Base classes are evaluated outside, but inside the type parameters. */
export function openClass(draft: ScopeDraft, node: number): void {
  const parts = partsOf(draft, node)
  draft.marks[parts.name] = Role.class
  const name = draft.identifier(parts.name)
  const isGeneric = parts.typeParameters > 0
  const outer = isGeneric ? openTypeParameters(draft, parts.typeParameters, name, name) : draft.current
  const scope = draft.open('class', name, node, outer, name)
  draft.opened.set(node, scope)
  if (isGeneric) scope.variable('__type_params__').facts |= Fact.local
  if (parts.superclasses) draft.markRegion(parts.superclasses, outer)
  if (parts.body) draft.markRegion(parts.body, scope)
}

export function openLambda(draft: ScopeDraft, node: number): void {
  const { parameters, body } = partsOf(draft, node)
  const scope = draft.open('lambda', 'lambda', node, draft.current)
  draft.opened.set(node, scope)
  if (parameters) {
    draft.markRegion(parameters, scope)
    markParameters(draft, parameters, draft.current, draft.current)
  }
  draft.markRegion(body, scope)
}

/** The first iterable is evaluated outside, all else inside. */
export function openComprehension(draft: ScopeDraft, node: number): void {
  const { kinds, fields, nexts } = draft.tree
  const around = draft.current
  const name = comprehensionNames.get(kinds[node])!
  const scope = draft.open('comprehension', name, node, around)
  draft.opened.set(node, scope)
  let clause = node + 1
  while (kinds[clause] !== Kind.for_in_clause) clause = nexts[clause]!
  for (let child = clause + 1; child < nexts[clause]!; child = nexts[child]!) {
    if (fields[child] === Field.right) draft.markRegion(child, around)
  }
  draft.enter(scope, nexts[node]!)
}

function partsOf(draft: ScopeDraft, node: number): DefinitionParts {
  const { fields, nexts } = draft.tree
  const parts = { name: 0, typeParameters: 0, parameters: 0, returnType: 0, superclasses: 0, body: 0 }
  for (let child = node + 1; child < nexts[node]!; child = nexts[child]!) {
    const field = fields[child]
    if (field === Field.name) parts.name = child
    else if (field === Field.type_parameters) parts.typeParameters = child
    else if (field === Field.parameters) parts.parameters = child
    else if (field === Field.return_type) parts.returnType = child
    else if (field === Field.superclasses) parts.superclasses = child
    else if (field === Field.body) parts.body = child
  }
  return parts
}

function markParameters(draft: ScopeDraft, parameters: number, around: ScopeRecord, annotations: ScopeRecord): void {
  const { kinds, nexts } = draft.tree
  for (let child = parameters + 1; child < nexts[parameters]!; child = nexts[child]!) {
    draft.marks[child] = Role.parameter
    if (isComposite(kinds[child])) markComposite(draft, child, around, annotations)
  }
}

function isComposite(kind: number | undefined): boolean {
  return kind === Kind.default_parameter || kind === Kind.typed_parameter || kind === Kind.typed_default_parameter
}

function markComposite(draft: ScopeDraft, parameter: number, around: ScopeRecord, annotations: ScopeRecord): void {
  const { fields, nexts } = draft.tree
  for (let child = parameter + 1; child < nexts[parameter]!; child = nexts[child]!) {
    const field = fields[child]
    if (field === Field.value) draft.markRegion(child, around)
    else if (field === Field.type) draft.markAnnotation(child, annotations)
    else draft.marks[child] = Role.parameter
  }
}
