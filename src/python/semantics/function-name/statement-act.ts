import type { SyntaxNode } from '../../syntax/node.ts'
import type { PythonFile } from '../python-file.ts'
import type { Region } from '../region/region.ts'
import type { BlockOutput } from './block-outputs.ts'
import { calleeName, callsIn, isImported, type BlockAct } from './call-act.ts'
import { isTelling, pluralOf, wordsOfName } from './words-of-name.ts'

/** Statements that raise for what is wrong: `if not a: raise …`, `assert a`. */
export function validationAct(file: PythonFile, { statements }: Region): BlockAct | undefined {
  const checks = statements.filter((statement) => statement.is('assert_statement') || isGuard(statement))
  if (checks.length === 0 || checks.length * 2 <= statements.length) return undefined
  const name = checks.map((check) => subjectOf(file, check)).find((each) => each !== undefined)
  return name === undefined ? undefined : { verb: 'validate', object: wordsOfName(name) }
}

function isGuard(statement: SyntaxNode): boolean {
  if (!statement.is('if_statement')) return false
  return statement.get('consequence').namedChildren.at(-1)?.is('raise_statement') ?? false
}

/** The first telling name of what is tested. */
function subjectOf(file: PythonFile, statement: SyntaxNode): string | undefined {
  const tested = statement.is('if_statement') ? statement.get('condition') : statement.namedChildren[0]
  return tested && firstTelling(file, tested)
}

function firstTelling(file: PythonFile, expression: SyntaxNode): string | undefined {
  for (const node of [expression, ...expression.descendants()]) {
    if (!node.is('identifier') || !isTelling(node.text)) continue
    const isCallee = node.field === 'function' || (node.field === 'attribute' && node.parent?.field === 'function')
    if (!isCallee && !isClassName(node.text) && !isImported(file, node)) return node.text
  }
  return undefined
}

function isClassName(name: string): boolean {
  return /^[A-Z]/.test(name) || /^(?:not|is|has)$/.test(name)
}

/** `with open(path) as file:` reads or writes. */
export function fileAct(file: PythonFile, { statements }: Region): BlockAct | undefined {
  const calls = [...callsIn(statements)]
  const opened = calls.find((call) => calleeName(call) === 'open')
  if (!opened || !statements.some((statement) => statement.is('with_statement') && statement.contains(opened))) {
    return undefined
  }
  const [path, mode] = opened.get('arguments').namedChildren
  const name = path && firstTelling(file, path)
  if (name === undefined) return undefined
  const isWritten = /[wax]/.test(mode?.is('string') ? mode.text : '')
  return { verb: isWritten ? 'write' : 'read', object: wordsOfName(name) }
}

/** A loop that fills a container. */
export function collectAct({ statements }: Region, outputs: readonly BlockOutput[]): BlockAct | undefined {
  const loop = statements.findLast((statement) => statement.is('for_statement', 'while_statement'))
  if (!loop || loop !== statements.at(-1)) return undefined
  const filled = new Set([...callsIn([loop])].map(filledName).filter((name) => name !== undefined))
  const [name, another] = filled
  if (name === undefined || another !== undefined || !isTelling(name)) return undefined
  const isOnlyOutput = outputs.every(({ variable }) => variable.name === name)
  return isOnlyOutput ? { verb: 'collect', object: wordsOfName(name) } : undefined
}

/** `names` of `names.append(…)`. */
function filledName(call: SyntaxNode<'call'>): string | undefined {
  const callee = call.get('function')
  if (!callee.is('attribute') || !/^(?:append|add|extend)$/.test(callee.get('attribute').text)) return undefined
  const object = callee.get('object')
  if (object.is('attribute')) return object.get('attribute').text
  return object.is('identifier') ? object.text : undefined
}

/** Most calls print or write. */
export function printAct(file: PythonFile, { statements }: Region): BlockAct | undefined {
  const calls = [...callsIn(statements)]
  const printing = calls.filter((call) => /^(?:print|write|writeln|writelines|echo)$/.test(calleeName(call)))
  if (printing.length < 2 || printing.length * 2 <= calls.length) return undefined
  const verb = calleeName(printing[0]!) === 'print' ? 'print' : 'write'
  const name = printing
    .flatMap((call) => call.get('arguments').namedChildren.map((each) => firstTelling(file, each)))
    .find((each) => each)
  return name === undefined ? undefined : { verb, object: wordsOfName(name) }
}

/** `self.a = …`, most of the statements. */
export function attributeAct({ statements }: Region): BlockAct | undefined {
  const targets = statements.map(storedAttribute).filter((target) => target !== undefined)
  if (targets.length === 0 || targets.length * 2 <= statements.length) return undefined
  const names = [...new Set(targets.map((target) => target.get('attribute').text))]
  if (names.length > 2) return { verb: 'set', object: [...ownerOf(targets), 'attributes'] }
  return { verb: 'set', object: wordsOfName(names.join('_and_')) }
}

function storedAttribute(statement: SyntaxNode): SyntaxNode<'attribute'> | undefined {
  const [inner] = statement.namedChildren
  const target = inner?.is('assignment', 'augmented_assignment') ? inner.child('left') : undefined
  return target?.is('attribute') ? target : undefined
}

/** `index` of `index.a`; nothing for `self.a`. */
function ownerOf([target]: readonly SyntaxNode<'attribute'>[]): string[] {
  const object = target?.get('object')
  return object?.is('identifier') && isTelling(object.text) ? wordsOfName(object.text) : []
}

/** A loop works on what it walks over, a branch on what it asks for. */
export function loopAct(file: PythonFile, { statements }: Region): BlockAct | undefined {
  const [only] = statements.filter((statement) => statement.is('for_statement', 'if_statement', 'while_statement'))
  const around = statements[0]?.parent?.parent
  if (only?.is('for_statement'))
    return actOn(file, 'process', only.child('right'), true) ?? actOn(file, 'process', only.child('left'))
  if (around?.is('for_statement') && statements[0] === suiteOf(around)?.namedChildren[0]) {
    return actOn(file, 'process', around.child('left'))
  }
  if (around?.is('if_statement', 'elif_clause')) return actOn(file, 'handle', around.child('condition'))
  return only?.is('if_statement') ? actOn(file, 'handle', only.get('condition')) : undefined
}

function suiteOf(statement: SyntaxNode): SyntaxNode | undefined {
  return statement.child('body')
}

function actOn(
  file: PythonFile,
  verb: string,
  expression: SyntaxNode | undefined,
  isSeveral = false,
): BlockAct | undefined {
  const last = expression?.is('attribute') ? expression.get('attribute').text : ''
  const name = isTelling(last) ? last : expression && firstTelling(file, expression)
  if (name === undefined) return undefined
  const words = wordsOfName(name)
  if (words.length > 4) return undefined
  return { verb, object: isSeveral ? [...words.slice(0, -1), pluralOf(words.at(-1)!)] : words }
}
