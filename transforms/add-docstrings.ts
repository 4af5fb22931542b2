import { defineTransform, refuse, type Finding } from '../src/engine/transform.ts'
import { completions } from './add-docstrings/complete/find-incomplete.ts'
import { completeDocstring, type Completion } from './add-docstrings/complete/complete-docstring.ts'
import { describeParts } from './add-docstrings/complete/part.ts'
import { reasonAgainst } from './add-docstrings/complete/reason-against.ts'
import { writeTarget } from './add-docstrings/layout/write-target.ts'
import { indexClasses } from './add-docstrings/targets/class-index.ts'
import type { Definition } from './add-docstrings/targets/definition.ts'
import { headerOf, messageFor } from './add-docstrings/targets/describe-target.ts'
import { findLineReader } from '../src/python/semantics/line-numbers.ts'
import type { PythonFile } from '../src/python/semantics/python-file.ts'
import { reasonToLeaveFile } from './add-docstrings/targets/file-reason.ts'
import { findUndocumented, type Target } from './add-docstrings/targets/find-undocumented.ts'
import { surveyClasses } from './add-docstrings/targets/survey-classes.ts'
import { disprove } from './add-docstrings/disprove.ts'

interface DocstringFinding extends Finding {
  readonly definition: Definition | undefined
  readonly completion?: Completion
  readonly refused?: string | undefined
}

const pydocstyleCodes = ['D100', 'D101', 'D102', 'D103', 'D104', 'D105', 'D106', 'D107', 'D419']
const pylintCodes = [
  'C0111',
  'C0112',
  'C0114',
  'C0115',
  'C0116',
  'missing-docstring',
  'empty-docstring',
  'missing-module-docstring',
  'missing-class-docstring',
  'missing-function-docstring',
]
const kinds = ['module', 'class', 'function', 'method', 'property']

export default defineTransform({
  meta: {
    id: 'add-docstrings',
    summary: 'Document modules, classes and functions with what their code tells.',
    why: 'A docstring is what an editor, `help` and the pages of the documentation show. The words are taken from names, signatures and bodies; where those say nothing, no more is said.',
    since: '0.1.0',
    preserves: 'all-but-docstrings',
    unsafeWhen:
      'a program reads the docstring at run time, as help, schema, prompt or grammar, or the file reads line numbers or bytecode',
    onRequest: 'it writes prose: choose the targets first',
    suppressedBy: [...pydocstyleCodes, ...pylintCodes],
    claims: ['missing-docstring'],
  },
  options: {
    convention: {
      type: 'choice',
      choices: ['auto', 'google', 'numpy', 'sphinx'],
      default: 'auto',
      summary:
        "The style of sections; auto is the file's own, then what the project's configuration asks for, then google",
    },
    targets: {
      type: 'list',
      default: kinds,
      summary: 'What gets a docstring: module, class, function, method, property',
    },
    minLines: {
      type: 'number',
      default: 0,
      summary: 'Only functions and methods of at least so many lines, from `def` to the last of the body',
    },
    private: {
      type: 'boolean',
      default: false,
      summary: 'Also what is private: a leading underscore, not in `__all__`, or in a private module',
    },
    nested: { type: 'boolean', default: false, summary: 'Also what is defined within functions' },
    init: { type: 'boolean', default: false, summary: 'Also `__init__`, which the docstring of its class covers else' },
    magic: { type: 'boolean', default: false, summary: 'Also methods such as `__len__`' },
    tests: { type: 'boolean', default: false, summary: 'Also tests and the files that hold them' },
    complete: {
      type: 'boolean',
      default: false,
      summary: 'Also add the parameters, results and exceptions that docstrings with sections leave out',
    },
    runtime: {
      type: 'boolean',
      default: false,
      summary: 'Also where the docstring is read at run time, as unsafe',
    },
  },

  checkOptions({ targets, minLines }) {
    const unknown = targets.find((target) => !kinds.includes(target))
    if (unknown !== undefined) return `\`targets\` are ${kinds.join(', ')}, not \`${unknown}\``
    if (!Number.isInteger(minLines) || minLines < 0) return `\`minLines\` is a whole number from 0 on, not ${minLines}`
    return undefined
  },

  mayApply: (text, { targets }) => targets.includes('module') || /\b(?:def|class)\b/.test(text),

  surveyText: (text) => surveyClasses(text),
  conclude: (surveys) => indexClasses(surveys),

  *detect(file, { options, knowledge }) {
    const left = reasonToLeaveFile(file)
    const moved = reasonOfLines(file)
    for (const target of findUndocumented(file, options, knowledge)) {
      yield findingFor(target, left, options.runtime, moved)
      if (left !== undefined) return
    }
    if (!options.complete || left !== undefined) return
    for (const { definition, completion } of completions(file, options, knowledge)) {
      const message = `\`${definition.path}\` does not document ${describeParts(completion.missing)}`
      const suppressedBy = ['D417', 'DOC101', 'DOC201', 'DOC402', 'DOC501']
      yield {
        at: headerOf(definition),
        message,
        suppressedBy,
        unsafe: moved,
        definition,
        completion,
        refused: reasonAgainst(completion),
      }
    }
  },

  edits({ definition, completion, refused }, file, { options }) {
    if (refused !== undefined) return refuse(refused)
    return completion ? completeDocstring(file, completion) : writeTarget(file, definition, options.convention)
  },

  disprove,
})

function findingFor(
  { definition, reason, reader }: Target,
  left: string | undefined,
  runtime: boolean,
  moved: string | undefined,
): DocstringFinding {
  const refused = left ?? reason ?? (runtime ? undefined : reader)
  const found = { at: headerOf(definition), message: messageFor(definition), definition, refused }
  return refused !== undefined ? found : { ...found, unsafe: reader ?? moved }
}

/** New lines move the others. */
function reasonOfLines(file: PythonFile): string | undefined {
  const reader = findLineReader(file)
  return reader && `the file reads line numbers or bytecode (\`${reader.text}\` at line ${file.lineOf(reader.offset)})`
}
