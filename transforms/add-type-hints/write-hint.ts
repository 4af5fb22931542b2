import type { Edit } from '../../src/text/edit.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { Slot } from './slot.ts'

/** Writes a hint into its slot, with the spaces that PEP 8 wants around the default. */
export function writeHint(file: PythonFile, slot: Slot, hint: string): Edit[] {
  if (slot.kind === 'return') return [{ ...pointAt(arrowPlace(slot.definition)), text: ` -> ${hint}` }]
  const { node, default: value } = slot.parameter
  if (!value) return [{ ...pointAt(node.end), text: `: ${hint}` }]
  const between = file.text.slice(node.end, value.start)
  // `a=1` → `a: int = 1`; what else stands between the two, a comment or a line break, stays.
  if (!/^[ \t]*=[ \t]*$/.test(between)) return [{ ...pointAt(node.end), text: `: ${hint}` }]
  return [{ start: node.end, end: value.start, text: `: ${hint} = ` }]
}

function pointAt(offset: number): { start: number; end: number } {
  return { start: offset, end: offset }
}

/** Behind the `)` of the parameters. */
function arrowPlace(definition: SyntaxNode<'function_definition'>): number {
  return definition.get('parameters').end
}
