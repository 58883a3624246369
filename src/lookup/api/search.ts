import { distance } from 'fastest-levenshtein'
import { apiCodes } from '../../catalog/api/codes.ts'
import { normaliseName } from '../../catalog/index.ts'
import { searchWords } from './search-words.ts'

/** What a query of a few words finds among the codes of the management API. */
export type ApiSearch = {
  /** The code itself, in any spelling, or a second half that only one code has. */
  readonly exact: readonly string[]
  /** The exact ones are codes written out, not halves. */
  readonly isCode: boolean
  /** Codes that the query may mean, the likelier first. */
  readonly near: readonly string[]
  /** The query is most likely a misspelt code: the first near one. */
  readonly isTypo: boolean
}

const mostNear = 4
const nothing: ApiSearch = { exact: [], isCode: false, near: [], isTypo: false }
type Keys = {
  readonly whole: ReadonlyMap<string, readonly string[]>
  readonly half: ReadonlyMap<string, readonly string[]>
}
let known: Keys | undefined

/** The codes and their second halves in the form in which names are compared; made when somebody first searches. */
function keys(): Keys {
  const codes = [...apiCodes.keys()]
  known ??= {
    whole: Map.groupBy(codes, normaliseName),
    half: Map.groupBy(
      codes.filter((code) => code.includes('.')),
      (code) => normaliseName(code.slice(code.indexOf('.') + 1)),
    ),
  }
  return known
}

/** Codes for a query that is no paste: a code, a typo of it, its second half alone, or words in either language. */
export function searchApi(query: string): ApiSearch {
  const key = normaliseName(query)
  if (key.length < 2 || query.length > 120) return nothing
  const whole = keys().whole.get(key)
  if (whole) return { ...nothing, exact: whole, isCode: true }
  const half = keys().half.get(key) ?? []
  const [only] = half
  if (only !== undefined && half.length === 1 && key.length >= 6) return { ...nothing, exact: [only] }
  if (half.length > 0 && /^[A-Za-z.]+$/.test(query.trim()))
    return { ...nothing, near: half.slice(0, mostNear) }
  const misspelt = nearest(key)
  if (misspelt.length > 0) return { ...nothing, near: misspelt, isTypo: true }
  return { ...nothing, near: searchWords(query).slice(0, mostNear) }
}

/** Codes, or second halves, at most a sixth of the query away; nothing if it is too short to tell. */
function nearest(key: string): readonly string[] {
  if (key.length < 8 || key.length > 80 || !/^[a-z0-9]+$/.test(key)) return []
  const most = Math.max(1, Math.floor(key.length / 6))
  const near = [...keys().whole, ...keys().half]
    .filter(([name]) => name.length >= 7 && Math.abs(name.length - key.length) <= most)
    .map(([name, meant]) => ({ meant, edits: distance(key, name) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits)
  const best = near[0]?.edits
  return [...new Set(near.filter(({ edits }) => edits === best).flatMap(({ meant }) => meant))].slice(
    0,
    mostNear,
  )
}
