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

/** The place of an argument among those that `readArguments` gives, positional ones first; undefined where it is not. */
export function placeOfArgument(call: SyntaxNode<'call'>, argument: SyntaxNode): number | undefined {
  const all = argumentsOf(call)
  const splat = all.findIndex((each) => each.is('list_splat', 'dictionary_splat'))
  const positional = all.slice(0, splat < 0 ? all.length : splat).filter((each) => !each.is('keyword_argument'))
  const keywords = all.filter((each) => each.is('keyword_argument'))
  const place = [...positional, ...keywords].findIndex(({ index }) => index === argument.index)
  return place < 0 ? undefined : place
}
