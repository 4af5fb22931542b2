import { decoratorCallee, decoratorsOf } from '../../src/python/semantics/decorators.ts'
import { importedNames } from '../../src/python/semantics/dotted-name.ts'
import { isBuiltin } from '../../src/python/semantics/builtins.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'

/** Decorators that neither read hints nor change what a call takes and gives. */
const harmless: ReadonlySet<string> = new Set(
  (
    'abc.abstractmethod atexit.register contextlib.contextmanager contextlib.asynccontextmanager functools.cache ' +
    'functools.cached_property functools.lru_cache functools.wraps typing.final typing.no_type_check ' +
    'typing_extensions.final typing_extensions.override typing.override typing_extensions.deprecated warnings.deprecated'
  ).split(' '),
)
const harmlessBuiltins: ReadonlySet<string> = new Set(['property', 'staticmethod', 'classmethod'])
/** Marks, skips and mocks of test frameworks; `click` reads its own decorators, never hints. */
const harmlessModules =
  /^(?:pytest\.(?:mark|fixture)|unittest\.(?:skip|expectedFailure)|unittest\.mock\.patch|mock\.patch|click)\b/

/** The first decorator that may read the hints of a function at run time. */
export function findUnknownDecorator(
  file: PythonFile,
  definition: SyntaxNode,
  isKnown: (place: number) => boolean,
): SyntaxNode | undefined {
  return decoratorsOf(definition).find((each, place) => !isHarmless(file, each) && !isKnown(place))
}

function isHarmless(file: PythonFile, decorator: SyntaxNode<'decorator'>): boolean {
  const callee = decoratorCallee(decorator)
  if (!callee) return false
  if (callee.is('identifier') && isBuiltin(callee, file)) return harmlessBuiltins.has(callee.text)
  // `@name.setter` of a property of the same class
  if (callee.is('attribute') && /^(?:setter|deleter|getter)$/.test(callee.get('attribute').text)) return true
  const names = importedNames(file, callee)
  return (
    names.length > 0 && names.every((name) => name !== undefined && (harmless.has(name) || harmlessModules.test(name)))
  )
}
