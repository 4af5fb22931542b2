import { defineTransform, refuse } from '../src/engine/transform.ts'
import { readAskedFunction, simpleName } from './split-long-functions/asked-function.ts'
import { findSplits } from './split-long-functions/find-splits.ts'
import type { Limits } from './split-long-functions/long-function.ts'
import { concludeNames, longestOf, surveyNames, type ProjectNames } from './split-long-functions/project-names.ts'
import { scanDefinitions } from './split-long-functions/scan-definitions.ts'
import { disprove } from './split-long-functions/disprove.ts'

interface LimitOptions {
  readonly maxLines: number
  readonly maxStatements: number
  readonly maxBranches: number
}

export default defineTransform({
  meta: {
    id: 'split-long-functions',
    summary: 'Split functions over a limit into functions of their own for the blocks they are made of.',
    why: 'A function that fits on a screen and calls others by telling names is read in one go, and its parts can be tested.',
    since: '0.1.0',
    preserves: 'all-but-extracted',
    onRequest: 'it chooses blocks and makes up names, which someone should look at',
    suppressedBy: [
      'PLR0915',
      'PLR0912',
      'C901',
      'R0915',
      'R0912',
      'R0914',
      'too-many-statements',
      'too-many-branches',
      'too-many-locals',
    ],
    claims: ['function-too-long', 'too-many-branches'],
  },
  options: {
    maxLines: {
      type: 'number',
      default: 50,
      summary:
        'The most lines of a function, from the line of its `def`, without decorators, to the last line of its body, ' +
        'blank lines and comments counted; 0 is any number',
    },
    maxStatements: {
      type: 'number',
      default: 0,
      summary: 'The most statements of a function, nested ones counted, its docstring not; 0 is any number',
    },
    maxBranches: {
      type: 'number',
      default: 0,
      summary: 'The most branches of a function (if, elif, else, for, while, except, finally, case); 0 is any number',
    },
    in: {
      type: 'string',
      default: '',
      summary: 'Only this function, named as pytest does: `path::function`, `path::Class.method`',
    },
  },

  checkOptions(options) {
    const limits = Object.entries(limitsOf(options))
    const wrong = limits.find(([, limit]) => !Number.isInteger(limit) || limit < 0)
    if (wrong) return `the limit of ${wrong[0]} is a whole number from 0 on, not ${wrong[1]}`
    if (limits.every(([, limit]) => limit === 0)) return 'no limit is given: `maxLines` is 0 and there is no other'
    if (options.in !== '' && !readAskedFunction(options.in)) return `\`in\` is path::function, not \`${options.in}\``
    return undefined
  },

  mayApply(text, options, knowledge?: ProjectNames) {
    const asked = readAskedFunction(options.in)
    const definitions = scanDefinitions(text)
    if (asked) return definitions.some(({ name }) => name === simpleName(asked))
    if (definitions.length === 0) return false
    const { lines, statements, branches } = limitsOf(options)
    const isOver = statements > 0 || branches > 0 || longestOf(definitions) > lines
    return isOver || (knowledge?.tellsLongest ?? false)
  },

  surveyText(text, options) {
    return surveyNames(text, options)
  },

  conclude(surveys, options) {
    return concludeNames(surveys, options)
  },

  detect(file, { options, knowledge }) {
    return findSplits(file, {
      limits: limitsOf(options),
      asked: readAskedFunction(options.in),
      project: knowledge,
    })
  },

  edits({ edits, refused }) {
    return refused === undefined ? edits : refuse(refused)
  },

  disprove,
})

function limitsOf({ maxLines, maxStatements, maxBranches }: LimitOptions): Limits {
  return { lines: maxLines, statements: maxStatements, branches: maxBranches }
}
