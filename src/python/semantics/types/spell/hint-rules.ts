import type { PythonVersion } from '../../conventions.ts'
import { isPostponed, type HintPlace } from './hint-place.ts'
import { impliedVersion } from './implied-version.ts'

/** How hints are spelled at a place. */
export interface HintRules {
  /** The oldest Python that has to run the file. */
  readonly version: PythonVersion
  /** Names must be bound when the function is defined, or stand in quotes. */
  readonly isEvaluatedAtOnce: boolean
  /** Operators and brackets of a hint must work on that Python. */
  readonly isEvaluated: boolean
  /** `int | None`, else `Optional[int]`. */
  readonly usesBar: boolean
  /** `list[int]`, else `List[int]`. */
  readonly usesBuiltinGenerics: boolean
}

/** The rules of a place: by what the project says it runs on, else by what the file shows. */
export function hintRules({ file, forVersion, areHintsRead = false }: HintPlace): HintRules {
  const version = forVersion ?? impliedVersion(file)
  const [, minor] = version
  // Python 3.14 evaluates annotations when they are asked for (PEP 649).
  const isEvaluatedAtOnce = !isPostponed(file) && minor < 14
  const isEvaluated = isEvaluatedAtOnce || areHintsRead
  return {
    version,
    isEvaluatedAtOnce,
    isEvaluated,
    usesBar: !isEvaluated || minor >= 10,
    usesBuiltinGenerics: !isEvaluated || minor >= 9,
  }
}
