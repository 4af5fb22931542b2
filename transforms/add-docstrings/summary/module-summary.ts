import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { capitalise, enumerate } from './noun-phrase.ts'
import { spokenWords } from './spoken-words.ts'

/** How many names a summary has room for. */
const mostNames = 3

const wholeFiles: Readonly<Record<string, string>> = {
  setup: 'The build script of the package.',
  conftest: 'Fixtures of the tests.',
  __main__: 'The program that runs when the package is executed.',
  manage: 'The command line of the project.',
  version: 'The version of the package.',
  _version: 'The version of the package.',
  constants: 'Constants of the package.',
  exceptions: 'Exceptions of the package.',
  errors: 'Errors of the package.',
}

/** What a module holds, by the name of its file and of what it defines: the longest first. */
export function moduleSummary(file: PythonFile): readonly string[] {
  const [, folder = '', stem = ''] = /(?:([^/\\]+)[/\\])?([^/\\]+?)\.\w+$/.exec(file.path) ?? []
  if (stem === '__init__') return packageSummary(folder)
  const whole = wholeFiles[stem]
  const isNamed = /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(folder)
  if (whole !== undefined)
    return [isNamed && whole.includes('the package') ? whole.replace('the package', `\`${folder}\``) : whole]
  const words = spokenWords(stem.replaceAll('-', '_').replace(/^_+|_+$/g, ''))
  if (/^tests?_|_tests?$/.test(stem)) return [`Tests for ${words.filter((word) => !/^tests?$/.test(word)).join(' ')}.`]
  return contentSummaries(words.length > 0 ? words : ['module'], definitionsOf(file))
}

function packageSummary(folder: string): readonly string[] {
  if (/^tests?$/.test(folder)) return ['Tests of the package.']
  return [folder === '' ? 'The package.' : `The \`${folder}\` package.`]
}

interface Definitions {
  readonly classes: readonly string[]
  readonly functions: readonly string[]
}

/** The public classes and functions of a module. */
function definitionsOf(file: PythonFile): Definitions {
  const definitions = file.tree.root.namedChildren.map((each) =>
    each.is('decorated_definition') ? each.get('definition') : each,
  )
  const names = (kind: 'class_definition' | 'function_definition'): readonly string[] =>
    definitions
      .filter((each): each is SyntaxNode<typeof kind> => each.is(kind))
      .map((each) => each.child('name')!.text)
      .filter((name) => !name.startsWith('_') && name !== 'main')
  return { classes: names('class_definition'), functions: names('function_definition') }
}

function contentSummaries(words: readonly string[], { classes, functions }: Definitions): readonly string[] {
  const title = capitalise(words.join(' '))
  const isTools = /^(?:utils?|utilities|helpers?|misc|common|tools?)$/.test(words.at(-1)!)
  const short = isTools
    ? `Functions that several modules need.`
    : `${title} ${functions.length > 0 && classes.length === 0 ? 'functions' : classes.length > 0 ? 'classes' : 'definitions'}.`
  const all = classes.length > 0 ? classes : functions
  if (all.length === 0) return [short]
  const more = all.length > mostNames ? [`${all.length - mostNames} more`] : []
  const list = enumerate([...all.slice(0, mostNames).map((name) => `\`${name}\``), ...more])
  const sort =
    classes.length > 0
      ? all.length === 1
        ? 'the class'
        : 'the classes'
      : all.length === 1
        ? 'the function'
        : 'the functions'
  return [`${title}: ${sort} ${list}.`, short]
}
