import { comparisonsAround } from '../../function-facts/comparisons-around.ts'
import type { SyntaxNode } from '../../../syntax/node.ts'
import type { PythonFile } from '../../python-file.ts'
import type { ParameterTraces, Taker } from './module-facts.ts'
import type { TermId } from './term.ts'
import { isTried } from './is-tried.ts'
import { readTaker } from './read-taker.ts'
import type { TermReader } from './term-reader.ts'

/** A function that uses more of a parameter is looked at no further. */
const namesLimit = 40

/**
 * Looks at every place that reads a parameter.
 * @param standard its default
 */
export function parameterTraces(
  file: PythonFile,
  reader: TermReader,
  node: SyntaxNode,
  standard: SyntaxNode | undefined,
): ParameterTraces {
  const variable = file.scopes.variableAt(node)
  const references = variable ? [variable, ...variable.captures].flatMap((each) => each.references) : []
  const places = references.map((reference) => reference.node)
  const compared = comparisonsAround(places).flatMap(comparedIn)
  const isRebound = (variable?.bindings.length ?? 0) > 1
  const isCalled = places.some((place) => place.field === 'function' && place.parent?.is('call') === true)
  const isProbed = places.some(isProbe)
  const tested = places.flatMap((place) => testedClasses(place, reader))
  const isTold = isRebound || isCalled || isProbed || tested.length > 0 || (standard && isConstant(standard))
  return {
    attributes: [...new Set(places.flatMap(attributeOf))].slice(0, namesLimit),
    isComparedWithNone: compared.some((other) => other.is('none')),
    isCalled,
    isCollection: places.some(isCollectionUse),
    isProbed,
    isTruthTested: places.some(isTruthTest),
    tested,
    compared: compared.filter(isConstant).map((other) => reader.read(other)),
    isRebound,
    takers: isTold ? [] : takersOf(file, reader, places),
  }
}

function takersOf(file: PythonFile, reader: TermReader, places: readonly SyntaxNode[]): readonly Taker[] {
  return places.slice(0, namesLimit).flatMap((place) => readTaker(file, reader, place) ?? [])
}

function attributeOf(place: SyntaxNode): string[] {
  const { parent } = place
  const isRead = parent?.is('attribute') === true && place.field === 'object'
  return isRead && !isTried(place) ? [parent.get('attribute').text] : []
}

/** The operands of a comparison, `in` apart. */
function comparedIn(comparison: SyntaxNode<'comparison_operator'>): readonly SyntaxNode[] {
  const isLookup = comparison.get('operators').some((each) => each.isToken('in', 'not in'))
  return isLookup ? [] : comparison.parts
}

function isConstant(node: SyntaxNode): boolean {
  if (node.is('unary_operator')) return isConstant(node.get('argument'))
  return node.is('true', 'false', 'integer', 'float', 'string')
}

const collecting =
  /^(?:list|tuple|set|sorted|enumerate|iter|map|zip|sum|any|all|reversed|frozenset|len|(?:io\.|codecs\.)?open|os\.(?:path\.\w+|stat|listdir|remove|unlink|makedirs|mkdir)|(?:\w+\.)*Path)$/

function isCollectionUse(place: SyntaxNode): boolean {
  const { parent } = place
  if (parent?.is('for_statement', 'for_in_clause') && place.field === 'right') return true
  if (parent?.is('subscript') && place.field === 'value') return true
  return callAround(place, collecting) !== undefined
}

function isProbe(place: SyntaxNode): boolean {
  if (callAround(place, /^(?:hasattr|callable|type|issubclass)$/)) return true
  return place.parent?.is('match_statement') === true && place.field === 'subject'
}

function isTruthTest({ parent, index }: SyntaxNode): boolean {
  if (!parent) return false
  if (parent.is('conditional_expression')) return parent.parts[1]?.index === index
  if (parent.is('if_statement', 'elif_clause', 'while_statement')) return parent.get('condition').index === index
  return parent.is('not_operator', 'boolean_operator', 'assert_statement')
}

/** The call that takes the place as an argument. */
function callAround(place: SyntaxNode, callee: RegExp): SyntaxNode<'call'> | undefined {
  const call = place.parent?.is('argument_list') ? place.parent.parent : undefined
  return call?.is('call') && callee.test(call.get('function').text) ? call : undefined
}

function testedClasses(place: SyntaxNode, reader: TermReader): readonly TermId[] {
  const call = callAround(place, /^isinstance$/)
  const [first, second] = call?.get('arguments').namedChildren ?? []
  return first?.index === place.index && second ? [reader.read(second)] : []
}
