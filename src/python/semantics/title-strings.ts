import type { Span } from '../../text/span.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import { plainContent } from './exported-entries.ts'
import type { Variable } from './scope.ts'

/** Calls that make an object which should be told the name it is bound to: type checkers and pickle insist. */
const titled: ReadonlySet<string> = new Set(
  (
    'TypeVar ParamSpec TypeVarTuple NewType TypeAliasType namedtuple NamedTuple TypedDict ' +
    'Enum IntEnum StrEnum Flag IntFlag'
  ).split(' '),
)

export interface TitleString extends Span {
  /** The string; the span is that of its content. */
  readonly node: SyntaxNode
}

/** The `'T'` of `T = TypeVar('T')`, in each plain assignment to the variable, where it says the variable's name. */
export function titleStrings(owner: Variable): readonly TitleString[] {
  return owner.bindings.flatMap(({ node }) => {
    const value = node.parent?.is('assignment') ? node.parent.get('right') : undefined
    const string = value?.is('call') ? firstArgument(value) : undefined
    const content = string?.is('string') && titleTarget(string) === node ? plainContent(string) : undefined
    return string && content ? [{ node: string, start: content.start, end: content.end }] : []
  })
}

/** The `T` that the string of `T = TypeVar('T')` names; undefined for other strings. */
export function titleTarget(string: SyntaxNode): SyntaxNode | undefined {
  const call = string.parent?.parent
  const assignment = call?.parent
  if (!call?.is('call') || !assignment?.is('assignment') || call.field !== 'right') return undefined
  const target = assignment.get('left')
  const callee = call.get('function')
  const name = callee.is('attribute') ? callee.get('attribute').text : callee.text
  if (!titled.has(name) || firstArgument(call) !== string) return undefined
  return plainContent(string)?.text === target.text ? target : undefined
}

function firstArgument(call: SyntaxNode<'call'>): SyntaxNode | undefined {
  return call.get('arguments').parts[0]
}
