import type { SyntaxNode } from '../../syntax/node.ts'

/** The dotted names of the decorators of a function or class as written, without their arguments. */
export function decoratorNames(definition: SyntaxNode): readonly string[] {
  const around = definition.parent
  if (!around?.is('decorated_definition')) return []
  return around.namedChildren.filter((each) => each.is('decorator')).map(nameOf)
}

function nameOf(decorator: SyntaxNode): string {
  const expression = decorator.namedChildren.find((child) => !child.is('comment'))
  const callee = expression?.is('call') ? expression.get('function') : expression
  return callee?.text.replaceAll(/\s/g, '') ?? ''
}

/** Whether a function is read as an attribute: `property`, `cached_property`, `x.getter` and what is named after them. */
export function isProperty(definition: SyntaxNode): boolean {
  return decoratorNames(definition).some((name) =>
    /(?:^|[._])(?:property|cachedproperty|lazyproperty|getter)$/i.test(name),
  )
}
