import { classAttribute } from '../../src/python/semantics/class-attribute.ts'
import type { ClassNode } from '../../src/python/semantics/class-graph.ts'
import { testFrameworkOf } from '../../src/python/semantics/is-test-case.ts'
import { methodReceiver, type MethodReceiver } from '../../src/python/semantics/method-receiver.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { ownerOf } from '../../src/python/semantics/qualified-name.ts'
import { allBindings } from '../../src/python/semantics/all-bindings.ts'
import { isInRaisingContext } from '../../src/python/semantics/raising-context.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { reasonNotToCall } from './reason-not-to-call.ts'
import { leave, type ReferenceVerdict } from './reference-verdict.ts'

/** Judges `receiver.name` as a statement: a method of a class of the file, or one of every test case. */
export function judgeAttribute(file: PythonFile, target: SyntaxNode<'attribute'>): ReferenceVerdict {
  const name = target.get('attribute').text
  const receiver = receiverOf(file, target.get('object'))
  if (typeof receiver === 'string') return leave(guard(target) ?? receiver)
  const { unknown, bindings } = classAttribute(file, receiver.definition, name)
  if (bindings.length === 0 && unknown === undefined) return judgeInherited(file, target, receiver)
  const reasons = bindings.map((binding) => reasonNotToCall(file, binding, receiver.isClass ? 'class' : 'instance'))
  const reason = guard(target) ?? unknown ?? reasons.find((each) => each !== undefined)
  return reason === undefined ? { kind: 'call', effect: methodIsCalled } : leave(reason)
}

const methodIsCalled = 'the method is called now: the bare reference did nothing'

/** In a `try` or an `assertRaises` the access may be the test. */
function guard(target: SyntaxNode): string | undefined {
  return isInRaisingContext(target) ? 'reading it may be what the `try` or `with` is for' : undefined
}

/** The class of the object, where it is `self`, `cls` or a class of the file. */
function receiverOf(file: PythonFile, object: SyntaxNode): MethodReceiver | string {
  const unknown = `what \`${object.text}\` is, is not known here`
  if (!object.is('identifier')) return unknown
  const receiver = methodReceiver(file, object)
  if (typeof receiver !== 'string') return receiver
  const owner = ownerOf(file, object)
  const classes = (owner ? allBindings(owner) : []).map((binding) => classOf(binding.node))
  const [definition] = classes
  return definition && classes.length === 1 ? { definition, isClass: true } : unknown
}

function classOf(name: SyntaxNode): ClassNode | undefined {
  const isName = name.parent?.is('class_definition') && name.field === 'name'
  return isName && name.parent?.is('class_definition') ? name.parent : undefined
}

/** Methods of `unittest.TestCase` and the classes made of it that take no argument. */
const ownMethods: ReadonlySet<string> = new Set(['fail', 'doCleanups'])

/** Reading a method that every test case has never raises, so that no `try` around can be meant for it. */
function judgeInherited(
  file: PythonFile,
  target: SyntaxNode<'attribute'>,
  { definition, isClass }: MethodReceiver,
): ReferenceVerdict {
  const name = target.get('attribute').text
  const isTestCase = !isClass && testFrameworkOf(file, definition) !== undefined
  if (isTestCase && ownMethods.has(name)) return { kind: 'call', effect: methodIsCalled }
  if (isTestCase && /^(?:skipTest$|assert[A-Z_])/.test(name)) return leave(`${name} takes an argument`)
  return leave(guard(target) ?? `\`${name}\` is not defined in the class ${definition.get('name').text} here`)
}
