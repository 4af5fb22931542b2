import { ToolError } from '../src/errors.ts'
import { defineTransform, refuse } from '../src/engine/transform.ts'
import { docstringForBlock } from '../src/python/semantics/function-name/name-of-block.ts'
import { nameFault } from '../src/python/semantics/name-fault.ts'
import { isSamePath } from '../src/text/same-path.ts'
import { findExtraction } from './extract-function/find-extraction.ts'
import { isEdited } from './extract-function/is-edited.ts'
import { readLines } from './extract-function/read-lines.ts'

export default defineTransform({
  meta: {
    id: 'extract-function',
    summary: 'Make a function of some lines of a function.',
    why: 'A block with a name of its own says what it does, can be tested and used again, and leaves a shorter function behind.',
    since: '0.1.0',
    preserves: 'all-but-extracted',
    onRequest: 'the lines are chosen by hand',
  },
  options: {
    lines: { type: 'string', default: '', summary: 'The lines to make a function of, such as `120-131`' },
    name: {
      type: 'string',
      default: '',
      summary:
        'What the function is called; without it, a name is made of the comment above the lines or of what they call',
    },
    at: {
      type: 'string',
      default: '',
      summary: 'The file that the lines are in; may be left out when the run has only one',
    },
  },

  checkOptions({ lines, name }) {
    const range = readLines(lines)
    return typeof range === 'string' ? range : name === '' ? undefined : nameFault(name)
  },

  surveyText: (_text, _options, path) => path,

  conclude(paths, { at }) {
    const meant = paths.filter((path) => at === '' || isSamePath(at, path))
    if (meant.length === 1) return undefined
    if (meant.length === 0) throw new ToolError('bad-usage', `--at \`${at}\` is none of the ${paths.length} files`)
    const hint = `name the file: --at ${meant[0]}`
    throw new ToolError('bad-usage', `the lines could be in any of ${meant.length} files`, { hint })
  },

  *detect(file, { options }) {
    const lines = readLines(options.lines)
    if (typeof lines === 'string' || isEdited(file)) return
    if (options.at === '' || isSamePath(options.at, file.path)) yield findExtraction(file, lines, options.name)
  },

  edits({ chosen }, file) {
    if ('refused' in chosen) return refuse(chosen.refused)
    return chosen.extraction.edits(chosen.name, docstringForBlock(file, chosen.extraction.region))
  },
})
