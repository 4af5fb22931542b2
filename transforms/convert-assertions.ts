import { defineTransform, refuse, type Finding, type OptionValues } from '../src/engine/transform.ts'
import { proveTestCase, type TestCaseReceiver } from '../src/python/semantics/is-test-case.ts'
import type { PythonFile } from '../src/python/semantics/python-file.ts'
import { ownerOf, rootOf } from '../src/python/semantics/qualified-name.ts'
import { attributesNamed } from '../src/python/syntax/attributes-named.ts'
import type { SyntaxNode } from '../src/python/syntax/node.ts'
import { aliases, isOwnMethod, parameters, removedMethods } from './convert-assertions/assertion-methods.ts'
import { isRefusal } from './convert-assertions/conversion.ts'
import { findOutcome, type AssertionOutcome } from './convert-assertions/find-outcome.ts'
import { mayHoldAssertion } from './convert-assertions/may-hold-assertion.ts'
import { isBuiltinValue } from './convert-assertions/operator-tests.ts'
import { reasonToLeave } from './convert-assertions/reason-to-leave.ts'
import { writeConversion } from './convert-assertions/write-conversion.ts'
import { disprove } from './convert-assertions/disprove.ts'

const options = {
  order: {
    type: 'choice',
    choices: ['source', 'expected-first'],
    default: 'source',
    summary: 'Order of the values of an equality: as written, or a literal first as OpenStack has it',
  },
  message: {
    type: 'choice',
    choices: ['auto', 'keep', 'positional'],
    default: 'auto',
    summary: 'Keep `msg=` only where the base is unittest or Django (auto), everywhere, or nowhere',
  },
  aliases: { type: 'boolean', default: true, summary: 'Rename deprecated and removed methods such as assertEquals' },
  equalNone: { type: 'boolean', default: true, summary: 'Convert assertEqual(x, None) to assertIsNone(x)' },
  operatorChanging: {
    type: 'boolean',
    default: true,
    summary: 'Convert assertFalse(a == b) to assertNotEqual(a, b), which calls another operator',
  },
  booleans: { type: 'boolean', default: false, summary: 'Convert assertEqual(x, True) to assertTrue(x): weaker' },
  types: {
    type: 'boolean',
    default: false,
    summary: 'Convert assertEqual(type(x), T) to assertIsInstance(x, T): weaker',
  },
  newMethods: {
    type: 'boolean',
    default: false,
    summary: 'Use the methods of Python 3.14: assertHasAttr, assertStartsWith …',
  },
  classReceivers: { type: 'boolean', default: false, summary: 'Convert calls on the class in class methods as well' },
} as const

type Options = OptionValues<typeof options>

/** An assertion that may be written better, and how. */
interface AssertionFinding extends Finding, AssertionOutcome {
  readonly attribute: SyntaxNode<'attribute'>
}

export default defineTransform({
  meta: {
    id: 'convert-assertions',
    summary: 'Use the assertion method that says what is asserted.',
    why: 'assertEqual(a, b) shows both values when it fails, assertTrue(a == b) only that something was not true.',
    since: '0.1.0',
    preserves: 'behaviour',
    unsafeWhen: 'the converted assertion calls `__ne__` where `__eq__` was called, or the reverse',
    suppressedBy: [
      'H203',
      'H204',
      'H205',
      'H211',
      'H212',
      'H214',
      'H215',
      'A500',
      'A501',
      'A502',
      'A503',
      'UP005',
      'deprecated-method',
    ],
    claims: ['assertion-style'],
  },
  options,

  mayApply: (text, wanted) => mayHoldAssertion(text, wanted),

  *detect(file, context) {
    for (const attribute of attributesNamed(file.tree, (name) => isAssertion(name, context.options))) {
      const found = findOutcome(file, attribute, attribute.get('attribute').text, context.options)
      if (found && isCandidate(file, attribute)) yield describe(file, attribute, found)
    }
  },

  edits({ attribute, assertion, outcome }, file, context) {
    if (isRefusal(outcome)) return outcome
    const receiver = proveTestCase(file, attribute.get('object'))
    if (receiver.kind === 'unproven') return refuse(receiver.reason)
    if (receiver.isClass && !context.options.classReceivers)
      return refuse('it is called on the class, not on a test case')
    const reason = reasonToLeave(file, { attribute, assertion, conversion: outcome, receiver })
    if (reason) return refuse(reason)
    const { order, message } = context.options
    return writeConversion(file, attribute, assertion, outcome, {
      order,
      keepsKeyword: keepsKeyword(receiver, message),
    })
  },

  disprove,
})

function isAssertion(name: string, { aliases: isRenaming }: Options): boolean {
  return parameters.has(name) || (isRenaming && (aliases.has(name) || removedMethods.has(name)))
}

/** A module (`numpy.testing.assert_`) is no test case, nor is `super()`, and trial calls some old names its own. */
function isCandidate(file: PythonFile, attribute: SyntaxNode<'attribute'>): boolean {
  const object = attribute.get('object')
  const root = rootOf(object)
  if (!root) return false
  const bindings = ownerOf(file, root)?.bindings ?? []
  if (bindings.length > 0 && bindings.every(({ kind }) => kind === 'import')) return false
  const receiver = proveTestCase(file, object)
  return receiver.kind === 'unproven' || !isOwnMethod(receiver.framework, attribute.get('attribute').text)
}

function describe(file: PythonFile, attribute: SyntaxNode<'attribute'>, found: AssertionOutcome): AssertionFinding {
  const { assertion, outcome } = found
  const name = attribute.get('attribute').text
  const at = attribute.parent?.is('call') && attribute.field === 'function' ? attribute.parent : attribute
  if (isRefusal(outcome)) return { ...found, attribute, at, message: `${name} has no exact replacement here` }
  if (!assertion) return { ...found, attribute, at, message: `${name} is an old name of ${outcome.method}` }
  const message = `${name} here means ${outcome.method}, which shows the values when it fails`
  return { ...found, attribute, at, message, unsafe: unsafeReason(file, found) }
}

function unsafeReason(file: PythonFile, { outcome }: AssertionOutcome): string | undefined {
  if (isRefusal(outcome) || !outcome.calls || outcome.calls === 'is') return undefined
  if (outcome.operands.every((operand) => isBuiltinValue(file, operand))) return undefined
  return outcome.calls === '!=' ? 'it calls `__ne__` instead of `__eq__`' : 'it calls `__eq__` instead of `__ne__`'
}

/** Other frameworks call the parameter `message` in some methods and `msg` in others: by position it fits all. */
function keepsKeyword({ framework }: TestCaseReceiver, message: Options['message']): boolean {
  if (message !== 'auto') return message === 'keep'
  return framework === 'unittest' || framework === 'django'
}
