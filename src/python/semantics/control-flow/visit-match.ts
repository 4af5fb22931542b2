import { Kind } from '../../syntax/node-kinds.generated.ts'
import type { SyntaxTree } from '../../syntax/tree.ts'
import { visitExpression, visitTest } from './visit-expression.ts'
import { childrenOfKind, namedChildren, visitBranch, type Walk } from './walk.ts'

export function visitMatch(walk: Walk, node: number): void {
  const { tree, builder } = walk
  const body = tree.childInField(node, 'body')
  for (const child of namedChildren(tree, node)) if (child !== body) visitExpression(walk, child)
  const after = builder.newBlock()
  let isPossible = true
  for (const clause of childrenOfKind(tree, body, Kind.case_clause)) {
    const next = builder.newBlock()
    visitClause(walk, clause, next)
    if (isPossible) builder.goTo(after)
    isPossible = builder.enter(next) && isPossible
  }
  if (isPossible) builder.goTo(after)
  builder.resume(after)
}

/**
 * A pattern that fails may have bound some of its names (PEP 634 leaves it open), and has where the guard fails: so
 * control goes to the next case from before and from behind the captures.
 */
function visitClause(walk: Walk, clause: number, next: number): void {
  const { tree, builder } = walk
  const patterns = childrenOfKind(tree, clause, Kind.case_pattern)
  const guard = tree.childInField(clause, 'guard')
  const mayFail = !isIrrefutable(tree, clause)
  const body = builder.newBlock()
  builder.open(clause)
  if (mayFail) builder.goTo(next)
  builder.enterNew()
  for (const pattern of patterns) visitExpression(walk, pattern)
  if (mayFail) builder.goTo(next)
  if (guard < 0) builder.goTo(body)
  else visitTest(walk, namedChildren(tree, guard)[0]!, body, next)
  visitBranch(walk, body, () => walk.visitSuite(walk, tree.childInField(clause, 'consequence')))
  builder.close(clause)
}

/** `case _`, `case name`, also in parentheses, after `|` or with `as`: takes whatever comes (PEP 634). */
function isIrrefutable(tree: SyntaxTree, clause: number): boolean {
  const patterns = childrenOfKind(tree, clause, Kind.case_pattern)
  let pattern = patterns[0]
  if (patterns.length !== 1 || pattern === undefined || hasTrailingComma(tree, clause)) return false
  for (;;) {
    const parts = namedChildren(tree, pattern)
    const [first] = parts
    switch (tree.kinds[pattern]) {
      case Kind.case_pattern:
        // `_` is a token, but so is the minus of `-1`, which has a number behind it.
        if (first === undefined) return tree.textOf(pattern) === '_'
        if (isNegative(tree, pattern)) return false
        pattern = first
        break
      case Kind.dotted_name:
        return parts.length === 1
      case Kind.as_pattern:
        pattern = first!
        break
      case Kind.union_pattern:
        if (endsWithWildcard(tree, pattern)) return true
        pattern = parts.at(-1)!
        break
      case Kind.tuple_pattern:
        if (parts.length !== 1 || tree.textOf(pattern).includes(',')) return false
        pattern = first!
        break
      default:
        return false
    }
  }
}

/** `case x,` is a sequence. */
function hasTrailingComma(tree: SyntaxTree, clause: number): boolean {
  const [pattern = -1] = childrenOfKind(tree, clause, Kind.case_pattern)
  return tree.text[tree.starts[tree.nexts[pattern]!]!] === ','
}

function isNegative(tree: SyntaxTree, pattern: number): boolean {
  return tree.text[tree.starts[pattern]!] === '-'
}

function endsWithWildcard(tree: SyntaxTree, union: number): boolean {
  return /\|\s*_$/.test(tree.textOf(union))
}
