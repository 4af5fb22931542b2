import {
  countBlankLinesAbove,
  countBlankLinesBelow,
  lineStart,
  nextLineStart,
} from '../../src/python/rewrite/blank-lines.ts'
import { readStatementLine } from '../../src/python/rewrite/statement-line.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { Step } from './plan.ts'

/** A step that knows what the other removals leave of its suite. */
export type ArrangedStep = Step & {
  /** The suite would be empty, or its next text would become a docstring. */
  readonly leavesPass?: boolean
  /** A comment behind the statement stays behind the `pass`. */
  readonly keepsComment?: boolean
  /** How many blank lines below a removed statement go with it. */
  readonly blankLines?: number
}

/** Steps that belong together, and whether they are applied only on request. */
export interface Removal {
  readonly steps: readonly Step[]
  readonly unsafe?: string | undefined
}

/** How removals that may be applied in one pass share their suites. */
export class RemovalArrangement {
  /** By the index of a removed statement: whether its removal is unsafe. */
  readonly #removed = new Map<number, boolean>()
  readonly #passWriters = new Map<number, number | undefined>()

  constructor(removals: readonly Removal[]) {
    for (const { steps, unsafe } of removals) {
      for (const step of steps)
        if (step.kind === 'remove') this.#removed.set(step.statement.index, unsafe !== undefined)
    }
  }

  arrange(step: Step): ArrangedStep {
    if (step.kind !== 'remove') return step
    const leavesPass =
      this.#passWriter(step.statement) === step.statement.index || this.#wouldMakeDocstring(step.statement)
    if (leavesPass) return { ...step, leavesPass, keepsComment: this.#isOnlyUnsafe(step.statement) }
    return { ...step, blankLines: this.#blankLines(step.statement) }
  }

  /**
   * Of a suite all of whose statements go, one is replaced by `pass`: the last, or the last unsafe one, without which
   * the suite is not empty.
   */
  #passWriter(statement: SyntaxNode): number | undefined {
    const suite = statement.parent
    if (!suite) return undefined
    if (!this.#passWriters.has(suite.index)) {
      const statements = suite.namedChildren.filter((child) => !child.is('comment', 'line_continuation'))
      const isEmptied = statements.every((child) => this.#removed.has(child.index))
      const unsafe = statements.filter((child) => this.#removed.get(child.index))
      const writer = (unsafe.length > 0 ? unsafe : statements).at(-1)
      this.#passWriters.set(suite.index, isEmptied ? writer?.index : undefined)
    }
    return this.#passWriters.get(suite.index)
  }

  #isOnlyUnsafe(statement: SyntaxNode): boolean {
    const others = statement.parent?.namedChildren.filter((child) => child !== statement) ?? []
    return !others.some((child) => this.#removed.get(child.index))
  }

  /** A text behind the removed statement would be first in its function. */
  #wouldMakeDocstring(statement: SyntaxNode): boolean {
    if (!statement.parent?.parent?.is('function_definition')) return false
    const next = besides(statement.nextSibling, (node) => node.nextSibling)
    if (!next?.is('expression_statement') || !next.namedChildren[0]?.is('string', 'concatenated_string')) return false
    const previous = besides(statement.previousSibling, (node) => node.previousSibling)
    return !previous || this.#removed.has(previous.index)
  }

  /** Two runs of blank lines that meet become one, as long as the longer of them. */
  #blankLines(statement: SyntaxNode): number {
    const { text } = statement.tree
    const run = this.#run(statement)
    const first = run[0]!
    let above = first.previousSibling ? countBlankLinesAbove(text, lineStart(text, first.start)) : Infinity
    let removed = 0
    for (const each of run) {
      const below = countBlankLinesBelow(text, nextLineStart(text, readStatementLine(each).comment?.end ?? each.end))
      removed = Math.min(above, below)
      above = Math.max(above, below)
    }
    return removed
  }

  /** The removed statements right before this one that are applied whenever it is, and itself. */
  #run(statement: SyntaxNode): SyntaxNode[] {
    const run = [statement]
    for (let previous = statement.previousSibling; previous; previous = previous.previousSibling) {
      const unsafe = this.#removed.get(previous.index)
      if (unsafe === undefined || (unsafe && this.#removed.get(statement.index) === false)) break
      run.unshift(previous)
    }
    return run
  }
}

/** The next statement in a direction: comments and separators are passed over. */
function besides(
  node: SyntaxNode | undefined,
  step: (node: SyntaxNode) => SyntaxNode | undefined,
): SyntaxNode | undefined {
  let next = node
  while (next && (next.is('comment', 'line_continuation') || !next.isNamed)) next = step(next)
  return next
}
