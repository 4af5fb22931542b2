import { isTelling, wordsOfName } from '../../../src/python/semantics/function-name/words-of-name.ts'
import type { Binding, Variable } from '../../../src/python/semantics/scope.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { annotationEvidence } from './annotation-evidence.ts'
import { nounOf } from './call-evidence.ts'
import type { Evidence } from './evidence.ts'
import { loopEvidence } from './loop-evidence.ts'
import { valueEvidence } from './value-evidence.ts'

/** All that speaks for a name, what counts most first. */
export function findEvidence(variable: Variable): readonly Evidence[] {
  const bindings = variable.bindings.filter(({ kind }) => kind !== 'augmented-assignment' && kind !== 'deletion')
  const found = [
    agreed(bindings.map(annotationEvidence)),
    keywordEvidence(variable),
    agreed(bindings.map(bindingEvidence)),
    hostEvidence(variable),
  ]
  return found.filter((evidence) => evidence !== undefined)
}

/** The first of several, where all that say something say the same. */
function agreed(found: readonly (Evidence | undefined)[]): Evidence | undefined {
  const names = new Set(found.flatMap((evidence) => (evidence ? [evidence.words.join('_')] : [])))
  return names.size === 1 ? found.find((evidence) => evidence !== undefined) : undefined
}

/** What one place that binds a name says; nothing where the name is one of several targets, but of a loop. */
function bindingEvidence({ node, kind, variable }: Binding): Evidence | undefined {
  if (kind === 'for' || kind === 'comprehension') {
    const loop = node.ancestor('for_statement', 'for_in_clause')
    return loop && loopEvidence(node, loop)
  }
  const value = boundValue(node)
  const isOwn = value && variable.references.some((reference) => value.contains(reference.node))
  return value && !isOwn ? valueEvidence(value) : undefined
}

function boundValue(name: SyntaxNode): SyntaxNode | undefined {
  const { parent } = name
  if (parent?.is('assignment')) return name.field === 'left' ? parent.get('right') : undefined
  if (parent?.is('named_expression')) return parent.get('value')
  const isWith = parent?.is('as_pattern_target') && parent.parent?.parent?.is('with_item')
  return isWith ? parent.parent!.namedChildren[0] : undefined
}

/** `connect(server=s)`; only where all keywords agree. */
function keywordEvidence({ references }: Variable): Evidence | undefined {
  const found = references.flatMap(({ node }) => {
    const label = node.parent?.is('keyword_argument') && node.field === 'value' ? node.parent.get('name') : undefined
    return label && isTelling(label.text) ? [label] : []
  })
  const [label] = found
  if (!label || found.some(({ text }) => text !== label.text)) return undefined
  return { kind: 'keyword', words: wordsOfName(label.text), node: label, source: `passed as \`${label.text}=\`` }
}

/** `get_total` returns it → total. */
function hostEvidence({ references, scope, isParameter }: Variable): Evidence | undefined {
  const definition = scope.node
  const returned = references.find(({ node }) => node.parent?.is('return_statement'))
  if (isParameter || !returned || !definition.is('function_definition')) return undefined
  const name = definition.get('name').text
  const words = nounOf(wordsOfName(name))
  if (words.length === 0) return undefined
  return { kind: 'host', words, node: returned.node, source: `what \`${name}\` returns` }
}
