import { ToolError } from '../src/errors.ts'
import { defineTransform, refuse } from '../src/engine/transform.ts'
import { parseChoice } from './rename-variables/choice.ts'
import { detectRenames, type RenameRequest } from './rename-variables/detect-renames.ts'
import { detectSuggestions } from './rename-variables/detect-suggestions.ts'
import { concludeRenames } from './rename-variables/rename-knowledge.ts'
import { surveyRenames } from './rename-variables/rename-survey.ts'
import { parseRenames } from './rename-variables/renaming.ts'
import { disprove } from './rename-variables/disprove.ts'

export default defineTransform({
  meta: {
    id: 'rename-variables',
    summary: 'Rename variables where they are bound, read and documented, and refuse what would change a meaning.',
    why: 'A name that says what it holds spares the comment; a search and replace would rename what is not meant.',
    since: '0.1.0',
    preserves: 'all-but-names',
    unsafeWhen:
      'the name is a suggestion, code outside of the files may import the global or name the parameter, or a decorator ' +
      'or base may read the name of a definition',
    onRequest: 'it wants to be told which names, and what it suggests by itself is for a reader to judge',
    claims: ['naming'],
  },
  options: {
    rename: {
      type: 'string',
      default: '',
      summary: 'Old and new names, `server=original_server,servers=created_servers`; left out, poor names are reported',
    },
    in: {
      type: 'string',
      default: '',
      summary: 'Only in this file, function or class, as pytest names things: `path::Class.method`',
    },
    at: {
      type: 'string',
      default: '',
      summary: 'Only the variable at this place, `path:line:column`; this is the way to name a global',
    },
    exported: {
      type: 'boolean',
      default: false,
      summary: 'Also rename globals that `__all__` names or that code outside of the files may import',
    },
  },

  checkOptions(options) {
    const request = readRequest(options)
    return 'fault' in request ? request.fault : undefined
  },

  mayApply(text, options) {
    const { renames } = requireRequest(options)
    if (renames.length === 0) return /\b(?:def|lambda)\b/.test(text)
    return renames.some(({ from }) => text.includes(from)) || /[^\0-\x7f]/.test(text)
  },

  survey(file, options) {
    const { renames, choice } = requireRequest(options)
    return surveyRenames(file, renames, choice)
  },

  conclude(surveys, options) {
    const { renames, choice } = requireRequest(options)
    return concludeRenames(surveys, renames, choice)
  },

  *detect(file, { options, knowledge }) {
    const request = requireRequest(options)
    yield* request.renames.length > 0
      ? detectRenames(file, request, knowledge)
      : detectSuggestions(file, request.choice)
  },

  edits({ refused, edits }) {
    return refused === undefined ? edits : refuse(refused)
  },

  disprove,
})

interface GivenOptions {
  readonly rename: string
  readonly in: string
  readonly at: string
  readonly exported: boolean
}

function readRequest(options: GivenOptions): RenameRequest | { readonly fault: string } {
  const parsed = parseRenames(options.rename)
  if (parsed.fault !== undefined) return { fault: parsed.fault }
  const choice = parseChoice(options)
  if ('fault' in choice) return choice
  return { renames: parsed.renames, choice, exported: options.exported }
}

/** @throws ToolError for options that `checkOptions` would have told of */
function requireRequest(options: GivenOptions): RenameRequest {
  const request = readRequest(options)
  if ('fault' in request) throw new ToolError('bad-option', request.fault)
  return request
}
