import type { Edit } from '../../../text/edit.ts'
import { leadingComments } from '../../semantics/function-name/leading-comment.ts'
import type { SyntaxNode } from '../../syntax/node.ts'
import { lineLimitOf } from '../line-limit.ts'
import { indentationAt } from '../reindent.ts'
import { movedLines } from '../moved-lines.ts'
import { hangNames } from './hang-names.ts'
import { parameterText, returnText } from './helper-parameters.ts'
import { writtenName, type HelperPlan } from './helper-plan.ts'
import { readHelperLayout, type HelperLayout } from './helper-layout.ts'
import { regionSpan } from './region-span.ts'

/** The lines of the helper with their indentation, without a line end behind the last. */
export function helperText(plan: HelperPlan, name: string, docstring: string | undefined): string {
  const { home, globals, nonlocals } = plan
  const layout = readHelperLayout(plan)
  const { outer, inner } = layout
  const results = resultText(plan)
  const heading = docstring === undefined ? undefined : headingOf(plan, inner, docstring)
  const lines = [
    ...(home.kind === 'static' ? [`${outer}@staticmethod`] : []),
    ...(home.kind === 'class' ? [`${outer}@classmethod`] : []),
    signature(plan, name, layout),
    ...(heading ? [inner + heading.text] : []),
    ...(globals.length > 0 ? [`${inner}global ${globals.join(', ')}`] : []),
    ...(nonlocals.length > 0 ? [`${inner}nonlocal ${nonlocals.join(', ')}`] : []),
    inner + bodyText(plan, inner, results, heading?.replaces),
    ...(results === '' ? [] : [`${inner}return ${results}`]),
  ]
  return lines.join(layout.lineEnd)
}

/** What the helper hands over, and what takes it where it is called: `a, b`. */
export function resultText(plan: HelperPlan): string {
  return plan.outputs.map((variable) => writtenName(plan, variable)).join(', ')
}

function signature(plan: HelperPlan, name: string, layout: HelperLayout): string {
  const { file, region, home, exit } = plan
  const receiver = home.receiver ? [writtenName(plan, home.receiver)] : []
  const parameters = plan.inputs.map((input) => parameterText(plan, input))
  const result = exit.kind === 'returns' && !exit.isAsync ? returnText(file, region.scope.node, home) : ''
  const opening = `${layout.outer}${exit.isAsync ? 'async ' : ''}def ${name}(`
  return hangNames(opening, [...receiver, ...parameters], `)${result}:`, {
    ...layout,
    indentation: layout.inner + layout.unit,
  })
}

/** A docstring, and the comment whose words it takes over. */
interface Heading {
  readonly text: string
  readonly replaces: SyntaxNode
}

/** The docstring, where it fits on a line and one comment alone heads the block: that one goes. */
function headingOf({ file, region }: HelperPlan, inner: string, docstring: string): Heading | undefined {
  const [comment, second] = leadingComments(file, region)
  const text = docstringText(docstring)
  const isFitting = comment?.start === regionSpan(file, region).start && inner.length + text.length <= lineLimitOf(file)
  return comment && !second && isFitting ? { text, replaces: comment } : undefined
}

/** The moved text; the `continue` of a loop that stays behind becomes a `return`. */
function bodyText(
  { file, region, exit }: HelperPlan,
  inner: string,
  results: string,
  left: SyntaxNode | undefined,
): string {
  const base = indentationAt(file.text, region.statements[0]!.start)
  const edits = exit.continues.map((index): Edit => {
    const { start, end } = file.tree.node(index)
    return { start, end, text: results === '' ? 'return' : `return ${results}` }
  })
  const move = (indentation: string): string =>
    indentation.startsWith(base) ? inner + indentation.slice(base.length) : indentation
  const { start, end } = regionSpan(file, region)
  return movedLines(file.tree, { start: left ? region.statements[0]!.start : start, end }, move, edits)
}

function docstringText(text: string): string {
  const plain = text.replaceAll('\\', '\\\\').replaceAll('"""', "'''")
  return `"""${plain.endsWith('"') ? `${plain.slice(0, -1)}\\"` : plain}"""`
}
