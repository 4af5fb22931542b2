import { Kind } from '../../syntax/node-kinds.generated.ts'
import type { SyntaxNode } from '../../syntax/node.ts'
import type { PythonFile } from '../python-file.ts'
import { ownerOf, rootOf } from '../qualified-name.ts'
import type { Region } from '../region/region.ts'
import { isVerb } from './imperative-verbs.ts'
import { isTelling, pluralOf, wordsOfName } from './words-of-name.ts'

/** What code does: a verb and what it does it to, in words. */
export interface BlockAct {
  readonly verb: string
  readonly object: readonly string[]
}

/** Callees found in any code. */
const anywhere = new Set(
  (
    'append extend insert add get set pop join format items keys values split strip lower upper encode decode len str int ' +
    'float list dict tuple isinstance issubclass getattr setattr hasattr print range enumerate zip sorted min max sum ' +
    'startswith endswith replace update copy super repr type open close read write debug info warning error exception log ' +
    'sort index count find match search group sub next iter map filter any all'
  ).split(' '),
)

/** The calls of statements, those in nested functions left out. */
export function* callsIn(statements: readonly SyntaxNode[]): Generator<SyntaxNode<'call'>> {
  for (const statement of statements) {
    const { tree } = statement
    for (let index = statement.index; index < tree.nexts[statement.index]!; index++) {
      const kind = tree.kinds[index]
      if (kind === Kind.function_definition || kind === Kind.lambda) index = tree.nexts[index]! - 1
      else if (kind === Kind.call) yield tree.node<'call'>(index)
    }
  }
}

/** The last name of a callee: `send` of `client.send(…)`. */
export function calleeName(call: SyntaxNode<'call'>): string {
  const callee = call.get('function')
  if (callee.is('identifier')) return callee.text
  return callee.is('attribute') ? callee.get('attribute').text : ''
}

/** The verb and object of the call that a block makes most of, the earlier of equals; undefined for everyday calls. */
export function callAct(file: PythonFile, { statements }: Region): BlockAct | undefined {
  const counts = new Map<string, { count: number; readonly act: BlockAct }>()
  for (const call of callsIn(statements)) {
    const name = calleeName(call)
    const known = counts.get(name)
    if (known) known.count += 1
    else {
      const act = actOf(file, name, call)
      if (act) counts.set(name, { count: 1, act })
    }
  }
  const [most] = [...counts.values()].sort((one, other) => other.count - one.count)
  return most && (most.count > 1 ? severalOf(most.act) : most.act)
}

function actOf(file: PythonFile, name: string, call: SyntaxNode<'call'>): BlockAct | undefined {
  const [verb, ...object] = wordsOfName(name)
  if (verb === undefined || anywhere.has(name) || /^_*[A-Z]/.test(name) || !isVerb(verb)) return undefined
  if (/^(?:assert|fail)/.test(name)) return checkOf(call)
  const target = startsWithThing(object) ? object : targetOf(file, call)
  return target && target.length <= 4 ? { verb, object: target } : undefined
}

function startsWithThing([first]: readonly string[]): boolean {
  return first !== undefined && !/^(?:by|from|to|in|on|of|with|for|up|out|until)$/.test(first)
}

/** `client.connect(…)` → client; `connect(client)` and `os.connect(client)` → client. */
function targetOf(file: PythonFile, call: SyntaxNode<'call'>): string[] | undefined {
  const callee = call.get('function')
  const object = callee.is('attribute') ? callee.get('object') : undefined
  const receiver = object && !isImported(file, object) ? lastName(object) : undefined
  if (receiver !== undefined && isTelling(receiver)) return wordsOfName(receiver)
  return argumentOf(call)
}

/** Whether the first name of `a.b` is imported. */
export function isImported(file: PythonFile, expression: SyntaxNode): boolean {
  const root = rootOf(expression)
  return root !== undefined && (ownerOf(file, root)?.isImported ?? false)
}

/** `self.assertEqual(server.status, 'x')` → check, server. */
function checkOf(call: SyntaxNode<'call'>): BlockAct | undefined {
  const object = argumentOf(call)
  return object && { verb: 'check', object }
}

function argumentOf(call: SyntaxNode<'call'>): string[] | undefined {
  for (const argument of call.get('arguments').namedChildren) {
    const name = firstName(argument)
    if (name !== undefined && isTelling(name)) return wordsOfName(name)
  }
  return undefined
}

function lastName(expression: SyntaxNode): string | undefined {
  if (expression.is('attribute')) return expression.get('attribute').text
  return expression.is('identifier') ? expression.text : undefined
}

/** `server` of `server.status`, `server['a']`, `server`; the attribute of `self.server`. */
function firstName(expression: SyntaxNode): string | undefined {
  let inner = expression
  while (inner.is('attribute', 'subscript')) {
    const object = inner.is('attribute') ? inner.get('object') : inner.child('value')
    if (!object || (object.is('identifier') && !isTelling(object.text))) break
    inner = object
  }
  return lastName(inner)
}

function severalOf({ verb, object }: BlockAct): BlockAct {
  if (verb === 'check' || object.length === 0) return { verb, object }
  return { verb, object: [...object.slice(0, -1), pluralOf(object.at(-1)!)] }
}
