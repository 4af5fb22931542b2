import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import type { ParameterFacts } from '../../../src/python/semantics/function-facts/parameter-facts.ts'
import { parameterUses, type ParameterUses } from '../../../src/python/semantics/function-facts/parameter-uses.ts'
import { takesRest } from '../../../src/python/semantics/function-signature.ts'
import { capitalise, definite, emptyName, enumerate } from '../summary/noun-phrase.ts'
import { spokenWords } from '../summary/spoken-words.ts'
import { flagDescription } from './flag-description.ts'
import { knownParameters } from './known-parameters.ts'
import { nounOf } from './parameter-noun.ts'

/** What a parameter is for, as a sentence, from its name, its default and what is done with it. */
export function describeParameter(facts: FunctionFacts, parameter: ParameterFacts): string {
  const name = parameter.node.text
  if (takesRest(parameter)) return describeRest(facts, parameter)
  const uses = parameterUses(facts, parameter)
  const special = exitDescription(facts, parameter)
  if (special !== undefined) return special
  const flag = isFlag(parameter, uses) ? flagDescription(name) : undefined
  return flag ?? knownParameters.get(name) ?? nounDescription(name, parameter, uses)
}

/** The parameters of `__exit__` have their meaning by position. */
function exitDescription({ name, parameters }: FunctionFacts, parameter: ParameterFacts): string | undefined {
  if (!/^__a?exit__$/.test(name)) return undefined
  const texts = ['The type of the exception, or None.', 'The exception, or None.', 'The traceback, or None.']
  return texts[parameters.indexOf(parameter)]
}

function describeRest(facts: FunctionFacts, { node, kind }: ParameterFacts): string {
  const [sort, generic] =
    kind === 'values'
      ? ['positional', /^_*(?:args?|arguments|a|rest|varargs|argv)$/]
      : ['keyword', /^_*(?:kwargs?|kwds?|kw|keywords|keyword_args|k|kwarg)$/]
  const target = passedOnTo(node.text, facts, kind)
  if (target !== undefined) return `Further ${sort} arguments for \`${target}\`.`
  return generic.test(node.text) ? `Further ${sort} arguments.` : `${capitalise(definite(spokenWords(node.text)))}.`
}

/** The callee that `*args` or `**kwargs` are handed on to, where it is one. */
function passedOnTo(
  name: string,
  { file, parameters }: FunctionFacts,
  kind: ParameterFacts['kind'],
): string | undefined {
  const parameter = parameters.find((each) => each.node.text === name && each.kind === kind)
  const variable = parameter && file.scopes.variableAt(parameter.node)
  const callees = new Set<string>()
  for (const { node } of variable?.references ?? []) {
    const call = node.parent?.is('list_splat', 'dictionary_splat') ? node.parent.parent?.parent : undefined
    callees.add(call?.is('call') ? call.get('function').text : '')
  }
  const [callee = ''] = callees
  return callees.size === 1 && /^[\w.]{3,40}$/.test(callee) && !/^(?:super|dict|cls|type)$/.test(callee)
    ? callee
    : undefined
}

function isFlag({ default: value, hint, node }: ParameterFacts, uses: ParameterUses): boolean {
  if (hint?.text === 'bool' || value?.is('true', 'false')) return true
  return (
    hint === undefined &&
    (value === undefined || value.is('none')) &&
    uses.isFlag &&
    /^(?:is|has|can|should|use|allow|include|with|no|skip|force|enable|disable|ignore|show|do)_/.test(node.text)
  )
}

function nounDescription(name: string, parameter: ParameterFacts, uses: ParameterUses): string {
  const noun = nounOf(name, uses)
  const tail = useClause(noun, parameter, uses)
  return `${capitalise(noun)}${tail}.`
}

/** What is done with it, where the noun does not say so already. */
function useClause(noun: string, { node, default: value }: ParameterFacts, uses: ParameterUses): string {
  const parts: string[] = []
  if (
    uses.isCalled &&
    !/function|callable|callback|class|factory|method|predicate|handler|type|constructor|decorator/.test(noun)
  )
    parts.push(' to call')
  const types = [...new Set(uses.testedTypes)].filter((type) => /^[\w.]+$/.test(type))
  if (types.length > 0 && types.length <= 3 && emptyName.test(node.text))
    parts.push(
      `, for example ${enumerate(
        types.map((type) => `\`${type}\``),
        'or',
      )}`,
    )
  if (uses.isComparedWithNone && value === undefined) parts.push(', or None')
  return parts.join('')
}
