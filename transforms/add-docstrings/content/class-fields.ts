import { classGraphOf } from '../../../src/python/semantics/class-graph.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'

/** An annotated name in the body of a class. */
export interface ClassField {
  readonly name: string
  readonly hint: SyntaxNode | undefined
  readonly value: SyntaxNode | undefined
}

const fieldDecorators =
  /(?:^|\.)(?:dataclass|define|frozen|mutable|attrs|attributes|attr\.s|s|dataclass_transform|pydantic\.dataclasses\.dataclass)$/
const fieldBases = /(?:^|\.)(?:NamedTuple|TypedDict|BaseModel|BaseSettings|SQLModel|Struct)$/

/**
 * The fields of a dataclass, an attrs class, a NamedTuple, a TypedDict and the like, in the order of the text; none for
 * other classes. Left out: `ClassVar`, `KW_ONLY` and private names.
 */
export function classFields(
  file: PythonFile,
  target: SyntaxNode<'class_definition'>,
  decorators: readonly string[],
): readonly ClassField[] {
  const bases = classGraphOf(file).classes.get(target)?.outsideBases ?? []
  if (!decorators.some((name) => fieldDecorators.test(name)) && !bases.some((name) => fieldBases.test(name))) return []
  return target.get('body').namedChildren.flatMap((statement) => {
    const field = statement.is('expression_statement') ? fieldOf(statement.namedChildren[0]) : undefined
    return field && !field.name.startsWith('_') ? [field] : []
  })
}

function fieldOf(node: SyntaxNode | undefined): ClassField | undefined {
  if (!node?.is('assignment')) return undefined
  const left = node.get('left')
  const hint = node.get('type')
  const value = node.get('right')
  if (!left.is('identifier')) return undefined
  if (hint && /^(?:\w+\.)*(?:ClassVar|KW_ONLY|InitVar)\b/.test(hint.text)) return undefined
  const isAttrs = value?.is('call') === true && /^(?:attr|attrs)\.(?:ib|field|attrib)$/.test(value.get('function').text)
  return hint || isAttrs ? { name: left.text, hint, value } : undefined
}
