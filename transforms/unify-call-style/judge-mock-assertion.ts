import { isInRaisingContext } from '../../src/python/semantics/raising-context.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { judgeReference } from './judge-reference.ts'
import { leave, type ReferenceVerdict } from './reference-verdict.ts'

/** Assertions of `unittest.mock` that take no argument. */
const withoutArguments: ReadonlySet<string> = new Set([
  'assert_called',
  'assert_called_once',
  'assert_not_called',
  'assert_awaited',
  'assert_awaited_once',
  'assert_not_awaited',
])

const withArguments: ReadonlySet<string> = new Set([
  'assert_called_with',
  'assert_called_once_with',
  'assert_any_call',
  'assert_has_calls',
  'assert_awaited_with',
  'assert_awaited_once_with',
  'assert_any_await',
  'assert_has_awaits',
])

export function isMockAssertion(name: string): boolean {
  return withoutArguments.has(name) || withArguments.has(name)
}

/** `mocked.assert_called_once`: an assertion that never ran, and may fail when it does. */
export function judgeMockAssertion(
  file: PythonFile,
  target: SyntaxNode<'attribute'>,
  isWanted: boolean,
): ReferenceVerdict | undefined {
  const name = target.get('attribute').text
  // A class of the file may have a method of this name.
  const own = target.get('object').is('identifier') ? judgeReference(file, target) : undefined
  if (own?.kind === 'call') return own
  if (!isWanted) return leave('the assertion may fail once it is called: the option `mockAssertions` asks for it')
  if (withArguments.has(name)) return leave(`${name} takes the expected call as arguments`)
  if (isInRaisingContext(target)) return leave('reading it may be what the `try` or `with` is for')
  return { kind: 'call', effect: 'the assertion is made now and may fail: the bare reference did nothing' }
}
