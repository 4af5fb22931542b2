import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { Span } from '../../src/text/span.ts'
import { functionSize, functionSpan, metrics, type Metric, type Size } from './function-size.ts'

/** The most that a function may have; 0 = any number. */
export type Limits = Size

/** A function that is measured against the limits. */
export interface MeasuredFunction {
  readonly definition: SyntaxNode<'function_definition'>
  readonly size: Size
}

/** All functions of a file with their sizes, an outer one before those in it. What has no limit is not counted. */
export function* measureFunctions(file: PythonFile, limits: Limits): Generator<MeasuredFunction> {
  for (const definition of file.tree.nodesOfKind('function_definition')) {
    yield { definition, size: functionSize(file, definition, limits) }
  }
}

/** As pytest names things: `Class.method`, `outer.inner`. */
export function qualifiedName({ definition }: MeasuredFunction): string {
  const names: string[] = [definition.get('name').text]
  let around = definition.ancestor('function_definition', 'class_definition')
  for (; around; around = around.ancestor('function_definition', 'class_definition')) {
    names.unshift(around.child('name')?.text ?? '')
  }
  return names.join('.')
}

/** The measure that is over its limit by the largest share; undefined for a function within its limits. */
export function pressingMetric(size: Size, limits: Limits): Metric | undefined {
  const over = metrics.filter((metric) => limits[metric] > 0 && size[metric] > limits[metric])
  return over.sort((one, other) => size[other] / limits[other] - size[one] / limits[one])[0]
}

/** From `def` to the colon: the lines where a `# noqa` is looked for. */
export function headOf(definition: SyntaxNode<'function_definition'>): Span {
  const colon = definition.children.findLast((child) => child.isToken(':'))
  return { start: definition.start, end: colon?.end ?? definition.start }
}

/** `30 lines (114-143), the limit is 50`. */
export function describeSize(file: PythonFile, { definition, size }: MeasuredFunction, limits: Limits): string {
  const { start, end } = functionSpan(file, definition)
  const metric = pressingMetric(size, limits) ?? metrics.find((each) => limits[each] > 0) ?? 'lines'
  const range = originalLines(file, start, end)
  return `${size[metric]} ${metric}${range === undefined ? '' : ` (${range})`}, the limit is ${limits[metric]}`
}

/** `114-143`: 1-based lines as they are in the file as it was read; undefined where edits of this run stand in them. */
export function originalLines(file: PythonFile, start: number, end: number): string | undefined {
  const first = file.lineOf(file.lines.offsetOf(start))
  const last = file.lineOf(file.lines.offsetOf(end))
  return last - first === end - start ? `${first}-${last}` : undefined
}
