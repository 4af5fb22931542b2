/** Whose assertion methods a test case has. `by-name`: its base comes from elsewhere and is called like a test case. */
export type TestFramework = 'unittest' | 'testtools' | 'trial' | 'django' | 'by-name'

/** Module prefixes, each with the framework that its test cases belong to; the first that fits. */
const modules: readonly (readonly [string, TestFramework])[] = [
  ['unittest.', 'unittest'],
  ['unittest2.', 'unittest'],
  ['testtools.', 'testtools'],
  ['oslotest.', 'testtools'],
  ['twisted.', 'trial'],
  ['django.test.', 'django'],
]

/** `NoDBTestCase`, `ApiSampleTestBaseV21`, `TestEmailBase`, `MiscReadTest`, `CommonTests`; not `TestClient`. */
const testCaseName = /TestCase|Test\w*Base|Tests?$/

/** The framework of a base class by its dotted name, imports resolved; undefined when nothing says test case. */
export function frameworkOfBase(qualifiedName: string): TestFramework | undefined {
  const name = qualifiedName.slice(qualifiedName.lastIndexOf('.') + 1)
  if (!testCaseName.test(name)) return undefined
  return modules.find(([prefix]) => qualifiedName.startsWith(prefix))?.[1] ?? 'by-name'
}

/** From the most particular to the plainest: what holds for the first holds for a class of several. */
const byCaution: readonly TestFramework[] = ['trial', 'testtools', 'by-name', 'django', 'unittest']

/** The framework that a class of several bases must be written for. */
export function mostCautious(frameworks: readonly TestFramework[]): TestFramework | undefined {
  return byCaution.find((framework) => frameworks.includes(framework))
}
