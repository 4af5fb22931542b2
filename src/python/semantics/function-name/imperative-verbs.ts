/** Verbs that begin what a comment orders, in the form of the order. */
const verbs = new Set(
  (
    'abort accept access acquire activate adapt add adjust advance aggregate align allocate allow analyse analyze ' +
    'annotate append apply approve arrange assemble assert assign assume attach authenticate authorize avoid await ' +
    'balance begin bind boot bootstrap broadcast build bump bypass calculate call cancel canonicalize cast catch ' +
    'change check choose chop classify clean cleanup clear clip clone close coerce collapse collect combine commit ' +
    'communicate compare compile complete compose compress compute concatenate configure confirm connect construct ' +
    'consume continue convert copy correct count create crop cut deactivate deallocate decide declare decode decompress ' +
    'decorate decrease decrement decrypt deduce deduplicate define delegate delete deliver deploy deregister derive ' +
    'describe deserialize destroy detach detect determine disable discard disconnect discover dispatch display ' +
    'distribute divide do download draw drop dump duplicate emit emulate enable encode encrypt ensure enqueue enter ' +
    'enumerate erase escape establish estimate evacuate evaluate examine exclude execute exercise exit expand expect ' +
    'explode export extend extract fake fall feed fetch fill filter finalize find finish fix flag flatten flip flush ' +
    'fold follow forbid force fork format forward free freeze gather generate get give go grab grant group grow guess ' +
    'handle hide identify ignore import include increase increment indent infer inherit init initialise initialize inject ' +
    'insert inspect install instantiate interpolate interpret invalidate invert invoke isolate issue iterate join jump ' +
    'keep kill launch leave let limit link list load locate lock log look lookup loop maintain make manage map mark mask ' +
    'match materialize measure merge migrate minimize mock modify monitor mount move multiply mutate name negate negotiate ' +
    'normalise normalize notify obtain open order output override overwrite pack pad parse partition pass patch pause ' +
    'perform permit persist pick place plot poll pop populate post predict preload prepare prepend preserve pretend prevent ' +
    'print probe proceed process produce prompt propagate protect prove provide prune publish pull purge push put query ' +
    'queue quit quote raise randomize rank read rebase rebind reboot rebuild recalculate receive reclaim recognize compact ' +
    'recompute reconnect reconstruct record recover recreate recurse redirect reduce refactor refine refresh register ' +
    'reject release reload remap remember remove rename render reorder repeat replace replay report request require reraise ' +
    'rescale reserve reset reshape resize resolve respond restart restore restrict resume retrieve retry return reuse ' +
    'revert review rewind rewrite roll rotate round route run sanitize save scale scan schedule scrub search seed seek ' +
    'select send separate serialize serve set setup shift show shuffle shut shutdown sign signal simplify simulate skip ' +
    'slice solve sort spawn specify split squash stage start stop store stream strip stub submit substitute subtract sum ' +
    'summarize suppress suspend swap switch synchronize sync synthesize tag take tear tell tidy terminate test throw tokenize ' +
    'touch track train transfer transform translate traverse treat trigger trim truncate try turn tweak unescape uninstall ' +
    'unlink unlock unmount unpack unquote unregister unshelve unwrap unzip update upgrade upload use validate verify visit ' +
    'wait wake walk warn warm watch weigh wipe wrap write yield zero zip'
  ).split(' '),
)

/** Verbs that are nouns as often: `list the servers` orders, `list of servers` and `list items` name. */
const oftenNouns = new Set(
  (
    'access aggregate boot call cast catch change clone commit complete correct count cut default direct display download ' +
    'draw drop duplicate empty end estimate exit export fall fill filter fix flag fold force format free group guess index ' +
    'init input issue jump kill launch limit link list lock log lookup loop map mark mask match move name order output ' +
    'override pack pad partition pass patch pause place plot poll pop post print probe prompt query queue quote rank ' +
    'record release repeat replay report request reserve result return review roll rotate round route run sample scale scan ' +
    'schedule search seed separate set setup shift shutdown sign signal split stage state store stream strip sum tag ' +
    'time touch track transfer try turn type upgrade upload use value visit wait walk watch wrap zero zip exercise dump'
  ).split(' '),
)

/** Words behind which a noun follows: what stands before them is a verb. */
const determiners = new Set(
  'a an the all any each every some no its his her their our your my this that these those it them both another only'.split(
    ' ',
  ),
)
/** What is no verb in front of an article. */
const functionWords = new Set(
  (
    'about above across after against along although among around as at because before behind below beneath beside besides ' +
    'between beyond both but by despite down during either else even except for from given here how however if in inside ' +
    'into is it just less like likewise maybe more most near neither next nor not note now of off on once one only onto or ' +
    'otherwise out outside over past per perhaps plus rather regarding same see since so some still such than that then ' +
    'there therefore these this those though through throughout thus to together toward towards under unless unlike until ' +
    'up upon was were what when where whereas whether which while who whole why with within without worth yet also always ' +
    'are be been being can could did do does had half has have having may might must never quite should will would'
  ).split(' '),
)
const articles = new Set('a an the each every all our its'.split(' '))

/** Whether a word that is not listed may be a verb, where an article follows: `tidy the shelf`. */
function mayBeVerb(word: string): boolean {
  return /^[a-z]{3,}$/.test(word) && !functionWords.has(word) && !/(?:ed|ly|ing|s)$/.test(word)
}

/** Words that go with a verb. */
const particles = new Set('for up out down off away back until'.split(' '))
/** Words that follow a noun: `test of`, `process has`. */
const afterNouns = new Set(
  'of is are was were has have had does did do can could may might must shall should will would as and or'.split(' '),
)

/** Whether a word is a verb that may order something, whatever stands behind it. */
export function isVerb(word: string): boolean {
  return verbs.has(word)
}

/** Whether the first word of a clause, in lower case, orders something, as far as the word behind it tells. */
export function isImperative(word: string, next: string | undefined): boolean {
  if (next !== undefined && afterNouns.has(next)) return false
  if (!verbs.has(word)) return next !== undefined && articles.has(next) && mayBeVerb(word)
  if (word === 'make' && next === 'sure') return false
  if (!oftenNouns.has(word)) return true
  return next !== undefined && (determiners.has(next) || particles.has(next) || /[^s]s$/.test(next))
}

/**
 * The verb in the form of an order behind `creates`, `creating`: undefined where it is none. `checks` alone may be a noun
 * as well: the word behind it tells.
 */
export function toImperative(word: string, next: string | undefined): string | undefined {
  if (isImperative(word, next)) return word
  if (next !== undefined && afterNouns.has(next)) return undefined
  const gerund = /^(\w{2,})ing$/.exec(word)?.[1]
  if (gerund !== undefined) return stemsOf(gerund).find((stem) => verbs.has(stem))
  const third = /^(\w{2,})s$/.exec(word)?.[1]
  const stem = third === undefined ? undefined : thirdPersonStems(third).find((each) => verbs.has(each))
  return stem !== undefined && next !== undefined && determiners.has(next) ? stem : undefined
}

/** `creat` → create, `sett` → set, `add` → add. */
function stemsOf(stem: string): string[] {
  const single = stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : []
  return [stem, `${stem}e`, ...single]
}

/** `creat|e` → create, `copi|e` → copy, `pusch|e` → push. */
function thirdPersonStems(stem: string): string[] {
  const bare = stem.endsWith('e') ? [stem.slice(0, -1)] : []
  const y = stem.endsWith('ie') ? [`${stem.slice(0, -2)}y`] : []
  return [stem, ...bare, ...y]
}
