import { importedNames } from '../../src/python/semantics/dotted-name.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { codes, emptyCall, parenthesesOf, type Plan, type StyleFinding } from './style-finding.ts'

/** The decorators that mean the same with and without parentheses. */
interface DecoratorOptions {
  readonly pytestFixture: boolean
  readonly pytestMark: boolean
  readonly lruCache: boolean
}

type DecoratorStyle = keyof DecoratorOptions

const styles: readonly (readonly [RegExp, DecoratorStyle])[] = [
  [/^pytest\.(?:fixture|yield_fixture)$/, 'pytestFixture'],
  [/^pytest\.mark\.\w+$/u, 'pytestMark'],
  // Without parentheses since Python 3.8.
  [/^functools\.lru_cache$/, 'lruCache'],
]

/** `@pytest.fixture()`, `@pytest.mark.slow()`, `@lru_cache()`. */
export function* findDecoratorParentheses(file: PythonFile, options: DecoratorOptions): Generator<StyleFinding> {
  for (const decorator of file.tree.nodesOfKind('decorator')) {
    const call = emptyCall(decorator.parts[0])
    if (!call) continue
    const names = importedNames(file, call.get('function'))
    const found = names.map(styleOf).find((style) => style !== undefined)
    if (!found || !options[found]) continue
    const isCertain = names.every((name) => styleOf(name) === found)
    const plan: Plan = isCertain
      ? { kind: 'remove-parentheses', span: parenthesesOf(call) }
      : { kind: 'leave', reason: `\`${call.get('function').text}\` is bound in another way as well` }
    const message = `\`@${call.get('function').text}\` needs no parentheses without arguments`
    yield { at: call, message, plan, suppressedBy: codes[found] }
  }
}

function styleOf(name: string | undefined): DecoratorStyle | undefined {
  return name === undefined ? undefined : styles.find(([pattern]) => pattern.test(name))?.[1]
}
