import { findLayoutFault } from '../python/syntax/layout.ts'
import type { EditedFile } from './verify.ts'

/** The grammar accepts wrong indentation and empty suites, which CPython does not: none may be new. */
export function objectionToLayout({ before, after }: EditedFile): string | undefined {
  const fault = findLayoutFault(after.tree)
  if (!fault || findLayoutFault(before.tree)) return undefined
  return `${fault.reason} at line ${after.lines.positionOf(fault.offset).line} of the result`
}
