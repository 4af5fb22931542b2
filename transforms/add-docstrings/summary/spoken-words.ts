/** Abbreviations that read badly in a sentence, and what they stand for. */
const expansions: ReadonlyMap<string, string> = new Map(
  (
    'addr:address arg:argument args:arguments attr:attribute attrs:attributes buf:buffer calc:calculate cb:callback ' +
    'cfg:configuration char:character chars:characters cls:class cmd:command cmds:commands cnt:count coll:collection coro:coroutine coros:coroutines ' +
    'concat:concatenate conf:configuration config:configuration configs:configurations conn:connection coord:coordinate ' +
    'coords:coordinates ctx:context cur:current curr:current def:definition defs:definitions desc:description ' +
    'dest:destination dict:dictionary dicts:dictionaries dir:directory dirs:directories doc:documentation dst:destination ' +
    'elem:element elems:elements env:environment err:error errs:errors exc:exception expr:expression exprs:expressions ' +
    'ext:extension fd:file\u00a0descriptor fds:file\u00a0descriptors fp:file txt:text filename:file\u00a0name filenames:file\u00a0names fmt:format ' +
    'fname:file\u00a0name fname:file\u00a0name freq:frequency func:function funcs:functions hdr:header ' +
    'idx:index img:image impl:implementation info:information init:initialization int:integer ints:integers iter:iterator kwarg:keyword\u00a0argument ' +
    'kwargs:keyword\u00a0arguments lang:language len:length loc:location mgr:manager mod:module msg:message msgs:messages ' +
    'mul:multiplication nr:number ns:namespace num:number nums:numbers obj:object objs:objects opt:option opts:options ' +
    'orig:original param:parameter params:parameters perm:permission perms:permissions pkg:package pkgs:packages ' +
    'pos:position pred:predicate pref:preference prefs:preferences prev:previous proc:process procs:processes prog:program ' +
    'pwd:password qual:qualifier rec:record ref:reference refs:references regex:regular\u00a0expression repo:repository ' +
    'repos:repositories repr:representation req:request reqs:requests resp:response ret:result rev:revision sep:separator ' +
    'seq:sequence seqs:sequences sig:signature spec:specification specs:specifications src:source srv:server ' +
    'stats:statistics stmt:statement stmts:statements str:string strs:strings subdir:subdirectory subdirs:subdirectories ' +
    'svc:service sym:symbol syms:symbols sync:synchronization tb:traceback temp:temporary tmp:temporary ts:timestamp ' +
    'upd:update usr:user val:value vals:values var:variable vars:variables vec:vector ver:version vol:volume ' +
    'hostname:host\u00a0name username:user\u00a0name pathname:path\u00a0name dirname:directory\u00a0name ' +
    'auth:authentication max:maximum min:minimum bool:Boolean dev:device devs:devices ctxt:context basedir:base\u00a0directory ' +
    'inst:instance sock:socket socks:sockets fut:future futs:futures sys:system mgmt:management lineno:line\u00a0number basename:base\u00a0name ' +
    'attrname:attribute\u00a0name modname:module\u00a0name pkgname:package\u00a0name funcname:function\u00a0name classname:class\u00a0name ' +
    'varname:variable\u00a0name typename:type\u00a0name errno:error\u00a0number errmsg:error\u00a0message retcode:return\u00a0code ' +
    'exitcode:exit\u00a0code infile:input\u00a0file outfile:output\u00a0file logfile:log\u00a0file tmpdir:temporary\u00a0directory ' +
    'srcdir:source\u00a0directory homedir:home\u00a0directory workdir:working\u00a0directory cwd:working\u00a0directory bufsize:buffer\u00a0size ' +
    'chunksize:chunk\u00a0size maxlen:maximum\u00a0length nbytes:number\u00a0of\u00a0bytes nargs:number\u00a0of\u00a0arguments deps:dependencies'
  )
    .split(' ')
    .map((entry) => entry.split(':') as [string, string]),
)

/** Words that are written in capitals in a sentence. */
const acronyms: ReadonlySet<string> = new Set(
  (
    'acl aes api apis arp ascii ast aws bgp bios bom cdn cgi cidr cli cpu cpus crc crt cors css csv db dhcp dn dns dom dpi dsa dsn dtd ' +
    'eof fifo fips ftp gcd gid gpg gpu gpus gui guid hdf hmac html http https iam ids id idl ide iops ipc ip ips iscsi iso jpeg jit ' +
    'json jwt kb kms lan ldap lru lvm mac mb mbr md5 mime mro msi mtu nat nbd nfs nic nics ntp numa nfc nfd os pci pdf pem pgp pid pids png ' +
    'posix ppc qos ram rbd rgb rgba rpc rsa rss rst saml scp scsi sdk sftp sha sha1 sha256 smtp snmp soap sql ssh ssl svg tcp ' +
    'tls toc ttl tty udp uefi ui uid uids uri uris url urls usb utc utf uuid uuids vcpu vcpus vlan vm vms vnc vnic vpn vtpm wsgi wwn xml xsd xslt ' +
    'yaml zmq'
  ).split(' '),
)
const spellings: ReadonlyMap<string, string> = new Map([
  ['apis', 'APIs'],
  ['cpus', 'CPUs'],
  ['gpus', 'GPUs'],
  ['ids', 'IDs'],
  ['ips', 'IPs'],
  ['nics', 'NICs'],
  ['pids', 'PIDs'],
  ['uids', 'UIDs'],
  ['uris', 'URIs'],
  ['urls', 'URLs'],
  ['uuids', 'UUIDs'],
  ['vcpus', 'vCPUs'],
  ['vcpu', 'vCPU'],
  ['vms', 'VMs'],
  ['utf8', 'UTF-8'],
  ['utf16', 'UTF-16'],
  ['utf7', 'UTF-7'],
  ['ipv4', 'IPv4'],
  ['ipv6', 'IPv6'],
  ['oauth', 'OAuth'],
  ['python', 'Python'],
  ['unicode', 'Unicode'],
  ['unix', 'Unix'],
  ['windows', 'Windows'],
  ['linux', 'Linux'],
  ['macos', 'macOS'],
  ['github', 'GitHub'],
  ['io', 'I/O'],
])

/**
 * The words of an identifier as a sentence has them: `getHTTPResponse` → get, HTTP, response; `src_dir` → source,
 * directory; `user_id` → user, ID. The words of `UPPER_CASE` are in lower case but for acronyms.
 */
export function spokenWords(name: string): readonly string[] {
  return rawWords(name).flatMap((word) => speak(word).split('\u00a0'))
}

/** The same in lower case, nothing expanded: `src_dir` → src, dir. */
export function plainWords(name: string): readonly string[] {
  return rawWords(name).map((word) => word.toLowerCase())
}

/** One word as a sentence has it. */
export function speak(word: string): string {
  const lower = word.toLowerCase()
  const spelling = spellings.get(lower) ?? expansions.get(lower)
  if (spelling !== undefined) return spelling
  return acronyms.has(lower) || isCapitalised(word) ? word.toUpperCase() : lower
}

function isCapitalised(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && /\p{Lu}/u.test(word)
}

const known = new Map<string, readonly string[]>()
/** Names come again and again; what is remembered of them is bounded. */
const mostKnown = 20_000

function rawWords(name: string): readonly string[] {
  let words = known.get(name)
  if (words) return words
  if (known.size >= mostKnown) known.clear()
  known.set(name, (words = splitName(name)))
  return words
}

function splitName(name: string): readonly string[] {
  const isConstant = !/\p{Ll}/u.test(name)
  return name
    .split('_')
    .flatMap(
      (part) =>
        part.match(
          /IPv[46]|\p{Lu}?\p{Ll}+\d\p{Lu}(?!\p{Ll})|OAuth2?|\p{Lu}{2,}s(?![\p{Ll}])|\p{Lu}+(?!\p{Ll})\d*|\p{Lu}?[^\p{Lu}]+|\p{Lu}/gu,
        ) ?? [],
    )
    .map((word) => (isConstant && name.includes('_') ? word.toLowerCase() : word))
}
