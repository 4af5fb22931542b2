import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { rootOf } from '../../src/python/semantics/qualified-name.ts'
import { Kind } from '../../src/python/syntax/node-kinds.generated.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { judgeMockAssertion, isMockAssertion } from './judge-mock-assertion.ts'
import { judgeReference } from './judge-reference.ts'
import type { ReferenceVerdict } from './reference-verdict.ts'
import { codes, withoutParentheses, type StyleFinding } from './style-finding.ts'

/** Which statements that only name something are looked at. */
interface ReferenceOptions {
  readonly bareReferences: boolean
  readonly mockAssertions: boolean
}

/** `self.fail` and `function` as statements: what is named is not called. */
export function* findBareReferences(file: PythonFile, options: ReferenceOptions): Generator<StyleFinding> {
  for (const statement of expressionStatements(file)) {
    const target = withoutParentheses(statement.namedChildren[0] ?? statement)
    if (!target.is('identifier', 'attribute')) continue
    const isMock = target.is('attribute') && isMockAssertion(target.get('attribute').text)
    if (isMock ? !options.mockAssertions && !options.bareReferences : !options.bareReferences) continue
    if (!isMock && !rootOf(target)) continue
    const verdict = judge(file, target, options)
    if (verdict) yield describe(statement, target, verdict, isMock ? codes.mockAssertions : codes.bareReferences)
  }
}

/** Statements of one name or attribute; no node is made for the others. */
function* expressionStatements(file: PythonFile): Generator<SyntaxNode<'expression_statement'>> {
  const { kinds, nexts, length } = file.tree
  for (let node = 0; node < length; node++) {
    if (kinds[node] !== Kind.expression_statement || nexts[node + 1] !== nexts[node]) continue
    const kind = kinds[node + 1]
    const isWanted = kind === Kind.identifier || kind === Kind.attribute || kind === Kind.parenthesized_expression
    if (isWanted) yield file.tree.node<'expression_statement'>(node)
  }
}

function judge(file: PythonFile, target: SyntaxNode, options: ReferenceOptions): ReferenceVerdict | undefined {
  if (target.is('attribute') && isMockAssertion(target.get('attribute').text)) {
    return judgeMockAssertion(file, target, options.mockAssertions)
  }
  return judgeReference(file, target)
}

function describe(
  at: SyntaxNode,
  target: SyntaxNode,
  verdict: ReferenceVerdict,
  suppressedBy: readonly string[],
): StyleFinding {
  const message = `\`${target.text}\` as a statement calls nothing`
  if (verdict.kind === 'leave') return { at, message, plan: verdict, suppressedBy }
  return { at, message, unsafe: verdict.effect, plan: { kind: 'add-parentheses', expression: at }, suppressedBy }
}
