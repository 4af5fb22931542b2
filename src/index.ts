/** What a user's own transform imports. */
export { defineTransform, refuse } from './engine/transform.ts'
export type {
  Finding,
  OptionSpecification,
  OptionSpecifications,
  OptionValues,
  Preserved,
  Refusal,
  Transform,
  TransformContext,
  TransformDefinition,
  TransformMeta,
} from './engine/transform.ts'
export {
  alreadyDone,
  confirmed,
  needsDecision,
  notCheckable,
  notLocated,
  refuted,
  type Answer,
  type Wish,
} from './claims/answer.ts'
export type { Claim, ClaimKind, LineRange, TransformClaimKind } from './claims/claim.ts'
export { evidence, type Evidence } from './claims/evidence.ts'
export type { Question } from './claims/question.ts'
export { wishFor } from './claims/wish.ts'
export type { FileOutcome } from './engine/outcome.ts'
export type { ChosenTransform, ConfiguredTransform, RunSettings } from './engine/configured-transform.ts'
export { runFile } from './engine/run-file.ts'
export { runProject, settle, type FileSource, type ProjectSettings } from './engine/run-project.ts'
export { openParser, type ParserChoice } from './project/open-parser.ts'
export { PythonFile } from './python/semantics/python-file.ts'
export { parse, type ParseOutcome } from './python/syntax/parse.ts'
export type { SyntaxNode } from './python/syntax/node.ts'
export type { SyntaxTree } from './python/syntax/tree.ts'
export type { Edit } from './text/edit.ts'
export type { Span } from './text/span.ts'
export { ToolError } from './errors.ts'
