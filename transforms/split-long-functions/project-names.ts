import { ToolError } from '../../src/errors.ts'
import { readAskedFunction, simpleName } from './asked-function.ts'
import { crowdedClasses, surveyClasses, type ClassSurvey } from './class-lineages.ts'
import { scanDefinitions } from './scan-definitions.ts'

/** What the raw text of one file tells. */
export interface NamesSurvey {
  /** Every private-looking word: the names that new methods and functions compete with. */
  readonly names: readonly string[]
  /** The lines of its longest function; 0 without any. */
  readonly longest: number
  /** Whether a function has the name that `--in` asks for. */
  readonly isAsked: boolean
  readonly classes: ClassSurvey
}

/** What is known of all files. */
export interface ProjectNames {
  readonly names: ReadonlySet<string>
  /** Classes whose new methods are named after the class: a relative in another file may get some as well. */
  readonly crowded: ReadonlySet<string>
  /** Few files were looked at, and none of their functions is over the limit: each tells of its longest. */
  readonly tellsLongest: boolean
}

/** The options that the names depend on. */
interface NamesOptions {
  readonly maxLines: number
  readonly maxStatements: number
  readonly maxBranches: number
  readonly in: string
}

/** In a run over more files nobody wants to read of each that it is well. */
const fewFiles = 20

export function surveyNames(text: string, options: NamesOptions): NamesSurvey {
  const definitions = scanDefinitions(text)
  const wanted = readAskedFunction(options.in)
  return {
    names: [...new Set(text.match(/\b_[A-Za-z]\w*/g))],
    longest: longestOf(definitions),
    isAsked: wanted !== undefined && definitions.some(({ name }) => name === simpleName(wanted)),
    // With other limits any method may be long.
    classes: surveyClasses(text, definitions, options.maxStatements + options.maxBranches > 0 ? 0 : options.maxLines),
  }
}

/** @throws ToolError when no file has the function that `--in` asks for */
export function concludeNames(surveys: readonly NamesSurvey[], { maxLines, in: asked }: NamesOptions): ProjectNames {
  const wanted = readAskedFunction(asked)
  if (wanted && !surveys.some(({ isAsked }) => isAsked)) {
    throw new ToolError('bad-usage', `no function \`${wanted.name}\` in ${surveys.length} files`, {
      hint: 'name it as pytest does: path::function, path::Class.method',
    })
  }
  return {
    names: new Set(surveys.flatMap(({ names }) => names)),
    crowded: crowdedClasses(surveys.map(({ classes }) => classes)),
    tellsLongest: surveys.length <= fewFiles && surveys.every(({ longest }) => longest <= maxLines),
  }
}

/** The lines of the longest function; 0 without any. */
export function longestOf(definitions: readonly { readonly lines: number }[]): number {
  return definitions.reduce((longest, { lines }) => Math.max(longest, lines), 0)
}
