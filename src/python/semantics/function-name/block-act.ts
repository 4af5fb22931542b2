import type { SyntaxNode } from '../../syntax/node.ts'
import type { PythonFile } from '../python-file.ts'
import type { Region } from '../region/region.ts'
import { blockOutputs, type BlockOutput } from './block-outputs.ts'
import { callAct, calleeName, callsIn, type BlockAct } from './call-act.ts'
import { attributeAct, collectAct, fileAct, loopAct, printAct, validationAct } from './statement-act.ts'
import { isTelling, wordsOfName } from './words-of-name.ts'

/** What a block seems to do, the likeliest first. Each act names something to do it to. */
export function blockActs(file: PythonFile, region: Region): readonly BlockAct[] {
  const outputs = blockOutputs(region)
  const acts = [
    validationAct(file, region),
    fileAct(file, region),
    collectAct(region, outputs),
    outputAct(region, outputs),
    printAct(file, region),
    callAct(file, region),
    attributeAct(region),
    loopAct(file, region),
  ]
  return acts.filter((act) => act !== undefined && act.object.length > 0).map((act) => act!)
}

/** One or two variables that the block is there to bind. */
function outputAct({ statements }: Region, outputs: readonly BlockOutput[]): BlockAct | undefined {
  const [first, second, third] = outputs
  if (!first || third || !outputs.every(({ variable }) => isTelling(variable.name))) return undefined
  const words = wordsOfName(first.variable.name)
  const object = second ? [...words, 'and', ...wordsOfName(second.variable.name)] : words
  return object.length <= 4 ? { verb: makingVerb(first.value, statements), object } : undefined
}

/** How a value comes about: computed, looked up or built. */
function makingVerb(value: SyntaxNode | undefined, statements: readonly SyntaxNode[]): string {
  if (!value || value.is('none', 'true', 'false')) return 'determine'
  if (value.is('binary_operator', 'comparison_operator', 'integer', 'float', 'unary_operator')) return 'compute'
  if (value.is('attribute', 'subscript', 'await')) return 'get'
  if (value.is('call')) return verbOfCall(value)
  return [...callsIn(statements)].some((call) => /^parse|split|match$/.test(calleeName(call))) ? 'parse' : 'build'
}

/** A class makes, a function is asked. */
function verbOfCall(call: SyntaxNode<'call'>): string {
  const name = calleeName(call)
  if (/^_*[A-Z]/.test(name)) return 'create'
  const [verb = ''] = wordsOfName(name)
  return makers.has(verb) ? verb : 'get'
}

const makers: ReadonlySet<string> = new Set(
  'build calculate compute convert create find fetch get load make normalize parse read resolve select'.split(' '),
)
