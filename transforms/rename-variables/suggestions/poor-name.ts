import type { Scope } from '../../../src/python/semantics/scope.ts'

const typeNames: ReadonlySet<string> = new Set(
  (
    'arr array_ bool_ bytes_ dct dict_ dic flt float_ func_ int_ integer l_ list_ lst num_ obj object_ set_ str_ string_ ' +
    'strng tpl tup tuple_'
  ).split(' '),
)
const anyValue: ReadonlySet<string> = new Set(
  'aux bar baz blah data dummy foo ret retval res resp_ rslt rv stuff temp thing tmp val var xx yy zz'.split(' '),
)
/** Types before a number: `str1`. */
const types = /^(?:arr|dict|int|list|lst|num|obj|set|str|string|tuple|tup)$/
/** Words that a number belongs to: `sha256`, `ipv4`, `utf8`. */
const numberedWords =
  /(?:^|_)(?:aes|arm|ascii|avx|b|base|blake|cp|crc|ec|ext|float|h|http|i|int|ip|ipv|iso|k|latin|log|md|mp|oauth|p|pep|py|python|qcow|rfc|s|sha|sse|tls|u|ucs|uint|utf|v|version|win|x|xml|zip)$/

/** Why a name says too little of what it holds, whatever it is used for; undefined for any other name. */
export function poorName(name: string, scope: Scope): string | undefined {
  if (/^[A-Za-z]$/.test(name)) return `\`${name}\` says nothing`
  if (typeNames.has(name)) return `\`${name}\` names a type, not what it holds`
  if (anyValue.has(name)) return `\`${name}\` would suit any value`
  return numberedName(name, scope)
}

/** `str1`; `server2` beside `server` or `server1`. */
function numberedName(name: string, scope: Scope): string | undefined {
  const base = /^([A-Za-z][A-Za-z_]*?)_?\d{1,2}$/.exec(name)?.[1]
  if (base === undefined || (base.length > 1 && numberedWords.test(base))) return undefined
  if (types.test(base)) return `\`${name}\` names a type and a number`
  const sibling = [...scope.variables.values()].find(
    (other) => other.name !== name && other.isLocal && new RegExp(String.raw`^${base}_?\d{0,2}$`).test(other.name),
  )
  return sibling && `\`${name}\` is told apart from \`${sibling.name}\` by a number alone`
}
