import { enclosingClassOf } from '../../src/python/semantics/function-facts/enclosing-class.ts'
import { decoratorNames } from '../../src/python/semantics/function-facts/decorator-names.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { findUnknownDecorator } from './known-decorators.ts'

type FunctionDefinition = SyntaxNode<'function_definition'>

/** What the whole project shows of a function. */
export interface ProjectView {
  /** Whether a decorator, by its place among them, reads no hints. */
  isHarmless(this: void, decorator: number): boolean
  /** Whether its class is a `Protocol` of `typing`: methods of such classes are declarations. */
  readonly isDeclared: boolean
}

/** Why no hint is added to a function at all, whatever its body says. */
export function reasonToLeave(
  file: PythonFile,
  definition: FunctionDefinition,
  { isHarmless, isDeclared }: ProjectView,
): string | undefined {
  if ((file.conventions.pythonVersion?.[0] ?? 3) < 3) return 'the project runs on Python 2, which has no hints'
  const comment = typeCommentOf(definition)
  if (comment) return `its types stand in a comment at line ${file.lineOf(comment.start)}`
  if (decoratorNames(definition).some((name) => /(?:^|\.)overload$/.test(name))) return 'it is an overload'
  const decorator = findUnknownDecorator(file, definition, isHarmless)
  if (decorator) return `\`${shown(decorator)}\` at line ${file.lineOf(decorator.start)} may read its hints at run time`
  return isDeclared ? `\`${enclosingClassOf(definition)?.get('name').text}\` is a protocol` : undefined
}

function shown(decorator: SyntaxNode): string {
  return decorator.text.replace(/\(.*/s, '')
}

/** `# type: (int) -> str` before the first statement, or one beside a parameter (PEP 484). */
function typeCommentOf(definition: FunctionDefinition): SyntaxNode | undefined {
  const body = definition.get('body')
  const first = body.parts[0]
  const { tree } = definition
  const end = first?.index ?? body.index
  for (let index = definition.index; index < end; index++) {
    const node = tree.node(index)
    if (node.is('comment') && /^#\s*type:(?!\s*ignore)/.test(node.text)) return node
  }
  return undefined
}
