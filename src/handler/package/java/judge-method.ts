import type { Finding } from '../finding.ts'
import type { ClassFile, Method } from './class-file.ts'
import type { JavaClasses } from './classes.ts'
import { methodsNamed } from './methods.ts'

/** The event, and the context where it is wanted (tencentyun/intlcloud-documents, Java/开发方法). */
const context = 'Lcom/qcloud/scf/runtime/Context;'

/** Holds a method's name against a class. */
export async function judgeMethod(
  name: string,
  owner: ClassFile,
  subject: string,
  classes: JavaClasses,
): Promise<readonly Finding[]> {
  const { methods, isWhole } = await methodsNamed(name, owner, classes)
  const open = methods.filter(({ isPublic }) => isPublic)
  if (open.length === 0) {
    if (!isWhole) return [{ id: 'package-undecidable', reason: 'method', subject, other: name }]
    return [methods.length > 0 ? hidden(subject, name) : missing(subject, name, publicMethods(owner))]
  }
  return [...judgeOwner(owner, open, subject), ...(isWhole ? judgeParameters(open, subject, name) : [])]
}

/** The names of the methods that a handler could give. */
export function publicMethods({ methods }: ClassFile): readonly string[] {
  const usable = methods.filter(({ name, isPublic }) => isPublic && !name.startsWith('<'))
  return [...new Set(usable.map(({ name }) => name))]
}

function hidden(subject: string, other: string): Finding {
  return { id: 'package-access', reason: 'method', subject, other }
}

function missing(subject: string, other: string, list: readonly string[]): Finding {
  const id = 'package-method-missing'
  if (list.length === 0) return { id, reason: 'no-method-at-all', subject, other }
  return { id, reason: 'no-method', subject, other, list }
}

function judgeOwner(owner: ClassFile, open: readonly Method[], subject: string): readonly Finding[] {
  if (!owner.isAbstract || open.some(({ isStatic }) => isStatic)) return []
  return [{ id: 'package-undecidable', reason: 'abstract', subject }]
}

/** One method that fits is enough. */
function judgeParameters(open: readonly Method[], subject: string, other: string): readonly Finding[] {
  const id = 'package-signature'
  const counts = open.map(({ parameters }) => parameters.length)
  if (open.some(({ parameters }) => parameters.length === 1 || parameters[1] === context)) return []
  if (counts.every((count) => count > 2)) return [{ id, reason: 'too-many', subject, other }]
  if (counts.includes(2)) return [{ id, reason: 'context', subject, other, severity: 'warning' }]
  return [{ id, reason: 'none', subject, other, severity: 'warning' }]
}
