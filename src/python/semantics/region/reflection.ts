import { oncePer } from '../../syntax/once-per.ts'
import { decoratorsOf } from '../decorators.ts'
import type { SyntaxNode } from '../../syntax/node.ts'
import type { PythonFile } from '../python-file.ts'
import { findLineReader } from '../line-numbers.ts'
import { findObserver } from '../scope-observers.ts'
import { isInRegion, type Region } from './region.ts'

/** Whatever counts or reads the frames above it. */
const frameWalkers =
  /\b(?:_getframe(?:modulename)?|currentframe|f_back|stacklevel|(?:extract|walk|format|print)_stack|getouterframes|getinnerframes)\b|\binspect\s*\.\s*stack\b|\bsys\s*\.\s*_\w+frames?\b/
/** Decorators of compilers, which take the code of one function and do not look into what it calls, or not in time. */
const compilers: ReadonlySet<string> = new Set(
  'jit njit vectorize guvectorize stencil cfunc generated_jit cuda_jit pmap vmap kernel trace script compile'.split(
    ' ',
  ),
)

/** What reads the names, the frames or the code of the function that a region is in; undefined when nothing does. */
export function reflectionFault(file: PythonFile, region: Region): string | undefined {
  const line = (node: SyntaxNode): number => file.lineOf(node.start)
  const observer = findObserver(region.scope, file)
  if (observer) return `\`${observer.text}\` at line ${line(observer)} looks at the names or frames of the function`
  const reader = lineReaderIn(file)
  if (reader) return `\`${reader.text}\` at line ${file.lineOf(reader.offset)} reads line numbers or bytecode`
  const compiler = compilerOf(region.scope.node)
  if (compiler) return `the function is compiled by \`${compiler.text}\` at line ${line(compiler)}`
  const walker = findFrameWalker(file, region)
  return walker && `\`${walker.text}\` at line ${line(walker)} depends on how many frames are above it`
}

/** Searched once a file: many regions are tried. */
const lineReaderIn = oncePer(findLineReader)

function compilerOf(definition: SyntaxNode): SyntaxNode | undefined {
  return decoratorsOf(definition).find((decorator) => {
    const [name = ''] = decorator.text.slice(1).split('(')
    return compilers.has(name.trim().split('.').at(-1) ?? '') || /^tf\.function$/.test(name)
  })
}

/** A word of the region that walks frames, or a name of a function of this file that does. */
function findFrameWalker(file: PythonFile, region: Region): SyntaxNode | undefined {
  const walkers = frameWalkersOf(file)
  if (!walkers) return undefined
  for (const statement of region.statements) {
    for (const node of statement.descendants()) {
      if (!node.is('identifier') || !isInRegion(region, node.index)) continue
      if (frameWalkers.test(node.text) || walkers.has(node.text) || isInspectStack(node)) return node
    }
  }
  return undefined
}

function isInspectStack(node: SyntaxNode): boolean {
  return (node.text === 'stack' || node.text === 'trace') && node.parent?.child('object')?.text === 'inspect'
}

/** The names of functions and classes of the file that walk frames, themselves or by others of the file; undefined: nobody does. */
const frameWalkersOf = oncePer((file: PythonFile): ReadonlySet<string> | undefined => {
  return frameWalkers.test(file.text) ? findWalkers(file) : undefined
})

function findWalkers(file: PythonFile): ReadonlySet<string> {
  const walkers = new Set<string>()
  const definitions = [...file.tree.nodesOfKind('function_definition')].map((definition) => ({
    name: nameOf(definition),
    text: definition.get('body').text,
  }))
  for (let isNew = true; isNew;) {
    isNew = false
    const words = new RegExp(`\\b(?:${[...walkers].join('|') || '(?!)'})\\b`)
    for (const { name, text } of definitions) {
      if (walkers.has(name) || !(frameWalkers.test(text) || words.test(text))) continue
      walkers.add(name)
      isNew = true
    }
  }
  return walkers
}

/** Of a constructor, the name of its class: that is what is called. */
function nameOf(definition: SyntaxNode<'function_definition'>): string {
  const name = definition.get('name').text
  if (name !== '__init__' && name !== '__new__') return name
  return definition.ancestor('class_definition')?.get('name').text ?? name
}
