import type { Edit } from '../../../text/edit.ts'
import type { PythonFile } from '../../semantics/python-file.ts'
import { readDeclaredNames } from '../../semantics/region/declared-names.ts'
import { reflectionFault } from '../../semantics/region/reflection.ts'
import { readRegionData } from '../../semantics/region/region-data.ts'
import { isInRegion, type Region } from '../../semantics/region/region.ts'
import type { Variable } from '../../semantics/scope.ts'
import { isDocstring } from '../../syntax/is-docstring.ts'
import { findHome } from './helper-home.ts'
import { helperEdits } from './helper-edits.ts'
import { writtenName, type HelperPlan } from './helper-plan.ts'
import { isHelperNameFree } from './helper-name.ts'

/** A region that can become a function of its own, and how. */
export interface Extraction {
  readonly region: Region
  /** The parameters in the order of their first use; the receiver is left out. */
  readonly inputs: readonly string[]
  /** In the order of their first binding; none where the region returns. */
  readonly outputs: readonly string[]
  /** Whether the helper becomes a member of the class: a method, class method or static method. */
  readonly isMethod: boolean
  /** What stands before the name where it is called: `self.`, `cls.`, the class, or nothing. */
  readonly qualifier: string
  readonly isAsync: boolean
  /** Whether the call returns what the helper returns. */
  readonly returns: boolean
  /** @param docstring the words of the comment that heads the region, which it replaces if there is room for it */
  edits(name: string, docstring?: string): readonly Edit[]
  /** Whether nothing in the file uses or could find the name, so that the helper may have it. */
  isNameFree(name: string): boolean
}

/**
 * Plans to make a function of a region: it gets the locals it needs, hands back those it has bound that are needed
 * behind it, and is called where the region stood. Refused, with the line that proves it, where the program might do
 * something else then.
 */
export function planExtraction(file: PythonFile, region: Region): Extraction | { readonly refused: string } {
  const refused = regionFault(file, region) ?? reflectionFault(file, region)
  if (refused) return { refused }
  const data = readRegionData(file, region)
  if ('refused' in data) return data
  const declared = readDeclaredNames(file, region)
  if ('refused' in declared) return declared
  const home = findHome(file, region, data.inputs)
  if ('refused' in home) return home
  const [nonlocal] = declared.nonlocals
  if (nonlocal && !home.isNested) return { refused: `the lines use \`${nonlocal.name}\`, which is nonlocal` }
  const written = declared.globals.filter(
    (variable) => home.isNested || variable.bindings.some(({ node }) => isInRegion(region, node.index)),
  )
  const names = (variables: readonly Variable[]): string[] =>
    variables.map((variable) => writtenName({ file, region }, variable))
  return toExtraction({
    file,
    region,
    home,
    exit: data.exit,
    inputs: data.inputs.filter((input) => input !== home.receiver),
    outputs: data.outputs,
    globals: names(written),
    nonlocals: names(declared.nonlocals),
  })
}

function toExtraction(plan: HelperPlan): Extraction {
  const { region, home, exit } = plan
  return {
    region,
    inputs: plan.inputs.map((input) => writtenName(plan, input)),
    outputs: plan.outputs.map((output) => writtenName(plan, output)),
    isMethod: home.kind !== 'function',
    qualifier: home.calledOn === undefined ? '' : `${home.calledOn}.`,
    isAsync: exit.isAsync,
    returns: exit.kind === 'returns',
    edits: (name, docstring) => helperEdits(plan, name, docstring),
    isNameFree: (name) => isHelperNameFree(plan, name),
  }
}

function regionFault(file: PythonFile, { scope, statements }: Region): string | undefined {
  const [first] = statements
  if (!first) return 'there is no statement'
  if (scope.kind === 'class') return 'the lines stand in a class body, whose names become attributes'
  if (scope.kind !== 'function') return 'the lines stand outside of any function'
  if (statements.some(({ index }) => isDocstring(file.tree, index)))
    return `line ${file.lineOf(first.start)} is the docstring of the function`
  if (first.is('expression_statement') && first.namedChildren[0]?.is('string', 'concatenated_string')) {
    return `line ${file.lineOf(first.start)} is a string, which would become a docstring`
  }
  if (first.is('global_statement', 'nonlocal_statement')) {
    return `line ${file.lineOf(first.start)} declares names for the function it stands in`
  }
  const generic = [...scope.variables.values()].find(({ owner }) => owner?.scope.kind === 'type-parameters')
  const use = generic?.references.find(({ node }) => node.index >= first.index && node.end <= statements.at(-1)!.end)
  return use && `line ${file.lineOf(use.node.start)} uses the type parameter \`${generic?.name}\``
}
