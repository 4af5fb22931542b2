import type { PythonVersion } from '../../conventions.ts'

// Measured for every class of the stubs on CPython 3.8 to 3.13: `scripts/library-stubs/measure-class-names.py`.

/** Modules whose classes have another home in public. */
const publicModules: ReadonlyMap<string, string> = new Map(
  (
    '_asyncio:asyncio _blake2:hashlib _bz2:bz2 _contextvars:contextvars _csv:csv _ctypes:ctypes _dbm:dbm _io:io ' +
    '_lzma:lzma _pickle:pickle _queue:queue _ssl:ssl _struct:struct _weakrefset:weakref asyncio.base_events:asyncio ' +
    'asyncio.events:asyncio asyncio.exceptions:asyncio asyncio.locks:asyncio asyncio.protocols:asyncio ' +
    'asyncio.queues:asyncio asyncio.runners:asyncio asyncio.streams:asyncio asyncio.taskgroups:asyncio ' +
    'asyncio.timeouts:asyncio asyncio.transports:asyncio concurrent.futures._base:concurrent.futures ' +
    'concurrent.futures.process:concurrent.futures concurrent.futures.thread:concurrent.futures ' +
    'ctypes._endian:ctypes email._policybase:email.policy importlib._abc:importlib.abc ' +
    'importlib.metadata._meta:importlib.metadata json.decoder:json json.encoder:json ' +
    'multiprocessing.context:multiprocessing unittest.async_case:unittest unittest.case:unittest ' +
    'unittest.loader:unittest unittest.main:unittest unittest.result:unittest unittest.runner:unittest ' +
    'unittest.suite:unittest zipfile._path:zipfile zoneinfo._common:zoneinfo'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

/** Classes that have another name, or another home than the rest of their module. */
const publicClasses: ReadonlyMap<string, string> = new Map([
  ['_thread.lock', 'threading.Lock'],
  ['_thread.RLock', 'threading.RLock'],
  ['_random.Random', 'random.Random'],
  ['_socket.socket', 'socket.socket'],
  ['_frozen_importlib.ModuleSpec', 'importlib.machinery.ModuleSpec'],
  ['_collections_abc.dict_keys', ''],
  ['_collections_abc.dict_values', ''],
  ['_collections_abc.dict_items', ''],
  ['_csv.Dialect', 'csv.Dialect'],
  ['_csv.Reader', ''],
  ['_csv.Writer', ''],
  ['_pickle.PicklerMemoProxy', ''],
  ['_pickle.UnpicklerMemoProxy', ''],
  ['_ctypes.CFuncPtr', ''],
  ['_ctypes.CField', ''],
  ['builtins.function', 'types.FunctionType'],
  ['builtins.ellipsis', 'types.EllipsisType'],
  ['concurrent.futures._base.Error', ''],
  ['concurrent.futures._base.DoneAndNotDoneFutures', ''],
  ['concurrent.futures.thread.WorkerContext', ''],
  ['multiprocessing.context.BaseContext', 'multiprocessing.context.BaseContext'],
  ['multiprocessing.context.DefaultContext', 'multiprocessing.context.DefaultContext'],
  ...(
    'asyncio.streams.FlowControlMixin concurrent.futures.process.BrokenProcessPool ' +
    'concurrent.futures.thread.BrokenThreadPool multiprocessing.context.SpawnProcess ' +
    'multiprocessing.context.SpawnContext multiprocessing.context.ForkProcess multiprocessing.context.ForkContext ' +
    'multiprocessing.context.ForkServerProcess multiprocessing.context.ForkServerContext'
  )
    .split(' ')
    .map((name) => [name, name] as const),
  ['zipfile._path.InitializedState', ''],
  ['typing.AwaitableGenerator', ''],
  ['typing.ByteString', ''],
])

/** Abstract classes that the stubs define in `typing` and that live in `collections.abc`. */
const abstractClasses: ReadonlySet<string> = new Set(
  (
    'AsyncGenerator AsyncIterable AsyncIterator Awaitable Callable Collection Container Coroutine Generator Hashable ' +
    'ItemsView Iterable Iterator KeysView Mapping MappingView MutableMapping MutableSequence MutableSet Reversible ' +
    'Sequence Set Sized ValuesView'
  ).split(' '),
)

/** What `typing` calls classes that took no arguments before Python 3.9. */
const typingNames: ReadonlyMap<string, string> = new Map([
  ...['list', 'dict', 'set', 'tuple', 'type'].map(
    (name) => [`builtins.${name}`, name[0]!.toUpperCase() + name.slice(1)] as const,
  ),
  ['builtins.frozenset', 'FrozenSet'],
  ['collections.deque', 'Deque'],
  ['collections.defaultdict', 'DefaultDict'],
  ['collections.OrderedDict', 'OrderedDict'],
  ['collections.Counter', 'Counter'],
  ['collections.ChainMap', 'ChainMap'],
  ['re.Pattern', 'Pattern'],
  ['re.Match', 'Match'],
  ['contextlib.AbstractContextManager', 'ContextManager'],
  ['contextlib.AbstractAsyncContextManager', 'AsyncContextManager'],
  ...[...abstractClasses].map((name) => [`collections.abc.${name}`, name === 'Set' ? 'AbstractSet' : name] as const),
])

/** The Python from which on a class can be imported, where that is later than 3.8. */
const since: ReadonlyMap<string, number> = versionsOf({
  9: 'asyncio.Server asyncio.unix_events.PidfdChildWatcher inspect.ClassFoundException pstats.FunctionProfile pstats.StatsProfile xml.etree.ElementInclude.LimitedRecursiveIncludeError argparse.BooleanOptionalAction graphlib.TopologicalSorter graphlib.CycleError types.GenericAlias zoneinfo.ZoneInfo zoneinfo.ZoneInfoNotFoundError',
  10: 'ast.MatchAs ast.MatchClass ast.MatchMapping ast.MatchOr ast.MatchSequence ast.MatchSingleton ast.MatchStar ast.MatchValue ast.pattern email.errors.InvalidDateDefect importlib.readers.FileReader importlib.readers.MultiplexedPath importlib.readers.NamespaceReader importlib.readers.ZipReader typing.ParamSpecArgs typing.ParamSpecKwargs ast.match_case ast.Match contextlib.aclosing contextlib.AsyncContextDecorator dataclasses.KW_ONLY importlib.metadata.EntryPoints importlib.metadata.PackageMetadata importlib.metadata.SimplePath itertools.pairwise statistics.LinearRegression types.EllipsisType types.NoneType types.NotImplementedType types.UnionType typing.ParamSpec builtins.EncodingWarning',
  11: 'importlib.resources.abc.ResourceReader importlib.resources.simple.ResourceContainer importlib.resources.simple.ResourceHandle importlib.resources.simple.SimpleReader importlib.resources.simple.TraversableReader tomllib.TOMLDecodeError wsgiref.types.ErrorStream wsgiref.types.FileWrapper wsgiref.types.InputStream wsgiref.types.StartResponse ast.TryStar asyncio.Barrier asyncio.BrokenBarrierError asyncio.Runner asyncio.TaskGroup asyncio.Timeout builtins.BaseExceptionGroup builtins.ExceptionGroup contextlib.chdir dis.Positions enum.EnumCheck enum.FlagBoundary enum.ReprEnum enum.StrEnum enum.member enum.nonmember enum.property enum.verify http.HTTPMethod importlib.resources.abc.Traversable importlib.resources.abc.TraversableResources sqlite3.Blob typing.TypeVarTuple',
  12: 'ast.TypeAlias ast.type_param ast.TypeVar ast.ParamSpec ast.TypeVarTuple socketserver.ForkingUnixStreamServer socketserver.ForkingUnixDatagramServer calendar.Day calendar.Month inspect.BufferFlags itertools.batched typing.TypeAliasType collections.abc.Buffer',
  13: 'email.errors.HeaderWriteError platform.AndroidVer platform.IOSVersionInfo symtable.SymbolTableType unittest.mock.ThreadingMixin asyncio.QueueShutDown builtins.PythonFinalizationError configparser.MultilineContinuationError pathlib.UnsupportedOperation queue.ShutDown types.CapsuleType unittest.mock.ThreadingMock warnings.deprecated',
  // Newer ones, those of some platforms alone, and those that are gone: nothing runs with them everywhere.
  99: 'ast.Interpolation ast.TemplateStr asyncio.BaseDefaultEventLoopPolicy asyncio.graph.FrameCallGraphEntry asyncio.graph.FutureCallGraph asyncio.windows_events.IocpProactor asyncio.windows_events.PipeServer asyncio.windows_events.ProactorEventLoop asyncio.windows_utils.PipeHandle builtins.ImportCycleError builtins.frozendict builtins.sentinel concurrent.futures.interpreter.BrokenInterpreterPool concurrent.futures.interpreter.InterpreterPoolExecutor concurrent.futures.interpreter.WorkerContext concurrent.interpreters.ExecutionFailed concurrent.interpreters.Interpreter configparser.InvalidWriteError configparser.UnnamedSectionDisabledError email.headerregistry.ReferencesHeader http.server.HTTPSServer http.server.ThreadingHTTPSServer imaplib.Idler importlib.metadata.DeprecatedNonAbstract importlib.metadata.MetadataNotFound inspect.ArgSpec io.Reader io.Writer multiprocessing.connection.PipeConnection multiprocessing.managers.SetProxy multiprocessing.reduction.DupHandle os.statx_result pathlib.types.PathInfo select.kevent select.kqueue selectors.KqueueSelector shelve.ShelveError site.StartupState string.templatelib.Interpolation string.templatelib.Template subprocess.STARTUPINFO sys.UnraisableHookArgs tarfile.LinkFallbackError threading.serialize_iterator types.FrameLocalsProxyType types.LazyImportType webbrowser.MacOSX webbrowser.MacOSXOSAScript webbrowser.WindowsDefault configparser.LegacyInterpolation configparser.SafeConfigParser importlib.abc.Finder importlib.metadata.Deprecated importlib.metadata.DeprecatedList importlib.metadata.DeprecatedTuple importlib.metadata.SelectableGroups pkgutil.ImpImporter pkgutil.ImpLoader tokenize.StopTokenizing webbrowser.Galeon webbrowser.Grail',
})

/** The Python from which on a class takes arguments when it is evaluated, where that is later than 3.9; 99 is never. */
const subscriptable: ReadonlyMap<string, number> = versionsOf({
  10: 'contextlib.aclosing',
  11: 'builtins.BaseExceptionGroup builtins.ExceptionGroup contextlib.chdir graphlib.TopologicalSorter logging.FileHandler logging.LoggerAdapter logging.StreamHandler',
  12: 'array.array csv.DictReader csv.DictWriter multiprocessing.queues.JoinableQueue multiprocessing.queues.Queue',
  13: 'multiprocessing.managers.DictProxy multiprocessing.managers.ListProxy types.CoroutineType types.GeneratorType',
  99: 'abc.abstractclassmethod abc.abstractstaticmethod builtins.classmethod builtins.filter builtins.map builtins.reversed builtins.staticmethod builtins.zip builtins.property ctypes.py_object enum.member enum.nonmember functools.singledispatchmethod ipaddress.IPv4Network ipaddress.IPv6Network itertools.accumulate itertools.batched itertools.combinations itertools.combinations_with_replacement itertools.compress itertools.count itertools.cycle itertools.dropwhile itertools.filterfalse itertools.groupby itertools.islice itertools.pairwise itertools.permutations itertools.product itertools.repeat itertools.starmap itertools.takewhile itertools.zip_longest mailbox.Message multiprocessing.connection.Connection multiprocessing.pool.IMapIterator multiprocessing.pool.IMapUnorderedIterator multiprocessing.sharedctypes.Synchronized multiprocessing.sharedctypes.SynchronizedArray multiprocessing.sharedctypes.SynchronizedBase multiprocessing.sharedctypes.SynchronizedString multiprocessing.util.Finalize operator.attrgetter operator.itemgetter unittest.TextTestResult urllib.response.addbase warnings.catch_warnings weakref.CallableProxyType weakref.ProxyType weakref.finalize',
})

/** Classes whose arguments have defaults and are hardly ever written. */
const withoutArguments: ReadonlySet<string> = new Set(
  (
    'builtins.memoryview builtins.slice email.feedparser.FeedParser email.generator.BytesGenerator ' +
    'email.feedparser.BytesFeedParser email.generator.Generator email.message.EmailMessage email.message.MIMEPart ' +
    'email.message.Message email.parser.BytesParser email.parser.HeaderParser email.parser.Parser email.policy.Policy ' +
    'email.policy.EmailPolicy http.client.HTTPMessage io.BufferedRWPair io.BufferedReader io.BufferedWriter ' +
    'io.TextIOWrapper xml.etree.ElementTree.Element xml.etree.ElementTree.ElementTree ' +
    'xml.etree.ElementTree.XMLParser xml.etree.ElementTree.XMLPullParser'
  ).split(' '),
)

/** What is no class but a function, at least in some Python: `Lock | None` raises there. */
const functions: ReadonlySet<string> = new Set(['threading.Lock', 'threading.RLock', 'select.poll'])

/** Modules that some platform or build lacks, and those that a later Python has dropped. */
const notEverywhere: ReadonlySet<string> = new Set(
  (
    'aifc asynchat asyncore audioop bz2 cgi cgitb chunk crypt ctypes curses dbm distutils ensurepip fcntl grp idlelib ' +
    'imghdr imp lib2to3 lzma mailcap msilib msvcrt nis nntplib ossaudiodev pipes posix pty pwd readline resource ' +
    'smtpd sndhdr spwd sqlite3 ssl sunau syslog telnetlib termios tkinter tty turtle uu venv winreg winsound xdrlib ' +
    'zoneinfo compression annotationlib'
  ).split(' '),
)

/** A class by the module it is imported from. */
export interface LibraryName {
  readonly module: string
  readonly path: string
}

/** Where a class of the standard library is imported from; undefined where no public module has it. */
export function publicName(module: string, path: string): LibraryName | undefined {
  const special = publicClasses.get(`${module}.${path}`)
  if (special === '' || isPrivate(path)) return undefined
  if (special !== undefined) {
    const dot = special.lastIndexOf('.')
    return { module: special.slice(0, dot), path: special.slice(dot + 1) }
  }
  if (module === 'typing' && path === 'AbstractSet') return { module: 'collections.abc', path: 'Set' }
  if (module === 'typing' && abstractClasses.has(path)) return { module: 'collections.abc', path }
  const home = publicModules.get(module) ?? module
  return isPrivate(home) ? undefined : { module: home, path }
}

function isPrivate(dotted: string): boolean {
  return dotted.split('.').some((part) => part.startsWith('_'))
}

/** What `typing` calls the class. */
export function typingNameOf({ module, path }: LibraryName): string | undefined {
  return typingNames.get(`${module}.${path}`)
}

/** Whether an import of the class works on that Python, on every platform. */
export function canBeImported({ module, path }: LibraryName, [, minor]: PythonVersion): boolean {
  return !notEverywhere.has(module.replace(/\..*/, '')) && minor >= (since.get(`${module}.${path}`) ?? 0)
}

/** Whether `C[int]` can be evaluated on that Python. */
export function takesArguments({ module, path }: LibraryName, [, minor]: PythonVersion): boolean {
  if (module === 'typing') return true
  return minor >= (subscriptable.get(`${module}.${path}`) ?? 9)
}

/** Whether the arguments of the class go without saying. */
export function hidesArguments({ module, path }: LibraryName): boolean {
  return withoutArguments.has(`${module}.${path}`)
}

/** Whether `C | None` may raise, whatever the version. */
export function isNoClass({ module, path }: LibraryName): boolean {
  return functions.has(`${module}.${path}`)
}

function versionsOf(names: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(names).flatMap(([minor, list]) => list.split(' ').map((name) => [name, Number(minor)] as const)),
  )
}
