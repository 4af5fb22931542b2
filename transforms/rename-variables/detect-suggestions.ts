import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { Scope } from '../../src/python/semantics/scope.ts'
import { firstPlace, variableAtPlace } from './candidate.ts'
import { choosesIn, type Choice } from './choice.ts'
import { planRename } from './plan-rename.ts'
import type { RenameFinding } from './rename-finding.ts'
import { isWithin, scopePath } from './scope-path.ts'
import { suggestNames, type NameSuggestion } from './suggestions/suggest-names.ts'

/** A name that a suggestion gives, and where. */
interface GivenName {
  readonly name: string
  readonly scope: Scope
}

/** A finding for each poor name of the chosen functions, with the better one that the code speaks for, if any. */
export function* detectSuggestions(file: PythonFile, choice: Choice): Generator<RenameFinding> {
  if (!choosesIn(choice, file.path)) return
  const wanted = choice.kind === 'at' ? variableAtPlace(file, choice) : undefined
  const given: GivenName[] = []
  for (const scope of file.scopes.all) {
    if (choice.kind === 'in' && !isWithin(scope, choice.names)) continue
    for (const suggestion of suggestNames(file, scope)) {
      if (choice.kind === 'at' && suggestion.variable !== wanted) continue
      yield suggestionFinding(file, suggestion, given)
    }
  }
}

function suggestionFinding(
  file: PythonFile,
  { variable, name, message }: NameSuggestion,
  given: GivenName[],
): RenameFinding {
  const at = firstPlace(variable)
  const refused = (reason: string): RenameFinding => ({ at, message, refused: reason, edits: [] })
  if (name === undefined) return refused('there is nothing to propose')
  if (variable.isParameter)
    return refused(`calls may name it: ask with \`${requestFor(file, variable.scope, [variable.name, name])}\``)
  if (given.some((other) => other.name === name && areRelated(other.scope, variable.scope))) {
    return refused(`another variable would be called \`${name}\``)
  }
  const plan = planRename(file, [{ owner: variable, to: name }], false)
  if ('refused' in plan) return refused(plan.refused)
  given.push({ name, scope: variable.scope })
  return { at, message, unsafe: 'whether it says more is for a reader to judge', edits: plan.edits }
}

function requestFor(file: PythonFile, scope: Scope, [from, to]: readonly [string, string]): string {
  return `--rename ${from}=${to} --in ${file.path}::${scopePath(scope).join('.')}`
}

/** Whether one scope lies in the other. */
function areRelated(one: Scope, other: Scope): boolean {
  return [one, other].some((scope, at) => {
    let around: Scope | undefined = scope
    while (around && around !== [one, other][1 - at]) around = around.parent
    return around !== undefined
  })
}
