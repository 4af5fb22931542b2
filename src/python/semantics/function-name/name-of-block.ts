import { isDocstring } from '../../syntax/is-docstring.ts'
import type { PythonFile } from '../python-file.ts'
import type { Region } from '../region/region.ts'
import { blockActs } from './block-act.ts'
import { blockOutputs } from './block-outputs.ts'
import type { BlockAct } from './call-act.ts'
import { commentAsDocstring } from './comment-docstring.ts'
import { readClause, type CommentClause } from './comment-clause.ts'
import { leadingProse } from './leading-comment.ts'
import { nameStyleOf, spellName } from './spell-name.ts'
import { isTelling, wordsOfName } from './words-of-name.ts'

/** What a name is made of: the author's words, what the code does, or where the code stood, for want of better. */
export type NameSource = 'comment' | 'code' | 'host'

/** A name for the function that a block would become. */
export interface BlockName {
  readonly name: string
  readonly source: NameSource
}

/**
 * Names for the function that a block would become, from its leading comment, what it does and where it stands; wanted
 * first comes first, and there is always one. They are proper names of no builtin; whether they are free is not asked.
 */
export function namesForBlock(file: PythonFile, region: Region): readonly string[] {
  return sourcedNames(file, region).map(({ name }) => name)
}

/** As `namesForBlock`, with what each name is made of. */
export function sourcedNames(file: PythonFile, region: Region): readonly BlockName[] {
  const prose = leadingProse(file, region)
  const clause = prose && readClause(prose)
  const acts = blockActs(file, region)
  const style = nameStyleOf(file)
  const found = new Map<string, NameSource>()
  const add = (source: NameSource, words: readonly string[]): void => {
    const name = spellName(words.map(quietVerb), style)
    if (name !== undefined && name.length <= maximumLength && !found.has(name)) found.set(name, source)
  }
  if (clause) add('comment', commentWords(clause, acts))
  for (const act of acts) add('code', [act.verb, ...act.object])
  for (const words of hostWords(region)) add('host', words)
  return [...found].map(([name, source]) => ({ name, source }))
}

const maximumLength = 45

/**
 * The comment that heads a block as a docstring: a comment of one line that says what the block does. The words stay as
 * they are but for the first letter and the full stop; undefined where the comment is better kept as it is.
 */
export function docstringForBlock(file: PythonFile, region: Region): string | undefined {
  const [comment = '', second] = leadingProse(file, region) ?? []
  return second === undefined ? commentAsDocstring(comment) : undefined
}

/** A function whose name begins with `test` would be run as a test. */
function quietVerb(word: string, index: number): string {
  return index === 0 && word === 'test' ? 'check' : word
}

function commentWords({ kind, words }: CommentClause, acts: readonly BlockAct[]): readonly string[] {
  if (kind === 'order') return words
  const verb = acts[0]?.verb ?? 'handle'
  return verb === words[0] ? words : [verb, ...words]
}

/** The host and what the block binds, or whether it is its beginning or its end; else a part of it. */
function hostWords(region: Region): string[][] {
  const host = wordsOfName(region.scope.name).filter((word) => word !== 'test')
  const words = host.length > 0 && region.scope.kind === 'function' ? host.slice(0, 3) : ['module']
  const output = blockOutputs(region).find(({ variable }) => isTelling(variable.name))
  const bound = output ? [[...words, ...wordsOfName(output.variable.name)]] : []
  return [...bound, ...placeWords(region, words), [...words, 'part'], ['extracted', 'part']]
}

function placeWords({ scope, statements }: Region, host: readonly string[]): string[][] {
  const body = scope.node.child('body')
  const all = body?.namedChildren.filter((child) => !child.is('comment', 'string')) ?? []
  if (statements[0]?.parent !== body) return []
  if (statements.at(-1) === all.at(-1)) return [['finish', ...host]]
  const isFirst = statements[0] === all.find((statement) => !isDocstring(statement.tree, statement.index))
  return isFirst ? [['prepare', ...host]] : []
}
