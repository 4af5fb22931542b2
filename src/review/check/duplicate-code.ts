import type { PythonFile } from '../../python/semantics/python-file.ts'
import type { SyntaxNode } from '../../python/syntax/node.ts'
import { findFunctions } from '../../claims/locate/find-definitions.ts'
import { confirmed, needsDecision, notLocated, type Answer } from '../../claims/answer.ts'
import { evidence } from '../../claims/evidence.ts'
import type { Question } from '../../claims/question.ts'

/** "`a` and `b` do the same": true where their bodies are the same, names aside. */
export function checkDuplicateCode({ claim, file }: Question): Answer {
  const [one, other, ...more] = findFunctions(claim, file)
  if (!one || !other || more.length > 0) return notLocated('it does not name two functions of the file')
  const facts = [one, other].map(({ at, path, node }) => {
    return evidence(file, 'tokens', at, `\`${path}\` is defined at line ${file.lines.lineOf(node.start)}`)
  })
  const [first, second] = [tokensOf(file, one.node), tokensOf(file, other.node)]
  const both = `\`${one.path}\` and \`${other.path}\``
  if (isSame(first.exact, second.exact)) return confirmed(`the bodies of ${both} are the same, token by token`, facts)
  if (isSame(first.shape, second.shape))
    return confirmed(`the bodies of ${both} are the same but for names and values`, facts)
  return needsDecision(`the bodies of ${both} differ: ${first.exact.length} and ${second.exact.length} tokens`, facts)
}

interface Tokens {
  readonly exact: readonly string[]
  /** Names and literals by their kind alone. */
  readonly shape: readonly string[]
}

function tokensOf({ tree }: PythonFile, definition: SyntaxNode<'function_definition'>): Tokens {
  const exact: string[] = []
  const shape: string[] = []
  const body = definition.get('body')
  for (let index = body.index + 1; index < tree.nexts[body.index]!; index++) {
    if (tree.nexts[index] !== index + 1) continue
    const leaf = tree.node(index)
    if (leaf.is('comment')) continue
    exact.push(leaf.text)
    shape.push(leaf.isNamed ? leaf.kind : leaf.text)
  }
  return { exact, shape }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((token, index) => token === other[index])
}
