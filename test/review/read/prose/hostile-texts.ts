/** Runs of 1, 2, 3 … backticks, none of which closes another. */
function growingRuns(length: number): string {
  const runs: string[] = []
  for (let size = 1, sum = 0; sum < length; size++, sum += size) runs.push('`'.repeat(size))
  return runs.join(' ')
}

function deepList(length: number): string {
  const lines: string[] = []
  for (let sum = 0, depth = 0; sum < length; depth = (depth + 1) % 200) {
    lines.push(`${' '.repeat(2 * depth)}- a`)
    sum += 2 * depth + 4
  }
  return lines.join('\n')
}

const repeated = (part: string) => (length: number) => part.repeat(Math.ceil(length / part.length))

/** Texts that cost a careless reader the square of their length, by what they are made of. */
export const hostileTexts: Readonly<Record<string, (length: number) => string>> = {
  backticks: repeated('`'),
  'growing runs of backticks': growingRuns,
  parentheses: repeated('('),
  stars: repeated('*'),
  'stars and spaces': repeated('* '),
  digits: repeated('1'),
  spaces: repeated(' '),
  'line breaks': repeated('\n'),
  'quotation marks': repeated('"'),
  'quotation marks and words': repeated('"a '),
  brackets: repeated('['),
  'ends of links': repeated(']('),
  'starts of tags': repeated('<a '),
  'quoted lines': repeated('> '),
  pipes: repeated('|'),
  'rows of a table': (length) => `| a | b |\n|--|--|\n${repeated('| `x` | unused |\n')(length)}`,
  'nested lists': deepList,
  'numbers of points': repeated('1. '),
  'one line number after another': (length) => `lines 1${repeated(' and 2')(length)}`,
  'one rename after another': repeated('rename `a` to `x` and '),
  'one alternative after another': (length) => `rename to \`a\`${repeated(' or `x`')(length)}`,
  'one negation after another': repeated('not '),
  'words of the vocabulary': repeated('duplicate code unused import default '),
  fences: repeated('```'),
  'open comments': repeated('<!--'),
  'NUL characters': repeated('\0'),
  'private characters': repeated('\ue000'),
  'terminal escapes': repeated('\u001b[31m'),
}
