import type { SyntaxNode } from '../../syntax/node.ts'
import type { PythonFile } from '../python-file.ts'
import type { Region } from './region.ts'

/** 1-based, both included. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

/**
 * The region that lines hold: all statements of one suite that stand on them. Blank lines and comments around count for
 * nothing. Refused where the lines cut a statement or take the head of one without its suite, with the lines that hold
 * the whole.
 */
export function regionOfLines(file: PythonFile, lines: LineRange): Region | { readonly refused: string } {
  let suite: SyntaxNode = file.tree.root
  for (;;) {
    const touched = statementsOf(suite).filter((statement) => isTouched(file, statement, lines))
    const [first] = touched
    if (!first) return { refused: `no statement stands on ${rangeText(lines)}` }
    if (touched.every((statement) => isHeld(file, statement, lines))) {
      return { scope: file.scopes.scopeOf(first), statements: touched }
    }
    const parts = partsTouched(file, first, lines)
    if (touched.length === 1 && parts.length === 0) return { refused: `no statement stands on ${rangeText(lines)}` }
    const [inner, other] = parts
    if (touched.length > 1 || other || !inner?.is('block')) return cut(file, touched, lines)
    suite = inner
  }
}

/** `line 3`, `lines 3-5`. */
export function rangeText({ first, last }: LineRange): string {
  return first === last ? `line ${first}` : `lines ${first}-${last}`
}

/** The lines from the first to the last of some statements. */
export function linesOf(file: PythonFile, statements: readonly SyntaxNode[]): LineRange {
  return {
    first: file.lineOf(statements[0]?.start ?? 0),
    last: file.lineOf(Math.max(0, (statements.at(-1)?.end ?? 1) - 1)),
  }
}

function cut(file: PythonFile, statements: readonly SyntaxNode[], lines: LineRange): { readonly refused: string } {
  const whole = linesOf(file, statements)
  const range = `${whole.first}-${whole.last}`
  return {
    refused: `${rangeText(lines)} cut${lines.first === lines.last ? 's' : ''} a statement; the statements on lines ${range} are whole: did you mean --lines ${range}?`,
  }
}

function statementsOf(suite: SyntaxNode): SyntaxNode[] {
  return suite.namedChildren.filter((child) => !child.is('comment', 'line_continuation'))
}

function isTouched(file: PythonFile, node: SyntaxNode, { first, last }: LineRange): boolean {
  const own = linesOf(file, [node])
  return own.first <= last && own.last >= first
}

function isHeld(file: PythonFile, node: SyntaxNode, { first, last }: LineRange): boolean {
  const own = linesOf(file, [node])
  return own.first >= first && own.last <= last
}

/** The suites of a compound statement that the lines touch, and what else of it; a head on the line of its suite aside. */
function partsTouched(file: PythonFile, statement: SyntaxNode, lines: LineRange): SyntaxNode[] {
  const suites = ownSuites(statement).filter((suite) => isTouched(file, suite, lines))
  const heads = headsOf(statement).filter((head) => isTouched(file, head, lines))
  return [...suites, ...heads.filter((head) => !suites.some((suite) => isSameLine(file, head, suite)))]
}

/** The suites of the statement and of its clauses, not those of statements within. */
function ownSuites(statement: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = []
  const waiting = [statement]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const child of node.namedChildren) {
      if (child.is('block') && node.is('match_statement')) waiting.push(child)
      else if (child.is('block')) found.push(child)
      else if (isPart(child)) waiting.push(child)
    }
  }
  return found
}

function isPart(node: SyntaxNode): boolean {
  return node.is(
    'elif_clause',
    'else_clause',
    'except_clause',
    'finally_clause',
    'case_clause',
    'function_definition',
    'class_definition',
  )
}

/** What a compound statement and its clauses have besides suites. */
function headsOf(statement: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = []
  const waiting = [statement]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const child of node.children) {
      if (child.is('comment') || (child.is('block') && !node.is('match_statement'))) continue
      if (isPart(child) || child.is('block')) waiting.push(child)
      else found.push(child)
    }
  }
  return found
}

/** `if a: b`: the suite shares the line of its head. */
function isSameLine(file: PythonFile, head: SyntaxNode, suite: SyntaxNode): boolean {
  return linesOf(file, [head]).last === linesOf(file, [suite]).first
}
