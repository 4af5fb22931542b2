import { oncePer } from '../../../src/python/syntax/once-per.ts'
import type { DocstringStyle } from '../../../src/python/semantics/conventions.ts'
import { styleOf } from '../../../src/python/semantics/docstring/read-docstring.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { SyntaxTree } from '../../../src/python/syntax/tree.ts'
import { docstringIn, findDefinitions } from '../targets/find-definitions.ts'

const styles = ['google', 'numpy', 'sphinx'] as const
/** What no docstring with sections is without. */
const sectionMark =
  /^[ \t]*(?:[:@](?:param|return|raise|type|rtype|yield|arg|key|var|ivar|cvar|except)|-{3,}|(?:Arg|Param|Return|Yield|Raise|Attr|Keyword|Other)[\w ]*:)/im

/** The style to write in: that of most docstrings of the file, else what the project's configuration asks for, else Google's. */
export function styleFor(file: PythonFile): DocstringStyle {
  return styleIn(file.tree) ?? file.conventions.docstringStyle ?? 'google'
}

/** A style that was asked for by name. */
export function isStyle(name: string): name is DocstringStyle {
  return styles.some((style) => style === name)
}

const styleIn = oncePer(styleOfFile)

function styleOfFile(tree: SyntaxTree): DocstringStyle | undefined {
  if (!sectionMark.test(tree.text)) return undefined
  const docstrings = [docstringIn(tree, 0), ...findDefinitions(tree).map(({ docstring }) => docstring)]
  const counts = new Map<string, number>()
  for (const docstring of docstrings) {
    if (!docstring || !sectionMark.test(docstring.text)) continue
    const style = styleOf(docstring)
    counts.set(style, (counts.get(style) ?? 0) + 1)
  }
  const most = Math.max(0, ...styles.map((style) => counts.get(style) ?? 0))
  return most === 0 ? undefined : styles.find((style) => counts.get(style) === most)
}
