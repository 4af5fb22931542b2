/** The builtin classes whose objects literals make, and `None`. */
export type ScalarType = 'bool' | 'int' | 'float' | 'str' | 'bytes' | 'None'

/**
 * What is known of the values of an expression. `never`: it has none yet, as a variable that is only made from itself;
 * `unknown`: anything at all. Nothing in between is ever guessed.
 */
export type PythonType = ScalarType | 'never' | 'unknown'

/** The type of a value that is of one of these; `unknown` where two of them differ. */
export function joinTypes(types: readonly PythonType[]): PythonType {
  const known = new Set(types.filter((type) => type !== 'never'))
  const [type = 'never'] = known
  return known.size > 1 ? 'unknown' : type
}

/** Whether the type can be written as the hint of a value that is there. */
export function isValueType(type: PythonType): type is Exclude<ScalarType, 'None'> {
  return type !== 'unknown' && type !== 'never' && type !== 'None'
}
