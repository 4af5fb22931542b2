import { builtinExceptions } from '../../../src/python/semantics/builtin-exceptions.ts'

const testCase =
  'setUp tearDown setUpClass tearDownClass run debug id shortDescription skipTest subTest fail failIf failUnless ' +
  'countTestCases defaultTestResult addCleanup doCleanups addClassCleanup doClassCleanups enterContext ' +
  'enterClassContext enterModuleContext addModuleCleanup addTypeEqualityFunc assert_ asyncSetUp asyncTearDown ' +
  'addAsyncCleanup enterAsyncContext'
const testtoolsCase =
  `${testCase} addDetail addDetailUniqueName getDetails patch useFixture expectThat expectFailure addOnException ` +
  'onException getUniqueInteger getUniqueString skip knownFailureIf run_tests_with force_failure'
const fixture =
  'setUp cleanUp reset addCleanup useFixture addDetail getDetails __enter__ __exit__ _setUp _clear_cleanups ' +
  '_gather_details _remove_state'
const mapping = 'get keys values items pop popitem setdefault update clear copy fromkeys'
const sequence = 'append extend insert remove pop clear copy reverse sort index count'
const sets =
  'add remove discard pop clear copy update union intersection difference symmetric_difference issubset issuperset ' +
  'isdisjoint intersection_update difference_update symmetric_difference_update'
const thread = 'run start join is_alive isAlive getName setName isDaemon setDaemon _bootstrap _stop _delete'

/** The methods that classes from outside the files have, besides `__…__`: those whose list is known and short. */
const methodsOfBase: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    object: '',
    'abc.ABC': 'register',
    'typing.Protocol': '',
    'typing_extensions.Protocol': '',
    'typing.Generic': '',
    'enum.Enum': 'name value',
    'enum.IntEnum': 'name value',
    'typing.NamedTuple': '_replace _asdict _make count index',
    'collections.namedtuple()': '_replace _asdict _make count index',
    dict: mapping,
    'collections.OrderedDict': `${mapping} move_to_end`,
    'collections.defaultdict': mapping,
    list: sequence,
    tuple: 'index count',
    set: sets,
    frozenset: sets,
    'threading.Thread': thread,
    'threading.local': '',
    'unittest.TestCase': testCase,
    'unittest.case.TestCase': testCase,
    'unittest.IsolatedAsyncioTestCase': testCase,
    'testtools.TestCase': testtoolsCase,
    'testtools.testcase.TestCase': testtoolsCase,
    'oslotest.base.BaseTestCase': `${testtoolsCase} create_tempfiles`,
    'fixtures.Fixture': fixture,
  }).map(([name, methods]) => [name, new Set(methods.split(' '))]),
)

/**
 * Whether a class from outside the files may have a method of this name, or call one. What is not known may; but not
 * a name with a leading underscore, which is the class's own by custom (PEP 8).
 */
export function mayHaveMethod(base: string, method: string): boolean {
  if (builtinExceptions.has(base)) return method === 'with_traceback' || method === 'add_note'
  const methods = methodsOfBase.get(base)
  if (!methods) return !method.startsWith('_')
  return methods.has(method) || (testCaseMethod.test(method) && base.endsWith('TestCase'))
}

/** Whether the methods of a base from outside are known. */
export function isKnownBase(base: string): boolean {
  return builtinExceptions.has(base) || methodsOfBase.has(base)
}

const testCaseMethod =
  /^(?:assert[A-Z]|fail[A-Z]|_?(?:assert|call|run|get|format|truncate|base|deprecate|type)[A-Z]\w*)/
