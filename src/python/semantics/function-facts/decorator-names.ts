import type { SyntaxNode } from '../../syntax/node.ts'
import { decoratorCallee, decoratorsOf } from '../decorators.ts'

/** The dotted names of the decorators of a function or class as written, without their arguments. */
export function decoratorNames(definition: SyntaxNode): readonly string[] {
  return decoratorsOf(definition).map((decorator) => decoratorCallee(decorator)?.text.replaceAll(/\s/g, '') ?? '')
}

/** Whether a function is read as an attribute: `property`, `cached_property`, `x.getter` and what is named after them. */
export function isProperty(definition: SyntaxNode): boolean {
  return decoratorNames(definition).some((name) =>
    /(?:^|[._])(?:property|cachedproperty|lazyproperty|getter)$/i.test(name),
  )
}
