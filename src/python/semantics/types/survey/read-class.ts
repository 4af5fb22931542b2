import type { SyntaxNode } from '../../../syntax/node.ts'
import { decoratorNames } from '../../function-facts/decorator-names.ts'
import { methodReceiver } from '../../method-receiver.ts'
import type { PythonFile } from '../../python-file.ts'
import type { ClassFacts } from './module-facts.ts'
import type { TermId } from './term.ts'
import type { TermReader } from './term-reader.ts'

type ClassNode = SyntaxNode<'class_definition'>

/** The classes of a file, with what their methods bind on their instances. */
export function readClasses(file: PythonFile, reader: TermReader): ClassFacts[] {
  const stored = storedAttributes(file, reader)
  return [...reader.numbers.classes.keys()].map((node) => readClass(file, reader, node, stored.get(node) ?? new Map()))
}

function readClass(
  file: PythonFile,
  reader: TermReader,
  node: ClassNode,
  attributes: ReadonlyMap<string, TermId>,
): ClassFacts {
  const given = (node.get('superclasses')?.namedChildren ?? []).filter(
    (each) => !each.is('comment', 'keyword_argument'),
  )
  return {
    name: node.get('name').text,
    path: pathOf(node),
    line: file.lineOf(node.start),
    isReachable: !node.ancestor('function_definition', 'lambda'),
    bases: given.map((base) => reader.annotations.read(base)),
    typeParameters: (node.get('type_parameters')?.namedChildren ?? []).map((each) => /\w+/.exec(each.text)?.[0] ?? ''),
    members: membersOf(file, reader, node),
    attributes,
    isDataclass: decoratorNames(node).some((name) => /(?:^|\.)dataclass$/.test(name)),
    fields: fieldsOf(reader, node),
  }
}

/** The names of the classes and functions around a definition, and its own. */
export function pathOf(definition: SyntaxNode): string {
  const names: string[] = []
  for (
    let node: SyntaxNode | undefined = definition;
    node;
    node = node.ancestor('class_definition', 'function_definition')
  ) {
    names.unshift(node.child('name')?.text ?? '')
  }
  return names.join('.')
}

function membersOf(file: PythonFile, reader: TermReader, node: ClassNode): ReadonlyMap<string, TermId> {
  const members = new Map<string, TermId>()
  for (const [name, variable] of file.scopes.scopeOpenedBy(node)?.variables ?? []) {
    if (variable.isLocal && variable.bindings.length > 0) members.set(name, reader.bindings.allOf(variable))
  }
  return members
}

function fieldsOf(reader: TermReader, node: ClassNode): (readonly [string, TermId])[] {
  return node.get('body').namedChildren.flatMap((statement): [string, TermId][] => {
    const assignment = statement.is('expression_statement') ? statement.namedChildren[0] : undefined
    if (!assignment?.is('assignment')) return []
    const type = assignment.get('type')
    const left = assignment.get('left')
    return type && left.is('identifier') ? [[left.text, reader.annotations.read(type)]] : []
  })
}

/** By class: what `self.name = value` binds anywhere in its methods. An annotation says it all. */
function storedAttributes(file: PythonFile, reader: TermReader): ReadonlyMap<SyntaxNode, ReadonlyMap<string, TermId>> {
  const found = new Map<SyntaxNode, Map<string, { annotated: TermId[]; values: TermId[] }>>()
  for (const attribute of file.tree.nodesOfKind('attribute')) {
    if (!isStore(attribute)) continue
    const receiver = methodReceiver(file, attribute.get('object'))
    if (typeof receiver === 'string') continue
    const names = found.get(receiver.definition) ?? new Map<string, { annotated: TermId[]; values: TermId[] }>()
    found.set(receiver.definition, names)
    const name = attribute.get('attribute').text
    const values = names.get(name) ?? { annotated: [], values: [] }
    names.set(name, values)
    const isAnnotated = attribute.parent?.is('assignment') === true && attribute.parent.get('type') !== undefined
    values[isAnnotated ? 'annotated' : 'values'].push(reader.bindings.target(attribute))
  }
  return new Map([...found].map(([node, names]) => [node, joined(reader, names)]))
}

function joined(
  reader: TermReader,
  names: ReadonlyMap<string, { annotated: TermId[]; values: TermId[] }>,
): ReadonlyMap<string, TermId> {
  return new Map(
    [...names].map(([name, { annotated, values }]) => [
      name,
      reader.table.join(annotated.length > 0 ? annotated : values),
    ]),
  )
}

/** A target of an assignment, also in an unpacking; `+=` leaves the type as a rule and is left out. */
function isStore(attribute: SyntaxNode): boolean {
  let node = attribute
  while (node.parent?.is('pattern_list', 'tuple_pattern', 'list_pattern', 'tuple', 'list')) node = node.parent
  if (node.parent?.is('as_pattern_target')) return true
  return node.field === 'left' && node.parent?.is('assignment', 'for_statement') === true
}
