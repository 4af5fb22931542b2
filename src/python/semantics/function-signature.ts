import type { SyntaxNode } from '../syntax/node.ts'

/** How an argument reaches a parameter (language reference, 8.7; PEP 570). */
export type ParameterKind = 'positional-only' | 'either' | 'keyword-only' | 'values' | 'keywords'

export interface Parameter {
  /** The identifier. */
  readonly node: SyntaxNode<'identifier'>
  readonly kind: ParameterKind
  /** Its place among all parameters of the function. */
  readonly at: number
}

export type FunctionNode = SyntaxNode<'function_definition' | 'lambda'>

/** The parameters of a function or lambda in the order of the text; `/` and the lone `*` say the kinds and are left out. */
export function readSignature(definition: FunctionNode): readonly Parameter[] {
  const parameters: Parameter[] = []
  let kind: 'either' | 'keyword-only' = 'either'
  for (const entry of definition.child('parameters')?.namedChildren ?? []) {
    if (entry.is('positional_separator')) parameters.forEach((each, at) => (parameters[at] = beforeSlash(each)))
    const splat = splatKind(entry)
    const node = identifierOf(entry)
    if (node) parameters.push({ node, kind: splat ?? kind, at: parameters.length })
    if (splat === 'values' || entry.is('keyword_separator')) kind = 'keyword-only'
  }
  return parameters
}

/** Whether a call can name the parameter. */
export function takesKeyword({ kind }: Parameter): boolean {
  return kind === 'either' || kind === 'keyword-only'
}

function beforeSlash(parameter: Parameter): Parameter {
  return { ...parameter, kind: 'positional-only' }
}

/** `*args`, `*args: int`, `**options` and so on. */
function splatKind(entry: SyntaxNode): 'values' | 'keywords' | undefined {
  const pattern = entry.is('typed_parameter') ? entry.namedChildren[0] : entry
  if (pattern?.is('list_splat_pattern')) return 'values'
  return pattern?.is('dictionary_splat_pattern') ? 'keywords' : undefined
}

function identifierOf(entry: SyntaxNode): SyntaxNode<'identifier'> | undefined {
  if (entry.is('identifier')) return entry
  if (entry.is('default_parameter', 'typed_default_parameter')) return identifierIn(entry.get('name'))
  if (entry.is('typed_parameter')) return entry.namedChildren[0] && identifierIn(entry.namedChildren[0])
  return entry.is('list_splat_pattern', 'dictionary_splat_pattern') ? identifierIn(entry) : undefined
}

function identifierIn(node: SyntaxNode): SyntaxNode<'identifier'> | undefined {
  return node.is('identifier') ? node : node.namedChildren.find((child) => child.is('identifier'))
}

/** Whether a parameter takes what is left of the arguments: `*values` and `**options`. */
export function takesRest({ kind }: { readonly kind: ParameterKind }): boolean {
  return kind === 'values' || kind === 'keywords'
}
