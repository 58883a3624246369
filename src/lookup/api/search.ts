import { distance } from 'fastest-levenshtein'
import { apiCodes, apiFamilies } from '../../catalog/api/codes.ts'
import { normaliseName } from '../../catalog/index.ts'
import { lettersMissing, lettersOf } from '../letters.ts'
import { searchWords } from './search-words.ts'

/** Codes of the management API that a query of a few words is. */
export type ApiNamed = {
  /** The code itself, in any spelling, or the one code that has this second half. */
  readonly codes: readonly string[]
  /** They are codes written out, not halves. */
  readonly isCode: boolean
}

/** Codes that a query may mean, the likelier first. */
export type ApiNear = {
  readonly codes: readonly string[]
  /** The query is most likely a misspelt code: the first one. */
  readonly isTypo: boolean
}

const mostNear = 4
/** Longer queries are pastes. */
const longest = 120
type Keys = {
  readonly whole: ReadonlyMap<string, readonly string[]>
  readonly half: ReadonlyMap<string, readonly string[]>
  readonly words: readonly {
    readonly word: string
    readonly letters: number
    readonly meant: readonly string[]
  }[]
}
let known: Keys | undefined

/** The codes and their second halves in the form in which names are compared; made when somebody first searches. */
function keys(): Keys {
  known ??= readKeys()
  return known
}

function readKeys(): Keys {
  const codes = [...apiCodes.keys()]
  const whole = Map.groupBy(codes, normaliseName)
  const half = Map.groupBy(
    codes.filter((code) => code.includes('.')),
    (code) => normaliseName(code.slice(code.indexOf('.') + 1)),
  )
  const words = [...whole, ...half]
    .filter(([word]) => word.length >= 7)
    .map(([word, meant]) => ({ word, letters: lettersOf(word), meant }))
  return { whole, half, words }
}

/** A code, or its second half where no other code has it. */
export function namedApi(query: string): ApiNamed {
  if (query.length > longest) return { codes: [], isCode: false }
  const key = normaliseName(query)
  const whole = keys().whole.get(key)
  if (whole) return { codes: whole, isCode: true }
  // A family without a code of its own is one all the same, and no half.
  if (familyOf(query)?.half === '') return { codes: [], isCode: false }
  const half = halvesOf(key)
  return { codes: half.length === 1 && key.length >= 6 ? half : [], isCode: false }
}

function halvesOf(key: string): readonly string[] {
  return key.length < 2 ? [] : (keys().half.get(key) ?? [])
}

/** Codes near a query that names none: one half of several, a typo, or words in either language. */
export function nearApi(query: string): ApiNear {
  if (query.length > longest) return { codes: [], isTypo: false }
  const key = normaliseName(query)
  if (key.length < 2) return { codes: [], isTypo: false }
  const family = familyOf(query)
  if (family) return nearInFamily(family, searchWords(query))
  const half = halvesOf(key)
  if (half.length > 0 && /^[A-Za-z.]+$/.test(query.trim()))
    return { codes: half.slice(0, mostNear), isTypo: false }
  const misspelt = nearest(key)
  if (misspelt.length > 0) return { codes: misspelt, isTypo: true }
  return { codes: searchWords(query).slice(0, mostNear), isTypo: false }
}

type Halves = { readonly family: string; readonly half: string }

/** A code of one word with a family that there is: `LimitExceeded.Databases`; or the family alone. */
function familyOf(query: string): Halves | undefined {
  const [first = '', ...rest] = query.trim().split('.')
  const family = apiFamilies.find((each) => each.toLowerCase() === first.toLowerCase())
  const half = normaliseName(rest.join('.'))
  return family === undefined || /\s/.test(query.trim()) ? undefined : { family, half }
}

/** The code whose second half is misspelt; else the family and what its words mean, or the codes that it has. */
function nearInFamily({ family, half }: Halves, words: readonly string[]): ApiNear {
  const own = [...apiCodes.keys()].filter((code) => code.startsWith(`${family}.`))
  const apart = own.map((code) => ({
    code,
    edits: distance(half, normaliseName(code.slice(family.length + 1))),
  }))
  const least = Math.min(...apart.map(({ edits }) => edits))
  if (half !== '' && least <= Math.ceil(half.length / 4)) {
    const nearest = apart.filter(({ edits }) => edits === least).map(({ code }) => code)
    return { codes: nearest.slice(0, mostNear), isTypo: true }
  }
  if (!apiCodes.has(family)) return { codes: own, isTypo: false }
  return { codes: [...new Set([family, ...words])].slice(0, mostNear), isTypo: true }
}

/** Codes, or second halves, at most a sixth of the query away; nothing if it is too short to tell. */
function nearest(key: string): readonly string[] {
  if (key.length < 8 || key.length > 80 || !/^[a-z0-9]+$/.test(key)) return []
  const own = lettersOf(key)
  let most = Math.max(1, Math.floor(key.length / 6))
  let near: string[] = []
  for (const { word, letters, meant } of keys().words) {
    if (Math.abs(word.length - key.length) > most || lettersMissing(own, letters) > most) continue
    const edits = distance(key, word)
    if (edits > most) continue
    near = edits < most ? [...meant] : [...near, ...meant]
    most = edits
  }
  return [...new Set(near)].slice(0, mostNear)
}
