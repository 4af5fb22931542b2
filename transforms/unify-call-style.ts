import { defineTransform, refuse, type OptionValues } from '../src/engine/transform.ts'
import { callWithoutArguments } from '../src/python/rewrite/call-without-arguments.ts'
import { removeArgument } from '../src/python/rewrite/remove-argument.ts'
import { removeParentheses } from '../src/python/rewrite/remove-parentheses.ts'
import type { PythonFile } from '../src/python/semantics/python-file.ts'
import type { Edit } from '../src/text/edit.ts'
import { findBareReferences } from './unify-call-style/find-bare-references.ts'
import { findClassHeaders } from './unify-call-style/find-class-headers.ts'
import { findDecoratorParentheses } from './unify-call-style/find-decorator-parentheses.ts'
import { findRaiseParentheses } from './unify-call-style/find-raise-parentheses.ts'
import { mayHoldCallStyle } from './unify-call-style/may-hold-call-style.ts'
import { codes, type Plan, type StyleFinding } from './unify-call-style/style-finding.ts'
import { disprove } from './unify-call-style/disprove.ts'

const options = {
  bareReferences: {
    type: 'boolean',
    default: true,
    summary: 'Call a method or function that a statement only names, where it is known to take no argument',
  },
  raiseParentheses: { type: 'boolean', default: true, summary: 'Write `raise X()` as `raise X`' },
  classParentheses: { type: 'boolean', default: true, summary: 'Write `class A():` as `class A:`' },
  objectBase: { type: 'boolean', default: true, summary: 'Drop `object` from the bases of a class' },
  pytestFixture: { type: 'boolean', default: true, summary: 'Write `@pytest.fixture()` without parentheses' },
  pytestMark: { type: 'boolean', default: true, summary: 'Write `@pytest.mark.name()` without parentheses' },
  lruCache: {
    type: 'boolean',
    default: true,
    summary: 'Write `@lru_cache()` without parentheses, as Python 3.8 and later allow',
  },
  mockAssertions: {
    type: 'boolean',
    default: false,
    summary: 'Call mock assertions that a statement only names, such as `mocked.assert_called_once`',
  },
} as const

export default defineTransform({
  meta: {
    id: 'unify-call-style',
    summary: 'Call what is meant to be called, and drop parentheses that say nothing.',
    why: '`self.fail` as a statement does nothing, and `raise X()` beside `raise X` makes readers look for a difference.',
    since: '0.1.0',
    preserves: 'behaviour',
    unsafeWhen:
      'a method is called that was only named, what is raised is not known to be a class, or a metaclass sees the bases',
    suppressedBy: [...new Set(Object.values(codes).flat())],
    claims: ['call-style'],
  },
  options,

  mayApply: (text, wanted) => mayHoldCallStyle(text, wanted),

  *detect(file, context) {
    yield* findAll(file, context.options).sort((one, other) => one.at.start - other.at.start)
  },

  edits({ plan }, file) {
    if (plan.kind === 'leave') return refuse(plan.reason)
    const edit = editOf(file, plan)
    return edit ? [edit] : refuse('a comment sits in the part that goes')
  },

  disprove,
})

function findAll(file: PythonFile, wanted: OptionValues<typeof options>): StyleFinding[] {
  return [
    ...findBareReferences(file, wanted),
    ...(wanted.raiseParentheses ? findRaiseParentheses(file) : []),
    ...findClassHeaders(file, wanted),
    ...findDecoratorParentheses(file, wanted),
  ]
}

function editOf(file: PythonFile, plan: Exclude<Plan, { kind: 'leave' }>): Edit | undefined {
  if (plan.kind === 'add-parentheses') return callWithoutArguments(plan.expression)
  if (plan.kind === 'remove-parentheses') return removeParentheses(file.tree, plan.span)
  return removeArgument(plan.list, plan.argument)
}
