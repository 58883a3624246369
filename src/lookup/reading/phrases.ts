import { entries, entriesNamed } from '../../catalog/index.ts'

/** How far a piece of text proves a code; `entrySchema` says what each means. */
export type Proof = 'alone' | 'function' | 'context' | 'wrapper' | 'asked'

/** A name or a literal message of the catalog, with the codes it may stand for, the likeliest first. */
export type Phrase = {
  readonly codes: readonly number[]
  readonly proves: Proof
  readonly isName: boolean
  /** Beside its own number it proves the code in any text, whoever else has the number. */
  readonly provesPaired: boolean
  /** As the catalog writes it. */
  readonly spelling: string
}

/**
 * V8 leaves its fast path when the source of an alternation grows beyond some 20,000 characters, and the
 * scan becomes several times slower. Far below it we want to know.
 */
const longestSource = 12_000

const placeholders = /\{(?:n|name|any)\}/g
const placeholderSource: Readonly<Record<string, string>> = {
  '{n}': '\\d{1,7}',
  '{name}': '[^\\s\'"\\]]{1,80}',
  '{any}': '[^\\n]{0,80}',
}

/** Phrases by their text in lower case, placeholders and all. */
const phrases = collect()
export const phraseTexts: readonly string[] = [...phrases.keys()]

/**
 * Every name and message of the catalog in one expression, for a text in lower case and the place where one may
 * begin. A name is a whole word, and no part of a dotted one, as the management API's errors and other clouds' are
 * (`InternalError.System`, `Runtime.HandlerNotFound`, `StopReason::TimeLimitReached`).
 */
export const phrasePattern = new RegExp(
  `(?<![a-z0-9_])(?:(?<!\\.|::)(?:${sources(true)})(?![a-z0-9_]|\\.[a-z])|(?:${sources(false)}))`,
  'y',
)
if (phrasePattern.source.length > longestSource)
  throw new Error('The phrase pattern has outgrown one expression.')

const templates = phraseTexts
  .filter((text) => text.includes('{'))
  .map((text) => ({ text, pattern: new RegExp(`^${sourceOf(text)}$`) }))

/** The phrase that `phrasePattern` has matched. */
export function phraseOf(matched: string): Phrase | undefined {
  const known = phrases.get(matched)
  if (known) return known
  const text = matched.replace(/[\s>]+/g, ' ')
  return phrases.get(text) ?? phrases.get(templates.find(({ pattern }) => pattern.test(text))?.text ?? '')
}

function collect(): ReadonlyMap<string, Phrase> {
  const names = entries.flatMap((entry) => entry.names)
  const named = names.flatMap(({ name, proves, pairLookedUp }): readonly Phrase[] => {
    if (proves === 'never') return []
    const codes = entriesNamed(name).map(({ code }) => code)
    // A name of two codes proves neither: only a number beside it can decide.
    const isShared = codes.length > 1
    return [
      {
        codes,
        proves: isShared ? 'asked' : proves,
        isName: !name.includes(' '),
        provesPaired: pairLookedUp !== undefined,
        spelling: name,
      },
    ]
  })
  const said = entries.flatMap(({ code, messages }) =>
    messages.map(
      ({ text, proves }): Phrase => ({
        codes: [code],
        proves,
        isName: false,
        provesPaired: false,
        spelling: text,
      }),
    ),
  )
  return new Map([...named, ...said].map((phrase) => [phrase.spelling.toLowerCase(), phrase]))
}

/** The longest first, so that a phrase is not taken for a shorter one that it begins with. */
function sources(isName: boolean): string {
  return [...phrases]
    .filter(([, phrase]) => phrase.isName === isName)
    .map(([text]) => text)
    .sort((a, b) => b.length - a.length)
    .map(sourceOf)
    .join('|')
}

function sourceOf(text: string): string {
  const literals = text
    .split(placeholders)
    .map((literal) => RegExp.escape(literal).replace(/(?: |\\x20)+/g, '[\\s>]{1,4}'))
  const holes = text.match(placeholders) ?? []
  return literals.map((literal, index) => literal + (placeholderSource[holes[index] ?? ''] ?? '')).join('')
}
