/** The methods that comparisons call (reference manual, 3.3.1). */
export const comparisonMethods: ReadonlySet<string> = new Set([
  '__eq__',
  '__ne__',
  '__lt__',
  '__le__',
  '__gt__',
  '__ge__',
])
