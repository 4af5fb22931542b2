import { PythonFile } from '../../../../src/python/semantics/python-file.ts'
import { readRegionData } from '../../../../src/python/semantics/region/region-data.ts'
import { regionOfLines } from '../../../../src/python/semantics/region/region-of-lines.ts'
import type { Region } from '../../../../src/python/semantics/region/region.ts'
import { parse } from '../../../../src/python/syntax/parse.ts'

/** A file and the region of the lines that begin with `|`. */
export function markedRegion(marked: string): { file: PythonFile; region: Region } {
  const lines = marked.split('\n')
  const numbers = lines.flatMap((line, index) => (line.startsWith('|') ? [index + 1] : []))
  const parsed = parse(lines.map((line) => line.replace(/^\|/, '')).join('\n'))
  if (parsed.kind === 'rejected') throw new Error(parsed.reason)
  const file = new PythonFile('file.py', parsed.tree)
  const region = regionOfLines(file, { first: numbers[0]!, last: numbers.at(-1)! })
  if ('refused' in region) throw new Error(region.refused)
  return { file, region }
}

/** `a b -> c` with how control leaves where that is not by the end; or the refusal. */
export function dataOf(marked: string): string {
  const { file, region } = markedRegion(marked)
  const data = readRegionData(file, region)
  if ('refused' in data) return data.refused
  const names = (variables: readonly { name: string }[]): string => variables.map(({ name }) => name).join(' ')
  const kind = data.exit.kind === 'falls' ? '' : `${data.exit.kind} `
  const how = `${data.exit.isAsync ? 'async ' : ''}${data.exit.isGenerator ? 'yields ' : ''}`
  return `${kind}${how}${names(data.inputs)} -> ${names(data.outputs)}`
}
