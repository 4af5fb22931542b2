import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { isAskedIn, type AskedFunction } from './asked-function.ts'
import { HelperNames } from './helper-name.ts'
import {
  describeSize,
  headOf,
  measureFunctions,
  qualifiedName,
  type Limits,
  type MeasuredFunction,
} from './long-function.ts'
import { planSplit, type SplitFinding } from './plan-split.ts'
import type { ProjectNames } from './project-names.ts'

/** What is looked for. */
export interface SplitRequest {
  readonly limits: Limits
  /** The only function to look at. */
  readonly asked: AskedFunction | undefined
  readonly project: ProjectNames
}

/**
 * The functions of a file over the limits with what becomes of them, and those that are asked for and are not over them.
 * What is split comes last, the last function first: behind a class end methods of its last methods and functions that
 * its other methods call, and of insertions at one place the first given comes first.
 */
export function findSplits(file: PythonFile, request: SplitRequest): readonly SplitFinding[] {
  if (request.asked && !isAskedIn(request.asked, file)) return []
  const findings = [...planAll(file, request)]
  return [
    ...findings.filter(({ refused }) => refused !== undefined),
    ...findings.filter(({ refused }) => refused === undefined).reverse(),
  ]
}

function* planAll(file: PythonFile, { limits, asked, project }: SplitRequest): Generator<SplitFinding> {
  const names = new HelperNames(file, project)
  let longest: MeasuredFunction | undefined
  for (const measured of measureFunctions(file, limits)) {
    if (asked && qualifiedName(measured) !== asked.name) continue
    const finding = planSplit(file, measured, limits, names)
    if (finding) yield finding
    else if (asked) yield withinLimit(file, measured, limits)
    else if (measured.size.lines > (longest?.size.lines ?? 0)) longest = measured
  }
  if (longest && !asked && project.tellsLongest) yield withinLimit(file, longest, limits)
}

function withinLimit(file: PythonFile, measured: MeasuredFunction, limits: Limits): SplitFinding {
  const message = `\`${qualifiedName(measured)}\` is ${describeSize(file, measured, limits)}`
  return { at: headOf(measured.definition), message, edits: [], refused: 'it is within the limit' }
}
