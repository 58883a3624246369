import { isAlsoAWord, isEnding, languageOfEnding } from './endings.ts'
import type { Format } from './runtimes.ts'

export type FixedFormat = Exclude<Format, 'free'>

const separator = /::|->|=>|[:#,;@|]/

/**
 * The form a handler comes nearest to; `undefined` if it is no name at all, or prose. `wanted` decides where
 * a string could be either.
 */
export function nearestFormat(text: string, wanted: Format | undefined): FixedFormat | undefined {
  if (!/[A-Za-z0-9]/.test(text) || text.split(/\s{1,8}/).length > 2) return undefined
  // The colon of a drive separates nothing.
  const path = text.replace(/^[A-Za-z]:[\\/]/, '/')
  const at = path.search(separator)
  if (at >= 0) return isClassLike(ownerIn(path, at), wanted) ? 'three-segment' : 'two-segment'

  const segments = text.slice(text.lastIndexOf('/') + 1).split('.')
  if (segments.length > 1) return formatOfDots(segments, wanted)
  if (wanted === 'three-segment') return /^[A-Z]/.test(text) ? wanted : 'one-segment'
  return text.includes('/') && wanted !== 'one-segment' && !isFile(text) ? 'two-segment' : 'one-segment'
}

/** What stands before the method: in `example::Hello::main` the first double colon belongs to the package. */
function ownerIn(path: string, at: number): string {
  const last = path.lastIndexOf('::')
  return last > at ? path.slice(0, last).replaceAll('::', '.') : path.slice(0, at)
}

/** Whether a path without a dot ends in a file (`./main`, `bin/main`) and not in a function (`index/main_handler`). */
export function isFile(path: string): boolean {
  return /^[./\\]|^(?:src|dist|lib|build|app|bin|out|cmd|code|target|functions|handlers)\/[^/]{0,80}$/.test(
    path,
  )
}

function isClassLike(owner: string, wanted: Format | undefined): boolean {
  if (owner === '') return wanted !== 'two-segment'
  const segments = owner.split(/[./]/)
  const last = segments.at(-1) ?? ''
  if (isEnding(last) && languageOfEnding(last) !== 'Java') return false
  return wanted === 'three-segment' || owner.includes('.') || /^[A-Z]/.test(last)
}

function formatOfDots(segments: readonly string[], wanted: Format | undefined): FixedFormat {
  const [owner, last] = segments.slice(-2)
  // What stands first is a name whatever it reads like: `class.main` has a file called class.
  const isInner = segments.length > 2 && isEnding(owner)
  const ending = isEnding(last) ? last : isInner ? owner : undefined
  // A file of Java's where a file and a function are wanted is the wrong file, and no class: `index.class`.
  const isWrongFile = segments.length === 2 && ending === last && /^[a-z]/.test(owner ?? '')
  if (wanted === 'two-segment' && isWrongFile) return wanted
  if (ending !== undefined) return formatOfEnding(ending, ending === last, wanted)

  const capital = /^[A-Z]/.test(owner ?? '') || /^[A-Z]/.test(last ?? '')
  if (capital && (segments.length > 2 || wanted === 'three-segment')) return 'three-segment'
  return wanted === 'three-segment' && segments.length > 2 ? wanted : 'two-segment'
}

function formatOfEnding(ending: string, isLast: boolean, wanted: Format | undefined): FixedFormat {
  if (languageOfEnding(ending) === 'Java') return 'three-segment'
  const isBinary = isAlsoAWord(ending) || languageOfEnding(ending) === undefined
  if (!isLast) return 'two-segment'
  return wanted === 'one-segment' || (isBinary && wanted === undefined) ? 'one-segment' : 'two-segment'
}
