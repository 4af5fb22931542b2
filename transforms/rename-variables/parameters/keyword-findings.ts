import type { Finding } from '../../../src/engine/transform.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { Edit } from '../../../src/text/edit.ts'
import { carrierKey, type ParameterKnowledge } from './parameter-knowledge.ts'
import { keywordsOfGroup } from './parameter-plan.ts'

/** The keywords of one file that follow parameters of other files. */
export interface KeywordFinding extends Finding {
  readonly together: { readonly group: string; readonly size: number }
  readonly keywordEdits: readonly Edit[]
}

/** Keywords in calls of functions whose parameters are renamed in other files only: a finding for each group. */
export function* keywordFindings(knowledge: ParameterKnowledge, file: PythonFile): Iterable<KeywordFinding> {
  const keywords = knowledge.keywords.get(file.path)?.values() ?? []
  for (const group of new Set([...keywords].map((each) => each.group))) {
    const about = knowledge.groups.get(group)
    if (!about) continue
    const following = keywordsOfGroup(knowledge, file, group).filter(
      ({ from }) => !knowledge.carriers.has(carrierKey(file.path, group, from)),
    )
    const [first] = following
    if (!first) continue
    yield {
      at: first.span,
      message: `${following.length === 1 ? 'a keyword follows' : `${following.length} keywords follow`} the parameter of \`${about.shown}\``,
      unsafe: about.unsafe,
      together: { group, size: about.size },
      keywordEdits: following.map(({ span, to }) => ({ start: span.start, end: span.end, text: to })),
    }
  }
}
