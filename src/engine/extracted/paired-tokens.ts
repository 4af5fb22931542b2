import type { SyntaxNode } from '../../python/syntax/node.ts'
import type { PythonFile } from '../../python/semantics/python-file.ts'
import { endsWith } from '../../python/semantics/region/tail-position.ts'
import type { NewFunction } from './new-function.ts'
import { tokenStream, type StreamToken } from './token-stream.ts'
import { untouchedMembers } from './untouched-members.ts'
import type { EditedFile } from '../verify.ts'

/** The same token before and after, by its place in both streams. */
export interface PairedToken {
  readonly text: string
  readonly before: number
  readonly after: number
  readonly from: NewFunction | undefined
}

/** Pairs the tokens of before with those of after, new functions inlined; or says where they differ. */
export function pairTokens(edited: EditedFile, functions: readonly NewFunction[]): readonly PairedToken[] | string {
  const { before, after } = edited
  const jumps = new Set<number>()
  for (const each of functions) {
    const fault = readReturns(after, each, jumps)
    if (fault) return fault
  }
  const whole = untouchedMembers(edited)
  const old = tokenStream(before.tree, {
    whole: whole.before,
    calls: new Map(),
    definitions: new Set(),
    jumps: new Set(),
  })
  const now = tokenStream(after.tree, {
    whole: whole.after,
    calls: new Map(functions.map((each) => [each.at.index, each])),
    definitions: new Set(functions.map(({ statement }) => statement.index)),
    jumps,
  })
  const pairs: PairedToken[] = []
  for (;;) {
    const wanted = old.next().value
    const found = now.next().value
    if (!wanted && !found) return pairs
    if (!wanted || !found || wanted.text !== found.text || wanted.depth !== found.depth) return differ(wanted, found)
    pairs.push({ text: wanted.text, before: wanted.node, after: found.node, from: found.from })
  }
}

function differ(wanted: StreamToken | void, found: StreamToken | void): string {
  return `inlined again, ${wanted ? `\`${wanted.text}\`` : 'the end'} would become ${found ? `\`${found.text}\`` : 'the end'}`
}

/** What its `return` statements mean where it is called; collects those that stand for `continue`. */
function readReturns(file: PythonFile, each: NewFunction, jumps: Set<number>): string | undefined {
  const name = `\`${each.callee.text}\``
  const tail = endsWith(each.at)
  if (each.form === 'return') {
    const endsBefore = file.controlFlow(each.scope).canFallThrough && tail !== 'function'
    return endsBefore ? `${name} may end without a return, and more follows its call` : undefined
  }
  const results = each.targets.map(({ text }) => text).join()
  for (const statement of each.returns) {
    const given = statement.namedChildren[0]
    const isResults = (given?.text ?? '').replaceAll(/\s/g, '') === results
    if (!isResults) return `${name} returns something else than its call takes`
    if (isLastOf(each, statement.index) && results !== '') continue
    if (tail !== 'loop' || isInLoop(statement, each.definition))
      return `${name} returns from within, and its call goes on`
    jumps.add(statement.index)
  }
  return undefined
}

/** Whether a `continue` in its place would mean a loop of the function; the `else` of a loop is part of no turn. */
function isInLoop(statement: SyntaxNode, definition: SyntaxNode): boolean {
  for (let node = statement; node.parent && node.parent !== definition; node = node.parent) {
    if (node.parent.is('for_statement', 'while_statement') && node.field === 'body') return true
  }
  return false
}

function isLastOf({ definition }: NewFunction, statement: number): boolean {
  return definition.get('body').namedChildren.at(-1)?.index === statement
}
