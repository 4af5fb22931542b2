import type { PythonFile } from '../src/python/semantics/python-file.ts'
import type { Edit } from '../src/text/edit.ts'

/** As ruff gives it with UTF-16 positions: 1-based rows and columns. */
interface RuffPlace {
  readonly row: number
  readonly column: number
}

/** What the checks of ruff's WebAssembly build answer. */
export interface RuffDiagnostic {
  readonly code: string | null
  readonly start_location: RuffPlace
  readonly fix: {
    readonly edits: readonly {
      readonly content: string | null
      readonly location: RuffPlace
      readonly end_location: RuffPlace
    }[]
  } | null
}

/** The edits of ruff's fix as ours; none without one. */
export function editsOf(file: PythonFile, { fix }: RuffDiagnostic): readonly Edit[] {
  return (fix?.edits ?? []).map(({ content, location, end_location }) => {
    return { start: offsetOf(file, location), end: offsetOf(file, end_location), text: content ?? '' }
  })
}

/** The offset of a place. */
export function offsetOf(file: PythonFile, { row, column }: RuffPlace): number {
  return (file.lines.starts[row - 1] ?? file.text.length) + column - 1
}
