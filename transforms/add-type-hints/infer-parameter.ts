import type { FunctionFacts } from '../../src/python/semantics/function-facts/function-facts.ts'
import type { ParameterFacts } from '../../src/python/semantics/function-facts/parameter-facts.ts'
import { parameterUses } from '../../src/python/semantics/function-facts/parameter-uses.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { expressionTypesOf } from '../../src/python/semantics/types/expression-type.ts'
import { isValueType, type ScalarType } from '../../src/python/semantics/types/python-type.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { argumentsByName } from './calls-by-name.ts'
import type { Confidence, InferredHint } from './slot.ts'

/** A default of `str` says little: names of choices, and paths that need not be text, begin so (measured: 73 % right). */
const confidenceOf: Readonly<Partial<Record<ScalarType, Confidence>>> = {
  bool: 'proved',
  int: 'proved',
  float: 'proved',
  str: 'likely',
}

/** The hint that the default of a parameter asks for, or why it says too little; undefined without a telling default. */
export function inferParameter(facts: FunctionFacts, parameter: ParameterFacts): InferredHint | string | undefined {
  const value = parameter.default
  if (!value || !isConstant(value)) return undefined
  const type = expressionTypesOf(facts.file).typeOf(value)
  const confidence = isValueType(type) ? confidenceOf[type] : undefined
  if (!isValueType(type) || confidence === undefined) return undefined
  const doubt = doubtOfUses(facts, parameter, type) ?? doubtOfCalls(facts, parameter, type)
  if (doubt !== undefined) return `the default is ${article(type)}, but ${doubt}`
  return { type, confidence, evidence: evidenceOf(facts, parameter, value, type) }
}

/** Only what is written out: a name stands for a value that may be a mere marker. */
function isConstant(value: SyntaxNode): boolean {
  if (value.is('unary_operator')) return isConstant(value.get('argument'))
  if (value.is('string')) return !value.text.includes('{') || !/^\w*f/i.test(value.text)
  return value.is('true', 'false', 'integer', 'float')
}

/** What the body does with the parameter that a value of the type would make pointless. */
function doubtOfUses(facts: FunctionFacts, parameter: ParameterFacts, type: ScalarType): string | undefined {
  const uses = parameterUses(facts, parameter)
  if (uses.isComparedWithNone) return 'the body compares it with None'
  if (uses.testedTypes.length > 0) return 'the body asks for its class'
  if (uses.isCalled) return 'the body calls it'
  if (type !== 'str' && (uses.isIterated || uses.isMeasured || uses.isOpened))
    return 'the body takes it for a collection'
  return doubtOfComparisons(facts, parameter, type)
}

function doubtOfComparisons({ file }: FunctionFacts, { node }: ParameterFacts, type: ScalarType): string | undefined {
  const variable = file.scopes.variableAt(node)
  for (const reference of [variable, ...(variable?.captures ?? [])].flatMap((each) => each?.references ?? [])) {
    const { parent } = reference.node
    if (!parent?.is('comparison_operator')) continue
    const other = parent.namedChildren.find((each) => isConstant(each) && !fits(file, each, type))
    if (other) return `line ${file.lineOf(other.start)} compares it with ${other.text}`
  }
  return undefined
}

/** Arguments in calls of functions of this name: wider numbers, None and values of other types speak against the default. */
function doubtOfCalls(
  { file, name, owner }: FunctionFacts,
  parameter: ParameterFacts,
  type: ScalarType,
): string | undefined {
  const called = name === '__init__' && owner ? owner.get('name').text : name
  const other = argumentsByName(file, called, parameter.node.text).find((each) => !fits(file, each, type))
  return other && `line ${file.lineOf(other.start)} gives it ${other.text}`
}

function fits(file: PythonFile, value: SyntaxNode, type: ScalarType): boolean {
  const given = expressionTypesOf(file).typeOf(value)
  if (given === 'unknown' || given === 'never' || given === type) return true
  return (type === 'float' && given === 'int') || (type === 'int' && given === 'bool')
}

function evidenceOf(
  { file, name, owner }: FunctionFacts,
  { node }: ParameterFacts,
  value: SyntaxNode,
  type: ScalarType,
): string {
  const called = name === '__init__' && owner ? owner.get('name').text : name
  const given = argumentsByName(file, called, node.text).find((each) => expressionTypesOf(file).typeOf(each) === type)
  const calls = given ? `, called with ${given.text} (line ${file.lineOf(given.start)})` : ''
  return `default ${value.text} (line ${file.lineOf(value.start)})${calls}`
}

function article(type: string): string {
  return type === 'int' ? 'an int' : `a ${type}`
}
