import type { SarifRule, SarifRun } from './sarif-run.ts'

export interface SarifMessage {
  readonly text?: string | null | undefined
  readonly markdown?: string | null | undefined
  readonly id?: string | null | undefined
  readonly arguments?: readonly string[] | null | undefined
}

/** The words of a message: its own, or those that its id stands for, with its arguments in their places. */
export function sarifMessage(message: SarifMessage, run: SarifRun, rule: SarifRule | undefined): string | undefined {
  const text = message.text ?? textById(message.id, run, rule) ?? message.markdown
  return text === undefined || text === null ? undefined : withoutLinks(filled(text, message.arguments ?? []))
}

function textById(id: string | null | undefined, { tool }: SarifRun, rule: SarifRule | undefined): string | undefined {
  if (!id) return undefined
  return textOf(rule?.messageStrings, id) ?? textOf(tool?.driver?.globalMessageStrings, id)
}

function textOf(strings: Readonly<Record<string, unknown>> | null | undefined, id: string): string | undefined {
  const found = strings && Object.hasOwn(strings, id) ? strings[id] : undefined
  if (typeof found !== 'object' || found === null || !('text' in found)) return undefined
  return typeof found.text === 'string' ? found.text : undefined
}

/** `{0}` is an argument, `{{` a brace. */
function filled(text: string, given: readonly string[]): string {
  if (given.length === 0) return text
  return text.replaceAll(/\{\{|\}\}|\{(\d{1,4})\}/g, (brace, index?: string) => {
    return index === undefined ? brace[0]! : (given[Number(index)] ?? brace)
  })
}

/** `[os](1)` links to another place. */
function withoutLinks(text: string): string {
  return text.replaceAll(/\[([^[\]\n]{1,200})\]\(\d{1,6}\)/g, '$1')
}
