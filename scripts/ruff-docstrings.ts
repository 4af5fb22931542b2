import ruff from '@astral-sh/ruff-wasm-nodejs'
import type { DocstringStyle } from '../src/python/semantics/conventions.ts'
import type { WrittenDocstring } from './docstring-runs.ts'
import type { RuffDiagnostic } from './ruff-diagnostic.ts'

/** What ruff has against a docstring. */
export interface RuffObjection {
  readonly code: string
  readonly message: string
  /**
   * Whether Python's ast shows that it errs about an exception: it counts those that are caught inside, and does not know
   * a class that comes by a relative import.
   */
  readonly isRefuted: boolean
  readonly docstring: WrittenDocstring
}

/** Its name for the convention of a style; it knows no field lists, so that its rules for sections say nothing there. */
const conventions = { google: 'google', numpy: 'numpy', sphinx: 'pep257' }

/** What ruff's D and DOC rules have against the written docstrings of a text, by the convention of the style. */
export function openRuff(
  style: DocstringStyle,
): (text: string, written: readonly WrittenDocstring[]) => RuffObjection[] {
  const select = style === 'sphinx' ? ['D'] : ['D', 'DOC']
  const settings = { lint: { select, pydocstyle: { convention: conventions[style] } }, preview: true }
  const workspace = new ruff.Workspace(settings, ruff.PositionEncoding.Utf16)
  return (text, written) => {
    const diagnostics: readonly (RuffDiagnostic & { readonly message: string })[] = workspace.check(text)
    return diagnostics.flatMap(({ code, message, start_location: { row } }) => {
      const docstring = written.find(({ first, last }) => first <= row && row <= last)
      return docstring && code !== null
        ? [{ code, message, docstring, isRefuted: isRefuted(code, message, docstring) }]
        : []
    })
  }
}

function isRefuted(code: string, message: string, { raised }: WrittenDocstring): boolean {
  const name = /`([^`]*)`/.exec(message)?.[1]?.split('.').at(-1)
  const isAmong = (names: readonly string[]): boolean => names.some((one) => one.split('.').at(-1) === name)
  if (code === 'docstring-missing-exception') return !isAmong(raised.surely)
  return code === 'docstring-extraneous-exception' && isAmong(raised.maybe)
}
