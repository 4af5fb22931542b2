import type { ClaimKind } from '../../../claims/claim.ts'
import { ruffCodes } from './ruff-codes.ts'

/** What is longer is no rule. */
const maximumLength = 100

/**
 * Rules by what they say of code. Left out are those that say something else than their name tells: `B007` is about one
 * loop, mypy's `unreachable` about types, `PT009` wants another style than ours.
 */
const rules: Readonly<Partial<Record<ClaimKind, string>>> = {
  'unused-variable':
    'F841 F842 RUF059 ARG001 ARG002 ARG003 ARG004 ARG005 U100 U101 W0612 W0613 unused-variable unused-argument ' +
    'reportUnusedVariable py/unused-local-variable S1481 S1172',
  'missing-docstring':
    'D100 D101 D102 D103 D104 D105 D106 D107 C0111 C0112 C0114 C0115 C0116 missing-docstring empty-docstring ' +
    'missing-module-docstring missing-class-docstring missing-function-docstring',
  'missing-type-hint':
    'ANN001 ANN002 ANN003 ANN101 ANN102 ANN201 ANN202 ANN203 ANN204 ANN205 ANN206 no-untyped-def ' +
    'reportMissingParameterType',
  'assertion-style': 'UP005 W1505 W4902 deprecated-method',
  'call-style': 'RSE102 UP004 UP011 UP039 PT001 PT023 R0205',
  naming:
    'N801 N802 N803 N806 N815 N816 N818 E741 E742 E743 A001 A002 A003 VNE001 VNE002 C0103 C0104 W0622 invalid-name ' +
    'disallowed-name blacklisted-name redefined-builtin',
  'function-too-long': 'PLR0915 R0915 too-many-statements',
  'unused-import': 'F401 W0611 unused-import reportUnusedImport py/unused-import',
  'mutable-default': 'B006 W0102 dangerous-default-value',
  'bare-except':
    'E722 B001 BLE001 B902 W0702 W0703 W0718 bare-except broad-except broad-exception-caught py/catch-base-exception',
  'compare-with-none': 'E711 C0121 singleton-comparison py/test-equals-none',
  'missing-return': 'RET502 RET503 R502 R503 R1710 inconsistent-return-statements [return] [empty-body]',
  'too-many-arguments': 'PLR0913 PLR0917 R0913 R0917 too-many-arguments too-many-positional-arguments',
  'too-many-branches': 'PLR0912 R0912 too-many-branches',
  'file-too-long': 'C0302 too-many-lines',
  'unreachable-code': 'W0101 PLW0101 unreachable unreachable-code py/unreachable-statement',
  'undefined-name': 'F821 E0602 undefined-variable undefined-name name-defined reportUndefinedVariable',
}

/** Rules of mypy whose names mean something else elsewhere. */
const mypyOnly: ReadonlySet<string> = new Set(['[unreachable]'])

const kinds: ReadonlyMap<string, ClaimKind> = new Map(
  Object.entries(rules).flatMap(([kind, codes]) => codes.split(' ').map((code) => [code, kind as ClaimKind] as const)),
)

/**
 * The kind of claim that a rule makes: `F841` of ruff and flake8, `C0116` and `missing-function-docstring` of pylint,
 * `[no-untyped-def]` of mypy; undefined for what no checker answers.
 */
export function kindOfRule(code: string): ClaimKind | undefined {
  const rule = ruleOf(code)
  return mypyOnly.has(rule) ? undefined : (kinds.get(rule) ?? kinds.get(rule.replace(/^\[(.*)\]$/, '$1')))
}

/** A rule as checkers know it: without the tool before it, as in `python:S1481`, and `ANN001` for its name in ruff. */
export function ruleOf(code: string): string {
  if (code.length > maximumLength) return ''
  const rule = code.trim().replace(/^(?:ruff|flake8|pylint|pydocstyle|pyflakes|pycodestyle|python)[:/ ]+/i, '')
  return ruffCodes.get(rule) ?? rule
}

/** Whether it is written as linters write their codes: what is not in the table then is about something else. */
export function isLinterCode(code: string): boolean {
  return /^[A-Z]{1,7}\d{1,4}$/.test(ruleOf(code))
}
