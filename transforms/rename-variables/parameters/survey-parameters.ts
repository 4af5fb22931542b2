import { wildcardModules } from '../../../src/python/semantics/import-target.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { Renaming } from '../renaming.ts'
import type { ParameterSurvey } from './parameter-survey.ts'
import { keywordOrder, surveyCalls } from './survey-calls.ts'
import { surveyClasses, surveyNames } from './survey-classes.ts'
import { surveyFunctions } from './survey-functions.ts'
import { surveyLoose, surveyMentions } from './survey-mentions.ts'
import { surveyUses } from './survey-uses.ts'

/** What one file says about the functions whose parameters may be renamed, and about all that may call them. */
export function surveyParameters(file: PythonFile, renames: readonly Renaming[]): ParameterSurvey {
  const labels = labelsOf(renames)
  return {
    path: file.path,
    functions: [...surveyFunctions(file, renames)],
    classes: [...surveyClasses(file)],
    names: [...surveyNames(file)],
    wildcards: wildcardModules(file),
    calls: [...surveyCalls(file, labels)],
    ...surveyUses(file),
    order: areEntangled(renames) ? keywordOrder(file, labels) : '',
    mentions: [...surveyMentions(file, labels)],
    hasAutospec: /autospec|spec_set/.test(file.text),
    loose: [...surveyLoose(file, labels)],
  }
}

/** Whether a new name is the old one of another, as in a swap. */
export function areEntangled(renames: readonly Renaming[]): boolean {
  return renames.some(({ to }) => renames.some(({ from }) => from === to))
}

/** Old and new names: a keyword of a new name may feed `**options`. */
export function labelsOf(renames: readonly Renaming[]): ReadonlySet<string> {
  return new Set(renames.flatMap(({ from, to }) => [from, to]))
}
