import { findOverride, type TestCaseReceiver } from '../../src/python/semantics/is-test-case.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { Assertion } from './assertion.ts'
import { aliases } from './assertion-methods.ts'
import type { Conversion } from './conversion.ts'
import { nameAround, operatorTestAround } from './operator-tests.ts'

/** What a conversion is about to do to a receiver that is proven to be a test case. */
export interface PlannedConversion {
  readonly attribute: SyntaxNode<'attribute'>
  readonly assertion: Assertion | undefined
  readonly conversion: Conversion
  readonly receiver: TestCaseReceiver
}

/** Why a conversion must not be made here, in the user's words; undefined when nothing speaks against it. */
export function reasonToLeave(file: PythonFile, planned: PlannedConversion): string | undefined {
  return (
    overrideReason(file, planned) ??
    frameworkReason(planned) ??
    operatorReason(planned) ??
    oldNameReason(planned) ??
    valueReason(planned)
  )
}

function overrideReason(file: PythonFile, { attribute, conversion, receiver }: PlannedConversion): string | undefined {
  for (const method of [attribute.get('attribute').text, conversion.method]) {
    const override = findOverride(file, receiver.definition, method)
    if (override) return `${method} is defined anew at line ${file.lineOf(override.start)}`
  }
  return undefined
}

function frameworkReason({ attribute, assertion, conversion, receiver }: PlannedConversion): string | undefined {
  const { framework } = receiver
  const isUnittest = framework === 'unittest' || framework === 'django'
  if (attribute.get('attribute').text === 'assertItemsEqual' && !isUnittest) {
    return 'assertItemsEqual is a method of testtools as well, and the base is not known to be unittest'
  }
  return framework === 'trial' && conversion.method === 'assertNotIsInstance' && assertion?.message
    ? 'assertNotIsInstance of twisted takes no message'
    : undefined
}

function operatorReason({ attribute, conversion }: PlannedConversion): string | undefined {
  const name = conversion.calls && operatorTestAround(attribute, conversion.calls)
  return name && `${name} tests the operator itself, and ${conversion.method} calls \`${conversion.calls}\``
}

/** `test_deprecated_aliases` calls the old names because they are old. */
function oldNameReason({ attribute }: PlannedConversion): string | undefined {
  const name = aliases.has(attribute.get('attribute').text) && nameAround(attribute, /deprecat|alias/i)
  return name ? `${name} tests the old names themselves` : undefined
}

/** The assertions of unittest return None, those of trial what they were given: there the value may matter. */
function valueReason({ assertion, receiver }: PlannedConversion): string | undefined {
  const parent = assertion?.call.parent
  if (!parent || parent.is('expression_statement')) return undefined
  const isPassedOn = parent.is('return_statement', 'lambda')
  return isPassedOn && receiver.framework !== 'trial' ? undefined : 'the value of the call is used'
}
