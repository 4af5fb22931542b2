import { oncePer } from '../../../src/python/syntax/once-per.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'

/** The verbs that people choose from for what gives a value back. */
export type GivingVerb = 'return' | 'get' | 'compute' | 'calculate'

const verbs: readonly GivingVerb[] = ['return', 'get', 'compute', 'calculate']
/** How many docstrings of a file have to begin with a verb before it is the file's own. */
const leastUses = 3

/** The verb that the docstrings of a file begin with where something is given back: `return` unless another is used more. */
export const houseVerb = oncePer((file: PythonFile): GivingVerb => readVerb(file.text))

function readVerb(text: string): GivingVerb {
  const counts = new Map<GivingVerb, number>(verbs.map((verb) => [verb, 0]))
  for (const [, word = ''] of text.matchAll(/(?:"""|''')\s*(Return|Get|Compute|Calculate)s?\b/g)) {
    const verb = verbs.find((each) => each === word.toLowerCase()) ?? 'return'
    counts.set(verb, (counts.get(verb) ?? 0) + 1)
  }
  const [most, second] = [...counts].sort((one, other) => other[1] - one[1])
  return most && most[1] >= leastUses && most[1] > (second?.[1] ?? 0) ? most[0] : 'return'
}
