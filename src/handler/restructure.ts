import { isAlsoAWord, isEnding, languageOfEnding } from './endings.ts'
import { type Finding, type Repair, repair } from './finding.ts'
import { type FixedFormat, isFile } from './format.ts'

/** The handler with the separators, folders and endings put right for its form, and what had to be. */
export function restructure(
  text: string,
  format: FixedFormat,
): { text: string; findings: readonly Finding[] } {
  return repair(text, stepsOf[format])
}

const stepsOf: Readonly<Record<FixedFormat, readonly ((text: string) => Repair | undefined)[]>> = {
  'one-segment': [withoutBackslashes, withoutFolder, withoutLastEnding],
  'two-segment': [
    withoutBackslashes,
    dotForSlash,
    withoutFolder,
    dotForSeparator,
    singleDots,
    withoutInnerEnding,
    withoutSourceEnding,
  ],
  'three-segment': [
    dotsForSlashes,
    withoutClassEnding,
    singleDots,
    dotsInPackage,
    doubleColon,
    doubleColonForDot,
  ],
}

function withoutBackslashes(text: string): Repair | undefined {
  if (!text.includes('\\')) return undefined
  const path = text.replaceAll('\\', '/')
  const rest = path.slice(path.lastIndexOf('/') + 1)
  return { text: rest, finding: { id: 'backslash', found: text, right: rest, part: 'file' } }
}

/** `index/main_handler`: the slash stands where the dot should. */
function dotForSlash(text: string): Repair | undefined {
  const slash = text.lastIndexOf('/')
  if (slash < 0 || /[.:#>]/.test(text.slice(slash)) || isFile(text)) return undefined
  const rest = `${text.slice(0, slash)}.${text.slice(slash + 1)}`
  return { text: rest, finding: { id: 'wrong-separator', found: '/', right: '.' } }
}

function withoutFolder(text: string): Repair | undefined {
  const slash = text.lastIndexOf('/')
  if (slash < 0) return undefined
  const rest = text.slice(slash + 1)
  return { text: rest, finding: { id: 'path', found: text, right: rest, part: 'file' } }
}

const separators = /::|->|=>|[:#,;@|]/g

function dotForSeparator(text: string): Repair | undefined {
  const [found, ...more] = text.match(separators) ?? []
  // Beside a dot, these signs stand in a name rather than between two.
  if (found === undefined || more.length > 0 || (/[;@|]/.test(found) && text.includes('.'))) return undefined
  const rest = text.replace(found, '.')
  return { text: rest, finding: { id: 'wrong-separator', found, right: '.' } }
}

function singleDots(text: string): Repair | undefined {
  const found = /\.{2,8}/.exec(text)?.[0]
  if (found === undefined) return undefined
  const rest = text.replaceAll(/\.{2,8}/g, '.')
  return { text: rest, finding: { id: 'wrong-separator', found, right: '.' } }
}

/** `index.py.main_handler` */
function withoutInnerEnding(text: string): Repair | undefined {
  const [name, ending, ...rest] = text.split('.').slice(-3)
  if (rest.length !== 1 || name === undefined || ending === undefined || !isEnding(ending)) return undefined
  return withoutEnding(text, `${name}.${ending}`, name)
}

/** In two segments, `app.go` is taken for a function called go. */
function withoutSourceEnding(text: string): Repair | undefined {
  return isAlsoAWord(text.slice(text.lastIndexOf('.') + 1)) ? undefined : withoutLastEnding(text)
}

/** `index.py`, `main.exe` */
function withoutLastEnding(text: string): Repair | undefined {
  const [name, ending, ...rest] = text.split('.').slice(-2)
  if (rest.length > 0 || !name || ending === undefined || !isEnding(ending)) return undefined
  return withoutEnding(text, `${name}.${ending}`, name)
}

function withoutEnding(text: string, found: string, name: string): Repair {
  return {
    text: text.replace(found, name),
    finding: { id: 'file-extension', found, right: name, part: 'file' },
  }
}

function dotsForSlashes(text: string): Repair | undefined {
  const found = /[/\\]/.exec(text)?.[0]
  if (found === undefined) return undefined
  const rest = text.replace(/^[./\\]{1,8}/, '').replace(/[/\\]/g, '.')
  return { text: rest, finding: { id: 'wrong-separator', found, right: '.' } }
}

/** `Hello.java::mainHandler`, `com.foo.Bar.class` */
function withoutClassEnding(text: string): Repair | undefined {
  const owner = text.slice(0, text.search(/[:#]|->|$/))
  const [name, ending = ''] = owner.split('.').slice(-2)
  if (!name || languageOfEnding(ending) !== 'Java') return undefined
  const found = `${name}.${ending}`
  const rest = text.replace(found, name)
  return { text: rest, finding: { id: 'file-extension', found, right: name, part: 'class' } }
}

/** `example::Hello::main`: a class stands before the last double colon, so those before it are the package's. */
function dotsInPackage(text: string): Repair | undefined {
  const names = text.split('::')
  const [owner = '', method = ''] = names.slice(-2)
  if (names.length < 3 || !/^[A-Z]/.test(owner) || names.includes('')) return undefined
  const rest = `${names.slice(0, -1).join('.')}::${method}`
  return { text: rest, finding: { id: 'wrong-separator', found: '::', right: '.', part: 'package' } }
}

function doubleColon(text: string): Repair | undefined {
  const [found, ...more] = text.match(/:{1,8}|->|=>|[#,;@|]/g) ?? []
  if (found === undefined || more.length > 0 || found === '::') return undefined
  return {
    text: text.replace(found, '::'),
    finding: { id: 'wrong-separator', found, right: '::' },
  }
}

/** `example.Hello.mainHandler`: the last of the segments begins with a small letter, so it is the method. */
function doubleColonForDot(text: string): Repair | undefined {
  const dot = text.lastIndexOf('.')
  if (dot <= 0 || text.includes('::') || !/^[a-z_$]/.test(text.slice(dot + 1))) return undefined
  const rest = `${text.slice(0, dot)}::${text.slice(dot + 1)}`
  return { text: rest, finding: { id: 'dots-for-double-colon', found: text, right: rest } }
}
