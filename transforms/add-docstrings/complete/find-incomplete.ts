import type { DocstringStyle } from '../../../src/python/semantics/conventions.ts'
import { readDocstring } from '../../../src/python/semantics/docstring/read-docstring.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import { contentOf } from '../content/docstring-content.ts'
import { isStyle } from '../layout/docstring-style.ts'
import type { ClassIndex } from '../targets/class-index.ts'
import { chooser, type Choice } from '../targets/choice.ts'
import type { Definition } from '../targets/definition.ts'
import { findDefinitions } from '../targets/find-definitions.ts'
import type { Completion } from './complete-docstring.ts'
import { missingParts } from './missing-parts.ts'

export interface Incomplete {
  readonly definition: Definition
  readonly completion: Completion
}

/** Definitions that are asked for, whose docstring has sections in the wanted style and leaves something out. */
export function* completions(
  file: PythonFile,
  choice: Choice & { readonly convention: string },
  index: ClassIndex,
): Generator<Incomplete> {
  const isChosen = chooser(file, choice, index)
  for (const definition of findDefinitions(file.tree)) {
    const completion =
      definition.docstring && isChosen(definition) ? completionOf(file, definition, choice.convention) : undefined
    if (completion) yield { definition, completion }
  }
}

function completionOf(file: PythonFile, definition: Definition, convention: string): Completion | undefined {
  if (!definition.docstring) return undefined
  const docstring = readDocstring(definition.docstring)
  const style = wantedStyle(docstring.style, convention)
  if (!style) return undefined
  const content = contentOf(file, definition.node)
  const missing = missingParts(docstring, content, definition.kind === 'class')
  return missing.length === 0 ? undefined : { docstring, content, missing, style }
}

function wantedStyle(style: string, convention: string): DocstringStyle | undefined {
  return isStyle(style) && (convention === 'auto' || convention === style) ? style : undefined
}
