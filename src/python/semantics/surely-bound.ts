import type { SyntaxNode } from '../syntax/node.ts'
import { isBuiltin } from './builtins.ts'
import { allBindings } from './all-bindings.ts'
import type { PythonFile } from './python-file.ts'
import type { Variable } from './scope.ts'

/** Builtins that every Python 3 has, so that reading the name cannot raise. */
export const builtinNames: ReadonlySet<string> = new Set(
  (
    'abs all any ascii bin bool bytearray bytes callable chr classmethod compile complex delattr dict dir divmod ' +
    'enumerate eval exec filter float format frozenset getattr globals hasattr hash hex id input int isinstance ' +
    'issubclass iter len list locals map max memoryview min next object oct open ord pow print property range repr ' +
    'reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip ' +
    'ArithmeticError AssertionError AttributeError BaseException EOFError Exception ImportError IndexError ' +
    'KeyError KeyboardInterrupt LookupError NameError NotImplemented NotImplementedError OSError OverflowError ' +
    'RuntimeError StopIteration SyntaxError SystemExit TypeError UnicodeDecodeError UnicodeEncodeError UnicodeError ' +
    'ValueError Warning ZeroDivisionError __name__'
  ).split(' '),
)

const plainKinds: ReadonlySet<string> = new Set(['assignment', 'annotated-assignment', 'import', 'definition', 'class'])

/** Whether reading a name is proved not to raise: on every path it is bound when control gets there. */
export function isSurelyBound(identifier: SyntaxNode, file: PythonFile): boolean {
  const variable = file.scopes.variableAt(identifier)
  if (!variable) return false
  const owner = variable.owner
  if (variable.isGlobal) {
    if (builtinNames.has(variable.name) && isBuiltin(identifier, file)) return true
    return owner !== undefined && isBoundBefore(identifier, owner)
  }
  if (!owner) return false
  if (owner.isParameter && !mayBeDeleted(owner)) return true
  const { scope } = owner
  if (owner.captures.some(({ bindings }) => bindings.some(({ kind }) => kind === 'deletion'))) return false
  if (scope !== variable.scope || (scope.kind !== 'function' && scope.kind !== 'lambda')) return false
  if (file.scopes.scopeOf(identifier) !== scope) return false
  return !file.controlFlow(scope).mayBeUnbound(identifier)
}

/** An `except … as` deletes its name when it ends. */
function mayBeDeleted(owner: Variable): boolean {
  return allBindings(owner).some(({ kind }) => kind === 'deletion' || kind === 'except')
}

/** A global bound by an unconditional statement of the module before the one that holds the identifier. */
function isBoundBefore(identifier: SyntaxNode, global: Variable): boolean {
  if (mayBeDeleted(global)) return false
  const reader = topStatement(identifier)
  return global.bindings.some(({ kind, node }) => {
    if (!plainKinds.has(kind)) return false
    const statement = topStatement(node)
    const isPlain = statement.is(
      'expression_statement',
      'import_statement',
      'import_from_statement',
      'function_definition',
      'class_definition',
      'decorated_definition',
    )
    return isPlain && statement.end <= reader.start
  })
}

function topStatement(node: SyntaxNode): SyntaxNode {
  let statement = node
  for (let parent = node.parent; parent && !parent.is('module'); parent = parent.parent) statement = parent
  return statement
}
