import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import { reasonOfAssignment, reasonOfReading } from './docstring-mentions.ts'
import type { ClassIndex } from './class-index.ts'
import { chooser, isModuleChosen, type Choice } from './choice.ts'
import type { Definition } from './definition.ts'
import { docstringIn, findDefinitions } from './find-definitions.ts'
import { reasonOfOtherDocstring } from './inherited-docstring.ts'
import { reasonOfLibrary } from './library-reason.ts'
import { isBlankDocstring } from './blank-docstring.ts'

/** A definition that is asked for, or the module where there is none. */
export interface Target {
  readonly definition: Definition | undefined
  /** Why it gets no docstring, whatever is asked for. */
  readonly reason?: string | undefined
  /** Who reads its docstring at run time. */
  readonly reader?: string | undefined
}

/** What is asked for and has no docstring, or an empty one, in the order of the text. */
export function* findUndocumented(file: PythonFile, choice: Choice, index: ClassIndex): Generator<Target> {
  const docstring = docstringIn(file.tree, 0)
  if (isModuleChosen(file, choice) && (!docstring || isBlankDocstring(docstring))) {
    yield { definition: undefined, ...reasonsFor(file, undefined, index) }
  }
  const isChosen = chooser(file, choice, index)
  for (const definition of findDefinitions(file.tree)) {
    const isDocumented = definition.docstring && !isBlankDocstring(definition.docstring)
    if (!isDocumented && isChosen(definition)) yield { definition, ...reasonsFor(file, definition, index) }
  }
}

function reasonsFor(
  file: PythonFile,
  definition: Definition | undefined,
  index: ClassIndex,
): Omit<Target, 'definition'> {
  const reason = reasonOfAssignment(file, definition) ?? (definition && reasonOfOtherDocstring(definition, index))
  if (reason !== undefined) return { reason }
  const reader = definition && reasonOfLibrary(file, definition, index)
  return { reader: reader ?? reasonOfReading(file, definition, index) }
}
