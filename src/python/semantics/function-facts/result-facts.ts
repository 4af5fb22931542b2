import type { SyntaxNode } from '../../syntax/node.ts'
import type { PythonFile } from '../python-file.ts'
import { ownNodes } from './own-nodes.ts'

/** What a function gives back. */
export interface ResultFacts {
  /** The values of `return` statements, in the order of the text; `None` and nothing at all left out. */
  readonly returned: readonly SyntaxNode[]
  /** Whether some `return` has no value, or `None`. */
  readonly returnsNone: boolean
  readonly isGenerator: boolean
  /** The values of `yield` expressions; for `yield from` the iterable. `None` left out. */
  readonly yielded: readonly YieldedValue[]
}

export interface YieldedValue {
  readonly value: SyntaxNode
  /** `yield from value` */
  readonly isFrom: boolean
}

/** Reads the body of a function; what functions, lambdas and classes within it give back is not its own. */
export function resultFacts(definition: SyntaxNode<'function_definition'>): ResultFacts {
  const givers = ownNodes(definition, 'return_statement', 'yield')
  const values = givers.filter((node) => node.is('return_statement')).map(valueOf)
  const yields = givers.filter((node) => node.is('yield'))
  return {
    returned: values.filter((value) => value !== undefined),
    returnsNone: values.includes(undefined),
    isGenerator: yields.length > 0,
    yielded: yields.flatMap((each) => {
      const value = valueOf(each)
      return value ? [{ value, isFrom: each.token('from') !== undefined }] : []
    }),
  }
}

/** The value of a `return` or `yield`; undefined for `None` and nothing at all. */
function valueOf(node: SyntaxNode): SyntaxNode | undefined {
  let value = node.parts[0]
  while (value?.is('parenthesized_expression')) value = value.parts[0]
  return value?.is('none') ? undefined : value
}

/** The hint of what a function returns. */
export function hintOf({ definition }: Documented): SyntaxNode | undefined {
  return definition.get('return_type')
}

/** Whether a function may end without a `return`. */
export function fallsThrough({ file, definition }: Documented): boolean {
  const last = definition.get('body').parts.at(-1)
  if (last?.is('return_statement', 'raise_statement')) return false
  if (last?.is('expression_statement', 'pass_statement', 'delete_statement')) return true
  const scope = file.scopes.scopeOpenedBy(definition)
  return scope ? file.controlFlow(scope).isExpectedToFallThrough : false
}

interface Documented {
  readonly file: PythonFile
  readonly definition: SyntaxNode<'function_definition'>
}
