/** Adds a value to those of its key. */
export function append<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = groups.get(key)
  if (values) values.push(value)
  else groups.set(key, [value])
}

/** Values by their keys, each group in the order given. */
export function groupBy<Key, Value>(
  values: readonly Value[],
  keyOf: (value: Value) => Key,
): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const value of values) append(groups, keyOf(value), value)
  return groups
}
