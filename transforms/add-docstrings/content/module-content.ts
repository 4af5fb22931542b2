import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import { moduleSummary } from '../summary/module-summary.ts'
import type { DocstringContent } from './docstring-parts.ts'
import { summaryContent } from './summary-content.ts'

/** What a docstring says of a module: one sentence. */
export function moduleContent(file: PythonFile): DocstringContent {
  return summaryContent(moduleSummary(file))
}
