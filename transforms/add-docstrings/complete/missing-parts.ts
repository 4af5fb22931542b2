import type { Docstring } from '../../../src/python/semantics/docstring/docstring.ts'
import type { DocstringContent } from '../content/docstring-parts.ts'
import { sectionsOf } from '../styles/write-docstring.ts'
import { partsOf, type Part } from './part.ts'

/**
 * What a structured docstring leaves out, in the order of a docstring. A class need not list its attributes and
 * parameters at all: only lists that are there are looked at.
 */
export function missingParts(docstring: Docstring, content: DocstringContent, isClass: boolean): readonly Part[] {
  const parts = sectionsOf(content).flatMap(partsOf)
  return parts.filter((part) => {
    if (isClass && !docstring.sections.some(({ kind }) => kind === part.kind)) return false
    return part.name === undefined ? !saysWhatComesBack(docstring) : !isNamed(docstring, part.kind, part.name)
  })
}

function isNamed(docstring: Docstring, wanted: Part['kind'], name: string): boolean {
  const sections = docstring.sections.filter(({ kind }) => kind === wanted)
  const names = sections.flatMap(({ entries }) => entries.flatMap((entry) => entry.names))
  const plain = lastPart(name.normalize('NFKC'))
  return (
    names.some(({ text }) => lastPart(text.normalize('NFKC')) === plain) ||
    sections.some(({ span }) => startsLine(docstring.node.tree.text.slice(span.start, span.end), plain))
  )
}

/** `errors.NotFound` → `NotFound` */
function lastPart(dotted: string): string {
  return dotted.slice(dotted.lastIndexOf('.') + 1)
}

/** An entry that is written in no known way is one all the same. */
function startsLine(text: string, name: string): boolean {
  return new RegExp(String.raw`^[\s\\*'"${'`'}]*${name}(?![\p{L}\p{N}_])`, 'mu').test(text.normalize('NFKC'))
}

/** Google's style guide, 3.8.3: a summary that starts with `Return` or `Yield` may do. */
function saysWhatComesBack({ node, summary, sections }: Docstring): boolean {
  if (sections.some(({ kind }) => kind === 'returns' || kind === 'yields')) return true
  return summary !== undefined && /^(?:Return|Yield)s?\b/.test(node.tree.text.slice(summary.start, summary.end))
}
