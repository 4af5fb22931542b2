import { isTelling, pluralOf } from '../../../src/python/semantics/function-name/words-of-name.ts'
import type { Binding } from '../../../src/python/semantics/scope.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { wordsOfClass } from './call-evidence.ts'
import type { Evidence } from './evidence.ts'

const several = /^(?:list|List|Sequence|Iterable|set|Set|frozenset|FrozenSet|Collection|Iterator|tuple|Tuple)$/
/** Types that say how something is built, not what it is. */
const general =
  /^(?:Any|AnyStr|Array|ArrayLike|Awaitable|Callable|Coroutine|Dict|DataFrame|Exception|Final|Generator|Hashable|IO|Literal|Mapping|MutableMapping|NDArray|Never|NoReturn|None|Number|Object|Optional|Self|String|Tensor|TextIO|BinaryIO|Type|Union|[A-Z]{1,2}|_.*|.*T)$/

/** What the annotation of a variable or parameter calls it: `Device`, `Optional[Device]` → device. */
export function annotationEvidence({ node }: Binding): Evidence | undefined {
  const type = annotationOf(node)
  if (!type) return undefined
  const text = type.text.replaceAll(/['"\s]/g, '')
  const form = /^(?:(?:[\w.]*\.)?(Optional|\w+)\[)?([\w.]+)\]?(?:\|None)?$/.exec(text)
  const outer = form?.[1]
  const name = form?.[2]?.split('.').at(-1)
  if (name === undefined || !/^[A-Z]\w*[a-z]/.test(name) || general.test(name) || !isTelling(name)) return undefined
  const words = wordsOfClass(name)
  if (!words) return undefined
  const source = `annotated \`${type.text.replaceAll(/\s+/g, ' ')}\``
  if (outer === undefined || outer === 'Optional') return { kind: 'annotation', words, node: type, source }
  if (!several.test(outer)) return undefined
  const plural = [...words.slice(0, -1), pluralOf(words.at(-1)!)]
  return { kind: 'annotation', words: plural, node: type, source }
}

function annotationOf(name: SyntaxNode): SyntaxNode | undefined {
  const { parent } = name
  if (parent?.is('assignment') && name.field === 'left') return parent.get('type')
  return parent?.is('typed_parameter', 'typed_default_parameter') ? parent.get('type') : undefined
}
