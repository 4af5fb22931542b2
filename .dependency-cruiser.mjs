/**
 * The direction of dependencies, `a <- b`: b may import a.
 * text <- python/syntax <- python/semantics <- {python/rewrite, claims} <- engine <- {transforms, testing, review, report, project} <- cli
 */
const only = (name, comment, path, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path },
  to: { path: '^(src|transforms|test|scripts|bench)/', pathNot: allowed },
})

const outside = [
  '^fs$',
  '^fs/promises$',
  '^child_process$',
  '^process$',
  '^os$',
  '^worker_threads$',
  '^module$',
  '^tty$',
]

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    only('text-knows-no-python', 'Spans, edits and diffs serve any language.', '^src/text/', '^src/text/'),
    only('errors-stand-alone', 'Every layer may throw a ToolError.', '^src/errors\\.ts$', '^src/text/'),
    only(
      'syntax-sees-text',
      'The tree is what the parser gives; what names mean comes later.',
      '^src/python/syntax/',
      '^src/(text|python/syntax)/',
    ),
    only(
      'semantics-asks',
      'Scopes and control flow answer questions about a tree and never edit.',
      '^src/python/semantics/',
      '^src/(text|python/(syntax|semantics))/',
    ),
    only(
      'rewrite-writes-edits',
      'Edit builders know syntax and semantics, not who runs them.',
      '^src/python/rewrite/',
      '^src/(text|python)/',
    ),
    only(
      'claims-are-asked-of-code',
      'What a claim is and how code answers it: neither transforms nor reviews are known.',
      '^src/claims/',
      '^src/(text|python/(syntax|semantics)|claims)/',
    ),
    only(
      'engine-runs-any-transform',
      'The engine knows the contract, not the transforms; of claims only what the contract says.',
      '^src/engine/',
      '^src/(text|python|engine)/|^src/claims/(answer|claim|question)\\.ts$|^src/errors\\.ts$',
    ),
    only(
      'transforms-see-the-contract',
      'A transform knows the file and the words to write with: no files, flags or colours. It may reject an option.',
      '^transforms/(?!index\\.ts$)',
      '^src/(text|python|claims)/|^src/engine/transform\\.ts$|^src/errors\\.ts$|^transforms/',
    ),
    only(
      'testing-runs-the-engine',
      'The kit is for transforms of users too.',
      '^src/testing/',
      '^src/(text|python|engine|testing)/',
    ),
    only(
      'review-is-given-transforms',
      'Claims and verdicts know the contract of a transform; which ones there are, the command line tells.',
      '^src/review/',
      '^src/(text|python|claims|engine|review)/|^src/errors\\.ts$',
    ),
    only(
      'report-is-pure',
      'A report is made of results and nothing else.',
      '^src/report/',
      '^src/(text|engine|report)/|^src/claims/(claim|evidence)\\.ts$|^src/review/verdict\\.ts$',
    ),
    only(
      'project-is-the-outside',
      'Files and processes serve the command line; they know no transform.',
      '^src/project/',
      '^src/(text|python|engine|project)/|^src/errors\\.ts$',
    ),
    only(
      'cli-joins',
      'Only the command line joins transforms to the engine.',
      '^src/cli/',
      '^src/|^transforms/index\\.ts$',
    ),
    {
      name: 'outside-world-in-project-and-cli',
      comment: 'All else runs without Node, in a browser too.',
      severity: 'error',
      from: { path: '^(src|transforms)/', pathNot: '^src/(project|cli)/' },
      to: { dependencyTypes: ['core'], path: outside },
    },
    {
      name: 'parser-in-syntax',
      comment: 'The parser packages are wrapped once.',
      severity: 'error',
      from: { path: '^(src|transforms)/', pathNot: '^src/python/syntax/' },
      to: { path: 'node_modules/(web-)?tree-sitter' },
    },
    {
      name: 'nothing-needs-tests',
      comment: 'Tests, scripts and benchmarks are not part of the product.',
      severity: 'error',
      from: { path: '^(src|transforms)/' },
      to: { path: '^(test|scripts|bench)/' },
    },
    {
      name: 'no-cycles',
      comment: 'A circle hides which part depends on which; types may refer to each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file nobody imports is dead.',
      severity: 'error',
      from: { orphan: true, path: '^(src|transforms)/', pathNot: '^src/(cli/bin|index|testing/index)\\.ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
}
