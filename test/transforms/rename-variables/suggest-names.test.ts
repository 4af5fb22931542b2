import { describe, expect, test } from 'vitest'
import { PythonFile } from '../../../src/python/semantics/python-file.ts'
import { parse } from '../../../src/python/syntax/parse.ts'
import { suggestNames } from '../../../transforms/rename-variables/suggestions/suggest-names.ts'

function fileOf(source: string): PythonFile {
  const outcome = parse(source)
  if (outcome.kind === 'rejected') throw new Error(outcome.reason)
  return new PythonFile('it.py', outcome.tree)
}

/** What is said about the functions of a file, in their order. */
function messages(source: string): readonly string[] {
  const file = fileOf(source)
  return file.scopes.all.flatMap((scope) => suggestNames(file, scope)).map(({ message }) => message)
}

/** The names proposed for the variables of a file: `d: device`. */
function names(source: string): readonly string[] {
  const file = fileOf(source)
  const found = file.scopes.all.flatMap((scope) => suggestNames(file, scope))
  return found.map(({ variable, name }) => `${variable.name}: ${name}`)
}

/** A function with these statements and three uses of each variable. */
function functionWith(statements: string, uses = 'd'): string {
  const body = statements.replaceAll('\n', '\n    ')
  const reads = uses.split(' ').map((name) => `    use(${name})\n`.repeat(3))
  return `def f(users, rows, names):\n    ${body}\n${reads.join('')}`
}

describe('what a suggestion is made from', () => {
  test.each([
    ['d = get_device(1)', 'device'],
    ['d = self._get_active_devices_by_host(1)', 'active_devices'],
    ['d = await load_config()', 'config'],
    ['d = (fetch_all_hosts())', 'hosts'],
    ['d = re.match(a, b)', 'match'],
    ['d = re.compile(a)', 'pattern'],
    ['d = open(a)', 'file'],
    ['d = os.open(a, 1)', 'descriptor'],
    ['d = line.split(",")', 'parts'],
    ['d = text.splitlines()', 'lines'],
    ['d = ArgumentParser()', 'parser'],
    ['d = zipfile.ZipFile(a)', 'zip_file'],
    ['d = LibvirtConfigGuestDisk()', 'guest_disk'],
    ['d = ImageMeta.from_dict(a)', 'image_meta'],
    ['d = row["age"]', 'age'],
    ["d = req.environ['nova.context']", 'context'],
    ["d = volume['id']", 'volume_id'],
    ["d = row.get('first-name')", 'first_name'],
    ["d = getattr(a, 'limit', None)", 'limit'],
    ['d = self.device', 'device'],
    ['d = self._device or other()', 'device'],
    ['d = instance.uuid', 'instance_uuid'],
    ['d = frame.f_code', 'code'],
    ['d = users[0]', 'user'],
    ['d: Device = a', 'device'],
    ['d: Optional["models.Device"] = a', 'device'],
    ['d: Device | None = a', 'device'],
    ['d: list[Device] = a', 'devices'],
    ['d = a\nconnect(device=d)', 'device'],
    ['if (d := get_device()): pass', 'device'],
    ['d = e = get_device()', 'device'],
    ['with open(a) as d: pass', 'file'],
    ['d = None\nd = get_device()', 'device'],
    ['d = get_device()\nd += a[d]', undefined],
  ])('%s', (statement, name) => {
    const found = names(functionWith(statement))
    expect(found).toEqual(name === undefined ? [] : [`d: ${name}`])
  })

  test.each([
    ['for d in users: pass', ['d: user']],
    ['for d in sorted(self.entries): pass', ['d: entry']],
    ['for a, d in enumerate(users): pass', ['d: user']],
    ['for d, b in zip(users, rows): pass', ['d: user', 'b: row']],
    ['for a, (d, b) in enumerate(zip(users, rows)): pass', ['d: user', 'b: row']],
    ['for d in users.values(): pass', ['d: user']],
    ['for d in get_children(a): pass', ['d: child']],
    ['for d in open(a): pass', ['d: line']],
    ['for d in stuff: pass', ['d: undefined']],
  ])('%s', (statement, expected) => {
    expect(names(functionWith(statement, expected.map((each) => each[0]).join(' ')))).toEqual(expected)
  })

  test('the name of the function that returns it', () => {
    const source = 'def get_total(rows):\n    d = 1 if rows else None\n    use(d)\n    use(d)\n    return d\n'
    expect(names(source)).toEqual(['d: total'])
  })

  test('a parameter is named by its annotation and by the keyword it is passed as', () => {
    const source = (head: string, use: string): string => `def f(${head}):\n    ${use}\n    use(d)\n    use(d)\n`
    expect(names(source('d: Device', 'use(d)'))).toEqual(['d: device'])
    expect(names(source('d: int', 'use(d)'))).toEqual(['d: undefined'])
    expect(names(source('d=None', 'connect(server=d)'))).toEqual(['d: server'])
    expect(names(source('d=None', 'connect(server=d, client=d)'))).toEqual(['d: undefined'])
  })

  test('a keyword counts more than a call, an annotation more than both', () => {
    expect(names(functionWith('d = get_device()\nconnect(server=d)'))).toEqual(['d: server'])
    expect(names(functionWith('d: Host = get_device()\nconnect(server=d)'))).toEqual(['d: host'])
  })

  test('bindings that say different things say nothing', () => {
    expect(names(functionWith('d = get_device()\nd = get_server()'))).toEqual(['d: undefined'])
  })

  test('what a variable is made of itself says nothing', () => {
    expect(names(functionWith('d = get_device()\nd = d.get_parent()'))).toEqual(['d: device'])
  })

  test('names are spelled as the functions of the file are', () => {
    const source = functionWith('d = self.activeDevice').replaceAll('use(', 'useIt(')
    expect(names(source)).toEqual(['d: active_device'])
    expect(names(`def makeIt(): pass\ndef useIt(): pass\n${source}`)).toEqual(['d: activeDevice'])
  })
})

describe('names that are poor', () => {
  test.each([
    ['lst', '`lst` names a type, not what it holds'],
    ['dict_', '`dict_` names a type, not what it holds'],
    ['obj', '`obj` names a type, not what it holds'],
    ['data', '`data` would suit any value'],
    ['tmp', '`tmp` would suit any value'],
    ['res', '`res` would suit any value'],
    ['str1', '`str1` names a type and a number'],
    ['q', '`q` says nothing'],
  ])('%s', (name, reason) => {
    const [message] = messages(functionWith(`${name} = compute()`, name))
    expect(message).toBe(`${reason} and is read 3 times; nothing it is bound to gives a better name`)
  })

  test('a number tells two names apart', () => {
    const source = functionWith('server = a\nserver2 = get_other_server()', 'server2')
    expect(messages(source)).toEqual([
      '`server2` is told apart from `server` by a number alone and is read 3 times; ' +
        'bound from `get_other_server(...)` at 3: `other_server`',
    ])
  })

  test.each([
    ['server2 = a', 'server2'],
    ['sha1 = a\nsha256 = b', 'sha1 sha256'],
    ['utf8 = a\nutf16 = b', 'utf8 utf16'],
    ['x1 = a\nx2 = b\nuse(x1 - x2)', 'x1 x2'],
    ['device = a', 'device'],
    ['_ = a', '_'],
    ['df = a', 'df'],
    ['ax = a', 'ax'],
    ['id = a', 'id'],
  ])('fine: %j', (statements, uses) => {
    expect(messages(functionWith(statements, uses))).toEqual([])
  })
})

describe('short names that everybody knows', () => {
  test.each([
    ['for i in range(3): pass', 'i'],
    ['for i, a in enumerate(rows): pass', 'i'],
    ['i = a\nuse(rows[i])', 'i'],
    ['i = a\nuse(rows[i:])', 'i'],
    ['n = a\nuse(range(n))', 'n'],
    ['n = len(rows)', 'n'],
    ['i = a\nwhile i < limit: pass', 'i'],
    ['i = 0', 'i'],
    ['x = a\nuse(2 * x)', 'x'],
    ['t = a\nuse(-t)', 't'],
    ['y = a\ny += 1', 'y'],
    ['y = a\nuse(y > 0)', 'y'],
    ['try: pass\nexcept Error as e: pass', 'e'],
    ['with open(a) as f: pass', 'f'],
    ['f = io.BytesIO()', 'f'],
    ['f = a\nf(1)', 'f'],
    ['for k, v in a.items(): pass', 'k v'],
    ["T = TypeVar('T')", 'T'],
    ['import a as m', 'm'],
    ['def g(): pass', 'g'],
    ['class C: pass', 'C'],
  ])('%j', (statements, uses) => {
    expect(messages(functionWith(statements, uses))).toEqual([])
  })

  test.each([
    ["s = a\nuse('%s' % s)", 's'],
    ["s = a\nuse('a' + s)", 's'],
    ['k = a', 'k'],
    ['f = get_device()', 'f'],
    ['e = a', 'e'],
  ])('not: %j', (statements, name) => {
    expect(messages(functionWith(statements, name))).toHaveLength(1)
  })
})

describe('how long a name lives', () => {
  const far = (lines: number): string => `def f(box):\n    q = box\n${'    use(box)\n'.repeat(lines)}    use(q)\n`

  test('twice read and near is fine', () => {
    expect(messages('def f(a):\n    q = a\n    use(q)\n    use(q)\n')).toEqual([])
    expect(messages('def f(a):\n    q = a\n')).toEqual([])
  })

  test('more than ten lines are long', () => {
    expect(messages(far(8))).toEqual([])
    expect(messages(far(9))[0]).toBe(
      '`q` says nothing and is read over 11 lines; nothing it is bound to gives a better name',
    )
  })

  test('nested functions read as well', () => {
    const source = `def f(a):\n    q = get_device()\n    def g():\n${'        use(q)\n'.repeat(3)}    return g\n`
    expect(names(source)).toEqual(['q: device'])
  })

  test('modules, classes, lambdas and comprehensions are let be', () => {
    const uses = 'use(q)\nuse(q)\nuse(q)\n'
    expect(messages(`q = get_device()\n${uses}`)).toEqual([])
    expect(messages(`class C:\n  q = get_device()\n  use(q, q, q)\n`)).toEqual([])
    expect(messages('a = [use(q, q, q) for q in devices]\nb = lambda q: use(q, q, q)\n')).toEqual([])
  })
})

describe('a suggestion that cannot be', () => {
  test.each([
    ['device = 1\nd = get_device()', 'bound from `get_device(...)` at 3, but `device` is in use at 2'],
    ['d = get_device()\nuse(device)', 'bound from `get_device(...)` at 2, but `device` is in use at 3'],
    ['d = get_device()\ndef g(device): pass', 'bound from `get_device(...)` at 2, but `device` is in use at 3'],
    ['d = a["class"]', 'bound from `a["class"]` at 2, but `class` is a keyword, a builtin or no name'],
    ['d = a["input"]', 'bound from `a["input"]` at 2, but `input` is a keyword, a builtin or no name'],
    ['d = a["data"]', 'bound from `a["data"]` at 2, but `data` is no better'],
    ['d = a["x"]', 'bound from `a["x"]` at 2, but `x` is no better'],
  ])('%j', (statements, reason) => {
    expect(messages(functionWith(statements))).toEqual([`\`d\` says nothing and is read 3 times; ${reason}`])
  })

  test('two variables with one suggestion keep their names', () => {
    expect(messages(functionWith('p = get_device(1)\nq = get_device(2)', 'p q'))).toEqual([
      '`p` says nothing and is read 3 times; bound from `get_device(...)` at 2, but `q` would be `device` as well',
      '`q` says nothing and is read 3 times; bound from `get_device(...)` at 3, but `p` would be `device` as well',
    ])
  })

  test('other evidence takes its place', () => {
    const source = functionWith('server = 1\nd = get_device()\nconnect(server=d)')
    expect(names(source)).toEqual(['d: device'])
  })
})

test('messages say what the suggestion is made of', () => {
  const source = functionWith('d = self.driver.network.get_device(1,\n  2)\nfor q in self.users: pass', 'd q')
  expect(messages(source)).toEqual([
    '`d` says nothing and is read 3 times; bound from `self.driver.network.get_device(...)` at 2: `device`',
    '`q` says nothing and is read 3 times; each of `self.users` at 4: `user`',
  ])
})

test('long code is cut from the left', () => {
  const [message] = messages(functionWith('d = some.very_long.chain_of_names.that_goes_on.and_on.get_device(1)'))
  expect(message).toContain('bound from `…names.that_goes_on.and_on.get_device(...)` at 2: `device`')
})
