import { oncePer } from '../../../src/python/syntax/once-per.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import type { SyntaxTree } from '../../../src/python/syntax/tree.ts'
import { distantBases, isTestCaseClass, type ClassIndex } from './class-index.ts'
import { dottedText, firstName, lastName } from './decorator-name.ts'
import type { Definition } from './definition.ts'
import { useBy, useByBase, useByDecorator } from './docstring-uses.ts'
import { importedModules, resolveImported } from './imported-modules.ts'

/** Which library reads the docstring of a definition at run time, and what it does with it. */
export function reasonOfLibrary(file: PythonFile, definition: Definition, index: ClassIndex): string | undefined {
  for (const decorator of definition.decorators) {
    const reason = reasonOfDecorator(file.tree, decorator)
    if (reason) return reason
  }
  const handed = handedOver(file.tree)
  const reason = definition.parent ? undefined : (handed.get(definition.name) ?? handed.get('*'))
  return reason ?? reasonOfGrammar(file, definition) ?? reasonOfBases(definition, index)
}

function reasonOfDecorator(tree: SyntaxTree, decorator: SyntaxNode): string | undefined {
  const dotted = dottedText(decorator)
  if (dotted === '') return undefined
  const known = useBy(resolveImported(tree, dotted))
  if (known) return known.decorated ? `\`@${dotted}\` ${known.use}` : undefined
  if (!dotted.includes('.')) return undefined
  const maker = makersOf(tree).get(firstName(dotted))
  if (maker !== undefined) {
    const use = useBy(maker)
    return use?.decorated ? `\`@${dotted}\` ${use.use}` : undefined
  }
  const [first] = decorator.is('call') ? (decorator.child('arguments')?.namedChildren ?? []) : []
  const use = useByDecorator(lastName(dotted), first?.text)
  return use && `the decorator \`@${dotted}\` ${use}`
}

/** What the names that calls are assigned to were made by: `app` → `fastapi.FastAPI` for `app = FastAPI()`. */
const makersOf = oncePer((tree: SyntaxTree): ReadonlyMap<string, string> => new Map(readMakers(tree)))

function* readMakers(tree: SyntaxTree): Generator<[string, string]> {
  for (const assignment of tree.nodesOfKind('assignment')) {
    const right = assignment.get('right')
    const left = assignment.get('left')
    if (!right?.is('call') || !left.is('identifier')) continue
    const callee = dottedText(right)
    if (importedModules(tree).has(firstName(callee))) yield [left.text, resolveImported(tree, callee)]
  }
}

/** The functions and classes that calls of a library get, by name: `fire.Fire(main)`; `*` for all of the file. */
const handedOver = oncePer((tree: SyntaxTree): ReadonlyMap<string, string> => new Map(readHandovers(tree)))

function* readHandovers(tree: SyntaxTree): Generator<[string, string]> {
  const isNear = [...importedModules(tree).values()].some((module) => useBy(module)?.passed)
  if (!isNear) return
  for (const call of tree.nodesOfKind('call')) {
    const callee = dottedText(call)
    const use = callee === '' ? undefined : useBy(resolveImported(tree, callee))
    if (!use?.passed) continue
    const given = call.get('arguments')
    const reason = `\`${callee}\` ${use.use}`
    if (lastName(callee) === 'Fire' && given.namedChildren.length === 0) yield ['*', reason]
    for (const node of given.descendants()) if (node.is('identifier')) yield [node.text, reason]
  }
}

/** PLY and SPARK read grammar rules out of docstrings. */
function reasonOfGrammar({ tree }: PythonFile, { name, kind }: Definition): string | undefined {
  if (kind === 'class' || !/^[pt]_\w/.test(name) || !/\b(?:yacc|ply|spark|GenericParser)\b/i.test(tree.text))
    return undefined
  return 'a parser generator takes the docstring for a grammar rule'
}

function reasonOfBases(definition: Definition, index: ClassIndex): string | undefined {
  const owner = definition.kind === 'class' ? definition : definition.parent
  if (owner?.kind !== 'class') return undefined
  if (owner !== definition && definition.name.startsWith('test') && isTestCaseClass(owner, index)) {
    return 'unittest shows the docstring of a test in place of its name'
  }
  for (const { name } of distantBases(owner, index)) {
    const use = useByBase(name)
    const isRead = owner === definition ? use?.inherited : use?.methods?.test(definition.name)
    if (use && isRead) return `\`${name}\` ${use.use}`
  }
  return undefined
}
