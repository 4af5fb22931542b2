import { decoratorsOf } from '../../../src/python/semantics/decorators.ts'
import { callTarget, type CallTarget } from '../../../src/python/semantics/call-target.ts'
import type { ClassNode } from '../../../src/python/semantics/class-graph.ts'
import { importedNames } from '../../../src/python/semantics/dotted-name.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { Scope } from '../../../src/python/semantics/scope.ts'
import { scopeNumber } from '../../../src/python/semantics/scope-number.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { isHarmlessForClass } from './known-decorators.ts'
import type { SurveyedBase, SurveyedClass, SurveyedName } from './parameter-survey.ts'

const knownMetaclasses: ReadonlySet<string> = new Set(['abc.ABCMeta', 'enum.EnumMeta', 'enum.EnumType'])

/** All classes of a file: what they inherit decides what a method overrides. */
export function* surveyClasses(file: PythonFile): Generator<SurveyedClass> {
  for (const scope of file.scopes.all) {
    if (scope.kind !== 'class' || !scope.node.is('class_definition')) continue
    yield {
      scope: scopeNumber(file, scope),
      name: scope.name,
      line: file.lineOf(scope.node.start),
      bases: [...basesOf(file, scope.node)],
      init: initOf(file, scope),
      doubt: doubtOf(file, scope.node),
      values: [...valuesOf(scope)],
    }
  }
}

/** What the names of a module stand for: other files import them. */
export function* surveyNames(file: PythonFile): Generator<SurveyedName> {
  const { module } = file.scopes
  for (const { name, owner } of module.variables.values()) {
    const bound = owner?.bindings.find(({ node }) => node.is('identifier'))
    const node = bound?.node ?? owner?.bindings[0]?.node
    if (!owner || !node) continue
    const target = targetOfVariable(file, node)
    yield { name, target }
  }
}

/** `a` for `import a.b`, whose node is no identifier. */
function targetOfVariable(file: PythonFile, node: SyntaxNode): CallTarget {
  const identifier = node.is('dotted_name') ? node.namedChildren[0] : node
  return identifier?.is('identifier') ? callTarget(file, identifier) : { kind: 'value' }
}

function* basesOf(file: PythonFile, definition: ClassNode): Generator<SurveyedBase> {
  for (const entry of definition.get('superclasses')?.namedChildren ?? []) {
    if (entry.is('comment', 'keyword_argument')) continue
    const base = entry.is('subscript') ? entry.get('value') : entry
    yield { target: callTarget(file, base), name: baseName(file, base) }
  }
}

function baseName(file: PythonFile, base: SyntaxNode): string {
  if (base.is('call')) return `${baseName(file, base.get('function'))}()`
  return importedNames(file, base)[0] ?? base.text
}

function initOf(file: PythonFile, scope: Scope): number | undefined {
  const definition = scope.variables.get('__init__')?.bindings.at(-1)?.node.parent
  const opened = definition?.is('function_definition') ? file.scopes.scopeOpenedBy(definition) : undefined
  return opened && scopeNumber(file, opened)
}

function doubtOf(file: PythonFile, definition: ClassNode): string | undefined {
  const decorator = decoratorsOf(definition).find((each) => !isHarmlessForClass(file, each))
  if (decorator) return `\`${decorator.text.replace(/\(.*/s, '')}\``
  const scope = file.scopes.scopeOpenedBy(definition)
  if (scope?.variables.has('__new__')) return 'the `__new__` of the class'
  const [metaclass] = (definition.get('superclasses')?.namedChildren ?? []).filter((each) =>
    each.is('keyword_argument'),
  )
  const name = metaclass?.is('keyword_argument') ? importedNames(file, metaclass.get('value'))[0] : ''
  return name === '' || knownMetaclasses.has(name ?? '?') ? undefined : 'the metaclass'
}

/** Names bound to something that is no function, so that an override may hide there. */
function* valuesOf(scope: Scope): Generator<string> {
  for (const { name, bindings } of scope.variables.values()) {
    if (bindings.some(({ kind }) => kind !== 'definition' && kind !== 'annotation')) yield name
  }
}
