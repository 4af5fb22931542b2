import { decoratorsOf } from '../../../src/python/semantics/decorators.ts'
import { allBindings } from '../../../src/python/semantics/all-bindings.ts'
import { testFrameworkOf } from '../../../src/python/semantics/is-test-case.ts'
import type { FunctionNode } from '../../../src/python/semantics/function-signature.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { Scope, Variable } from '../../../src/python/semantics/scope.ts'
import type { Renaming } from '../renaming.ts'
import { decoratorEffect } from './known-decorators.ts'
import { usageOf } from './usage.ts'

interface Judged {
  readonly definition: FunctionNode
  /** The class scope around a method. */
  readonly owner: Scope | undefined
  /** What the function is bound to. */
  readonly variable: Variable | undefined
  readonly renames: readonly Renaming[]
}

/** Methods that are called along with others, or through the keywords of a class statement. */
const hiddenCalls: ReadonlyMap<string, string> = new Map([
  ['__new__', 'a call of the class gives its keywords to `__new__` and `__init__` both'],
  ['__init_subclass__', 'the keywords of class statements are its arguments'],
  ['__prepare__', 'the keywords of class statements are its arguments'],
  ['__set_name__', 'Python itself calls it'],
])

/** Why nobody can say, from the file alone, who names the parameters of a function; undefined when nothing speaks against it. */
export function faultOfFunction(file: PythonFile, judged: Judged): string | undefined {
  const { definition, owner, variable } = judged
  if (definition.is('lambda')) return faultOfLambda(file, definition, variable)
  if (!definition.is('function_definition')) return undefined
  const name = definition.get('name').text
  return (
    faultOfDecorators(file, definition) ??
    faultOfFramework(file, name, owner) ??
    (owner ? hiddenCalls.get(name) : undefined) ??
    (owner ? faultOfPrivateName(judged) : undefined) ??
    (variable && faultOfBindings(file, variable))
  )
}

function faultOfDecorators(file: PythonFile, definition: FunctionNode): string | undefined {
  const decorator = decoratorsOf(definition).find((each) => decoratorEffect(file, each) === 'unknown')
  if (!decorator) return undefined
  const shown = decorator.text.replace(/\(.*/s, '')
  return `\`${shown}\` at line ${file.lineOf(decorator.start)} may call it with keywords or read the names of its parameters`
}

/** pytest passes fixtures by the names of the parameters, and plugins have hooks whose parameters are named. */
function faultOfFramework(file: PythonFile, name: string, owner: Scope | undefined): string | undefined {
  if (name.startsWith('pytest_')) return 'pytest calls a hook by the names of its parameters'
  if (!name.startsWith('test')) return undefined
  const definition = owner?.node
  if (definition?.is('class_definition') && testFrameworkOf(file, definition)) return undefined
  return 'pytest may pass a fixture to it by the name of the parameter'
}

/** Parameters are mangled in a class, the keywords of calls are not. */
function faultOfPrivateName({ renames }: Judged): string | undefined {
  const names = renames.flatMap(({ from, to }) => [from, to])
  const hidden = names.find((name) => name.startsWith('__') && !name.endsWith('__'))
  return hidden && `\`${hidden}\` is a private name in a class: calls must write it in another way`
}

function faultOfBindings(file: PythonFile, variable: Variable): string | undefined {
  const other = allBindings(variable).find(({ kind }) => kind !== 'definition' && kind !== 'annotation')
  return other && `\`${variable.name}\` is bound in another way at line ${file.lineOf(other.node.start)}`
}

function faultOfLambda(file: PythonFile, definition: FunctionNode, variable: Variable | undefined): string | undefined {
  if (!variable) {
    const usage = usageOf(file, definition)
    return usage === 'escape' || usage === 'forwarded'
      ? 'the lambda is handed on, and may be called with keywords'
      : undefined
  }
  const bindings = allBindings(variable)
  const other = bindings.length > 1 ? bindings.find(({ node }) => node.parent !== definition.parent) : undefined
  return other && `\`${variable.name}\` is bound in another way at line ${file.lineOf(other.node.start)}`
}
