import { Field, Kind } from '../syntax/node-kinds.generated.ts'
import { bindImports, bindPattern, declareNames } from './bind-statements.ts'
import { openClass, openComprehension, openFunction, openLambda } from './open-scopes.ts'
import { openTypeAlias } from './open-type-parameters.ts'
import { readPostponed } from './postponed-annotations.ts'
import type { ScopeDraft } from './scope-draft.ts'
import { readStringAnnotation, readTypeComment } from './string-annotations.ts'
import { postponedMark, regionMark, Role, roleMask, type BindingRole } from './symbol-facts.ts'

/**
 * Walks the tree once in the order of the text, opens the scopes and notes each name in the scope it is written in.
 * A parent marks those of its children that bind names or belong to another scope before the walk comes to them.
 */
export function collectNames(draft: ScopeDraft): void {
  const { tree, marks } = draft
  const { length, nexts } = tree
  for (let node = 1; node < length;) {
    if (node >= draft.currentEnd) draft.leave(node)
    const mark = marks[node]!
    if (mark >= regionMark) draft.enter(draft.regions.get(node)!, nexts[node]!)
    if ((mark & postponedMark) === 0) node = visit(draft, node, mark & roleMask)
    else node = readPostponed(draft, node)
  }
}

/** Notes what the node says, and gives the next node to look at. */
function visit(draft: ScopeDraft, node: number, role: number): number {
  const { tree } = draft
  switch (tree.kinds[node]!) {
    case Kind.identifier:
      visitIdentifier(draft, node, role)
      break
    case Kind.string_content:
      return tree.nexts[node]!
    case Kind.string:
      readStringAnnotation(draft, node)
      break
    case Kind.comment:
      readTypeComment(draft, node)
      break
    case Kind.keyword_argument:
      draft.marks[node + 1] = Role.none
      break
    case Kind.member_type:
      markLast(draft, node, Role.none)
      break
    case Kind.assignment:
      markAssignment(draft, node)
      break
    case Kind.augmented_assignment:
      draft.marks[node + 1] = Role['augmented-assignment']
      break
    case Kind.named_expression:
      draft.marks[node + 1] = Role.walrus
      break
    case Kind.for_statement:
      markField(draft, node, Field.left, Role.for)
      break
    case Kind.for_in_clause:
      markField(draft, node, Field.left, Role.comprehension)
      break
    case Kind.except_clause:
      markField(draft, node, Field.alias, Role.except)
      break
    case Kind.as_pattern:
      markAsPattern(draft, node)
      break
    case Kind.delete_statement:
      markChildren(draft, node, Role.deletion)
      break
    case Kind.pattern_list:
    case Kind.tuple_pattern:
    case Kind.list_pattern:
    case Kind.list_splat_pattern:
    case Kind.dictionary_splat_pattern:
    case Kind.tuple:
    case Kind.list:
    case Kind.list_splat:
    case Kind.parenthesized_expression:
    case Kind.expression_list:
    case Kind.as_pattern_target:
      if (role !== Role.read) markChildren(draft, node, role)
      break
    case Kind.function_definition:
      openFunction(draft, node)
      break
    case Kind.class_definition:
      openClass(draft, node)
      break
    case Kind.lambda:
      openLambda(draft, node)
      break
    case Kind.list_comprehension:
    case Kind.set_comprehension:
    case Kind.dictionary_comprehension:
    case Kind.generator_expression:
      openComprehension(draft, node)
      break
    case Kind.type_alias_statement:
      openTypeAlias(draft, node)
      break
    case Kind.import_statement:
    case Kind.import_from_statement:
    case Kind.future_import_statement:
      bindImports(draft, node)
      return tree.nexts[node]!
    case Kind.global_statement:
    case Kind.nonlocal_statement:
      declareNames(draft, node)
      return tree.nexts[node]!
    case Kind.dotted_name:
      bindPattern(draft, node)
      return tree.nexts[node]!
    case Kind.splat_pattern:
      markLast(draft, node, Role.match)
      break
    case Kind.keyword_pattern:
      draft.marks[node + 1] = Role.none
      break
  }
  return node + 1
}

function visitIdentifier(draft: ScopeDraft, node: number, role: number): void {
  if (role === Role.read) {
    if (draft.tree.fields[node] !== Field.attribute) draft.read(node)
  } else if (role !== Role.none) draft.bind(node, role as BindingRole)
}

function markAssignment(draft: ScopeDraft, node: number): void {
  const { tree, marks } = draft
  const left = node + 1
  let type = 0
  let right = 0
  for (let child = left; child < tree.nexts[node]!; child = tree.nexts[child]!) {
    if (tree.fields[child] === Field.type) type = child
    if (tree.fields[child] === Field.right) right = child
  }
  if (type === 0) {
    marks[left] = Role.assignment
    return
  }
  draft.markAnnotation(type, draft.current)
  if (tree.kinds[left] === Kind.identifier) marks[left] = right ? Role['annotated-assignment'] : Role.annotation
  // `(a): int` says nothing of `a`, and `(a): int = 1` is as good as an assignment (PEP 526).
  else marks[left] = right ? Role.assignment : Role.none
}

/** `a as b` in a pattern binds its last identifier; anywhere else there is a target, in its own node. */
function markAsPattern(draft: ScopeDraft, node: number): void {
  const { kinds, parents } = draft.tree
  const around = kinds[parents[node]!]
  if (around === Kind.case_pattern) markLast(draft, node, Role.match)
  else markField(draft, node, Field.alias, around === Kind.except_clause ? Role.except : Role.with)
}

function markField(draft: ScopeDraft, node: number, field: number, role: number): void {
  const { nexts, fields } = draft.tree
  for (let child = node + 1; child < nexts[node]!; child = nexts[child]!) {
    if (fields[child] === field) draft.marks[child] = role
  }
}

function markChildren(draft: ScopeDraft, node: number, role: number): void {
  const { nexts } = draft.tree
  for (let child = node + 1; child < nexts[node]!; child = nexts[child]!) draft.marks[child] = role
}

/** Marks the last identifier among the children. */
function markLast(draft: ScopeDraft, node: number, role: number): void {
  const { nexts, kinds } = draft.tree
  let last = 0
  for (let child = node + 1; child < nexts[node]!; child = nexts[child]!) {
    if (kinds[child] === Kind.identifier) last = child
  }
  if (last > 0) draft.marks[last] = role
}
