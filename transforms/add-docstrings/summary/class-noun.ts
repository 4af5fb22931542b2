import { spokenWords } from './spoken-words.ts'

/** The noun of a class: `_BaseServerMixin` → server; undefined where nothing is left of its name. */
export function classNoun(name: string): readonly string[] | undefined {
  const bare = name
    .replace(/^_+|_+$/g, '')
    .replace(/^(?:Abstract|Base)(?=[A-Z])/, '')
    .replace(/(?<=[a-z\d])(?:Mixin|MixIn|Base|TestCase|Tests?|ABC|Impl)$/, '')
  const words = spokenWords(bare)
  return words.length > 0 && words.length <= 4 && !/^(?:test|tests|mixin|meta)$/.test(words[0]!) ? words : undefined
}

/** Things that act on others: `NetworkManager.get_network` is not about a network of the manager. */
export function isAgent(words: readonly string[]): boolean {
  return /(?:^|.)(?:manager|handler|helper|controller|driver|API|command|commands|plugin|view|utils?|tools?|tests?|service|factory|builder|parser|adapter|wrapper|client|backend|engine|visitor|generator|processor|formatter|provider|scheduler|analyzer|compiler|checker|finder|loader|reader|writer|printer|translator|converter|validator|serializer|encoder|decoder|transformer|model|case|fixture|runner|mapper|executor|worker|extension|facade|proxy|module|app|application|interface|protocol|strategy|policy)$/.test(
    words.at(-1) ?? '',
  )
}
