import { defineTransform, refuse, type Finding } from '../src/engine/transform.ts'
import { wouldBeBuiltin } from '../src/python/semantics/builtins.ts'
import { functionFacts } from '../src/python/semantics/function-facts/function-facts.ts'
import type { PythonFile } from '../src/python/semantics/python-file.ts'
import { findSlots } from './add-type-hints/find-slots.ts'
import { inferParameter } from './add-type-hints/infer-parameter.ts'
import { inferReturn } from './add-type-hints/infer-return.ts'
import { findHintReader, reasonToLeave } from './add-type-hints/reason-to-leave.ts'
import type { InferredHint, Slot } from './add-type-hints/slot.ts'
import { writeHint } from './add-type-hints/write-hint.ts'

interface HintFinding extends Finding {
  readonly slot: Slot
  readonly hint: string
  readonly refused: string | undefined
}

export default defineTransform({
  meta: {
    id: 'add-type-hints',
    summary: 'Add the type hints that defaults and returned values prove.',
    why: 'A hint tells readers and type checkers what a function takes and gives. Only what the code itself shows is written; where it leaves a doubt, the slot stays bare and the doubt is told.',
    since: '0.1.0',
    preserves: 'all-but-annotations',
    unsafeWhen: 'the hint is likely and not proved, or the file reads hints at run time',
    onRequest: 'a type checker checks the bodies of functions with hints, and may find more than before',
    suppressedBy: ['ANN001', 'ANN201', 'ANN202', 'ANN204', 'ANN205', 'ANN206'],
  },
  options: {
    confidence: {
      type: 'choice',
      choices: ['proved', 'likely'],
      default: 'proved',
      summary: 'The least that is known of a hint: proved, or likely as well, as unsafe',
    },
    only: {
      type: 'choice',
      choices: ['all', 'params', 'returns'],
      default: 'all',
      summary: 'Only the hints of parameters, or only those of what functions return',
    },
    includeTests: {
      type: 'boolean',
      default: false,
      summary: 'Also test functions, those whose name begins with `test`',
    },
  },

  mayApply: (text) => /\bdef\b/.test(text),

  *detect(file, { options }) {
    if ((file.conventions.pythonVersion?.[0] ?? 3) < 3 || file.path.endsWith('.pyi')) return
    const reader = findHintReader(file)
    const unsafe =
      reader && `the file reads hints at run time (\`${reader.text}\` at line ${file.lineOf(reader.offset)})`
    for (const definition of file.tree.nodesOfKind('function_definition')) {
      if (!options.includeTests && definition.get('name').text.startsWith('test')) continue
      const facts = functionFacts(file, definition)
      for (const slot of findSlots(facts, options.only)) {
        const inferred = slot.kind === 'return' ? inferReturn(facts) : inferParameter(facts, slot.parameter)
        const finding = inferred === undefined ? undefined : findingFor(file, slot, inferred, unsafe)
        if (finding && (options.confidence === 'likely' || isProved(inferred))) yield finding
      }
    }
  },

  edits({ slot, hint, refused }, file) {
    const { definition } = slot.facts
    const reason = refused ?? reasonToLeave(file, definition)
    if (reason !== undefined) return refuse(reason)
    if (!isNameable(file, slot, hint)) return refuse(`\`${hint}\` does not stand for the builtin there`)
    return writeHint(file, slot, hint)
  },
})

function isProved(inferred: InferredHint | string | undefined): boolean {
  return typeof inferred !== 'object' || inferred.confidence === 'proved'
}

function isNameable(file: PythonFile, { facts }: Slot, hint: string): boolean {
  return hint === 'None' || wouldBeBuiltin(hint, facts.definition, file)
}

function findingFor(
  file: PythonFile,
  slot: Slot,
  inferred: InferredHint | string,
  unsafe: string | undefined,
): HintFinding {
  const { definition, name } = slot.facts
  const at = slot.kind === 'return' ? definition.get('name') : slot.parameter.node
  const subject = slot.kind === 'return' ? `what \`${name}\` returns` : `\`${slot.parameter.node.text}\` of \`${name}\``
  if (typeof inferred === 'string') return { at, message: `${subject} has no hint`, slot, hint: '', refused: inferred }
  const { type, confidence, evidence } = inferred
  const likely = confidence === 'likely' ? 'the hint is likely and not proved' : undefined
  return {
    at,
    message: `${subject}: ${type}: ${evidence}`,
    slot,
    hint: type,
    refused: undefined,
    unsafe: unsafe ?? likely,
  }
}
