import { Field, Kind } from '../syntax/node-kinds.generated.ts'
import type { SyntaxTree } from '../syntax/tree.ts'
import { isTypeAlias } from './open-type-parameters.ts'
import type { ScopeDraft } from './scope-draft.ts'
import type { TextualReference } from './scope.ts'

/** Generic types of `typing` that also occur outside annotations: `Alias = Optional["A"]`. */
const genericNames = new Set(
  (
    'Annotated AsyncContextManager AsyncGenerator AsyncIterable AsyncIterator Awaitable Callable ClassVar Collection ' +
    'Concatenate Container ContextManager Coroutine DefaultDict Deque Dict Final FrozenSet Generator Generic Iterable ' +
    'Iterator List Mapping MutableMapping MutableSequence MutableSet NotRequired Optional Protocol Required Sequence ' +
    'Set Tuple Type TypeGuard Union Unpack'
  ).split(' '),
)
/** Calls that take a type as a string: whether it is the first argument, or any behind the first. */
const typeCalls = new Map([
  ['cast', 'first'],
  ['ForwardRef', 'first'],
  ['NamedTuple', 'later'],
  ['NewType', 'later'],
  ['ParamSpec', 'later'],
  ['TypeAliasType', 'later'],
  ['TypeVar', 'later'],
  ['TypedDict', 'later'],
  ['assert_type', 'later'],
])
const canBePartOfType: ReadonlySet<number> = new Set([
  Kind.binary_operator,
  Kind.concatenated_string,
  Kind.dictionary,
  Kind.keyword_argument,
  Kind.list,
  Kind.pair,
  Kind.parenthesized_expression,
  Kind.tuple,
  Kind.type_parameter,
])
const wordsOfExpressions = new Set('None True False and or not if else for in is lambda'.split(' '))

/** Notes the names in a string that is a type, or part of one. */
export function readStringAnnotation(draft: ScopeDraft, string: number): void {
  if (!isTypeText(draft.tree, string)) return
  const { kinds, nexts, starts, ends } = draft.tree
  for (let child = string + 1; child < nexts[string]!; child = nexts[child]!) {
    if (kinds[child] === Kind.string_content) readText(draft, string, 'string', starts[child]!, ends[child]!)
  }
}

/** Notes the names in `# type: List[A]`; `# type: ignore` has none. */
export function readTypeComment(draft: ScopeDraft, comment: number): void {
  const { text, starts, ends } = draft.tree
  const start = starts[comment]!
  let at = start + 1
  while (text.charCodeAt(at) === 32) at += 1
  if (!text.startsWith('type:', at) || /^type:\s*ignore\b/.test(text.slice(at, at + 32))) return
  readText(draft, comment, 'comment', at + 'type:'.length, ends[comment]!)
}

/** All identifiers of a text but attributes: more than the names of the type, where it holds strings or literals. */
function readText(draft: ScopeDraft, index: number, sort: TextualReference['sort'], from: number, to: number): void {
  const node = draft.tree.node(index)
  const scope = draft.current
  for (const found of draft.tree.text.slice(from, to).matchAll(/(?<![\w.])[\p{L}_][\p{L}\p{N}_]*/gu)) {
    const name = found[0].normalize('NFKC')
    if (wordsOfExpressions.has(name)) continue
    const start = from + found.index
    draft.lateNames.push({ name, scope, use: { sort, node, scope, start, end: start + found[0].length } })
  }
}

function isTypeText(tree: SyntaxTree, string: number): boolean {
  for (let child = string; ; child = tree.parents[child]!) {
    const answer = isTypeIn(tree, tree.parents[child]!, child)
    if (answer !== undefined) return answer
  }
}

/** Whether a child of this parent is a type; undefined where only the parent's parent tells. */
function isTypeIn(tree: SyntaxTree, parent: number, child: number): boolean | undefined {
  const { kinds, parents } = tree
  if (canBePartOfType.has(kinds[parent]!)) return undefined
  switch (kinds[parent]) {
    case Kind.type:
      return kinds[parents[parent]!] === Kind.type_parameter ? undefined : !isMistakenAlias(tree, parents[parent]!)
    case Kind.generic_type:
      return isLiteral(tree, parent) ? false : undefined
    case Kind.subscript:
      if (tree.fields[child] === Field.value || isLiteral(tree, parent)) return false
      return genericNames.has(lastName(tree, parent + 1)) ? true : undefined
    case Kind.argument_list:
      return isTypeArgument(tree, parent, child)
    case Kind.assignment:
      return isAliasValue(tree, parent, child)
    default:
      return false
  }
}

/** `A: TypeAlias = "B"` (PEP 613). */
function isAliasValue(tree: SyntaxTree, assignment: number, child: number): boolean {
  const type = tree.childInField(assignment, 'type')
  return type > 0 && tree.fields[child] === Field.right && tree.textOf(type).endsWith('TypeAlias')
}

function isMistakenAlias(tree: SyntaxTree, node: number): boolean {
  return tree.kinds[node] === Kind.type_alias_statement && !isTypeAlias(tree, node)
}

function isLiteral(tree: SyntaxTree, subscript: number): boolean {
  return lastName(tree, subscript + 1) === 'Literal'
}

/** `b` of `a.b`, `a` of `a`; nothing for longer expressions. */
function lastName(tree: SyntaxTree, node: number): string {
  if (tree.kinds[node] === Kind.identifier) return tree.textOf(node)
  return tree.kinds[node] === Kind.attribute ? tree.textOf(tree.childInField(node, 'attribute')) : ''
}

function isTypeArgument(tree: SyntaxTree, list: number, argument: number): boolean {
  const call = tree.parents[list]!
  if (tree.kinds[call] !== Kind.call) return false
  const wanted = typeCalls.get(lastName(tree, call + 1))
  if (wanted === undefined) return false
  return (argument === firstArgument(tree, list)) === (wanted === 'first')
}

function firstArgument({ kinds, nexts }: SyntaxTree, list: number): number {
  // list + 1 is the parenthesis
  let first = list + 2
  while (kinds[first] === Kind.comment) first = nexts[first]!
  return first
}
