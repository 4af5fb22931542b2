/**
 * The method resolution order of a class (C3, "The Python 2.3 Method Resolution Order"): the class first. Where the bases
 * contradict each other, or go round in a circle, what is left comes in the order of a walk through the bases.
 * @param orders those of other classes, as far as they are known; what is found is added. Not where bases go in circles:
 *   there the order depends on where the walk started
 */
export function linearize<Class>(
  start: Class,
  basesOf: (each: Class) => readonly Class[],
  orders = new Map<Class, readonly Class[]>(),
): readonly Class[] {
  const known = orders.get(start)
  if (known) return known
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

function merge<Class>(bases: readonly Class[], orders: ReadonlyMap<Class, readonly Class[]>): readonly Class[] {
  const orderOf = (base: Class): readonly Class[] => orders.get(base) ?? [base]
  if (bases.length === 1) return orderOf(bases[0]!)
  const lists = [...bases.map(orderOf), bases].map((classes) => new MergedList(classes))
  const merged = new Set<Class>()
  for (;;) {
    for (const list of lists) list.skip(merged)
    const open = lists.filter(({ head }) => head !== undefined)
    if (open.length === 0) return [...merged]
    const free = open.find(({ head }) => !open.some((list) => list.hasBehind(head!)))
    merged.add((free ?? open[0]!).head!)
  }
}

/** A list whose classes are taken from its head. */
class MergedList<Class> {
  readonly #classes: readonly Class[]
  readonly #lastPlace: ReadonlyMap<Class, number>
  #at = 0

  constructor(classes: readonly Class[]) {
    this.#classes = classes
    this.#lastPlace = new Map(classes.map((each, place) => [each, place]))
  }

  get head(): Class | undefined {
    return this.#classes[this.#at]
  }

  skip(taken: ReadonlySet<Class>): void {
    while (this.#at < this.#classes.length && taken.has(this.#classes[this.#at]!)) this.#at += 1
  }

  hasBehind(each: Class): boolean {
    return each !== this.head && (this.#lastPlace.get(each) ?? -1) > this.#at
  }
}
