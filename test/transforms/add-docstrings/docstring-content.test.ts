import { describe, expect, test } from 'vitest'
import { PythonFile } from '../../../src/python/semantics/python-file.ts'
import { parse } from '../../../src/python/syntax/parse.ts'
import { contentOf, type DocstringContent } from '../../../transforms/add-docstrings/content/docstring-content.ts'

function fileOf(source: string, path = 'example.py'): PythonFile {
  const outcome = parse(source)
  if (outcome.kind !== 'parsed') throw new Error(outcome.reason)
  return new PythonFile(path, outcome.tree)
}

/** What is said of the last function of a source. */
function functionContent(source: string): DocstringContent {
  const file = fileOf(source)
  return contentOf(file, [...file.tree.nodesOfKind('function_definition')].at(-1)!)
}

/** What is said of the last class of a source. */
function classContent(source: string): DocstringContent {
  const file = fileOf(source)
  return contentOf(file, [...file.tree.nodesOfKind('class_definition')].at(-1)!)
}

const method = (head: string, body: string, decorator = ''): string =>
  `class Server:\n${decorator === '' ? '' : `    ${decorator}\n`}    def ${head}:\n        ${body}\n`

describe('summary', () => {
  test.each([
    [method('get_name(self)', 'return self._name'), 'Return the name of the server.'],
    [method('set_name(self, name)', 'self._name = name'), 'Set the name of the server.'],
    [method('close(self)', 'self._socket.close()'), 'Close the server.'],
    [method('is_valid(self)', 'return self._valid'), 'Return whether the server is valid.'],
    [method('has_children(self)', 'return bool(self.children)'), 'Return whether the server has children.'],
    [method('can_boot(self)', 'return True'), 'Return whether the server can boot.'],
    [method('to_dict(self)', 'return {}'), 'Convert the server to a dictionary.'],
    [method('from_dict(cls, data)', 'return cls()', '@classmethod'), 'Create a server from a dictionary.'],
    [method('on_close(self)', 'pass'), 'Handle the close event.'],
    [method('__init__(self)', 'pass'), 'Initialize the server.'],
    [method('__len__(self)', 'return 3'), 'Return the number of items in the server.'],
    [method('uuid(self)', 'return self._uuid', '@property'), 'The UUID of the server.'],
    [method('is_up(self)', 'return self._up', '@property'), 'Whether the server is up.'],
    ['def create_server(name):\n    return Server(name)\n', 'Create a server.'],
    ['def parse(text):\n    return text\n', 'Parse the text.'],
    ['def getHTTPHeaders(url):\n    return []\n', 'Return the HTTP headers of the URL.'],
    [
      'def iter_names(servers):\n    for server in servers:\n        yield server.name\n',
      'Yield the names of the servers.',
    ],
    ['def instance_delete(context, uuid):\n    db.delete(uuid)\n', 'Delete the instance.'],
    ['def basename(path):\n    return path\n', 'Return the base name of the path.'],
    ['def set_up_network():\n    pass\n', 'Set up the network.'],
    ['def isfile(path):\n    return True\n', 'Return whether the path is a file.'],
    [method('connection_lost(self, exc)', 'self._transport = None'), 'Handle the connection lost event.'],
    [method('mark_deleted(self)', 'self._deleted = True'), 'Mark the server as deleted.'],
    [method('_call(self, cb, *data)', 'cb(*data)'), 'Call the callback.'],
    [method('_try_finish(self)', 'pass'), 'Try to finish.'],
    ['def try_parse(text):\n    return text\n', 'Try to parse the text.'],
    ['def ensure_exists(path):\n    pass\n', 'Ensure that the path exists.'],
    ['def fail_after(seconds):\n    return fail(seconds)\n', 'Fail after the seconds.'],
    ['def wait_for(future):\n    pass\n', 'Wait for the future.'],
    ['def look_in(folder):\n    pass\n', 'Look in the folder.'],
    [method('go(self)', 'pass'), 'Let the server go.'],
    [method('wait(self)', 'pass'), 'Wait for the server.'],
    ['def cost_of(item):\n    return item.cost\n', 'Return the cost of the item.'],
    [
      method('has_receivers_for(self, sender)', 'return bool(self.x)'),
      'Return whether the server has receivers for the sender.',
    ],
    [method('is_allowed(self, action)', 'return self.x'), 'Return whether the action is allowed.'],
    [method('is_same(self, other)', 'return self.x'), 'Return whether the server is the same.'],
    [
      method('is_type(self, instance, type)', 'return isinstance(instance, type)'),
      'Return whether the instance is of the type.',
    ],
    ['def _view_is_safe(a, b):\n    return\n', 'Return whether the view is safe.'],
    [method('check_is_valid(self)', 'pass'), 'Check whether the server is valid.'],
    ['def has(cls):\n    return find(cls)\n', 'Return whether it applies.'],
    ['def conforms(instance):\n    return True\n', 'Return whether the instance conforms.'],
    ['def and_(a, b):\n    return a & b\n', 'Return the value of `a & b`.'],
    [method('is_link_local(self)', 'return self.x'), 'Return whether the server is link local.'],
    [method('read(self, size)', 'return self.x'), 'Read from the server.'],
    ['def ge(a, b):\n    return a >= b\n', 'Return whether `a` is at least `b`.'],
    [
      'def list_active_servers(servers):\n    for server in servers:\n        yield server\n',
      'Yield the active servers.',
    ],
    ['def dust(shelf):\n    return shelf.dust\n', 'Dust the shelf.'],
    ['def pair_boxes(first, second):\n    return [first, second]\n', 'Pair the boxes.'],
    ['def normalized(vector):\n    return vector / abs(vector)\n', 'Return the normalized vector.'],
    ['def stream_pair():\n    return StreamPair()\n', 'Create a stream pair.'],
    ['def check_AF_INET(path):\n    pass\n', 'Check the AF INET of the path.'],
    ['def load_from_cache(key):\n    return cache[key]\n', 'Load the key from cache.'],
  ])('%s', (source, summary) => {
    expect(functionContent(source).summary).toBe(summary)
  })

  test('a shorter question leaves the class out', () => {
    const { shorterSummaries } = functionContent(method('is_closing(self)', 'return self._closing'))
    expect(shorterSummaries).toEqual(['Return whether it is closing.'])
  })

  test('the verb that the docstrings of the file prefer is kept', () => {
    const others = ['a', 'b', 'c'].map((name) => `def ${name}():\n    """Get the ${name}."""\n`).join('')
    expect(functionContent(`${others}def get_name():\n    return name\n`).summary).toBe('Get the name.')
  })

  test.each([
    ['class HTTPServer(Base): pass\n', 'An HTTP server based on `Base`.'],
    ['class InstanceNotFound(Exception): pass\n', 'Raised when the instance is not found.'],
    ['class ParseError(ValueError): pass\n', 'A parse error.'],
    ['class TestServer(TestCase): pass\n', 'Tests for server.'],
    ['class Color(Enum):\n    RED = 1\n    BLUE = 2\n', 'The values of a color: `RED` and `BLUE`.'],
    ['class SaveMixin:\n    def save(self): pass\n', 'A mixin for save that provides `save`.'],
  ])('%s', (source, summary) => {
    expect(classContent(source).summary).toBe(summary)
  })

  test('a module is told by its file and what it defines', () => {
    const file = fileOf('class Server: pass\nclass Client: pass\n', 'lib/network.py')
    expect(contentOf(file, file.tree.root).summary).toBe('Network: the classes `Server` and `Client`.')
  })
})

describe('parameters', () => {
  test('come in the order of the signature, with stars, hints and defaults, the receiver left out', () => {
    const { parameters } = functionContent(method('f(self, a: int, /, b=1, *rest, c: "str" = None, **options)', 'pass'))
    expect(parameters.map(({ name, stars, type, default: value }) => [stars + name, type, value])).toEqual([
      ['a', 'int', undefined],
      ['b', undefined, '1'],
      ['*rest', undefined, undefined],
      ['c', 'str', 'None'],
      ['**options', undefined, undefined],
    ])
  })

  test('the first parameter of a static method is one of the caller', () => {
    expect(functionContent(method('f(name)', 'pass', '@staticmethod')).parameters).toHaveLength(1)
  })

  test.each([
    ['use_cache=False', 'pass', 'Whether to use the cache.'],
    ['n', 'n()', 'The function to call.'],
    ['server_name', 'pass', 'The name of the server.'],
    ['max_size', 'pass', 'The maximum size.'],
    ['num_items', 'pass', 'The number of items.'],
    ['*args', 'run(*args)', 'Further positional arguments for `run`.'],
    ['is_open=True', 'pass', 'Whether it is open.'],
    ['server', 'pass', 'The server.'],
  ])('def f(%s): %s', (parameter, body, description) => {
    expect(functionContent(`def f(${parameter}):\n    ${body}\n`).parameters[0]!.description).toBe(description)
  })

  test('a long default is left out', () => {
    const { parameters } = functionContent(`def f(a='${'x'.repeat(60)}'):\n    pass\n`)
    expect(parameters[0]).toMatchObject({ default: undefined, isOptional: true })
  })
})

describe('result', () => {
  test.each([
    ['def f(a):\n    return a == 1\n', 'Whether `a` is 1.'],
    ['def get_host():\n    return host\n', 'The host.'],
    ['def f():\n    return self.server_name\n', 'The server name.'],
    ['def f():\n    return Server()\n', 'A `Server`.'],
    ['def f():\n    return server, host\n', 'A tuple of the server and the host.'],
    ['def find_host(a):\n    if a:\n        return host\n    return None\n', 'The host, or None.'],
    [method('f(self)', 'return self'), 'The server itself.'],
    [method('f(cls)', 'return cls()', '@classmethod'), 'A new server.'],
    ['def f(a):\n    if a < 0:\n        return False\n    return True\n', 'False if `a` is negative, else True.'],
    ['def f():\n    return g.run(1)\n', 'What `g.run` returns.'],
  ])('%s', (source, description) => {
    expect(functionContent(source).result).toMatchObject({ kind: 'returns', description })
  })

  test.each([
    'def f():\n    return\n',
    'def f():\n    return None\n',
    'def f() -> None:\n    return g()\n',
    'def f():\n    g = lambda: (yield 1)\n',
    'def f():\n    yield\n',
    'def f():\n    raise NotImplementedError\n',
    method('f(self)', 'return 1', '@property'),
  ])('nothing for %s', (source) => {
    expect(functionContent(source).result).toBeUndefined()
  })

  test('a generator yields, and may return a value at its end', () => {
    const content = functionContent('def f():\n    yield server\n    return count\n')
    expect(content.result).toMatchObject({ kind: 'yields', description: 'The server.' })
    expect(content.finalValue).toMatchObject({ kind: 'returns', description: 'The count.' })
  })

  test('the hint of an iterator tells what is yielded', () => {
    expect(functionContent('def f() -> Iterator[dict[str, int]]:\n    yield x\n').result?.type).toBe('dict[str, int]')
  })
})

test('what a question returns is its answer', () => {
  const source = method('is_closing(self)', 'return self._closing')
  expect(functionContent(source).result).toMatchObject({
    type: undefined,
    description: 'Whether the server is closing.',
  })
})

test('`args` and `kwargs` without stars are parameters like others', () => {
  const { parameters } = functionContent('def f(args, kwargs, *rest):\n    g(args, kwargs)\n')
  expect(parameters.map(({ description }) => description)).toEqual([
    'The arguments.',
    'The keyword arguments.',
    'Further positional arguments.',
  ])
})

test('a hint stands without the parentheses around it', () => {
  expect(functionContent('def f(x: (\n    int\n    | str\n)):\n    pass\n').parameters[0]?.type).toBe('int | str')
})

test('a generator with a hint that yields nothing yields None', () => {
  expect(functionContent('def f() -> Any:\n    yield\n').result).toMatchObject({ kind: 'yields', description: 'None.' })
})

test('a class that is made is the type of the result', () => {
  expect(functionContent('class Box: ...\ndef f():\n    return Box()\n').result?.type).toBe('Box')
})

describe('classes', () => {
  test.each([
    ['class Addresses:\n    pass\n', 'The addresses.'],
    ['class Output:\n    pass\n', 'The output.'],
    ['class Whitespace(Token):\n    pass\n', 'Whitespace based on `Token`.'],
  ])('%s', (source, summary) => {
    expect(classContent(source).summary).toBe(summary)
  })
})

describe('raises', () => {
  test.each([
    ['if x < 0:\n        raise ValueError', 'If `x` is negative.'],
    ['if x is None:\n        raise ValueError', 'If `x` is None.'],
    ['if not isinstance(x, int):\n        raise ValueError', 'If `x` is not an `int`.'],
    ["if x not in ('a', 'b'):\n        raise ValueError", "If `x` is neither `'a'` nor `'b'`."],
    ['if len(x) == 0:\n        raise ValueError', 'If `x` is empty.'],
    ['if not x or x > 3:\n        raise ValueError', 'If `x` is not set or `x` is greater than 3.'],
    ['if x:\n        pass\n    else:\n        raise ValueError', 'If `x` is not set.'],
    ["if g(y):\n        raise ValueError('unknown mode: %s' % x)", 'If the mode is unknown.'],
    ["if g(y):\n        raise ValueError('size must be positive')", 'If size is not positive.'],
    ['raise ValueError', 'Always.'],
    ['try:\n        return int(x)\n    except ValueError:\n        raise', 'If `x` is not a number.'],
  ])('%s', (body, description) => {
    expect(functionContent(`def f(x):\n    ${body}\n`).raises).toEqual([{ exception: 'ValueError', description }])
  })

  test('several reasons for one exception make one entry', () => {
    const source = 'def f(x):\n    if x < 0:\n        raise ValueError\n    if x is None:\n        raise ValueError\n'
    expect(functionContent(source).raises).toEqual([
      { exception: 'ValueError', description: 'If `x` is negative, or if `x` is None.' },
    ])
  })

  test('a body that only says NotImplementedError raises nothing worth telling', () => {
    expect(functionContent('def f():\n    raise NotImplementedError\n').raises).toEqual([])
  })
})

test('the fields of a dataclass are attributes', () => {
  const source = '@dataclass\nclass Point:\n    x: int\n    y_max: float = 1.0\n    count: ClassVar[int] = 0\n'
  expect(classContent(source).attributes).toEqual([
    { name: 'x', type: 'int', description: 'The value of `x`.' },
    { name: 'y_max', type: 'float', description: 'The y maximum.' },
  ])
})
