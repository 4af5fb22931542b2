import type { PythonFile } from '../../semantics/python-file.ts'
import type { RegionExit } from '../../semantics/region/region-exit.ts'
import type { Region } from '../../semantics/region/region.ts'
import type { Variable } from '../../semantics/scope.ts'
import type { HelperHome } from './helper-home.ts'

/** All that is decided about a helper but its name. */
export interface HelperPlan {
  readonly file: PythonFile
  readonly region: Region
  readonly home: HelperHome
  readonly exit: RegionExit
  /** The parameters, the receiver left out. */
  readonly inputs: readonly Variable[]
  readonly outputs: readonly Variable[]
  /** Names that the helper declares, as written. */
  readonly globals: readonly string[]
  readonly nonlocals: readonly string[]
}

/** The name of a variable as the region writes it: not mangled. */
export function writtenName({ file, region }: Pick<HelperPlan, 'file' | 'region'>, variable: Variable): string {
  if (!variable.name.startsWith('_')) return variable.name
  const { start } = region.statements[0]!
  const { end } = region.statements.at(-1)!
  const mentions = [variable, ...variable.captures].flatMap(({ references, bindings }) => [...references, ...bindings])
  const mention = mentions.find(
    ({ node }) => node.start >= start && node.end <= end && file.text.startsWith('__', node.start),
  )
  return mention ? mention.node.text.split('.')[0]! : variable.name
}
