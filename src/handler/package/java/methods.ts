import type { ClassFile, Method } from './class-file.ts'
import type { JavaClasses } from './classes.ts'

/** No real chain of classes is as long. */
const longestChain = 20
/** What every object has. */
const ofObject: readonly string[] = [
  'equals',
  'hashCode',
  'toString',
  'getClass',
  'notify',
  'notifyAll',
  'wait',
]

/**
 * The methods of that name in a class and what it extends; `isWhole` is false where one of those is not in the
 * package, so that there may be more.
 */
export async function methodsNamed(
  name: string,
  owner: ClassFile,
  classes: JavaClasses,
): Promise<{ readonly methods: readonly Method[]; readonly isWhole: boolean }> {
  const methods: Method[] = []
  const seen = new Set<string>()
  const waiting = [owner]
  let isWhole = !ofObject.includes(name)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    methods.push(...next.methods.filter((method) => method.name === name))
    for (const above of [next.superName ?? 'java/lang/Object', ...next.interfaces]) {
      if (above === 'java/lang/Object' || seen.has(above)) continue
      seen.add(above)
      const located = seen.size > longestChain ? undefined : await classes.locate(above)
      const read = located === undefined ? undefined : await classes.read(located)
      if (read === undefined) isWhole &&= emptyInterfaces.includes(above)
      else waiting.push(read)
    }
  }
  return { methods, isWhole }
}

/** Of Java itself, without a method in them. */
const emptyInterfaces: readonly string[] = [
  'java/io/Serializable',
  'java/lang/Cloneable',
  'java/util/RandomAccess',
]
