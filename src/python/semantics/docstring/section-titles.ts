import type { SectionKind } from './docstring.ts'

const titlesOfKinds: readonly (readonly [SectionKind, string])[] = [
  [
    'parameters',
    'args|arguments|params|parameters|kwargs|keyword args|keyword arguments|keyword parameters|other args|' +
      'other arguments|other parameters|optional args|optional arguments|optional parameters',
  ],
  ['returns', 'return|returns'],
  ['yields', 'yield|yields'],
  ['raises', 'raise|raises|except|exceptions'],
  ['attributes', 'attribute|attributes|attrs'],
  [
    'other',
    'attention|caution|danger|error|example|examples|hint|important|methods|note|notes|receive|receives|references|' +
      'see also|tip|todo|usage|warning|warnings|warn|warns',
  ],
]
const kinds: ReadonlyMap<string, SectionKind> = new Map(
  titlesOfKinds.flatMap(([kind, titles]) => titles.split('|').map((title) => [title, kind] as const)),
)

/** The kind of section that a title stands for, in Google's and NumPy's styles and what is seen near them. */
export function kindOfTitle(title: string): SectionKind | undefined {
  return kinds.get(title.toLowerCase().replace(/\s+/g, ' '))
}
