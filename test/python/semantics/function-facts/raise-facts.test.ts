import { expect, test } from 'vitest'
import { raiseFacts } from '../../../../src/python/semantics/function-facts/raise-facts.ts'
import { PythonFile } from '../../../../src/python/semantics/python-file.ts'
import { parse } from '../../../../src/python/syntax/parse.ts'

function exceptionsOf(source: string): readonly string[] {
  const outcome = parse(source)
  if (outcome.kind !== 'parsed') throw new Error(outcome.reason)
  const file = new PythonFile('example.py', outcome.tree)
  const [definition] = file.tree.nodesOfKind('function_definition')
  return raiseFacts(file, definition!).map(({ exception }) => exception)
}

test('what a handler catches by a base of the builtin does not leave', () => {
  expect(
    exceptionsOf('def f():\n    try:\n        raise FileNotFoundError\n    except OSError:\n        pass\n'),
  ).toEqual([])
  expect(
    exceptionsOf('def f():\n    try:\n        raise FileNotFoundError\n    except KeyError:\n        pass\n'),
  ).toEqual(['FileNotFoundError'])
})

test('Exception catches a class of the file, but not SystemExit', () => {
  const source =
    'class Own(Exception): pass\ndef f():\n    try:\n        raise {}\n    except Exception:\n        pass\n'
  expect(exceptionsOf(source.replace('{}', 'Own'))).toEqual([])
  expect(exceptionsOf(source.replace('{}', 'SystemExit'))).toEqual(['SystemExit'])
})

test('a handler catches the classes of the file that inherit from its own', () => {
  const source =
    'class Base(Exception): pass\nclass Own(Base): pass\ndef f():\n    try:\n        raise Own\n    except Base:\n        pass\n'
  expect(exceptionsOf(source)).toEqual([])
})

test('the else suite and the handlers of a try are not guarded by it', () => {
  const source =
    'def f():\n    try:\n        g()\n    except KeyError:\n        raise KeyError\n    else:\n        raise KeyError\n'
  expect(exceptionsOf(source)).toEqual(['KeyError', 'KeyError'])
})

test('a handler that raises again lets pass what it caught', () => {
  const source = 'def f():\n    try:\n        raise ValueError\n    except Exception:\n        g()\n        raise\n'
  expect(exceptionsOf(source)).toEqual(['ValueError'])
})

test('a bare raise and a raise of the caught name stand for the classes of the handler', () => {
  expect(exceptionsOf('def f():\n    try:\n        g()\n    except (OSError, lib.Error):\n        raise\n')).toEqual([
    'OSError',
    'lib.Error',
  ])
  expect(exceptionsOf('def f():\n    try:\n        g()\n    except OSError as error:\n        raise error\n')).toEqual([
    'OSError',
  ])
  expect(exceptionsOf('def f():\n    try:\n        g()\n    except Exception:\n        raise\n')).toEqual([])
})

test('what contextlib.suppress swallows does not leave', () => {
  expect(exceptionsOf('def f():\n    with contextlib.suppress(OSError):\n        raise TimeoutError\n')).toEqual([])
})

test('functions and classes within raise for themselves', () => {
  expect(exceptionsOf('def f():\n    def g():\n        raise KeyError\n    return g\n')).toEqual([])
})

test('variables and attributes of objects name no class', () => {
  expect(exceptionsOf('def f(error, source):\n    raise error\n    raise source.error("x")\n')).toEqual([])
  expect(exceptionsOf('def f(self):\n    raise self.failure("x")\n')).toEqual([])
})

test('the alias of a module is resolved, that of a class stands as the code has it', () => {
  expect(exceptionsOf('from lib import errors as lib_errors\ndef f():\n    raise lib_errors.NotFound()\n')).toEqual([
    'errors.NotFound',
  ])
  const again =
    'from socket import timeout as SocketTimeout\ndef f():\n    try:\n        g()\n    except SocketTimeout:\n        raise\n'
  expect(exceptionsOf(again)).toEqual(['SocketTimeout'])
})

test('an error that is made once and raised by its name', () => {
  const make = (more: string): string => `def f(x):\n    error = ValueError(x)\n${more}    raise error\n`
  expect(exceptionsOf(make(''))).toEqual(['ValueError'])
  expect(exceptionsOf(make('    error = KeyError(x)\n'))).toEqual([])
})

test('an error class of a module that is bound at run time', () => {
  const source = 'libvirt = None\ndef f():\n    try:\n        g()\n    except libvirt.libvirtError:\n        raise\n'
  expect(exceptionsOf(source)).toEqual(['libvirt.libvirtError'])
})
