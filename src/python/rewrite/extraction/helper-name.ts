import { oncePer } from '../../syntax/once-per.ts'
import type { PythonFile } from '../../semantics/python-file.ts'
import { builtinFunctions } from '../../semantics/builtin-functions.ts'
import { nameFault } from '../../semantics/name-fault.ts'
import { testFrameworkOf } from '../../semantics/is-test-case.ts'
import { Kind } from '../../syntax/node-kinds.generated.ts'
import type { HelperPlan } from './helper-plan.ts'

/** The words of a file that a new name must keep clear of. */
interface FileWords {
  readonly identifiers: ReadonlySet<string>
  /** Texts that are names, or could be the beginning of one: `getattr(self, 'visit_' + kind)`. */
  readonly texts: readonly string[]
}

/** What else reads oddly, or changes what is called, as the name of a function: soft keywords, receivers, Python 2. */
const reserved: ReadonlySet<string> = new Set('match case _ self cls display reload unichr unicode xrange'.split(' '))

/** Whether a helper may have a name: nothing in the file mentions it or looks for such names by their beginning. */
export function isHelperNameFree({ file, region }: HelperPlan, name: string): boolean {
  if (nameFault(name) !== undefined || builtinFunctions.has(name) || reserved.has(name)) return false
  // A private name is mangled in a class, and one with two underscores at both ends is Python's.
  if (name.startsWith('__')) return false
  const { identifiers, texts } = wordsOf(file)
  if (identifiers.has(name) || texts.some((text) => name.startsWith(text))) return false
  return !/^(?:test|setUp|tearDown|setup|teardown|pytest)/i.test(name) || !isInTest(file, region.scope.node)
}

/** Where names that begin so are found by a test runner. */
function isInTest(file: PythonFile, host: HelperPlan['region']['scope']['node']): boolean {
  if (/(?:^|[/_])tests?[/_.]/.test(file.path)) return true
  const around = host.ancestor('class_definition')
  return (
    around !== undefined &&
    (testFrameworkOf(file, around) !== undefined || /^Test|Tests?(?:Case)?$/.test(around.get('name').text))
  )
}

const wordsOf = oncePer(readWords)

function readWords({ tree }: PythonFile): FileWords {
  const identifiers = new Set<string>()
  const texts = new Set<string>()
  for (let index = 0; index < tree.length; index++) {
    if (tree.kinds[index] === Kind.identifier) identifiers.add(tree.textOf(index))
    if (tree.kinds[index] !== Kind.string_content) continue
    const text = tree.textOf(index)
    if (/^[A-Za-z_]\w*$/.test(text)) (text.endsWith('_') && text.length > 1 ? texts : identifiers).add(text)
  }
  return { identifiers, texts: [...texts] }
}
