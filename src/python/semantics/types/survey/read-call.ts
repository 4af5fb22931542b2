import type { SyntaxNode } from '../../../syntax/node.ts'
import type { CallArguments, TermId } from './term.ts'

type Read = (expression: SyntaxNode) => TermId

/** The arguments of a call; a lone generator expression is one. */
export function readArguments(call: SyntaxNode<'call'>, read: Read): CallArguments {
  const positional: TermId[] = []
  const keywords: [string, TermId][] = []
  let hasSplat = false
  for (const argument of argumentsOf(call)) {
    if (argument.is('list_splat', 'dictionary_splat')) hasSplat = true
    else if (argument.is('keyword_argument')) keywords.push([argument.get('name').text, read(argument.get('value'))])
    else if (!hasSplat) positional.push(read(argument))
  }
  return { positional, keywords, hasSplat }
}

/** The arguments in the order of the text, keywords and splats too. */
export function argumentsOf(call: SyntaxNode<'call'>): readonly SyntaxNode[] {
  const list = call.get('arguments')
  return list.is('argument_list') ? list.parts : [list]
}
