import type { SyntaxNode } from '../syntax/node.ts'
import { isBuiltin } from './builtins.ts'
import type { PythonFile } from './python-file.ts'

/** The exceptions and warnings of Python 3.8 to 3.14 (library reference, "Exception hierarchy"), aliases included. */
export const builtinExceptions: ReadonlySet<string> = new Set(
  (
    'BaseException BaseExceptionGroup GeneratorExit KeyboardInterrupt SystemExit Exception ArithmeticError ' +
    'FloatingPointError OverflowError ZeroDivisionError AssertionError AttributeError BufferError EOFError ' +
    'ExceptionGroup ImportError ModuleNotFoundError LookupError IndexError KeyError MemoryError NameError ' +
    'UnboundLocalError OSError BlockingIOError ChildProcessError ConnectionError BrokenPipeError ' +
    'ConnectionAbortedError ConnectionRefusedError ConnectionResetError FileExistsError FileNotFoundError ' +
    'InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError ' +
    'ReferenceError RuntimeError NotImplementedError PythonFinalizationError RecursionError StopAsyncIteration ' +
    'StopIteration SyntaxError IndentationError TabError SystemError TypeError ValueError UnicodeError ' +
    'UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError Warning BytesWarning DeprecationWarning ' +
    'EncodingWarning FutureWarning ImportWarning PendingDeprecationWarning ResourceWarning RuntimeWarning ' +
    'SyntaxWarning UnicodeWarning UserWarning EnvironmentError IOError WindowsError'
  ).split(' '),
)

/** Whether an identifier stands for a builtin exception. */
export function isBuiltinException(identifier: SyntaxNode, file: PythonFile): boolean {
  return builtinExceptions.has(identifier.text) && isBuiltin(identifier, file)
}
