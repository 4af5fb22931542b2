import type { PythonFile } from '../../python/semantics/python-file.ts'
import type { SyntaxNode } from '../../python/syntax/node.ts'
import { functionAround } from '../../claims/locate/find-definitions.ts'
import type { Candidate } from '../../claims/locate/choose-candidates.ts'
import { isName, subjectName } from '../../claims/locate/subject-name.ts'
import { confirmed, refuted, type Answer } from '../../claims/answer.ts'
import { evidence } from '../../claims/evidence.ts'
import { judgeWorst } from './judge-worst.ts'
import type { Question } from '../../claims/question.ts'

interface ComparisonCandidate extends Candidate {
  readonly node: SyntaxNode
  readonly isMeant: boolean
}

/** "`x == None` should be `x is None`": false where `is` is what is written. */
export function checkCompareWithNone(question: Question): Answer {
  const { claim, file } = question
  const names = claim.subjects
    .map((subject) => operandIn(subjectName(subject)))
    .filter((name) => isName(name) && name !== 'None')
  const all = comparisonsIn(file)
  const named = all.filter(({ node }) => names.some((name) => node.namedChildren.some((child) => child.text === name)))
  const candidates = names.length > 0 ? named : all
  return judgeWorst(question, candidates, 'no such comparison with `None` is in the file', (each) => judge(file, each))
}

/** `x` for `x == None` */
function operandIn(subject: string): string {
  return subject.replace(/^(?:if|not|assert|while)\s+/, '').replace(/\s*(?:==|!=|is not|is)\s*None.*$/s, '')
}

function comparisonsIn(file: PythonFile): readonly ComparisonCandidate[] {
  return [...file.tree.nodesOfKind('comparison_operator')].flatMap((node) => {
    if (!node.namedChildren.some((child) => child.is('none'))) return []
    const isMeant = node.children.some((child) => child.isToken('==', '!='))
    return [{ node, at: node, isMeant, around: functionAround(file, node.start)?.node }]
  })
}

function judge(file: PythonFile, { node, isMeant }: ComparisonCandidate): Answer {
  const line = file.lines.lineOf(node.start)
  const shown = `line ${line} has \`${node.text.replaceAll(/\s+/g, ' ').slice(0, 80)}\``
  const fact = evidence(file, 'syntax', node, shown)
  return isMeant ? confirmed(shown, [fact]) : refuted(shown, [fact])
}
