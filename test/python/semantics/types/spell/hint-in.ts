import { objectionTo } from '../../../../../src/engine/verify.ts'
import { importEdits } from '../../../../../src/python/rewrite/imports/import-edits.ts'
import { PythonFile } from '../../../../../src/python/semantics/python-file.ts'
import type { HintPlace } from '../../../../../src/python/semantics/types/spell/hint-place.ts'
import type { ClassHint, HintType } from '../../../../../src/python/semantics/types/spell/hint-type.ts'
import { spellHint } from '../../../../../src/python/semantics/types/spell/spell-hint.ts'
import { parse } from '../../../../../src/python/syntax/parse.ts'
import { applyEdits, sortEdits } from '../../../../../src/text/edit-set.ts'

export type Circumstances = Partial<Omit<HintPlace, 'file' | 'at'>>

/** A class of the library, `builtins` left out: `cls('re.Pattern', str)`. */
export function cls(name: string, ...given: readonly HintType[]): ClassHint {
  const dot = name.lastIndexOf('.')
  return {
    kind: 'class',
    module: dot < 0 ? 'builtins' : name.slice(0, dot),
    path: name.slice(dot + 1),
    arguments: given,
  }
}

/** A class of the project. */
export function own(file: string, path: string, module = file.replace(/\.py$/, '').replaceAll('/', '.')): ClassHint {
  return { kind: 'class', module, path, file, arguments: [] }
}

export const none: HintType = { kind: 'none' }
export const int = cls('int')
export const str = cls('str')

export function either(...members: readonly HintType[]): HintType {
  return { kind: 'union', members }
}

function sourceOf(text: string, { forVersion }: Circumstances = {}): PythonFile {
  const outcome = parse(text)
  if (outcome.kind === 'rejected') throw new Error(`${outcome.reason}: ${text}`)
  return new PythonFile('package/here.py', outcome.tree, {
    conventions: forVersion ? { pythonVersion: forVersion } : {},
  })
}

/** The place of the function named `f`, else of the last one. */
function placeIn(file: PythonFile, circumstances: Circumstances = {}): HintPlace {
  const all = [...file.tree.nodesOfKind('function_definition')]
  const at = all.find((each) => each.get('name').text === 'f') ?? all.at(-1)
  if (!at) throw new Error('there is no function')
  return { file, at, forVersion: undefined, ...circumstances }
}

/** The hint as the text says it, or the reason in brackets. */
export function hintIn(text: string, type: HintType, circumstances: Circumstances = {}): string {
  const found = spellHint(type, placeIn(sourceOf(text), circumstances))
  if ('refused' in found) return `(${found.refused})`
  withHint(text, type, circumstances)
  return found.text
}

/** The text with the hint as the result of the function, and with the imports; the engine must agree. */
export function withHint(text: string, type: HintType, circumstances: Circumstances = {}): string {
  const file = sourceOf(text, circumstances)
  const place = placeIn(file, circumstances)
  const found = spellHint(type, place)
  if ('refused' in found) return `(${found.refused})`
  const at = place.at.get('parameters').end
  const needs = [...(circumstances.planned ?? []), ...found.needs]
  const edits = sortEdits([...importEdits(file, needs), { start: at, end: at, text: ` -> ${found.text}` }])
  const after = applyEdits(text, edits)
  const finding = { at: place.at, message: 'adds a hint' }
  const objection = objectionTo(file, sourceOf(after, circumstances), [
    { finding, edits, preserves: 'all-but-annotations' },
  ])
  if (objection !== undefined) throw new Error(`${objection}: ${after}`)
  return after
}
