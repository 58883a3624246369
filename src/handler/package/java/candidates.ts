import type { Contents } from '../contents.ts'
import { rankOf } from '../likely.ts'
import { type ClassFile, type Method, readClassFile } from './class-file.ts'

/** A fat jar has thousands of classes; the function's own are seldom far from its front. */
const mostClasses = 400
const largestClass = 256 * 1024
const context = 'Lcom/qcloud/scf/runtime/Context;'
/** Libraries that come in fat jars. */
const foreign =
  /^(?:META-INF|org\/(?:apache|springframework|slf4j|json|yaml)|com\/(?:google|fasterxml|alibaba|qcloud|tencentcloudapi)|kotlin|scala|io\/netty|javax?)\//

/** Handlers in the classes of a jar: methods that take SCF's context, or are called as handlers are. */
export async function javaCandidates(contents: Contents): Promise<readonly string[]> {
  // A class in no package cannot be named by a handler.
  const paths = [...contents.files.keys()].filter(
    (path) => path.includes('/') && path.endsWith('.class') && !/[$-]/.test(path),
  )
  const own = paths.filter((path) => !foreign.test(path))
  const found: { handler: string; rank: number }[] = []
  for (const path of (own.length > 0 ? own : paths).slice(0, mostClasses)) {
    const content = await contents.read(path, largestClass)
    const read = content.kind === 'bytes' ? readClassFile(content.bytes) : undefined
    if (!(await contents.breathe())) break
    // A class that lies elsewhere than its name says, as in a folder around everything, is not found there.
    const isInPlace = read !== undefined && path === `${read.name}.class`
    if (isInPlace && read.isPublic && !read.isAbstract) found.push(...handlersIn(read))
  }
  return found.toSorted((one, other) => one.rank - other.rank).map(({ handler }) => handler)
}

function handlersIn({ name, methods }: ClassFile): readonly { handler: string; rank: number }[] {
  const usable = methods.filter(
    (method) => method.isPublic && !method.name.startsWith('<') && takesEvent(method),
  )
  return usable.map((method) => ({
    handler: `${name.replaceAll('/', '.')}::${method.name}`,
    rank: rankOf(method.name) + (method.parameters.includes(context) ? -10 : 0),
  }))
}

/** `main(String[])` is what starts a program, not a function. */
function takesEvent({ name, parameters, isStatic }: Method): boolean {
  if (isStatic && name === 'main') return false
  return parameters.length === 1
    ? /handle/i.test(name) || !/^(?:set|equals|compareTo)/.test(name)
    : parameters[1] === context
}
