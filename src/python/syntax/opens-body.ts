import { Kind } from './node-kinds.generated.ts'

/** By kind: whether what is below runs when something calls it, or is a class of its own. */
export function opensBody(kind: number): boolean {
  return kind === Kind.function_definition || kind === Kind.lambda || kind === Kind.class_definition
}
