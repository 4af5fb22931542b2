import { enclosingClassOf } from '../../src/python/semantics/function-facts/enclosing-class.ts'
import { decoratorNames } from '../../src/python/semantics/function-facts/decorator-names.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { findUnknownDecorator } from './known-decorators.ts'

type FunctionDefinition = SyntaxNode<'function_definition'>

/** Classes whose methods are declarations, or whose hints a library reads. */
const declaringBases = /(?:^|\.)Protocol$/

/**
 * Why no hint is added to a function at all, whatever its body says.
 * @param isHarmless whether the project shows that a decorator, by its place among them, reads no hints
 */
export function reasonToLeave(
  file: PythonFile,
  definition: FunctionDefinition,
  isHarmless: (decorator: number) => boolean,
): string | undefined {
  if ((file.conventions.pythonVersion?.[0] ?? 3) < 3) return 'the project runs on Python 2, which has no hints'
  const comment = typeCommentOf(definition)
  if (comment) return `its types stand in a comment at line ${file.lineOf(comment.start)}`
  if (decoratorNames(definition).some((name) => /(?:^|\.)overload$/.test(name))) return 'it is an overload'
  const decorator = findUnknownDecorator(file, definition, isHarmless)
  if (decorator) return `\`${shown(decorator)}\` at line ${file.lineOf(decorator.start)} may read its hints at run time`
  const owner = enclosingClassOf(definition)
  const base = owner?.get('superclasses')?.namedChildren.find((each) => declaringBases.test(baseName(each)))
  return base && `\`${owner?.get('name').text}\` is a protocol`
}

function baseName(base: SyntaxNode): string {
  return (base.is('subscript') ? base.get('value') : base).text
}

function shown(decorator: SyntaxNode): string {
  return decorator.text.replace(/\(.*/s, '')
}

/** `# type: (int) -> str` before the first statement, or one beside a parameter (PEP 484). */
function typeCommentOf(definition: FunctionDefinition): SyntaxNode | undefined {
  const body = definition.get('body')
  const first = body.namedChildren.find((child) => !child.is('comment'))
  const { tree } = definition
  const end = first?.index ?? body.index
  for (let index = definition.index; index < end; index++) {
    const node = tree.node(index)
    if (node.is('comment') && /^#\s*type:(?!\s*ignore)/.test(node.text)) return node
  }
  return undefined
}
