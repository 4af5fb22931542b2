import { leadingComments } from '../../src/python/semantics/function-name/leading-comment.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { Scope } from '../../src/python/semantics/scope.ts'
import { isDocstring } from '../../src/python/syntax/is-docstring.ts'
import { Kind } from '../../src/python/syntax/node-kinds.generated.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { endOfCode } from './function-size.ts'

/** A statement and its lines: 1-based. */
export interface PlacedStatement {
  readonly node: SyntaxNode
  /** With the comments that head it. */
  readonly firstLine: number
  readonly lastLine: number
  readonly hasComment: boolean
  readonly isCompound: boolean
  /** A blank line or a comment sets it off from the statement before. */
  readonly opensParagraph: boolean
  /** A comment heads it, behind a blank line or first in the suite: what follows is about something else. */
  readonly opensSection: boolean
}

/** The statements of one suite of a function, its docstring left out. */
export interface Suite {
  readonly node: SyntaxNode
  readonly depth: number
  readonly statements: readonly PlacedStatement[]
}

/** The suites of a function in the order of the text, nested functions and classes left out. */
export function suitesOf(file: PythonFile, scope: Scope): readonly Suite[] {
  const { tree } = file
  const depths = new Map<number, number>()
  const suites: Suite[] = []
  const body = scope.node.child('body')?.index ?? scope.node.index
  for (let index = body; index < tree.nexts[body]!; index++) {
    const kind = tree.kinds[index]
    if (kind === Kind.function_definition || kind === Kind.class_definition) index = tree.nexts[index]! - 1
    else if (kind === Kind.block) {
      const depth = index === body ? 0 : 1 + (depths.get(suiteAround(tree.node(index))) ?? 0)
      depths.set(index, depth)
      suites.push({ node: tree.node(index), depth, statements: place(file, scope, tree.node(index)) })
    }
  }
  return suites
}

function suiteAround(suite: SyntaxNode): number {
  return suite.ancestor('block')?.index ?? -1
}

function place(file: PythonFile, scope: Scope, suite: SyntaxNode): PlacedStatement[] {
  const placed: PlacedStatement[] = []
  for (const node of suite.namedChildren) {
    if (node.is('comment', 'line_continuation') || isDocstring(file.tree, node.index)) continue
    placed.push(placeStatement(file, scope, node, placed.at(-1)))
  }
  return placed
}

function placeStatement(
  file: PythonFile,
  scope: Scope,
  node: SyntaxNode,
  previous: PlacedStatement | undefined,
): PlacedStatement {
  const comments = leadingComments(file, { scope, statements: [node] })
  const firstLine = file.lines.lineOf((comments[0] ?? node).start)
  const hasComment = comments.length > 0
  const isBehindBlank = !previous || firstLine > previous.lastLine + 1
  return {
    node,
    firstLine,
    lastLine: file.lines.lineOf(endOfCode(node)),
    hasComment,
    isCompound: node.namedChildren.some((child) => child.is('block')) || node.is('match_statement'),
    opensParagraph: isBehindBlank || hasComment,
    opensSection: isBehindBlank && hasComment,
  }
}
