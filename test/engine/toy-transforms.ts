import { defineTransform, type Finding, type Preserved, type Transform } from '../../src/engine/transform.ts'
import type { Edit } from '../../src/text/edit.ts'

/** Replaces each occurrence of a word, whatever it is: the careless transform that the engine must keep in check. */
export function replaceWord(
  word: string,
  text: string,
  more: { unsafe?: string; preserves?: Preserved } = {},
): Transform {
  return defineTransform({
    meta: {
      id: 'replace-word',
      summary: 'Replace a word.',
      why: 'For tests.',
      since: '0.1.0',
      preserves: more.preserves ?? 'behaviour',
      unsafeWhen: 'it says so',
      suppressedBy: ['T001', 'word'],
    },
    options: {},
    mayApply: (source) => source.includes(word),
    *detect(file) {
      for (const found of file.text.matchAll(new RegExp(`\\b${word}\\b`, 'g'))) {
        const at = { start: found.index, end: found.index + word.length }
        yield { at, message: `${word} on line ${file.lineOf(at.start)}`, unsafe: more.unsafe }
      }
    },
    edits: ({ at }) => [{ ...at, text }],
  })
}

/** Yields the findings it is given as long as the text of their first edit is still there. */
export function scripted(
  script: readonly { readonly message: string; readonly edits: readonly Edit[]; readonly wants: string }[],
): Transform {
  return defineTransform({
    meta: { id: 'scripted', summary: 'Follow a script.', why: 'For tests.', since: '0.1.0', preserves: 'behaviour' },
    options: {},
    *detect(file): Generator<Finding & { edits: readonly Edit[] }> {
      for (const { message, edits, wants } of script) {
        if (file.text.includes(wants)) yield { at: edits[0]!, message, edits }
      }
    },
    edits: ({ edits }) => edits,
  })
}
