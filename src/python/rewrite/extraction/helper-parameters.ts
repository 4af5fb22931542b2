import type { PythonFile } from '../../semantics/python-file.ts'
import type { Variable } from '../../semantics/scope.ts'
import type { SyntaxNode } from '../../syntax/node.ts'
import { Kind } from '../../syntax/node-kinds.generated.ts'
import type { HelperHome } from './helper-home.ts'
import { writtenName, type HelperPlan } from './helper-plan.ts'

/** A parameter as it is declared: with the annotation that it has in the function around, if nothing else binds it there. */
export function parameterText(plan: HelperPlan, variable: Variable): string {
  const [only, ...others] = [variable, ...variable.captures].flatMap(({ bindings }) => bindings)
  const parameter = only?.node.parent
  const isAnnotated = parameter?.is('typed_parameter', 'typed_default_parameter') && others.length === 0
  const annotation = isAnnotated ? parameter.get('type') : undefined
  const name = writtenName(plan, variable)
  return annotation && mayMove(plan.file, annotation, plan.home) ? `${name}: ${annotation.text}` : name
}

/** The annotation of what a function returns, with its arrow; empty where it cannot be said elsewhere. */
export function returnText(file: PythonFile, host: SyntaxNode, home: HelperHome): string {
  const annotation = host.is('function_definition') ? host.get('return_type') : undefined
  return annotation && mayMove(file, annotation, home) ? ` -> ${annotation.text}` : ''
}

/** Whether the annotation means the same where the helper stands. */
function mayMove(file: PythonFile, annotation: SyntaxNode, { leavesClass }: HelperHome): boolean {
  if (/[\r\n]/.test(annotation.text)) return false
  const { kinds, nexts } = file.tree
  for (let index = annotation.index; index < nexts[annotation.index]!; index++) {
    if (kinds[index] === Kind.string && leavesClass) return false
    if (kinds[index] !== Kind.identifier) continue
    const owner = file.scopes.variableAt(file.tree.node(index))?.owner
    if (owner?.scope.kind === 'type-parameters' || (leavesClass && owner?.scope.kind === 'class')) return false
  }
  return true
}
