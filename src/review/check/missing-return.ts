import { resultFacts } from '../../python/semantics/function-facts/result-facts.ts'
import { ownNodes } from '../../python/semantics/function-facts/own-nodes.ts'
import type { PythonFile } from '../../python/semantics/python-file.ts'
import { findFunctions, functionAround, type FunctionCandidate } from '../../claims/locate/find-definitions.ts'
import { confirmed, needsDecision, notCheckable, refuted, type Answer } from '../../claims/answer.ts'
import { evidence } from '../../claims/evidence.ts'
import { judgeFunctions } from '../../claims/judge-functions.ts'
import type { Question } from '../../claims/question.ts'

/** "`load` does not return on all paths": false where no path runs off its end. */
export function checkMissingReturn(question: Question): Answer {
  return judgeFunctions(question, (candidate) => judge(question, candidate), functionsOf(question))
}

/** A linter may point at the `return` that is meant, in the middle of a function. */
function functionsOf({ claim, file }: Question): readonly FunctionCandidate[] {
  const found = findFunctions(claim, file)
  if (found.length > 0 || !claim.lines || claim.subjects.length > 0) return found
  const around = functionAround(file, firstTextOf(file, claim.lines.first))
  return around ? [around] : []
}

/** Where the text of a line starts. */
function firstTextOf({ lines, text }: PythonFile, line: number): number {
  const { start, end } = lines.lineSpan(line)
  return start + Math.max(0, text.slice(start, end).search(/\S/))
}

function judge({ file }: Question, { node, path, at }: FunctionCandidate): Answer {
  const { returned, returnsNone, isGenerator } = resultFacts(node)
  const head = evidence(file, 'syntax', at, `\`${path}\` is defined at line ${file.lines.lineOf(node.start)}`)
  if (isGenerator) return notCheckable(`\`${path}\` is a generator`, [head])
  const scope = file.scopes.scopeOpenedBy(node)
  if (returned.length === 0 || !scope) {
    return needsDecision(`\`${path}\` returns no value on any path; whether it should is a choice`, [head])
  }
  const flow = file.controlFlow(scope)
  const last = ownNodes(node, 'return_statement').at(-1)!
  const line = file.lines.lineOf(last.start)
  if (returnsNone) return needsDecision(`\`${path}\` returns a value on some paths and \`None\` on others`, [head])
  if (!flow.canFallThrough) {
    const fact = evidence(
      file,
      'flow',
      last,
      `every path of \`${path}\` ends in a \`return\` with a value or a \`raise\`; the last \`return\` is at line ${line}`,
    )
    return refuted(fact.statement, [fact])
  }
  if (!flow.isExpectedToFallThrough)
    return needsDecision(`\`${path}\` may run off its end where a \`with\` swallows an exception`, [head])
  const fact = evidence(
    file,
    'flow',
    last,
    `\`${path}\` returns a value at line ${line} and can run off its end as well`,
  )
  return confirmed(fact.statement, [fact])
}
