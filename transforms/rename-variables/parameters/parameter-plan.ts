import { readSignature, takesKeyword } from '../../../src/python/semantics/function-signature.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { Variable } from '../../../src/python/semantics/scope.ts'
import { scopeNumber } from '../../../src/python/semantics/scope-number.ts'
import type { Span } from '../../../src/text/span.ts'
import type { Renaming } from '../renaming.ts'
import { carrierKey, parameterKey, type ParameterKnowledge } from './parameter-knowledge.ts'
import { calledKeywords, keyOfCall, keywordOrder } from './survey-calls.ts'

/** The part of one parameter in a renaming over files. */
export interface ParameterPlan {
  readonly group: string
  /** How many findings the group has in all files. */
  readonly size: number
  readonly unsafe: string | undefined
  /** The keywords of calls in this file that go with this finding. */
  readonly keywords: readonly Span[]
}

/** For the parameter of one function: its part in a renaming over files, or why it stays. */
export function parameterPlan(
  knowledge: ParameterKnowledge,
  file: PythonFile,
  variable: Variable,
  renaming: Renaming,
): ParameterPlan | { readonly refused: string } {
  const key = parameterKey(file.path, scopeNumber(file, variable.scope), renaming.from)
  const verdict = knowledge.verdicts.get(key)
  if (!verdict) return planOfUnnamed(knowledge, variable, key, renaming)
  if ('refused' in verdict) return verdict
  const isCarrier = knowledge.carriers.get(carrierKey(file.path, verdict.group, renaming.from)) === key
  const following = isCarrier ? keywordsOfGroup(knowledge, file, verdict.group) : []
  return { ...verdict, keywords: following.filter(({ from }) => from === renaming.from).map(({ span }) => span) }
}

/** A keyword that follows, and what becomes of it. */
export interface FollowingKeyword {
  readonly span: Span
  readonly group: string
  readonly from: string
  readonly to: string
}

/** The keywords of a file that go with a group of parameters, in the order of the text. */
export function keywordsOfGroup(
  knowledge: ParameterKnowledge,
  file: PythonFile,
  group: string,
): readonly FollowingKeyword[] {
  const known = knowledge.keywords.get(file.path)
  const order = knowledge.orders.get(file.path)
  if (!known || (order !== undefined && order !== keywordOrder(file, knowledge.labels))) return []
  const spans = new Map<number, FollowingKeyword>()
  for (const { target, label, node } of calledKeywords(file, knowledge.labels)) {
    const renamed = known.get(keyOfCall(target, label))
    if (renamed?.group === group) spans.set(node.start, { span: node, ...renamed })
  }
  return [...spans.values()]
}

/** No call can name it: a receiver, a positional-only parameter, `*values`, `**options`, or no parameter at all. */
function planOfUnnamed(
  { namedReceivers }: ParameterKnowledge,
  variable: Variable,
  key: string,
  { from }: Renaming,
): ParameterPlan | { readonly refused: string } {
  const { node, name } = variable.scope
  const isNamed = node.is('function_definition', 'lambda') && readSignature(node).some(isFrom)
  if (isNamed && namedReceivers.has(`${name} ${from}`)) {
    return { refused: `a call of \`${name}\` passes \`${from}\` by keyword` }
  }
  return { group: key, size: 1, unsafe: undefined, keywords: [] }

  function isFrom(parameter: Parameters<typeof takesKeyword>[0]): boolean {
    return takesKeyword(parameter) && parameter.node.text.normalize('NFKC') === from
  }
}
