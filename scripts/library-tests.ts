import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

// Modules of pure Python (packages end in a slash) whose tests need neither network nor much time, and these tests.
// prettier-ignore
const modules = [
  'textwrap.py', 'shlex.py', 'difflib.py', 'statistics.py', 'heapq.py', 'bisect.py', 'fractions.py', 'csv.py', 'json/',
  'configparser.py', 'ast.py', 'tokenize.py', 'string.py', 'calendar.py', 'colorsys.py', 'graphlib.py',
  'dataclasses.py', 'enum.py', 'argparse.py', 'copy.py', 'pprint.py', 'reprlib.py', 'random.py', 'html/',
  'urllib/parse.py', 'cmd.py', 'code.py', 'getopt.py', 'optparse.py', 'fnmatch.py', 'glob.py', 'genericpath.py', 'posixpath.py',
  'ntpath.py', 'base64.py', 'quopri.py', 'filecmp.py', 'plistlib.py', 'netrc.py', 'mimetypes.py', 'ipaddress.py',
  'datetime.py', 'pickletools.py', 'symtable.py', 'tabnanny.py', 'contextlib.py', 'sched.py', 'hmac.py', 'secrets.py',
  're/', 'http/cookies.py', 'http/cookiejar.py', 'email/', 'gettext.py', 'functools.py', 'collections/__init__.py', 'types.py', 'weakref.py', '_weakrefset.py',
  'numbers.py', 'operator.py', 'opcode.py', 'struct.py', 'linecache.py', 'keyword.py', 'locale.py', 'uuid.py', 'wave.py',
  'gzip.py', 'xml/etree/ElementTree.py', 'xml/etree/ElementPath.py', 'xml/dom/minidom.py', 'mailcap.py', '_pydecimal.py', '_strptime.py',
  'pathlib.py', 'tempfile.py', 'rlcompleter.py', 'timeit.py', 'typing.py', 'pkgutil.py', 'zipapp.py', 'sndhdr.py', 'nntplib.py', 'chunk.py', 'pyclbr.py', 'modulefinder.py', 'abc.py', '_py_abc.py', 'cgi.py', 'dis.py', 'copyreg.py', 'codeop.py', 'selectors.py', 'queue.py', 'trace.py', 'stringprep.py', '_markupbase.py', 'aifc.py', 'sunau.py', 'uu.py', 'xdrlib.py', '_pyio.py', 'pickle.py',
]
// prettier-ignore
const tests = [
  'test_textwrap', 'test_shlex', 'test_difflib', 'test_heapq', 'test_bisect', 'test_fractions', 'test_csv', 'test_json',
  'test_configparser', 'test_ast', 'test_unparse', 'test_string', 'test_calendar', 'test_colorsys', 'test_graphlib',
  'test_dataclasses', 'test_enum', 'test_argparse', 'test_copy', 'test_pprint', 'test_reprlib', 'test_html',
  'test_htmlparser', 'test_urlparse', 'test_cmd', 'test_code_module', 'test_getopt', 'test_optparse', 'test_fnmatch', 'test_glob',
  'test_genericpath', 'test_posixpath', 'test_ntpath', 'test_base64', 'test_quopri', 'test_filecmp', 'test_plistlib', 'test_netrc',
  'test_mimetypes', 'test_ipaddress', 'test_pickletools', 'test_symtable', 'test_tabnanny', 'test_contextlib',
  'test_contextlib_async', 'test_sched', 'test_hmac', 'test_secrets', 'test_re', 'test_http_cookies', 'test_http_cookiejar', 'test_email',
  'test_gettext', 'test_functools', 'test_collections', 'test_ordered_dict', 'test_defaultdict', 'test_types', 'test_operator', 'test_linecache', 'test_uuid',
  'test_wave', 'test_gzip', 'test_xml_etree', 'test_minidom', 'test_strptime', 'test_pathlib', 
  'test_tempfile', 'test_rlcompleter', 'test_timeit', 'test_typing', 'test_pkgutil', 'test_zipapp', 'test_sndhdr', 'test_nntplib', 'test_pyclbr', 'test_abc', 'test_cgi', 'test_dis', 'test_copyreg', 'test_codeop', 'test_queue', 'test_trace', 'test_statistics', 'test_aifc', 'test_sunau', 'test_uu', 'test_xdrlib', 'test_datetime',
]

/** Copies the library without its tests and packages; where the copy is. */
export function copyLibrary(work: string): string {
  const library = execFileSync('python3', ['-c', "import sysconfig; print(sysconfig.get_path('stdlib'))"])
  const source = library.toString().trim()
  const copy = join(work, 'library')
  const left = [
    'test',
    'idlelib',
    'site-packages',
    'dist-packages',
    '__pycache__',
    'ensurepip',
    'tkinter',
    'turtledemo',
    'lib-dynload',
    'config-',
  ]
  cpSync(source, copy, {
    recursive: true,
    filter: (path) =>
      !path
        .slice(source.length)
        .split('/')
        .some((part) => left.some((each) => part === each || (each.endsWith('-') && part.startsWith(each)))),
  })
  return copy
}

/** The modules of a copy that have tests. */
export function testedModules(library: string): string[] {
  return modules
    .map((name) => join(library, name))
    .filter((path) => existsSync(path))
    .flatMap(filesIn)
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  const inside = readdirSync(path, { recursive: true }).map((name) => join(path, String(name)))
  return inside.filter((each) => each.endsWith('.py') && !/\/tests\//.test(each))
}

/** By test: how it ended, with the modules of the copy in place of those of the interpreter. */
export function testOutcomes(work: string, library: string | undefined): Map<string, string> {
  const xml = join(work, 'outcomes.xml')
  const env = {
    ...process.env,
    PYTHONHASHSEED: '0',
    PYTHONDONTWRITEBYTECODE: '1',
    ...(library ? { PYTHONPATH: library } : {}),
  }
  spawnSync('python3', ['-m', 'test', '-j2', '--timeout', '120', '--junit-xml', xml, ...tests], {
    cwd: work,
    env,
    stdio: 'ignore',
  })
  const found = new Map<string, string>()
  const cases = readFileSync(xml, 'utf8').matchAll(/<testcase name="([^"]*)"([^]*?(?:\/>|<\/testcase>))/g)
  for (const [, name = '', rest = ''] of cases) found.set(name, /<(failure|error|skipped)/.exec(rest)?.[1] ?? 'passed')
  rmXml(xml)
  return found
}

function rmXml(path: string): void {
  execFileSync('rm', ['-f', path])
}
