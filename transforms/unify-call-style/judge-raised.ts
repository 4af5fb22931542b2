import { builtinExceptions, isBuiltinException } from '../../src/python/semantics/builtin-exceptions.ts'
import { classAttribute } from '../../src/python/semantics/class-attribute.ts'
import { classGraphOf, type ClassNode } from '../../src/python/semantics/class-graph.ts'
import { allBindings } from '../../src/python/semantics/all-bindings.ts'
import { importedNames } from '../../src/python/semantics/dotted-name.ts'
import { methodReceiver } from '../../src/python/semantics/method-receiver.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { ownerOf } from '../../src/python/semantics/qualified-name.ts'
import type { Binding } from '../../src/python/semantics/scope.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'

/** What `X` in `raise X()` is: only for an exception class do the parentheses say nothing. */
export type RaisedKind =
  | { readonly kind: 'builtin' }
  | { readonly kind: 'class' }
  /** Called like a class, and nothing more is known. */
  | { readonly kind: 'likely-class'; readonly reason: string }
  /** A function that returns the exception: the parentheses are its call. */
  | { readonly kind: 'function' }
  | { readonly kind: 'unknown'; readonly reason: string }

/** A function of `ctypes` that is called like a class. */
const functionNames: ReadonlySet<string> = new Set(['WinError'])

export function judgeRaised(file: PythonFile, callee: SyntaxNode): RaisedKind {
  if (isBuiltinException(callee, file)) return { kind: 'builtin' }
  if (!callee.is('identifier', 'attribute')) return unknown('what is called here has no name')
  const bindings = bindingsOf(file, callee)
  if (bindings.length === 0 && builtinExceptions.has(callee.text)) {
    return { kind: 'likely-class', reason: `a star import may bind \`${callee.text}\`` }
  }
  if (bindings.length > 0 && bindings.every(({ kind }) => kind === 'class')) return judgeClasses(file, bindings)
  if (bindings.length > 0 && bindings.every(({ kind }) => kind === 'definition')) return { kind: 'function' }
  const definition = bindings.find(({ kind }) => kind === 'definition')
  if (definition) return unknown(`\`${callee.text}\` is a function at line ${file.lineOf(definition.node.start)}`)
  const name = lastNameOf(file, callee)
  if (functionNames.has(name)) return { kind: 'function' }
  if (/^_?\p{Ll}/u.test(name))
    return unknown(`\`${callee.text}\` may be a function: its name begins with a small letter`)
  return {
    kind: 'likely-class',
    reason: `\`${callee.text}\` is not known to be a class, and a function must be called`,
  }
}

/** The name where it is defined: imports may rename it. */
function lastNameOf(file: PythonFile, callee: SyntaxNode): string {
  const imported = importedNames(file, callee).find((name) => name !== undefined) ?? callee.text
  return imported.slice(imported.lastIndexOf('.') + 1).trim()
}

function unknown(reason: string): RaisedKind {
  return { kind: 'unknown', reason }
}

/** What the file binds a name to; of `Outer.Inner`, `self.method` and `self.Inner` what the class has under the name. */
function bindingsOf(file: PythonFile, callee: SyntaxNode): readonly Binding[] {
  if (callee.is('identifier')) {
    const owner = ownerOf(file, callee)
    return owner ? allBindings(owner) : []
  }
  if (!callee.is('attribute')) return []
  const object = callee.get('object')
  if (!object.is('identifier')) return []
  const receiver = methodReceiver(file, object)
  const definitions = typeof receiver === 'string' ? classesOf(bindingsOf(file, object)) : [receiver.definition]
  const found = definitions.map((definition) => classAttribute(file, definition, callee.get('attribute').text))
  return found.every(({ unknown: doubt }) => doubt === undefined) ? found.flatMap(({ bindings }) => bindings) : []
}

/** The classes that a name stands for; none where it stands for something else as well. */
function classesOf(bindings: readonly Binding[]): readonly ClassNode[] {
  const classes = bindings.flatMap(({ node: { parent } }) => (parent?.is('class_definition') ? [parent] : []))
  return classes.length === bindings.length ? classes : []
}

function judgeClasses(file: PythonFile, bindings: readonly Binding[]): RaisedKind {
  const judged = classesOf(bindings).map((definition) => judgeClass(file, definition))
  return (
    judged.find(({ kind }) => kind === 'unknown') ?? judged.find(({ kind }) => kind !== 'class') ?? { kind: 'class' }
  )
}

/** `raise X` calls X as well, but takes only an instance of X for the result (`do_raise` in Python/ceval.c). */
function judgeClass(file: PythonFile, definition: ClassNode): RaisedKind {
  const graph = classGraphOf(file)
  const lineage = graph.lineage(definition)
  for (const each of lineage) {
    if (hasMetaclass(each)) return unknown(`the metaclass of ${nameOf(each)} decides what a call makes`)
    const [maker] = file.scopes.scopeOpenedBy(each)?.variables.get('__new__')?.bindings ?? []
    if (maker) return unknown(`\`__new__\` at line ${file.lineOf(maker.node.start)} decides what a call makes`)
  }
  const bases = lineage.flatMap((each) => graph.classes.get(each)?.outsideBases ?? [])
  if (!bases.some((base) => base !== 'object')) return unknown(`${nameOf(definition)} is not known to be an exception`)
  const isDecorated = definition.parent?.is('decorated_definition')
  const reason = `the decorator of ${nameOf(definition)} may have made something else of it`
  return isDecorated ? { kind: 'likely-class', reason } : { kind: 'class' }
}

function nameOf(definition: ClassNode): string {
  return definition.get('name').text
}

function hasMetaclass(definition: ClassNode): boolean {
  const keywords = definition.get('superclasses')?.namedChildren ?? []
  return keywords.some((each) => {
    return each.is('dictionary_splat') || (each.is('keyword_argument') && each.get('name').text === 'metaclass')
  })
}
