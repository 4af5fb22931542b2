const keywords = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
)

/** Words that stand beside "function" or "variable" in prose and name none. */
const plainWords = new Set(
  `a above actual additional all also an and another any anonymous appears are args argument arguments as async at attribute be because been below best better boolean both built builtin but by call called calling calls can class classes clause code comment comments complete constant could custom default defined definition different dict do does each empty entire error every exception existing extra field file first following for from full function functions further gets given global good had has have having helper if import imports in inner instance instead into is it its itself keyword large last like line lines list local long longer loop made magic make many may member method methods missing module modules more most multiple must mutable my name named names naming need needs nested new next no non none not object of on one only or original other our outer own parameter parameters passed per plain poorly positional previous private property public quite raised redundant related remaining required return returned returns s same second several shadows should shown similar simple single so some specific statement statements static string such takes test tests that the their them then there these they this those three to too two type types undefined unnecessary unneeded unused used uses using utility value values variable variables very was wasted well were what when where which while whole will with within without would wrapper wrong you your`.split(
    /\s+/,
  ),
)

/** Whether a word is more likely prose than a name. */
export function isPlainWord(word: string): boolean {
  return plainWords.has(word.toLowerCase())
}

/** Whether a text holds a name that is no keyword: `x == None` does, `== None` does not. */
export function holdsName(text: string): boolean {
  for (const [word] of text.matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu)) if (!keywords.has(word)) return true
  return false
}

const name = /^[\p{L}_][\p{L}\p{N}_]*$/u

/** `boot`, `Client.boot`, `boot()` */
export function isNameLike(text: string): boolean {
  const bare = text.endsWith('()') ? text.slice(0, -2) : text
  return bare.length <= 200 && bare.split('.').every((part) => name.test(part))
}

/** A word that nobody writes in prose: with an underscore, or dotted or capped within and known to the files. */
export function isCodeWord(word: string, names: ReadonlySet<string>): boolean {
  if (word.endsWith('()') || isAssertion(word)) return true
  if (!word.includes('.')) return word.includes('_') ? /[\p{L}\p{N}]/u.test(word) : isCapped(word) && names.has(word)
  const parts = word.split('.')
  return parts.some((part) => part.length > 1) && parts.every((part) => part === 'self' || names.has(part))
}

/** `CamelCase`, `assertEqual` */
function isCapped(word: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(word)
}

/** `assertTrue`, `self.assertTrue`: also where the files have none, which is what a review may be wrong about. */
export function isAssertion(word: string): boolean {
  return /^(?:[\p{L}\p{N}_]+\.)?(?:assert[A-Z_]|fail(?:If|Unless))[\p{L}\p{N}_]*(?:\(.*\))?$/su.test(word)
}
