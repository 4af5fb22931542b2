/** Each builtin exception behind the one that it inherits from (library reference, "Exception hierarchy"). */
const tree: Readonly<Record<string, string>> = {
  BaseException: 'BaseExceptionGroup GeneratorExit KeyboardInterrupt SystemExit Exception',
  Exception:
    'ArithmeticError AssertionError AttributeError BufferError EOFError ExceptionGroup ImportError LookupError ' +
    'MemoryError NameError OSError ReferenceError RuntimeError StopAsyncIteration StopIteration SyntaxError ' +
    'SystemError TypeError ValueError Warning',
  ArithmeticError: 'FloatingPointError OverflowError ZeroDivisionError',
  ImportError: 'ModuleNotFoundError',
  LookupError: 'IndexError KeyError',
  NameError: 'UnboundLocalError',
  OSError:
    'BlockingIOError ChildProcessError ConnectionError FileExistsError FileNotFoundError InterruptedError ' +
    'IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError',
  ConnectionError: 'BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError',
  RuntimeError: 'NotImplementedError PythonFinalizationError RecursionError',
  SyntaxError: 'IndentationError',
  IndentationError: 'TabError',
  ValueError: 'UnicodeError',
  UnicodeError: 'UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError',
  Warning:
    'BytesWarning DeprecationWarning EncodingWarning FutureWarning ImportWarning PendingDeprecationWarning ' +
    'ResourceWarning RuntimeWarning SyntaxWarning UnicodeWarning UserWarning',
}

const bases: ReadonlyMap<string, string> = new Map(
  Object.entries(tree).flatMap(([base, names]) => names.split(' ').map((name) => [name, base] as const)),
)
/** Other names of OSError since Python 3.3 (PEP 3151), also those that it has in modules. */
const aliases = new Set(['IOError', 'EnvironmentError', 'WindowsError', 'socket.error', 'os.error', 'select.error'])

/** The name that a builtin exception has in tracebacks: `IOError` is `OSError`. */
export function canonicalException(name: string): string {
  return aliases.has(name) ? 'OSError' : name
}

/** A builtin exception and all that it inherits from but `object`; other names alone. */
export function builtinLineage(name: string): readonly string[] {
  const lineage: string[] = []
  for (let each: string | undefined = canonicalException(name); each; each = bases.get(each)) lineage.push(each)
  return lineage
}
