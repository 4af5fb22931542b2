import { takesRest } from '../../function-signature.ts'
import type { Taker } from '../survey/module-facts.ts'
import type { CallArguments } from '../survey/term.ts'
import { assignArguments } from './arguments.ts'
import { definitionsOf, filledByReceiver } from './calls.ts'
import type { SolvedModule } from './program.ts'
import type { Solver } from './solver.ts'
import {
  join,
  mapMembers,
  membersOf,
  never,
  substitute,
  unknown,
  type FunctionReference,
  type PythonType,
} from './type.ts'

/** The type of the values that a place takes; unknown where it tells none, or takes values of any type. */
export function takenType(solver: Solver, module: SolvedModule, { kind, of, argument, shown }: Taker): PythonType {
  const term = module.facts.terms[of]
  switch (kind) {
    case 'argument':
      if (term?.kind !== 'call' || argument === undefined) return unknown
      return askedFor(solver, solver.typeOf(module, term.of), term.arguments, argument)
    case 'method':
      return term?.kind === 'call' ? ownerOfMethod(solver, module, shown, term.arguments) : unknown
    case 'key':
      return keyOf(solver, solver.typeOf(module, of))
    case 'member':
      return solver.operations.element(solver.typeOf(module, of))
    case 'sum':
      return textOnly(solver.typeOf(module, of))
    default:
      return solver.typeOf(module, of)
  }
}

/** What can be an index is an int, as people write it. */
function asPlain(solver: Solver, type: PythonType): PythonType {
  return type.key === 'typeshed:typing::SupportsIndex' ? solver.builtin('int') : type
}

interface Candidate {
  readonly of: FunctionReference
  readonly receiver: PythonType | undefined
}

/** What all that may be called ask for in the place of an argument; `never` where it is not known yet what that is. */
function askedFor(solver: Solver, callee: PythonType, given: CallArguments, argument: number): PythonType {
  if (callee.kind === 'never') return never
  const asked = membersOf(callee).flatMap((each) => {
    return candidatesOf(solver, each).flatMap((candidate) => askedBy(solver, candidate, given, argument) ?? [])
  })
  return asked.length === 0 ? unknown : mapMembers(join(asked), (each) => asPlain(solver, each))
}

function candidatesOf(solver: Solver, callee: PythonType): readonly Candidate[] {
  if (callee.kind === 'function') return declared(callee.of).map((of) => ({ of, receiver: callee.receiver }))
  const maker = callee.kind === 'class' ? solver.calls.makerOf(callee.of) : undefined
  if (callee.kind !== 'class' || !maker) return []
  const receiver = solver.ownInstance(callee.of)
  return declared(definitionsOf(maker)).map((of) => ({ of, receiver }))
}

/** The overloads, where there are any. */
function declared(functions: readonly FunctionReference[]): readonly FunctionReference[] {
  const overloads = functions.filter(({ facts }) => facts.isOverload)
  return overloads.length > 0 ? overloads : functions
}

/** Undefined where the call does not fit, or `*values` and `**options` take the argument: those take anything. */
function askedBy(
  solver: Solver,
  { of, receiver }: Candidate,
  given: CallArguments,
  argument: number,
): PythonType | undefined {
  const assigned = assignArguments(of.facts, filledByReceiver(of, receiver), given)
  const found = assigned?.find((each) => each.argument === argument)
  const own = found && solver.calls.bindReceiver(of, receiver)
  if (!own || takesRest(found.parameter)) return undefined
  if (of.module.isLibrary && found.parameter.annotation === undefined) return unknown
  return substitute(solver.parameterValue(of, found.at), own)
}

/** Methods that of the builtin classes `str` alone has. */
const onlyOfText = new Set('casefold encode format_map isdecimal isidentifier isnumeric isprintable'.split(' '))
/** Those that `bytes` has too, where no argument tells them apart: bytes are seldom asked. */
const mostlyOfText = new Set(
  'capitalize isalpha isdigit islower isupper lower lstrip rstrip split splitlines strip title upper'.split(' '),
)
/** Those that take what they belong to. */
const takingOwnKind = new Set(
  'endswith lstrip partition removeprefix removesuffix replace rpartition rsplit rstrip split startswith strip'.split(
    ' ',
  ),
)

function ownerOfMethod(solver: Solver, module: SolvedModule, name: string, given: CallArguments): PythonType {
  const [first] = given.positional
  if (onlyOfText.has(name)) return solver.builtin('str')
  if (first !== undefined) return takingOwnKind.has(name) ? textOnly(solver.typeOf(module, first)) : unknown
  return mostlyOfText.has(name) ? solver.builtin('str') : unknown
}

function textOnly(type: PythonType): PythonType {
  if (type.kind === 'never') return never
  return type.kind === 'instance' && /^typeshed:builtins::(?:str|bytes)$/.test(type.of.id) ? type : unknown
}

function keyOf(solver: Solver, container: PythonType): PythonType {
  return mapMembers(container, (each) => {
    if (each.kind !== 'instance') return unknown
    if (/^typeshed:builtins::(?:list|tuple|str|bytes)$/.test(each.of.id)) return solver.builtin('int')
    const mapping = solver.annotations.libraryClass('typing', 'Mapping')
    return (mapping && solver.ancestry.upcast(each, mapping)?.[0]) ?? unknown
  })
}
