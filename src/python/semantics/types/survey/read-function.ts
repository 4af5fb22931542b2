import type { TermId } from './term.ts'
import { decoratorCallee, decoratorsOf } from '../../decorators.ts'
import type { SyntaxNode } from '../../../syntax/node.ts'
import { decoratorNames } from '../../function-facts/decorator-names.ts'
import { enclosingClassOf } from '../../function-facts/enclosing-class.ts'
import { hasStubBody } from '../../function-facts/has-stub-body.ts'
import { neverReturns } from '../../function-facts/never-returns.ts'
import { ownNodes } from '../../function-facts/own-nodes.ts'
import { fallsThrough, resultFacts } from '../../function-facts/result-facts.ts'
import { readSignature, type Parameter } from '../../function-signature.ts'
import { methodKind } from '../../method-receiver.ts'
import type { PythonFile } from '../../python-file.ts'
import type { ReturnedValue, TypedFunction, TypedParameter } from './module-facts.ts'
import { parameterTraces } from './parameter-traces.ts'
import { pathOf } from './read-class.ts'
import type { TermReader } from './term-reader.ts'

type FunctionDefinition = SyntaxNode<'function_definition'>

/** Decorators after which a call still gives what the body returns. */
const transparent =
  /^(?:staticmethod|classmethod|(?:functools\.)?(?:wraps|lru_cache|cache|cached_property)|(?:abc\.)?abstract(?:method|property)|property|(?:typing\.|t\.)?(?:overload|override|final)|(?:types\.)?coroutine|(?:\w+\.)?(?:setter|getter|deleter)|(?:contextlib\.)?(?:async)?contextmanager|(?:pytest\.)?(?:mark|fixture)(?:\.\w+)*)$/

/** The functions of a file with their signatures and what they return. */
export function readFunctions(file: PythonFile, reader: TermReader): TypedFunction[] {
  return [...reader.numbers.functions.keys()].map((node) => readFunction(file, reader, node))
}

function readFunction(file: PythonFile, reader: TermReader, node: FunctionDefinition): TypedFunction {
  const names = decoratorNames(node)
  const owner = enclosingClassOf(node)
  const kind = owner ? methodKind(node) : 'static'
  const returns = node.get('return_type')
  return {
    name: node.get('name').text,
    path: pathOf(node),
    line: file.lineOf(node.start),
    owner: owner && reader.numbers.classes.get(owner),
    kind,
    isProperty: names.some((name) => /(?:^|\.)(?:cached_?property|property|abstractproperty|getter)$/.test(name)),
    isSetter: names.some((name) => /\.(?:setter|deleter)$/.test(name)),
    isAsync: node.token('async') !== undefined,
    isOverload: names.some((name) => /(?:^|\.)overload$/.test(name)),
    isStub: hasStubBody(node),
    isWrapped: names.some((name) => !transparent.test(name)),
    decorators: decoratorTerms(reader, node),
    isContextManager: names.some((name) => /(?:^|\.)(?:async)?contextmanager$/.test(name)),
    parameters: readSignature(node).map((parameter, at) =>
      readParameter(file, reader, parameter, kind !== 'static' && at === 0),
    ),
    returns: returns && reader.annotations.read(returns),
    ...bodyFacts(file, reader, node),
  }
}

function decoratorTerms(reader: TermReader, definition: FunctionDefinition): readonly TermId[] {
  return decoratorsOf(definition).map((decorator) => {
    const callee = decoratorCallee(decorator)
    return callee ? reader.read(callee) : reader.table.unknown
  })
}

function bodyFacts(
  file: PythonFile,
  reader: TermReader,
  node: FunctionDefinition,
): Pick<TypedFunction, 'isGenerator' | 'returned' | 'returnsNone' | 'yielded' | 'usesYields'> {
  const { isGenerator, returned, returnsNone } = resultFacts(node)
  const scope = file.scopes.scopeOpenedBy(node)
  const flow = scope && node.get('return_type') === undefined ? file.controlFlow(scope) : undefined
  const reached = returned.filter((value) => flow?.isReachable(value) ?? false)
  const yields = isGenerator && flow ? ownNodes(node, 'yield') : []
  return {
    isGenerator,
    returned: reached.map((value): ReturnedValue => ({ value: reader.read(value), line: file.lineOf(value.start) })),
    returnsNone: returnsNone || (fallsThrough({ file, definition: node }) && !neverReturns(file, node)),
    yielded: yields.map((each) => readYield(reader, each)),
    usesYields: returned.length > 0 || yields.some((each) => each.parent?.is('expression_statement') !== true),
  }
}

function readYield(reader: TermReader, node: SyntaxNode<'yield'>): number {
  const value = node.parts[0]
  if (!value) return reader.table.add({ kind: 'builtin', name: 'NoneType' })
  const of = reader.read(value)
  return node.token('from') ? reader.table.add({ kind: 'element', of }) : of
}

function readParameter(
  file: PythonFile,
  reader: TermReader,
  { node, kind }: Parameter,
  isReceiver: boolean,
): TypedParameter {
  let entry: SyntaxNode = node
  while (entry.parent && !entry.parent.is('parameters')) entry = entry.parent
  const hint = entry.child('type')
  const value = entry.child('value')
  return {
    name: node.text,
    kind,
    annotation: hint && reader.annotations.read(hint),
    default: value && reader.read(value),
    uses: hint || isReceiver ? undefined : parameterTraces(file, reader, node, value),
    shownDefault: value?.text.slice(0, 40),
    line: file.lineOf(node.start),
  }
}
