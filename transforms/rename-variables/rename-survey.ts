import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { nearestName } from '../../src/text/nearest-name.ts'
import { candidatesIn, variableAtPlace, type Candidate } from './candidate.ts'
import { choosesIn, type Choice } from './choice.ts'
import { globalUsesIn, type GlobalUse } from './global-uses.ts'
import { surveyParameters } from './parameters/survey-parameters.ts'
import type { ParameterSurvey } from './parameters/parameter-survey.ts'
import type { Renaming } from './renaming.ts'
import { isWithin, scopePath } from './scope-path.ts'

/** What one file says about a renaming. Plain data. */
export interface RenameSurvey {
  readonly path: string
  readonly candidates: readonly Candidate[]
  /** For each old name that this file does not bind: a name it binds that is much like it. */
  readonly nearest: readonly string[]
  /** For the file that `--in` or `--at` names. */
  readonly chosen: ChosenPlace | undefined
  readonly uses: readonly GlobalUse[]
  readonly parameters: ParameterSurvey | undefined
}

/** What stands where the user pointed. */
interface ChosenPlace {
  /** For `--in`: whether there is such a function or class, and those that there are. */
  readonly isThere: boolean
  readonly scopes: readonly string[]
  /** For `--at`: the variable's name. */
  readonly name: string | undefined
}

export function surveyRenames(file: PythonFile, renames: readonly Renaming[], choice: Choice): RenameSurvey {
  const candidates = candidatesIn(file, renames, choice)
  const names = renames.map(({ from }) => from)
  const missing = names.filter((name) => !candidates.some(({ from }) => from === name))
  return {
    path: file.path,
    candidates,
    nearest: missing.flatMap((name) => nearestName(name, namesBoundIn(file)) ?? []),
    chosen: choosesIn(choice, file.path) ? placeIn(file, choice) : undefined,
    uses: choice.kind === 'at' ? [...globalUsesIn(file, names)] : [],
    parameters: renames.length > 0 ? surveyParameters(file, renames) : undefined,
  }
}

function* namesBoundIn(file: PythonFile): Generator<string> {
  for (const { kind, variables } of file.scopes.all) {
    if (kind === 'class') continue
    for (const variable of variables.values()) if (variable.bindings.length > 0) yield variable.name
  }
}

function placeIn(file: PythonFile, choice: Choice): ChosenPlace | undefined {
  if (choice.kind === 'all') return undefined
  if (choice.kind === 'at') return { isThere: true, scopes: [], name: variableAtPlace(file, choice)?.name }
  const isThere = file.scopes.all.some((scope) => isWithin(scope, choice.names))
  const scopes = isThere ? [] : file.scopes.all.map((scope) => scopePath(scope).join('.'))
  return { isThere, scopes: [...new Set(scopes)], name: undefined }
}
