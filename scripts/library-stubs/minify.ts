import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { byName, firstDefined, type Guard } from './conditions.ts'
import { guardedStatements } from './guarded-statements.ts'

/** A definition in the fewest characters. */
export interface Minified {
  readonly lines: readonly string[]
  /** The names it mentions, dotted as far as they go: `a.b.c`. */
  readonly mentions: ReadonlySet<string>
}

interface Member extends Minified {
  readonly name: string
  readonly guards: readonly Guard[]
}

/** They say nothing about what a function takes or returns. */
const droppedDecorators = new Set(['deprecated', 'final', 'disjoint_base', 'type_check_only'])

/** What `object` says of them holds for every class, or no expression comes to them. */
const droppedMethods = new Set(
  [
    '__repr__ __str__ __format__ __hash__ __eq__ __ne__ __sizeof__ __dir__ __del__',
    '__reduce__ __reduce_ex__ __getstate__ __setstate__ __getnewargs__ __getnewargs_ex__',
    '__copy__ __deepcopy__ __replace__ __init_subclass__ __setattr__ __delattr__ __subclasshook__',
  ].flatMap((names) => names.split(' ')),
)
const droppedAttributes = new Set(['__slots__', '__match_args__', '__doc__'])

/** Members that are documented though their names begin with an underscore: those of named tuples and of `ast`. */
const documentedMembers = new Set(['_make', '_asdict', '_replace', '_fields', '_field_defaults', '_attributes'])

/** The name that a class, a function or an assignment defines. */
export function definedName(statement: SyntaxNode): string | undefined {
  if (statement.is('decorated_definition')) return definedName(statement.get('definition'))
  if (statement.is('class_definition', 'function_definition')) return statement.get('name').text
  const [first] = statement.is('expression_statement') ? statement.namedChildren : []
  if (!first?.is('assignment')) return undefined
  const left = first.get('left')
  if (!left.is('identifier')) throw new Error(`an assignment to more than a name: ${statement.text}`)
  return left.text
}

/** A class, a function or an assignment in the fewest characters. */
export function minify(statement: SyntaxNode): Minified {
  const mentions = new Set<string>()
  return { lines: [...linesOf(statement, mentions)], mentions }
}

function* linesOf(statement: SyntaxNode, mentions: Set<string>): Generator<string> {
  if (statement.is('decorated_definition')) {
    for (const decorator of statement.namedChildren.filter((child) => child.is('decorator'))) {
      const called = decorator.namedChildren[0]!
      const name = (called.is('call') ? called.get('function') : called).text
      if (!droppedDecorators.has(name.slice(name.lastIndexOf('.') + 1))) yield joined(decorator, mentions)
    }
    yield* linesOf(statement.get('definition'), mentions)
  } else if (statement.is('function_definition')) {
    yield `${headOf(statement, mentions)}...`
  } else if (statement.is('class_definition')) {
    const members = membersOf(statement)
    const head = headOf(statement, mentions)
    yield members.length > 0 ? head : `${head}...`
    for (const member of members) {
      for (const mention of member.mentions) mentions.add(mention)
      yield* member.lines.map((line) => ` ${line}`)
    }
  } else {
    yield assignmentLine(statement, mentions)
  }
}

/** `x: int = 3` → `x:int=...` in a class, where it may be a parameter's default, else `x:int`; `x: Final = 3` stays. */
function assignmentLine(statement: SyntaxNode, mentions: Set<string>): string {
  const assignment = statement.namedChildren[0]!
  const type = assignment.child('type')
  const value = assignment.child('right')
  if (!type || !value || /^(typing\.)?(Final|TypeAlias)$/.test(type.text)) return joined(assignment, mentions)
  const end = statement.ancestor('class_definition') ? '=...' : ''
  return `${assignment.child('left')!.text}:${joined(type, mentions)}${end}`
}

function membersOf(definition: SyntaxNode<'class_definition'>): Member[] {
  const isWhole = isObject(definition) || isProtocol(definition)
  const members: Member[] = []
  for (const { statement, guards } of guardedStatements(definition.get('body'))) {
    const name = definedName(statement)
    if (name !== undefined && (isWhole || !isDropped(name, statement)))
      members.push({ name, guards, ...minify(statement) })
  }
  const chosen = new Set([...byName(members).values()].flatMap(firstDefined))
  return withoutUnusedPrivate(
    members.filter((member) => chosen.has(member)),
    isWhole,
  )
}

function isObject(definition: SyntaxNode<'class_definition'>): boolean {
  return definition.get('name').text === 'object'
}

/** What a protocol has is what it is. */
function isProtocol(definition: SyntaxNode<'class_definition'>): boolean {
  return /\bProtocol\b/.test(definition.get('superclasses')?.text ?? '')
}

/** `__hash__: ClassVar[None]` stays: the objects are in no set. */
function isDropped(name: string, statement: SyntaxNode): boolean {
  return statement.is('expression_statement') ? droppedAttributes.has(name) : droppedMethods.has(name)
}

function withoutUnusedPrivate(members: readonly Member[], isWhole: boolean): Member[] {
  const isKept = (member: Member): boolean => isWhole || !isPrivate(member.name) || documentedMembers.has(member.name)
  const kept = new Set(members.filter(isKept))
  for (const { mentions } of kept) {
    const firsts = new Set([...mentions].map((mention) => mention.split('.')[0]!))
    for (const member of members) if (firsts.has(member.name)) kept.add(member)
  }
  return members.filter((member) => kept.has(member))
}

/** `_x` and `__x`; not `_x_` and `__x__`, which classes share with the language. */
export function isPrivate(name: string): boolean {
  return name.startsWith('_') && !/^(_\w+_|__\w+__)$/.test(name)
}

/** `def f(a: int = 3) -> str:` → `def f(a:int=...)->str:` */
function headOf(definition: SyntaxNode<'class_definition' | 'function_definition'>, mentions: Set<string>): string {
  const body = definition.get('body')
  const tokens = definition.children
    .filter((child) => child.end <= body.start)
    .flatMap((child) => [...tokensOf(child, mentions)])
  return joinTokens(tokens).replace(/^(class \w+)\(\):$/, '$1:')
}

function joined(node: SyntaxNode, mentions: Set<string>): string {
  return joinTokens([...tokensOf(node, mentions)])
}

function* tokensOf(node: SyntaxNode, mentions: Set<string>): Generator<string> {
  if (node.is('comment')) return
  const value = node.is('default_parameter', 'typed_default_parameter') ? node.get('value') : undefined
  if (node.is('attribute') && !node.parent?.is('attribute') && /^[\w.]+$/.test(node.text)) mentions.add(node.text)
  else if (node.is('identifier') && isMention(node)) mentions.add(node.text)
  if (node.is('string') || node.children.length === 0) {
    yield node.text
    return
  }
  for (const child of node.children) {
    if (child.index === value?.index) yield '...'
    else if (!isLastComma(child)) yield* tokensOf(child, mentions)
  }
}

/** A name that is read, not one that is defined, a parameter's, a keyword's or behind a dot. */
function isMention(node: SyntaxNode): boolean {
  if (node.field === 'name' || node.field === 'attribute' || node.parent?.is('attribute') === true) return false
  return node.parent?.is('parameters', 'typed_parameter', 'list_splat_pattern', 'dictionary_splat_pattern') !== true
}

/** The comma before a closing bracket, where it makes no tuple. */
function isLastComma(node: SyntaxNode): boolean {
  const next = node.isToken(',') ? node.nextSibling : undefined
  return next?.isToken(')', ']') === true && node.parent?.is('parameters', 'argument_list', 'list') === true
}

function joinTokens(tokens: readonly string[]): string {
  let text = ''
  for (const token of tokens) text += /\w$/.test(text) && /^\w/.test(token) ? ` ${token}` : token
  return text
}
