import { callTarget, type CallTarget } from '../../../src/python/semantics/call-target.ts'
import { normalizeName } from '../../../src/python/semantics/mangle.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import type { SurveyedCall } from './parameter-survey.ts'
import { isForwarder } from './usage.ts'

/** A keyword of a call, and the function that it reaches. */
export interface CalledKeyword {
  /** The callee; or the function that `assertRaises(E, f, n=1)` calls. */
  readonly callee: SyntaxNode
  readonly target: CallTarget
  /** The identifier in front of `=`; the `**options` as a whole. */
  readonly node: SyntaxNode
  readonly label: string | undefined
}

/** The keywords of a file with one of these names, and all `**options`, in the order of the text. */
export function* calledKeywords(file: PythonFile, labels: ReadonlySet<string>): Generator<CalledKeyword> {
  for (const argument of keywordArguments(file)) {
    const label = argument.is('keyword_argument') ? normalizeName(argument.get('name').text) : undefined
    if (label === undefined ? !mayHoldLabel(argument, labels) : !labels.has(label)) continue
    const call = argument.parent?.parent
    if (!call?.is('call')) continue
    const node = argument.is('keyword_argument') ? argument.get('name') : argument
    for (const callee of calleesOf(call)) yield { callee, target: callTarget(file, callee), node, label }
  }
}

/** Facts of the calls that use such keywords; calls that say the same are told once. */
export function* surveyCalls(file: PythonFile, labels: ReadonlySet<string>): Generator<SurveyedCall> {
  const told = new Set<string>()
  for (const { callee, target, node, label } of calledKeywords(file, labels)) {
    const path = namesIn(callee)
    const key = keyOfCall(target, label) + path.join('.')
    if (told.has(key)) continue
    told.add(key)
    yield { target, name: path.at(-1) ?? '', path, label, line: file.lineOf(node.start) }
  }
}

/** The keywords of these names as they follow each other. A rename changes it, so that a swap is not done twice. */
export function keywordOrder(file: PythonFile, labels: ReadonlySet<string>): string {
  return [...calledKeywords(file, labels)].map(({ label }) => label ?? '**').join(' ')
}

/** What calls have in common that reach the same function with the same keyword. */
export function keyOfCall(target: CallTarget, label: string | undefined): string {
  return `${label ?? '**'} ${JSON.stringify(target)}`
}

function* keywordArguments(file: PythonFile): Generator<SyntaxNode<'keyword_argument' | 'dictionary_splat'>> {
  yield* file.tree.nodesOfKind('keyword_argument')
  yield* file.tree.nodesOfKind('dictionary_splat')
}

/** `**{'a': 1}` holds what its keys say. */
function mayHoldLabel(splat: SyntaxNode, labels: ReadonlySet<string>): boolean {
  const [value] = splat.namedChildren
  if (!value?.is('dictionary')) return true
  return value.namedChildren.some((entry) => {
    const key = entry.is('pair') ? entry.get('key') : undefined
    return !key?.is('string') || labels.has(key.text.replace(/^\w*['"]+|['"]+$/g, ''))
  })
}

function calleesOf(call: SyntaxNode<'call'>): SyntaxNode[] {
  if (!isForwarder(call)) return [call.get('function')]
  const given = call.get('arguments').namedChildren
  return given.filter((argument) => argument.is('identifier', 'attribute', 'lambda'))
}

function namesIn(callee: SyntaxNode): string[] {
  const names: string[] = []
  let node: SyntaxNode | undefined = callee
  while (node?.is('attribute', 'call', 'parenthesized_expression', 'subscript')) {
    if (node.is('attribute')) names.unshift(normalizeName(node.get('attribute').text))
    node = node.is('attribute') ? node.get('object') : node.namedChildren[0]
  }
  if (node?.is('identifier')) names.unshift(normalizeName(node.text))
  return names
}
