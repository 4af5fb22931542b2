/**
 * The name a user most likely meant, or undefined when none is near: at most one slip for every three letters of the
 * longer name. Letter case does not count; of equally near names the first wins.
 */
export function nearestName(wanted: string, names: Iterable<string>): string | undefined {
  let nearest: string | undefined
  let smallest = Infinity
  for (const name of names) {
    const distance = countSlips(wanted.toLowerCase(), name.toLowerCase())
    const isNear = distance <= Math.max(1, Math.floor(Math.max(wanted.length, name.length) / 3))
    if (!isNear || distance >= smallest) continue
    nearest = name
    smallest = distance
  }
  return nearest
}

/**
 * The Damerau-Levenshtein distance in its restricted form (optimal string alignment): characters added, left out or
 * taken for another, and neighbours swapped.
 */
function countSlips(first: string, second: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: second.length + 1 }, (_, column) => column)
  for (let row = 1; row <= first.length; row++) {
    const current = [row]
    for (let column = 1; column <= second.length; column++) {
      const differs = first[row - 1] === second[column - 1] ? 0 : 1
      const best = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + differs)
      const isSwap =
        row > 1 && column > 1 && first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1]
      current.push(isSwap ? Math.min(best, beforeLast[column - 2]! + 1) : best)
    }
    beforeLast = last
    last = current
  }
  return last[second.length]!
}
