import { isVerb } from '../../../src/python/semantics/function-name/imperative-verbs.ts'

/** Names of verbs, and how a sentence says them. `…` is where the object goes; without it the object comes last. */
const spoken: ReadonlyMap<string, string> = new Map(
  (
    'alloc:allocate auth:authenticate backup:back\u00a0up calc:calculate chk:check cleanup:clean\u00a0up cmp:compare ' +
    'concat:concatenate conf:configure config:configure conv:convert ctor:construct dealloc:deallocate decr:decrement ' +
    'del:delete desc:describe deinit:deinitialize exec:execute eval:evaluate fmt:format gen:generate incr:increment iter:iterate ' +
    'inc:increment init:initialize instantiate:instantiate login:log\u00a0in logout:log\u00a0out lookup:look\u00a0up ' +
    'make:create mk:create mul:multiply neg:negate new:create recv:receive reinit:reinitialize ' +
    'rm:remove rollback:roll\u00a0back setup:set\u00a0up shutdown:shut\u00a0down startup:start\u00a0up sub:subtract ' +
    'sync:synchronize teardown:tear\u00a0down upd:update handle:handle dispatch:dispatch ensure:ensure div:divide ' +
    'logon:log\u00a0on signup:sign\u00a0up prep:prepare proc:process impl:implement spinup:spin\u00a0up wakeup:wake\u00a0up ' +
    'popup:pop\u00a0up followup:follow\u00a0up mkdir:create\u00a0directory repr:represent dec:decrement'
  )
    .split(' ')
    .map((entry) => entry.split(':') as [string, string]),
)
/** Verbs that the general list leaves out. */
const others = new Set(
  (
    'pair dust greet brew pour fail ' +
    'acknowledge act agree amend answer archive ask attempt attest augment avoid backtrack bake bisect blacklist block blur bounce branch broaden buffer ' +
    'bundle burn cache canonicalise cap capture certify chain chunk cite claim clamp classify click colorize colour commit ' +
    'compute conclude conform contract cycle darken debug declare defer deflate deform demote depart deprecate dereference derive ' +
    'desaturate despatch detokenize diff differentiate digest dilate dismiss dispose dissolve do downgrade downsample ' +
    'edit eject elect eliminate embed enforce engage enlarge enrich enroll erode evict exchange expire expose ' +
    'extrapolate factor factorize fake finish fire fit fix fixup floor focus forge forget fuse gauge hash hint hit hold hook ' +
    'host hydrate image implement imply impose inflate inform ingest inherit inline integrate intercept intersect introspect involve isolate ' +
    'join label lay leak learn lend lengthen lighten limit linearize listen log loosen lower magnify maximize measure memoize ' +
    'mimic mine mirror model modulate monkeypatch monitor morph mount mutate mute nest neutralize normalize note nudge numerate observe offset ' +
    'omit operate optimize orthogonalize overlay overload override own package page paint paste penalize perturb pickle ping pivot ' +
    'polish preempt prefer prefix prescan price promote pump punch qualify quantize query quiet ramp reach react realize reap rearrange reassign reattach recall ' +
    'reclassify recommend reconcile rectify recycle redo redraw reenable reencode reference reflect reformat regenerate regress reindex relabel relate relax ' +
    'relay relocate rely remount repaint reparent repopulate represent reprocess request requeue rerun reschedule rescue resend resubmit retain retarget ' +
    'rethrow retire retract retrain retransmit reverse revoke revive round ruin scatter score scrape sculpt scroll seal seize sense shade share sharpen shelve ship shorten ' +
    'shrink silence sink sleep smooth snap snapshot sniff soften solicit speak splice spread stack stamp stash stat steal steer step stitch stretch style ' +
    'subclass subscribe subset subtract suggest supply support surround survey swallow sweep tabulate taint tally tap target taste tear thaw thin tick tie tighten tile toggle tolerate ' +
    'toss trace trade trap trash triangulate trim triple trip tune tweak unbind unblock uncompress undo unescape unfold unfreeze ' +
    'unite unload unlock unlist unmark unmask unmock unpause unpickle unplug unregister unrescue unroll unset unsubscribe unstack untar unwind upcast upsample upsert usurp vacuum validate vary vectorize view ' +
    'vote walk wander warp wash waste wear weave weigh whiten widen wire witness work zap zoom unquiesce quiesce soft attach reboot ' +
    'backport deserialise serialise initialise initialize authorise optimise minimise maximise summarise optimise recognise symlink'
  ).split(' '),
)
/** Nouns far more often than verbs, as the first word of a function that returns something. */
const nouns = new Set(
  (
    'access address age alias amount author base body boot border buffer bundle cache cap case cause chain change chunk class click code ' +
    'color column command comment complete contract correct cost count cut cycle date default detail diff digest direct ' +
    'display document double draw edge empty end entry error estimate event example exception exit expected export factor field file filename ' +
    'flag floor focus form frame free function group guess hash head header height help hint hook host image index input ' +
    'interface item job key kill label launch length level limit line link list location lower map mask match message ' +
    'method mirror mode model module move name note number object offset open option order output override owner package page ' +
    'pair dust pad parameter parent part path pattern permit phase pick pivot place plot point pool position post prefix price process product profile ' +
    'project proxy queue quote range rank rate ratio record reference request reserve resource response result return ' +
    'reverse role root round route row rule sample scale schedule score seed sense sequence server service session shape share shift ' +
    'sign signal signature size slice snapshot source space split stack stage stamp start state status step stop store stream ' +
    'string style subset sum support symbol table tag target task template test text time title token total trace track ' +
    'transfer tree trip tuple turn type unit upload use user value variable version view vote wait walk weight width word work wrap zero zip zoom own implement'
  ).split(' '),
)
/** Of those, the ones that are verbs where the word behind them is plural, or where an object is given. */
const verbsBeforePlurals =
  /^(?:boot|reserve|list|count|export|open|split|start|stop|store|kill|match|move|pick|plot|process|queue|quote|record|sort|trace|track|transfer|upload|walk|wrap|zip|launch|hash|tag|filter|map|sum|group|index|link|display|draw|direct|guess|estimate|complete|correct|change|clone|free|merge|pad|round|sample|schedule|score|slice|test|use|reverse|mask|shift|rank|sign|cut|pair|dust)$/

const particles = /^(?:by|from|to|in|on|with|for|into|and|or|all|up|down|out|off|the|a|an)$/

/** The verb that a word of a name is, as a sentence has it: `cleanup` → clean up; undefined where it is none. */
export function verbOf(word: string): string | undefined {
  const known = spoken.get(word)?.replaceAll('\u00a0', ' ')
  if (known !== undefined) return known
  if (isVerb(word) || others.has(word)) return word
  const again = /^re(?=[a-z]{3,})(.*)$/.exec(word)?.[1]
  return again !== undefined && (isVerb(again) || others.has(again)) ? word : undefined
}

/** Of those, the ones that are verbs before a plural further behind too: `list_active_servers`. */
const verbsBeforePhrases = /^(?:list|count|filter|split|sort|merge|open|walk)$/

/** Whether the first word of a name is rather a noun, given the words behind it, where the function returns something. */
export function isRatherNoun(word: string, rest: readonly string[], takesParameters: boolean): boolean {
  const [next] = rest
  if (word === 'compute') return /^(?:nodes?|hosts?|services?|manager|driver|api|rpc|task|utils)$/.test(next ?? '')
  if (!nouns.has(word)) return false
  if (next === undefined) return !(takesParameters && verbsBeforePlurals.test(word))
  if (particles.test(next)) return !verbsBeforePlurals.test(word)
  if (verbsBeforePhrases.test(word)) {
    const end = rest.findIndex((each) => particles.test(each))
    return !/[^s]s$/.test(rest.at(end < 0 ? -1 : end - 1)!)
  }
  return !(verbsBeforePlurals.test(word) && /[^s]s$/.test(next))
}

/** Verbs that bring something new into being: what they make is `a`, not `the`. */
export const makingVerbs: ReadonlySet<string> = new Set(
  'add append build create construct fabricate forge generate insert instantiate introduce produce spawn prepend'.split(
    ' ',
  ),
)

/** What follows such a verb where a method acts on its own object. */
export const directions: ReadonlyMap<string, string> = new Map(
  (
    'add:to append:to prepend:to push:to put:into insert:into attach:to register:with enqueue:to remove:from delete:from ' +
    'discard:from pop:from detach:from unregister:from drop:from extract:from purge:from return:of get:of set:of update:of ' +
    'clear:of reset:of count:of list:of find:in search:in replace:in rename:of change:of increment:of decrement:of ' +
    'store:in save:of print:of show:of display:of check:of validate:of compute:of calculate:of determine:of query:of fetch:of look\u00a0up:in'
  )
    .split(' ')
    .map((entry) => entry.replaceAll('\u00a0', ' ').split(':') as [string, string]),
)
