import type { SyntaxNode } from '../syntax/node.ts'

/** The decorators around a definition, from the outside in. */
export function decoratorsOf({ parent }: SyntaxNode): readonly SyntaxNode<'decorator'>[] {
  return parent?.is('decorated_definition') ? parent.namedChildren.filter((child) => child.is('decorator')) : []
}

/** What a decorator names or calls: `app.route` of `@app.route('/')`. */
export function decoratorCallee(decorator: SyntaxNode<'decorator'>): SyntaxNode | undefined {
  const expression = decorator.parts[0]
  return expression?.is('call') ? expression.get('function') : expression
}
