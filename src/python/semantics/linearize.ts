/**
 * The method resolution order of a class (C3, "The Python 2.3 Method Resolution Order"): the class first. Where the bases
 * contradict each other, or go round in a circle, what is left comes in the order of a walk through the bases.
 */
export function linearize<Class>(start: Class, basesOf: (each: Class) => readonly Class[]): readonly Class[] {
  const orders = new Map<Class, readonly Class[]>()
  const entered = new Set<Class>()
  const waiting = [start]
  for (let each = waiting.at(-1); each !== undefined; each = waiting.at(-1)) {
    const missing = basesOf(each).filter((base) => !orders.has(base) && !entered.has(base))
    entered.add(each)
    if (missing.length > 0) waiting.push(...missing.reverse())
    else {
      waiting.pop()
      orders.set(each, [each, ...merge(basesOf(each), orders)])
    }
  }
  return orders.get(start) ?? [start]
}

function merge<Class>(bases: readonly Class[], orders: ReadonlyMap<Class, readonly Class[]>): Class[] {
  const lists = [...bases.map((base) => [...(orders.get(base) ?? [base])]), [...bases]]
  const merged: Class[] = []
  for (;;) {
    const open = lists.filter((list) => list.length > 0)
    if (open.length === 0) return merged
    const isFree = (each: Class): boolean => !open.some((list) => list.indexOf(each) > 0)
    const next = (open.find((list) => isFree(list[0]!)) ?? open[0]!)[0]!
    merged.push(next)
    for (const list of lists) list.splice(0, list.length, ...list.filter((each) => each !== next))
  }
}
