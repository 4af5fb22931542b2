import { oncePer } from '../../../src/python/syntax/once-per.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import type { NodeKind, SyntaxTree } from '../../../src/python/syntax/tree.ts'
import { distantBases, type ClassIndex } from './class-index.ts'
import type { Definition } from './definition.ts'
import { findDefinitions } from './find-definitions.ts'

/** Whose docstrings the code of a file reads or assigns, each with the node that does it. */
export interface DocstringMentions {
  readonly assigned: ReadonlyMap<string, SyntaxNode>
  readonly read: ReadonlyMap<string, SyntaxNode>
}

/** In place of a name: the module, every definition that the file has. */
const [theModule, everything] = ['<module>', '<any>']

const suiteKinds: readonly NodeKind[] = ['class_definition', 'function_definition', 'lambda']

/** Why the docstring of a definition, or of the module, would be overwritten. */
export function reasonOfAssignment(file: PythonFile, definition: Definition | undefined): string | undefined {
  const node = mentionsIn(file.tree).assigned.get(definition?.name ?? theModule)
  return node && `\`${node.text}\` is assigned at line ${file.lineOf(node.start)}`
}

/** Which code reads the docstring of a definition, or of the module. */
export function reasonOfReading(
  file: PythonFile,
  definition: Definition | undefined,
  index: ClassIndex,
): string | undefined {
  const { read } = mentionsIn(file.tree)
  const names = definition ? [definition.name, everything] : [theModule]
  const node = names.map((name) => read.get(name)).find((each) => each !== undefined)
  if (node) return `\`${node.text}\` is read at line ${file.lineOf(node.start)}`
  return definition?.kind === 'class' ? reasonOfBase(definition, index) : undefined
}

function reasonOfBase(definition: Definition, index: ClassIndex): string | undefined {
  for (const { name, classes } of distantBases(definition, index)) {
    if (classes.some(({ readsDocstring }) => readsDocstring))
      return `\`${name}\` reads the docstrings of its subclasses`
  }
  return undefined
}

const mentionsIn = oncePer(readMentions)

function readMentions(tree: SyntaxTree): DocstringMentions {
  const [assigned, read] = [new Map<string, SyntaxNode>(), new Map<string, SyntaxNode>()]
  for (const { index } of tree.text.matchAll(/\b__doc__\b|\bgetdoc\s*\(/g)) {
    const node = mentionAt(tree, index)
    if (!node) continue
    const subject = subjectOf(node)
    if (isTarget(node)) assigned.set(subject, node)
    else if (!isCopied(node)) read.set(subject, node)
  }
  return { assigned, read }
}

/** `__doc__` alone, `a.__doc__` or `getdoc(a)`; not in strings and comments. */
function mentionAt(tree: SyntaxTree, offset: number): SyntaxNode | undefined {
  const name = tree.nodeAt(offset, offset + 1)
  if (!name.is('identifier')) return undefined
  const holder = name.parent?.is('attribute') && name.field === 'attribute' ? name.parent : name
  if (name.text === '__doc__') return name.parent?.is('attribute') && name.field === 'object' ? undefined : holder
  return holder.parent?.is('call') && holder.field === 'function' ? holder.parent : undefined
}

function subjectOf(mention: SyntaxNode): string {
  if (mention.is('identifier')) return ownerOfSuite(mention)
  const object = mention.is('attribute') ? mention.get('object') : mention.child('arguments')?.namedChildren[0]
  if (!object) return everything
  if (/^(?:self|cls|(?:self\.)?__class__|type\(self\))$/.test(object.text))
    return ownerOfSuite(object, 'class_definition')
  if (object.text.startsWith('sys.modules')) return theModule
  const name = object.is('attribute') ? object.get('attribute').text : object.text
  return findDefinitions(mention.tree).some((definition) => definition.name === name) ? name : everything
}

/** A bare `__doc__` is that of the class in whose body it stands, else of the module; `self.__doc__` of the class around. */
function ownerOfSuite(node: SyntaxNode, ...kinds: readonly NodeKind[]): string {
  const around = node.ancestor(...(kinds.length > 0 ? kinds : suiteKinds))
  return around?.is('class_definition') ? around.get('name').text : theModule
}

function isTarget(node: SyntaxNode): boolean {
  return node.field === 'left' && node.parent?.is('assignment', 'augmented_assignment') === true
}

/** `wrapper.__doc__ = function.__doc__` hands the docstring on. */
function isCopied(node: SyntaxNode): boolean {
  const assignment = node.field === 'right' && node.parent?.is('assignment') ? node.parent : undefined
  return assignment?.get('left').text.endsWith('.__doc__') ?? false
}
