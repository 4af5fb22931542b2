import type { OptionSpecification, Transform } from '../engine/transform.ts'
import { kebabCase } from '../text/kebab-case.ts'

/** What the page of a transform shows beside its metadata. */
export interface PageExample {
  /** The options it was made with, as they are typed: ` --max-lines 10`, or nothing. */
  readonly flags: string
  /** A unified diff. */
  readonly diff: string
  /** Why things were left alone in the fixtures: what the transform refuses. */
  readonly refusals: readonly string[]
}

/** The documentation of a transform as Markdown. */
export function transformPage({ meta, options }: Transform, example: PageExample | undefined): string {
  const sections = [
    `# ${meta.id}\n\n${meta.summary}`,
    `## Why\n\n${meta.why}`,
    example &&
      `## Example\n\n\`pycodeshift run ${meta.id} example.py${example.flags}\`\n\n\`\`\`diff\n${example.diff}\`\`\``,
    `## Safety\n\n${safety(meta)}`,
    example && example.refusals.length > 0 && `## Left alone\n\n${listItems(example.refusals)}`,
    Object.keys(options).length > 0 && `## Options\n\n${optionTable(options)}`,
    meta.onRequest && `## Only when named\n\n\`run all\` leaves it out: ${meta.onRequest}.`,
    meta.suppressedBy && `## Suppressed by\n\n${suppressions(meta)}`,
    meta.claims && `## Claims of reviews\n\n${claims(meta.claims)}`,
    `Since ${meta.since}.`,
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

const promises = {
  behaviour: 'statements and names outside the edits are as before',
  'all-but-docstrings': 'everything but docstrings is as before, token by token',
  'all-but-annotations': 'everything but annotations and their imports is as before, token by token',
  'all-but-names': 'every name stands for the variable it stood for, under its new name',
  'all-but-extracted': 'inlining each new function where it is called gives back the tokens and variables of before',
} as const

function safety(meta: Transform['meta']): string {
  const promise = `Verified on every file: ${promises[meta.preserves]}.`
  return meta.unsafeWhen
    ? `${promise}\n\nA finding is unsafe, and only applied with \`--unsafe\`, when ${meta.unsafeWhen}.`
    : promise
}

function listItems(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

function optionTable(options: Transform['options']): string {
  const rows = Object.entries(options).map(([name, option]) => {
    return `| \`--${kebabCase(name)}\` | ${option.summary} | ${valuesOf(option)} | \`${cell(String(option.default))}\` |`
  })
  return ['| option | what it does | values | default |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

/** A bar would end the cell, in code too. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}

function valuesOf(option: OptionSpecification): string {
  return option.type === 'choice' ? option.choices.map((choice) => `\`${choice}\``).join(', ') : option.type
}

function claims(kinds: readonly string[]): string {
  return `\`pycodeshift review\` asks it about claims of the kind ${kinds.map((kind) => `\`${kind}\``).join(' and ')}.`
}

function suppressions({ id, suppressedBy = [] }: Transform['meta']): string {
  const codes = suppressedBy.map((code) =>
    /^[A-Z]+\d+$/.test(code) ? `\`# noqa: ${code}\`` : `\`# pylint: disable=${code}\``,
  )
  return [`\`# pycodeshift: ignore[${id}]\``, '`# noqa`', ...codes].join(', ')
}
