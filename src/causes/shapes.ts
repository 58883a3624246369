/** What a value may look like. */
export type Shape = {
  /** The characters of the value, by their UTF-16 unit. */
  readonly allows: (unit: number) => boolean
  readonly least: number
  readonly most: number
  /** Reaches as far as its characters and the words behind it allow, instead of to the first place they do. */
  readonly isGreedy: boolean
  /** In quotation marks it may have blanks in it. */
  readonly isOpenInQuotes?: boolean
  /** What the characters alone do not tell. */
  readonly fits?: (value: string) => boolean
}

/**
 * The shape of a value by its name: by what it is, and not by what stands around it. A name that knows no shape of its
 * own is read up to the words that follow.
 */
export function shapeOf(
  name: string,
  { isFollowed, isQuoted }: { readonly isFollowed: boolean; readonly isQuoted: boolean },
): Shape {
  const own = isQuoted ? undefined : unquoted[name]
  return own ?? shapes[name] ?? (isFollowed ? ordinary : atTheEnd)
}

const lineFeed = 10
const digits = greedy('0123456789', 15)
const host: Shape = { ...greedy('.-:[]', 250, isWordUnit), fits: isHost }
const word = greedy('$-', 80, isWordUnit)

const shapes: Readonly<Record<string, Shape>> = {
  n: { ...greedy('.0123456789', 22), fits: (value) => /^\d/.test(value) },
  number: digits,
  port: { ...digits, most: 5 },
  line: { ...digits, most: 7 },
  column: { ...digits, most: 7 },
  seconds: { ...digits, most: 6 },
  sizeBytes: digits,
  limitBytes: digits,
  exitStatus: greedy('-0123456789', 4),
  // A path of one's own begins with a dot or a slash.
  module: { ...greedy('@./-', 120, isWordUnit), fits: (value) => /^[@\w]/.test(value) },
  word,
  /** A few words that say how something is. */
  condition: { ...greedy(' ', 24, isLetterUnit), fits: (value) => value.trim() !== '' },
  function: word,
  env: word,
  host,
  address: host,
  any: { allows: (unit) => unit !== lineFeed, least: 0, most: 200, isGreedy: false },
  /** Like `any`, over the ends of lines. */
  gap: { allows: () => true, least: 0, most: 200, isGreedy: false },
  /** From what failed to the code that somebody shows below it. */
  far: { allows: () => true, least: 0, most: 1_000, isGreedy: false },
}

const quotes = unitsOf('\'"`‘’“”')

/** One line without quotation marks, up to the words that follow. */
const ordinary: Shape = {
  allows: (unit) => unit !== lineFeed && !quotes.has(unit),
  least: 1,
  most: 200,
  isGreedy: false,
}

const marksOfPaths = unitsOf('\'"`‘’“”,;()<>|，；、。（）【】「」')
const marks = unitsOf('\'"`‘’“”,;()[]{}，；、（）【】「」')

/** At the end of the words nothing but a mark or a blank says where the value ends. */
const atTheEnd: Shape = {
  allows: (unit) => !marks.has(unit) && String.fromCharCode(unit).trim() !== '',
  least: 1,
  most: 200,
  isGreedy: true,
}

/** A place on a disk, or a name that has no blanks in it. */
const path: Shape = {
  allows: (unit) => !marksOfPaths.has(unit) && String.fromCharCode(unit).trim() !== '',
  least: 1,
  most: 300,
  isGreedy: true,
  isOpenInQuotes: true,
}
const key: Shape = { ...greedy('$.-', 100, isWordUnit), fits: (value) => /^\$?[A-Za-z_]/.test(value) }

/** What has to be told from the words around it where no quotation marks do so. */
const unquoted: Readonly<Record<string, Shape>> = {
  ...{ path, file: path, library: path, program: path, importer: path, resource: path, needed: path },
  key,
}

function greedy(characters: string, most: number, others: (unit: number) => boolean = () => false): Shape {
  const allowed = unitsOf(characters)
  return { allows: (unit) => allowed.has(unit) || others(unit), least: 1, most, isGreedy: true }
}

function unitsOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)))
}

function isLetterUnit(unit: number): boolean {
  return isWordUnit(unit) && unit >= 65 && unit !== 95
}

/** `A` to `Z`, `a` to `z`, digits and the underscore. */
function isWordUnit(unit: number): boolean {
  return (
    (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || unit === 95 || (unit >= 97 && unit <= 122)
  )
}

/** A name or an IPv4 address, or an IPv6 address; not one with its port. */
function isHost(value: string): boolean {
  return value.includes(':') ? /^\[?[0-9a-f:]{2,45}\]?$/i.test(value) : !/[[\]]/.test(value)
}
