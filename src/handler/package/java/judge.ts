import { distance } from 'fastest-levenshtein'
import type { Contents } from '../contents.ts'
import type { Finding } from '../finding.ts'
import { type Judgement, nothingFound, type Question } from '../judgement.ts'
import { enclosingFolders } from '../root.ts'
import type { ClassFile } from './class-file.ts'
import { JavaClasses, type Located } from './classes.ts'
import { judgeMethod, publicMethods } from './judge-method.ts'

/** Holds `package.Class::method` against a package for Java. */
export async function judgeJava(question: Question): Promise<Judgement> {
  const { contents, parts } = question
  if (parts.class === undefined) return nothingFound([])
  const name = [...(parts.package?.split('.') ?? []), parts.class].join('/')
  const root = rootOf(contents, name)
  const classes = new JavaClasses(rooted(contents, root))
  const located = await classes.locate(name)
  if (located === undefined) return nothingFound([absent(contents, name, classes)])

  const read = await classes.read(located)
  const around: readonly Finding[] =
    root === '' ? [] : [{ id: 'package-folder', reason: 'one-folder', subject: root, other: located.path }]
  const findings =
    read === undefined ? [unread(located)] : await judgeClass(question, name, located, read, classes)
  return {
    entryFile: located.jar ?? located.path,
    functions: read === undefined ? [] : publicMethods(read),
    root,
    findings: [...around, ...findings],
  }
}

/** A folder around everything, unless it is the class's own package. */
function rootOf(contents: Contents, name: string): string {
  const file = `${name}.class`
  if (contents.files.has(file)) return ''
  const folders = enclosingFolders(contents).filter((folder) => !/^(?:BOOT|WEB)-INF\//.test(folder))
  return folders.find((folder) => contents.files.has(folder + file)) ?? ''
}

function rooted(contents: Contents, root: string): Contents {
  if (root === '') return contents
  const files = [...contents.files].filter(([path]) => path.startsWith(root))
  const { strayNames, backslashNames, packedSize } = contents
  return {
    ...{ strayNames, backslashNames, packedSize },
    files: new Map(files.map(([path, file]) => [path.slice(root.length), file])),
    read: (path, most) => contents.read(root + path, most),
    head: (path, bytes) => contents.head(root + path, bytes),
    inner: (path) => contents.inner(root + path),
    breathe: () => contents.breathe(),
  }
}

function unread({ path }: Located): Finding {
  return { id: 'package-undecidable', reason: 'unread', subject: path }
}

function absent(contents: Contents, name: string, { hasUnread }: JavaClasses): Finding {
  const id = 'package-class-missing'
  const subject = dotted(name)
  if (hasUnread) return { id: 'package-undecidable', reason: 'unread', subject: 'lib/*.jar' }
  const paths = [...contents.files.keys()]
  const folder = paths.find((path) => path.endsWith(`/${name}.class`))
  if (folder !== undefined) return { id, reason: 'folder', subject, other: folder }
  const near = nearestClass(paths, name)
  if (near !== undefined) return { id, reason: 'near', subject, other: dotted(near) }
  const source = paths.find((path) => path === `${name}.java` || path.endsWith(`/${name}.java`))
  if (source !== undefined) return { id, reason: 'source', subject, other: source }
  return { id, reason: 'no-class', subject }
}

/** The same class in another package or with other capitals, or one letter off. */
function nearestClass(paths: readonly string[], name: string): string | undefined {
  const classes = paths
    .filter((path) => path.endsWith('.class'))
    .map((path) => path.slice(0, -'.class'.length))
  const simple = simpleName(name).toLowerCase()
  return (
    classes.find((each) => simpleName(each).toLowerCase() === simple) ??
    classes.find((each) => each.length < 200 && distance(each, name) <= 2)
  )
}

function simpleName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}

async function judgeClass(
  { parts, runtime, isVersionKnown }: Question,
  name: string,
  located: Located,
  read: ClassFile,
  classes: JavaClasses,
): Promise<readonly Finding[]> {
  const subject = dotted(name)
  if (read.name !== name) {
    return [{ id: 'package-class-missing', reason: 'other-name', subject, other: dotted(read.name) }]
  }
  const elsewhere = located.jar ?? located.path
  return [
    ...(located.where === 'undecided'
      ? [{ id: 'package-undecidable', reason: 'class', subject, other: elsewhere } as const]
      : []),
    ...(read.isPublic ? [] : [{ id: 'package-access', reason: 'class', subject } as const]),
    ...(isVersionKnown ? judgeVersion(read, subject, runtime) : []),
    ...(parts.method === undefined ? [] : await judgeMethod(parts.method, read, subject, classes)),
  ]
}

/** Java 8 reads class files up to 52, and each later one up to one more. */
function judgeVersion({ major }: ClassFile, subject: string, runtime: string): readonly Finding[] {
  const version = /^Java(\d{1,2})$/.exec(runtime)?.[1]
  if (version === undefined || major <= Number(version) + 44) return []
  return [{ id: 'package-class-version', reason: 'newer', subject, other: String(major - 44) }]
}

function dotted(name: string): string {
  return name.replaceAll('/', '.')
}
