/** The words of an identifier in lower case: `BootMode`, `boot_mode`, `_bootMode` → boot, mode; `URLs` → urls. */
export function wordsOfName(name: string): string[] {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z]+)([A-Z][a-z]{2,})/g, '$1_$2')
    .toLowerCase()
    .split('_')
    .filter((word) => word !== '')
}

/** Names that say nothing of what they hold. */
const empty =
  /^(?:_*|[a-z]\w?|tmp|temp|res|ret|rv|val|obj|foo|bar|baz|self|cls|data|result|args|kwargs|value|item|todo)$/i

/** Whether a name tells what it stands for, so that another name may be made of it. */
export function isTelling(name: string): boolean {
  return !empty.test(name) && /^[\x21-\x7e]+$/.test(name)
}

/** More than one of a thing: `argument` → arguments, `entry` → entries, `options` as it is. */
export function pluralOf(word: string): string {
  if (/(?:[^s]s|data)$/.test(word)) return word
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:ss|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}
