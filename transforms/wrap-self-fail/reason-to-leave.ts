import { findOverride, proveTestCase, type TestCaseReceiver } from '../../src/python/semantics/is-test-case.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { FailCall } from './fail-call.ts'

/** Why a call of `fail` must stay whatever the style; undefined when nothing speaks against it. */
export function reasonToLeave(file: PythonFile, { attribute, statement, misuse }: FailCall): string | undefined {
  const receiver = proveTestCase(file, attribute.get('object'))
  if (receiver.kind === 'unproven') return receiver.reason
  if (receiver.isClass) return 'it is called on the class, not on a test case'
  const override = overrideReason(file, receiver)
  if (override) return override
  if (misuse) return misuse
  return statement ? undefined : 'the value of the call is used'
}

function overrideReason(file: PythonFile, { definition }: TestCaseReceiver): string | undefined {
  for (const name of ['fail', 'failureException']) {
    const override = findOverride(file, definition, name)
    if (override) return `${name} is defined anew at line ${file.lineOf(override.start)}`
  }
  return undefined
}
