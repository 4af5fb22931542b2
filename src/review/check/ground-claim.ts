import { findCode } from '../../claims/locate/find-code.ts'
import { subjectName } from '../../claims/locate/subject-name.ts'
import type { PythonFile } from '../../python/semantics/python-file.ts'
import { notCheckable, notLocated, refuted, type Answer } from '../../claims/answer.ts'
import { evidence } from '../../claims/evidence.ts'
import type { Question } from '../../claims/question.ts'

/** What no checker answers is at least looked for: the names that the claim says exist, and where they are. */
export function groundClaim({ claim, file }: Question): Answer {
  const facts = claim.subjects.flatMap((subject) => {
    const [place] = findCode(file, subjectName(subject))
    if (!place) return []
    return [evidence(file, 'tokens', place, `\`${subject}\` is at line ${file.lines.lineOf(place.start)}`)]
  })
  if (claim.subjects.length > 0 && facts.length === 0) return notLocated('nothing that it names is in the file')
  return notCheckable('no checker answers this kind of claim', facts)
}

/** "line 300 …" of a file that has 143. */
export function lineBehindEnd(file: PythonFile, count: number, claimed: number): Answer {
  const fact = evidence(
    file,
    'count',
    file.lines.lineSpan(count),
    `the file has ${count} line${count === 1 ? '' : 's'}`,
  )
  return refuted(`${fact.statement}: there is no line ${claimed}`, [fact])
}
