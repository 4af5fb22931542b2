import { defineTransform, refuse, type Finding } from '../src/engine/transform.ts'
import { proveTestCase } from '../src/python/semantics/is-test-case.ts'
import type { PythonFile } from '../src/python/semantics/python-file.ts'
import { ownerOf } from '../src/python/semantics/qualified-name.ts'
import { attributesNamed } from '../src/python/syntax/attributes-named.ts'
import type { SyntaxNode } from '../src/python/syntax/node.ts'
import { describeFail } from './wrap-self-fail/describe-fail.ts'
import { expectRaise, unsafeExpectation } from './wrap-self-fail/expect-raise.ts'
import { findExpectation } from './wrap-self-fail/expectation.ts'
import { readFailCall, type FailCall } from './wrap-self-fail/fail-call.ts'
import { guardPath } from './wrap-self-fail/guard-path.ts'
import { raiseFailure } from './wrap-self-fail/raise-failure.ts'
import { reasonToLeave } from './wrap-self-fail/reason-to-leave.ts'
import { disprove } from './wrap-self-fail/disprove.ts'

const options = {
  style: {
    type: 'choice',
    choices: ['raise', 'try', 'assert-raises'],
    default: 'raise',
    summary:
      'Raise the failure; raise it and wrap the lines that lead to it in a try; make try/call/fail an assertRaises',
  },
  framework: {
    type: 'choice',
    choices: ['auto', 'unittest', 'testtools', 'trial'],
    default: 'auto',
    summary: 'Whose assertRaises test cases have that come from a base class of another file',
  },
} as const

/** A call of `fail`. */
interface FailFinding extends Finding {
  readonly fail: FailCall
}

export default defineTransform({
  meta: {
    id: 'wrap-self-fail',
    summary: 'Raise the failure of a test where `self.fail` hides that control ends.',
    why: 'A raise shows readers, linters and type checkers that nothing behind it runs, and in a handler it names the error that caused the failure. What is raised is the same, but for `self.fail()`: the text of a failure without a message is empty, no longer None.',
    since: '0.1.0',
    preserves: 'behaviour',
    unsafeWhen:
      'lines are wrapped in a `try`, which turns their errors into failures, or the message of the failure goes because assertRaises has no place for it',
    suppressedBy: ['B904', 'W0707', 'raise-missing-from'],
    claims: ['unhandled-failure'],
  },
  options,

  // A comment may stand between the object and the name, or between the name and the bracket.
  mayApply: (text) => /(?:\.[\s\\]*|[\r\n]\s*)fail[\s\\]*[(#]/.test(text),

  *detect(file, { options: { style, framework } }) {
    for (const attribute of attributesNamed(file.tree, (name) => name === 'fail')) {
      const call = attribute.parent
      if (!call?.is('call') || attribute.field !== 'function' || !isCandidate(file, attribute)) continue
      const fail = readFailCall(call, attribute)
      const found: FailFinding = { at: fail.statement ?? call, message: describeFail(file, fail), fail }
      if (style === 'raise') yield found
      else if (style === 'try')
        yield { ...found, unsafe: 'an error in the wrapped lines becomes a failure of the test' }
      else if (findExpectation(fail)) yield { ...found, unsafe: unsafeExpectation(file, fail, framework) }
    }
  },

  edits({ fail }, file, { options: { style, framework } }) {
    const reason = reasonToLeave(file, fail)
    if (reason) return refuse(reason)
    const { statement } = fail
    if (!statement) return refuse('the value of the call is used')
    if (style === 'try') return guardPath(file, fail, statement)
    return style === 'raise' ? raiseFailure(file, fail, statement) : expectRaise(file, fail, framework)
  },

  disprove,
})

/** `ctx.fail()`, `pytest.fail()` and the like are other methods: the receiver is, or is called, a test case. */
function isCandidate(file: PythonFile, attribute: SyntaxNode<'attribute'>): boolean {
  const object = attribute.get('object')
  if (!object.is('identifier')) return false
  const bindings = ownerOf(file, object)?.bindings ?? []
  if (bindings.length > 0 && bindings.every(({ kind }) => kind === 'import')) return false
  return /^(?:self|cls)$|test|case/i.test(object.text) || proveTestCase(file, object).kind === 'proven'
}
