import { readCallArguments } from '../../../src/python/rewrite/call-arguments.ts'
import { normalizeName } from '../../../src/python/semantics/mangle.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import type { Site, SurveyedMention } from './parameter-survey.ts'

const dottedName = /^[^\W\d]\w*(?:\.[^\W\d]\w*)*$/
/** Names of calls that ask how something was called. */
const callQuestions = /^(?:assert_(?:called|any_call|awaited|any_await|has_calls)\w*|_?call)$/

/** Texts given to calls that name a function there: `getattr(a, 'f')`, `patch('a.b.f')`, `cast(context, 'f', n=1)`. */
export function* surveyMentions(file: PythonFile, labels: ReadonlySet<string>): Generator<SurveyedMention> {
  const told = new Set<string>()
  for (const string of file.tree.nodesOfKind('string')) {
    const call = string.parent?.parent
    if (!string.parent?.is('argument_list') || !call?.is('call')) continue
    const text = contentOf(string)
    if (text === undefined || !dottedName.test(text)) continue
    for (const mention of mentionsIn(file, call, string, text, labels)) {
      const key = `${mention.kind} ${mention.name} ${mention.label}`
      if (!told.has(key)) yield mention
      told.add(key)
    }
  }
}

/** Where old names stand in assertions about calls, and as texts: `mock.call(n=1)`, `mock_f.call_args[1]['n']`. */
export function* surveyLoose(file: PythonFile, labels: ReadonlySet<string>): Generator<Site & { label: string }> {
  for (const argument of file.tree.nodesOfKind('keyword_argument')) {
    const label = normalizeName(argument.get('name').text)
    const call = labels.has(label) ? argument.parent?.parent : undefined
    if (!call?.is('call')) continue
    const callee = call.get('function')
    const name = callee.is('attribute') ? callee.get('attribute').text : callee.text
    if (callQuestions.test(name)) yield { label, line: file.lineOf(argument.start) }
  }
  const asksCalls = /call_args|mock_calls|call_list|\.kwargs\b/.test(file.text)
  for (const string of file.tree.nodesOfKind('string')) {
    if (!asksCalls && !isKey(string)) continue
    const label = string.end - string.start < 60 ? contentOf(string) : undefined
    if (label !== undefined && labels.has(label)) yield { label, line: file.lineOf(string.start) }
  }
}

/** `kwargs['n']`, `kwargs.get('n')` */
function isKey({ parent }: SyntaxNode): boolean {
  if (parent?.is('subscript')) return true
  const call = parent?.is('argument_list') ? parent.parent : undefined
  return call?.is('call') === true && ['get', 'pop'].includes(lastName(call.get('function')))
}

function* mentionsIn(
  file: PythonFile,
  call: SyntaxNode<'call'>,
  string: SyntaxNode,
  text: string,
  labels: ReadonlySet<string>,
): Generator<SurveyedMention> {
  const { all, keywords, hasSplat } = readCallArguments(call)
  const position = all.findIndex((argument) => argument.index === string.index)
  const name = text.slice(text.lastIndexOf('.') + 1)
  const site = { name, line: file.lineOf(string.start) }
  const callee = lastName(call.get('function'))
  if (callee === 'getattr' || callee === 'attrgetter') yield { ...site, kind: 'taken' }
  for (const keyword of keywords) {
    const label = normalizeName(keyword.get('name').text)
    if (labels.has(label)) yield { ...site, kind: 'labelled', label }
  }
  if (hasSplat && all.some((each) => each.is('dictionary_splat'))) yield { ...site, kind: 'labelled', label: undefined }
  const isReplacement = text.includes('.') ? position === 0 : position === 1
  if (!isReplacement || callee === 'getattr' || callee === 'hasattr') return
  yield { ...site, kind: isPlainMock(call, text) ? 'mocked' : 'replaced' }
}

/** `patch('a.f')`, `patch.object(a, 'f', return_value=1)`: a mock takes any keyword. */
function isPlainMock(call: SyntaxNode<'call'>, text: string): boolean {
  const { positional, keywords } = readCallArguments(call)
  const callee = call.get('function').text.replace(/\s+/g, '')
  if (!/(?:^|\.)patch(?:\.object)?$/.test(callee)) return false
  const isAlone = positional.length === (text.includes('.') ? 1 : 2)
  const replacing = ['new', 'side_effect', 'new_callable', 'wraps']
  return isAlone && !keywords.some((keyword) => replacing.includes(keyword.get('name').text))
}

function lastName(callee: SyntaxNode): string {
  return callee.is('attribute') ? callee.get('attribute').text : callee.text
}

/** The text of a plain string; undefined for an f-string with values and for bytes. */
function contentOf(string: SyntaxNode): string | undefined {
  const [start, content, end, ...more] = string.namedChildren
  if (more.length > 0 || !start || !content?.is('string_content') || !end) return undefined
  return content.text
}
