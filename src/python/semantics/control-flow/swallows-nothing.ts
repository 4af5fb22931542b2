import { decoratorsOf } from '../decorators.ts'
import type { SyntaxNode } from '../../syntax/node.ts'
import type { SyntaxTree } from '../../syntax/tree.ts'
import { importedName, rootOf } from '../qualified-name.ts'
import type { ScopeGraph } from '../scope.ts'

/** Context managers of the standard library whose `__exit__` lets every exception through. */
const transparent: ReadonlySet<string> = new Set(
  (
    'io.open codecs.open os.fdopen os.scandir gzip.open gzip.GzipFile bz2.open bz2.BZ2File lzma.open lzma.LZMAFile ' +
    'tarfile.open tarfile.TarFile zipfile.ZipFile tempfile.TemporaryDirectory tempfile.NamedTemporaryFile ' +
    'tempfile.TemporaryFile tempfile.SpooledTemporaryFile threading.Lock threading.RLock threading.Condition ' +
    'threading.Semaphore threading.BoundedSemaphore contextlib.closing contextlib.nullcontext ' +
    'contextlib.redirect_stdout contextlib.redirect_stderr contextlib.chdir warnings.catch_warnings ' +
    'subprocess.Popen socket.socket socket.create_connection decimal.localcontext urllib.request.urlopen ' +
    'concurrent.futures.ThreadPoolExecutor concurrent.futures.ProcessPoolExecutor multiprocessing.Pool mmap.mmap ' +
    'sqlite3.connect shelve.open unittest.mock.patch unittest.mock.patch.object unittest.mock.patch.dict ' +
    'unittest.mock.patch.multiple mock.patch mock.patch.object mock.patch.dict mock.patch.multiple asyncio.Lock ' +
    'asyncio.Semaphore asyncio.timeout'
  ).split(' '),
)

/**
 * Whether a context manager, as written behind `with`, is known to let every exception through: what `open` and others
 * of the standard library give, and what a class or a `contextmanager` of this file gives that has no means to swallow.
 */
export function swallowsNothing(tree: SyntaxTree, scopes: ScopeGraph, manager: SyntaxNode): boolean {
  const callee = manager.is('call') ? manager.get('function') : undefined
  const root = callee && rootOf(callee)
  const variable = root && scopes.variableAt(root)
  if (!callee || !root || !variable) return false
  const bindings = [variable.owner, ...(variable.owner?.captures ?? [])].flatMap((each) => each?.bindings ?? [])
  const [only, second] = bindings
  if (!only)
    return callee.text === 'open' && variable.isGlobal && tree.nodesOfKind('wildcard_import').next().done === true
  // What a function imports or defines for itself may be handed to another, which would know less.
  if (second || variable.owner?.scope.kind !== 'module') return false
  if (only.kind === 'import')
    return transparent.has(`${importedName(only) ?? ''}${callee.text.slice(root.text.length)}`)
  const definition = only.node.parent
  if (callee !== root || !definition) return false
  return definition.is('class_definition') ? hasTransparentExit(definition) : isTransparentGenerator(scopes, definition)
}

/** A class without bases whose `__exit__` returns nothing that is true. */
function hasTransparentExit(definition: SyntaxNode<'class_definition'>): boolean {
  if (definition.get('superclasses')?.namedChildren.length || definition.parent?.is('decorated_definition'))
    return false
  const members = definition.get('body').namedChildren
  const exits = members.filter((member) => /^__a?exit__$/.test(member.child('name')?.text ?? ''))
  return exits.length > 0 && exits.every((exit) => exit.is('function_definition') && !returnsValue(exit))
}

function returnsValue(definition: SyntaxNode): boolean {
  return [...definition.descendants()].some((node) => {
    const value = node.is('return_statement') ? node.namedChildren[0] : undefined
    return node.is('yield') || (value !== undefined && !value.is('none', 'false', 'comment'))
  })
}

/** `@contextmanager` over a generator that yields outside of any `try` with handlers and any `with`. */
function isTransparentGenerator(scopes: ScopeGraph, definition: SyntaxNode): boolean {
  if (!definition.is('function_definition')) return false
  const [decorator, second] = decoratorsOf(definition)
  const named = decorator?.namedChildren[0]
  if (!named || second || !/^contextlib\.(?:async)?contextmanager$/.test(qualifiedName(scopes, named) ?? ''))
    return false
  const guarded = [...definition.descendants()].filter((node) => node.is('yield', 'return_statement'))
  return guarded.every((node) => !mayCatch(node, definition))
}

function mayCatch(node: SyntaxNode, definition: SyntaxNode): boolean {
  for (let outer = node.parent; outer && outer !== definition; outer = outer.parent) {
    if (outer.is('with_statement', 'function_definition', 'lambda')) return true
    if (outer.is('finally_clause') && node.is('return_statement')) return true
    if (outer.is('try_statement') && outer.namedChildren.some((part) => part.is('except_clause'))) return true
  }
  return false
}

function qualifiedName(scopes: ScopeGraph, expression: SyntaxNode): string | undefined {
  const root = rootOf(expression)
  const [only, second] = (root && scopes.variableAt(root)?.owner?.bindings) ?? []
  const imported = only && !second ? importedName(only) : undefined
  return imported === undefined ? undefined : imported + expression.text.slice(root!.text.length)
}
