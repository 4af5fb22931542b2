import { decoratorCallee } from '../../../src/python/semantics/decorators.ts'
import { importedNames } from '../../../src/python/semantics/dotted-name.ts'
import { isBuiltin } from '../../../src/python/semantics/builtins.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'

/** What a decorator does to the way in which a function is called. */
export type DecoratorEffect = 'none' | 'descriptor' | 'overload' | 'unknown'

const builtinDecorators: ReadonlyMap<string, DecoratorEffect> = new Map([
  ['staticmethod', 'none'],
  ['classmethod', 'none'],
  ['property', 'descriptor'],
])

/** Decorators that hand keywords on as they are, or (`patch`) add arguments by position. */
const harmless: ReadonlySet<string> = new Set(
  (
    'abc.abstractmethod abc.abstractclassmethod abc.abstractstaticmethod functools.lru_cache functools.cache functools.wraps ' +
    'six.wraps contextlib.contextmanager contextlib.asynccontextmanager typing.override typing.final typing.no_type_check ' +
    'typing_extensions.override typing_extensions.final typing_extensions.deprecated warnings.deprecated types.coroutine ' +
    'asyncio.coroutine reprlib.recursive_repr unittest.skip unittest.skipIf unittest.skipUnless unittest.expectedFailure ' +
    'testtools.skip testtools.skipIf testtools.skipUnless unittest.mock.patch unittest.mock.patch.object ' +
    'unittest.mock.patch.dict mock.patch mock.patch.object mock.patch.dict'
  ).split(' '),
)
const overloads: ReadonlySet<string> = new Set(['typing.overload', 'typing_extensions.overload'])
const descriptors: ReadonlySet<string> = new Set(['functools.cached_property', 'abc.abstractproperty'])

/** Class decorators that leave the methods, and the `__init__` that is written, as they are. */
const harmlessForClasses: ReadonlySet<string> = new Set(
  (
    'functools.total_ordering typing.final typing.runtime_checkable typing_extensions.final enum.unique unittest.skip ' +
    'typing_extensions.runtime_checkable unittest.skipIf unittest.skipUnless unittest.mock.patch mock.patch ' +
    'unittest.mock.patch.object mock.patch.object ddt.ddt six.add_metaclass six.python_2_unicode_compatible'
  ).split(' '),
)

/** Judges a function's decorator by the name it has, imports resolved. */
export function decoratorEffect(file: PythonFile, decorator: SyntaxNode<'decorator'>): DecoratorEffect {
  const callee = decoratorCallee(decorator)
  if (!callee) return 'unknown'
  if (callee.is('identifier') && isBuiltin(callee, file)) return builtinDecorators.get(callee.text) ?? 'unknown'
  if (isAccessor(file, callee)) return 'descriptor'
  const effects = importedNames(file, callee).map(effectOfName)
  const [first = 'unknown'] = effects
  return effects.every((effect) => effect === first) ? first : 'unknown'
}

/** Whether a class decorator is known to leave the methods as they are. */
export function isHarmlessForClass(file: PythonFile, decorator: SyntaxNode<'decorator'>): boolean {
  const callee = decoratorCallee(decorator)
  const names = callee ? importedNames(file, callee) : []
  return names.length > 0 && names.every((name) => name !== undefined && harmlessForClasses.has(name))
}

function effectOfName(name: string | undefined): DecoratorEffect {
  if (name === undefined) return 'unknown'
  if (harmless.has(name)) return 'none'
  if (overloads.has(name)) return 'overload'
  return descriptors.has(name) ? 'descriptor' : 'unknown'
}

/** `@size.setter` behind a property of that name in the same class. */
function isAccessor(file: PythonFile, callee: SyntaxNode): boolean {
  if (!callee.is('attribute') || !['setter', 'getter', 'deleter'].includes(callee.get('attribute').text)) return false
  const object = callee.get('object')
  const owner = object.is('identifier') ? file.scopes.variableAt(object)?.owner : undefined
  return owner?.scope.kind === 'class' && owner.bindings.every(({ kind }) => kind === 'definition')
}
