import { ToolError } from '../src/errors.ts'
import { defineTransform, refuse } from '../src/engine/transform.ts'
import { findLineReader } from '../src/python/semantics/line-numbers.ts'
import { findUnused } from './remove-unused-variables/find-unused.ts'
import { mayBindUnread } from './remove-unused-variables/may-bind-unread.ts'
import { stepEdits } from './remove-unused-variables/step-edits.ts'
import { disprove } from './remove-unused-variables/disprove.ts'

export default defineTransform({
  meta: {
    id: 'remove-unused-variables',
    summary: 'Remove local variables that are bound and never read.',
    why: 'An unused variable makes the reader look for its use, and often marks a mistake or what a refactoring forgot.',
    since: '0.1.0',
    preserves: 'behaviour',
    unsafeWhen:
      'a comment goes with the line, the value was dropped by `--values` and may raise or have side effects, an object ' +
      'may end at once without its name, an unpacking no longer checks the number of elements, `+=` may run code, ' +
      'a mapping is no longer copied, or the file reads line numbers or bytecode',
    suppressedBy: ['F841', 'F842', 'RUF059', 'W0612', 'unused-variable', 'S1481'],
    claims: ['unused-variable'],
  },
  options: {
    values: {
      type: 'choice',
      choices: ['keep', 'drop-pure', 'drop-all'],
      default: 'keep',
      summary:
        'What becomes of a value not proved free of effects and exceptions: `keep` leaves it as a statement, ' +
        '`drop-pure` drops lookups, comparisons and arithmetic (unsafe), `drop-all` also calls (unsafe)',
    },
    deadStores: {
      type: 'boolean',
      default: false,
      summary: 'Also remove a binding that is overwritten on every path before it is read',
    },
    unpacking: {
      type: 'choice',
      choices: ['report', 'rename'],
      default: 'report',
      summary: 'What becomes of an unused element of an unpacking: only reported, or renamed from `x` to `_x`',
    },
    dummy: {
      type: 'string',
      default: '^(_|dummy|ignored_|unused_)',
      summary: 'Names that this regular expression finds something in are meant to be unused',
    },
  },

  mayApply(text, { deadStores, dummy }) {
    if (deadStores) return /\b(?:def|lambda)\b/.test(text)
    const isDummy = readPattern(dummy)
    return mayBindUnread(text, (name) => isDummy.test(name))
  },

  *detect(file, { options }) {
    const reader = findLineReader(file)
    const moved =
      reader && `the file reads line numbers or bytecode (\`${reader.text}\` at line ${file.lineOf(reader.offset)})`
    const found = findUnused(file, {
      policy: options.values,
      deadStores: options.deadStores,
      renamesElements: options.unpacking === 'rename',
      dummy: readPattern(options.dummy),
    })
    for (const finding of found) yield { ...finding, unsafe: finding.unsafe ?? moved }
  },

  edits({ refused, steps }) {
    if (refused !== undefined) return refuse(refused)
    return steps.flatMap((step) => stepEdits(step))
  },

  disprove,
})

function readPattern(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'u')
  } catch (error) {
    throw new ToolError('bad-option', `\`dummy\` is no regular expression: ${pattern}`, {}, error)
  }
}
