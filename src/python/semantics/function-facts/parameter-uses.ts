import type { SyntaxNode } from '../../syntax/node.ts'
import { comparisonsAround } from './comparisons-around.ts'
import type { FunctionFacts } from './function-facts.ts'
import type { ParameterFacts } from './parameter-facts.ts'

/** What a function does with a parameter, as far as single expressions tell. */
export interface ParameterUses {
  /** How often it is read, in nested functions too. */
  readonly count: number
  readonly isCalled: boolean
  readonly isIterated: boolean
  /** Asked for as a condition and used in no other way. */
  readonly isFlag: boolean
  readonly isComparedWithNone: boolean
  readonly isOpened: boolean
  /** Asked for its length, or indexed. */
  readonly isMeasured: boolean
  /** The attribute of the first parameter that it is kept as: `self.name = name`. */
  readonly keptAs: string | undefined
  /** The classes that it is tested to be an instance of. */
  readonly testedTypes: readonly string[]
}

/** Looks at every place that reads the parameter. */
export function parameterUses({ file }: FunctionFacts, { node }: ParameterFacts): ParameterUses {
  const variable = file.scopes.variableAt(node)
  const references = variable ? [variable, ...variable.captures].flatMap((each) => each.references) : []
  const places = references.map((reference) => reference.node)
  return {
    count: places.length,
    isCalled: places.some((place) => place.field === 'function' && place.parent?.is('call') === true),
    isIterated: places.some(isIterated),
    isFlag: places.length > 0 && places.every(isCondition),
    isComparedWithNone: comparisonsAround(places).some(holdsNone),
    isOpened: places.some((place) =>
      isArgumentOf(
        place,
        /^(?:io\.|codecs\.)?open$|^os\.(?:path\.|stat$|listdir$|remove$|unlink$|makedirs$|mkdir$)|(?:^|\.)Path$/,
      ),
    ),
    isMeasured: places.some(
      (place) => isArgumentOf(place, /^len$/) || (place.parent?.is('subscript') === true && place.field === 'value'),
    ),
    keptAs: places.map(attributeKeeping).find((name) => name !== undefined),
    testedTypes: places.flatMap(typesTested),
  }
}

function isIterated(place: SyntaxNode): boolean {
  const { parent } = place
  if (parent?.is('for_statement', 'for_in_clause') && place.field === 'right') return true
  return isArgumentOf(place, /^(?:list|tuple|set|sorted|enumerate|iter|map|zip|sum|any|all|reversed|frozenset)$/)
}

/** `if flag`, `not flag`, `flag and …`, `x if flag else y`. */
function isCondition(place: SyntaxNode): boolean {
  const { parent } = place
  if (!parent) return false
  if (parent.is('not_operator', 'boolean_operator')) return isCondition(parent) || parent.is('not_operator')
  if (parent.is('conditional_expression')) return parent.namedChildren[1] === place
  return place.field === 'condition'
}

function holdsNone(comparison: SyntaxNode): boolean {
  return comparison.namedChildren.some((child) => child.is('none'))
}

function isArgumentOf(place: SyntaxNode, callee: RegExp): boolean {
  const call = place.parent?.is('argument_list') ? place.parent.parent : undefined
  return call?.is('call') === true && callee.test(call.get('function').text)
}

function attributeKeeping(place: SyntaxNode): string | undefined {
  const statement = place.parent
  const target = statement?.is('assignment') && place.field === 'right' ? statement.get('left') : undefined
  if (!target?.is('attribute') || !/^(?:self|cls)$/.test(target.get('object').text)) return undefined
  return target.get('attribute').text
}

function typesTested(place: SyntaxNode): readonly string[] {
  if (!isArgumentOf(place, /^isinstance$/) || place.previousSibling?.isToken('(') !== true) return []
  const type = place.parent!.namedChildren[1]
  if (!type) return []
  return (type.is('tuple') ? type.namedChildren : [type])
    .filter((each) => each.is('identifier', 'attribute'))
    .map((each) => each.text)
}
