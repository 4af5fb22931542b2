import { lineLimitOf } from '../line-limit.ts'
import { indentationAt } from '../reindent.ts'
import { readSuiteLayout } from '../suite-layout.ts'
import type { HelperPlan } from './helper-plan.ts'

/** How the lines of a helper are written. */
export interface HelperLayout {
  /** The white space before its `def`. */
  readonly outer: string
  /** And before its statements. */
  readonly inner: string
  readonly unit: string
  readonly lineEnd: string
  /** How long a line may be. */
  readonly limit: number
}

/** As the function around has it; four spaces where that tells nothing. */
export function readHelperLayout({ file, home, region }: HelperPlan): HelperLayout {
  const first = region.scope.node.child('body')?.namedChildren[0]
  const unit = (first && readSuiteLayout(file, first))?.unit ?? '    '
  const outer = indentationAt(file.text, home.anchor.start)
  const lineEnd = /\r\n|\n|\r/.exec(file.text)?.[0] ?? '\n'
  return { outer, inner: outer + unit, unit, lineEnd, limit: lineLimitOf(file) }
}
