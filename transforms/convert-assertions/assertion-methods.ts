import type { TestFramework } from '../../src/python/semantics/is-test-case.ts'

/** Old names of assertion methods and what they are called now; Python 3.12 removed those of unittest. */
export const aliases: ReadonlyMap<string, string> = new Map([
  ['assert_', 'assertTrue'],
  ['assertEquals', 'assertEqual'],
  ['assertNotEquals', 'assertNotEqual'],
  ['assertAlmostEquals', 'assertAlmostEqual'],
  ['assertNotAlmostEquals', 'assertNotAlmostEqual'],
  ['assertRegexpMatches', 'assertRegex'],
  ['assertNotRegexpMatches', 'assertNotRegex'],
  ['assertRaisesRegexp', 'assertRaisesRegex'],
  ['assertItemsEqual', 'assertCountEqual'],
  ['failUnless', 'assertTrue'],
  ['failIf', 'assertFalse'],
  ['failUnlessEqual', 'assertEqual'],
  ['failIfEqual', 'assertNotEqual'],
  ['failUnlessAlmostEqual', 'assertAlmostEqual'],
  ['failIfAlmostEqual', 'assertNotAlmostEqual'],
  ['failUnlessRaises', 'assertRaises'],
])

/** Removed from unittest without a method that takes its place. */
export const removedMethods: ReadonlyMap<string, string> = new Map([
  ['assertDictContainsSubset', 'assertDictContainsSubset is gone from Python 3.12 and no method takes its place'],
])

/** Aliases that are unittest's alone: trial keeps all the others as its own, current methods. */
const unittestAlone: ReadonlySet<string> = new Set([
  'assertRegexpMatches',
  'assertNotRegexpMatches',
  'assertRaisesRegexp',
])

/** Whether the name is no alias in this framework but a method of its own. */
export function isOwnMethod(framework: TestFramework, name: string): boolean {
  return framework === 'trial' && aliases.has(name) && !unittestAlone.has(name)
}

/** The parameters in front of the message, each with all the names that frameworks give it. */
export const parameters: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  ['assertTrue', [['expr', 'condition']]],
  ['assertFalse', [['expr', 'condition']]],
  [
    'assertEqual',
    [
      ['first', 'expected'],
      ['second', 'observed'],
    ],
  ],
  ['assertNotEqual', [['first'], ['second']]],
  [
    'assertIs',
    [
      ['expr1', 'expected'],
      ['expr2', 'observed'],
    ],
  ],
  [
    'assertIsNot',
    [
      ['expr1', 'expected'],
      ['expr2', 'observed'],
    ],
  ],
])

/** The names that frameworks give the message. */
export const messageKeywords: ReadonlySet<string> = new Set(['msg', 'message'])

/** The method that asserts a comparison, by its operator. */
export const comparisonMethods: ReadonlyMap<string, string> = new Map([
  ['==', 'assertEqual'],
  ['!=', 'assertNotEqual'],
  ['<', 'assertLess'],
  ['<=', 'assertLessEqual'],
  ['>', 'assertGreater'],
  ['>=', 'assertGreaterEqual'],
  ['in', 'assertIn'],
  ['not in', 'assertNotIn'],
  ['is', 'assertIs'],
  ['is not', 'assertIsNot'],
])

/** The operator that holds exactly where the other does not. No entry for an order: NaN and sets have neither. */
export const oppositeOperators: ReadonlyMap<string, string> = new Map([
  ['in', 'not in'],
  ['not in', 'in'],
  ['is', 'is not'],
  ['is not', 'is'],
  ['==', '!='],
  ['!=', '=='],
])

/** Methods that assert the result of a function of two arguments: `[true, false]`. */
export const functionMethods: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['isinstance', ['assertIsInstance', 'assertNotIsInstance']],
])

/** As `functionMethods`, since Python 3.14. */
export const newFunctionMethods: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['hasattr', ['assertHasAttr', 'assertNotHasAttr']],
  ['issubclass', ['assertIsSubclass', 'assertNotIsSubclass']],
])

/** Methods that assert the result of a method of one argument, since Python 3.14: `[true, false]`. */
export const newMethodMethods: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['startswith', ['assertStartsWith', 'assertNotStartsWith']],
  ['endswith', ['assertEndsWith', 'assertNotEndsWith']],
])
