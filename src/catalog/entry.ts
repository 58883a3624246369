import * as z from 'zod'
import { type Edition, editions } from './editions.ts'

// One Chinese character can be a whole word: 层.
const bilingual = z
  .strictObject({
    en: z.string().trim().min(2),
    zh: z
      .string()
      .trim()
      .regex(/\p{Script=Han}/u, 'not Chinese'),
  })
  .readonly()
const url = z.url({ protocol: /^https$/ })

/**
 * Who has to act: the function's code, its configuration, whoever is deploying it, whoever calls it, the account
 * (its quota or an unpaid bill), or Tencent Cloud. Of another service and of the network only a cause can tell.
 */
export const sides = [
  ...(['code', 'config', 'deployment', 'caller', 'quota', 'bill', 'platform'] as const),
  ...(['remote', 'network'] as const),
] as const
export type Side = (typeof sides)[number]

/** A word of a catalog that proves its code `alone` says what a public search found of others that have it. */
function isEarned({ proves, lookedUp }: { proves: string; lookedUp?: string | undefined }): boolean {
  return (proves === 'alone') === (lookedUp !== undefined)
}
const unearned = 'what proves alone, and nothing else, says what was looked up'

const name = z
  .strictObject({
    name: z.string().regex(/^\S(.*\S)?$/),
    /** Editions of the status page that use this name. */
    editions: z
      .array(z.enum(Object.keys(editions) as [Edition, ...Edition[]]))
      .min(1)
      .readonly(),
    /**
     * How far the name proves the code by itself: `alone` in any text; `function` in talk of functions, because a few
     * others have it; `context` only beside something that only SCF writes, because many have it; `wrapper` where no
     * message inside says more; `never` for an ordinary word.
     */
    proves: z.enum(['alone', 'function', 'context', 'wrapper', 'never']),
    lookedUp: z.string().min(3).optional(),
    /**
     * Beside a number that others have, too, the name proves the code in any text: what a public search found of others
     * that have the two together.
     */
    pairLookedUp: z.string().min(3).optional(),
  })
  .refine(isEarned, unearned)

const message = z
  .strictObject({
    /**
     * The message as SCF prints it. `{n}` stands for a number, `{name}` for a name or a path, `{any}` for up to
     * 80 characters of one line.
     */
    text: z.string().min(6),
    /**
     * `alone` proves the code in any text; `context` needs SCF's traces in the text; `wrapper` proves it where no message
     * inside says more; `asked` is only ever a hint.
     */
    proves: z.enum(['alone', 'context', 'wrapper', 'asked']),
    lookedUp: z.string().min(3).optional(),
    /** Left out where SCF prints it. `nobody`: a part of a message, or what people write of one. */
    printedBy: z.enum(['cloudBase', 'nobody']).optional(),
  })
  .refine(isEarned, unearned)

/** One status code, complete in both languages. Everything the bot says about a code comes from here. */
export const entrySchema = z
  .strictObject({
    /** What the sweep looks for in a text begins with the digits that codes here begin with, but for 200. */
    code: z.int().min(100).max(699),
    /** Most usual name first; it is the one shown. Compared without regard to case. */
    names: z.array(name).min(1).readonly(),
    /**
     * Who else uses the number: `own` as a code nobody of note, `rare` others but hardly as the answer of a
     * function (nginx, SMTP, a port), `http` every web application; `never` is a success and proves nothing.
     */
    number: z.enum(['own', 'rare', 'http', 'never']),
    /** One or two, the likelier first. */
    sides: z.array(z.enum(sides)).min(1).max(2).readonly(),
    /** What happened, as a clause that follows "433 TimeLimitReached: ". No capital, no full stop. */
    headline: bilingual,
    /**
     * Of a code with two unlike meanings, each by words that tell it from the other: whose side it is then, what
     * happened, what to do and whether to call again.
     */
    meanings: z
      .array(
        z
          .strictObject({
            /** A part of a name or a message. */
            saidBy: z.string().min(6),
            /** Causes that can have no other meaning, by their ids. */
            causes: z.array(z.string()).min(1).readonly().optional(),
            /** The keywords of the entry are all words of this one. */
            isSearched: z.literal(true).optional(),
            sides: z.array(z.enum(sides)).min(1).max(2).readonly(),
            headline: bilingual,
            checks: z.array(bilingual).min(1).readonly(),
            retry: z.strictObject({ helps: z.enum(['yes', 'no', 'depends']), note: bilingual }).readonly(),
            /** The place of its page in `links`. */
            link: z.int().min(0),
          })
          .readonly(),
      )
      .min(2)
      .readonly()
      .optional(),
    /** Two or three sentences: what the platform means by it. */
    meaning: bilingual,
    /** Likely causes, the likeliest first; a phrase or a sentence each. */
    causes: z.array(bilingual).readonly(),
    /** What to do, the likeliest to help first; each begins with a verb. The card shows the first three. */
    checks: z.array(bilingual).min(1).readonly(),
    /** Whether to call again, and what the platform does of its own accord, see `retries.ts`. */
    retry: z
      .strictObject({
        /** `yes`: the same call may work later; `no`: it gives the same answer until something is fixed. */
        helps: z.enum(['yes', 'no', 'depends']),
        /** Begins with Yes, No or "It depends", in Chinese 有用, 没用 (无需) or 不一定, as `helps` has it. */
        note: bilingual,
        /** The kind of error it is on the vendor's page of retries; left out where no page says it. */
        kind: z.enum(['run', 'limit', 'system', 'request']).optional(),
        /** What EventBridge does with it: nothing, three attempts, or one a minute for 6 hours. */
        eventBridge: z.enum(['never', 'thrice', 'hours']).optional(),
      })
      .readonly(),
    /** What it is often mistaken for, and which code that would be. */
    notThis: z.array(bilingual).readonly(),
    /** What the editions say differently; empty where they agree. */
    editionNotes: z.array(bilingual).readonly(),
    messages: z.array(message).readonly(),
    /** Words people search with; lower case, both languages. One of another entry's may not be repeated here. */
    keywords: z.array(z.string().regex(/^[^A-Z]+$/)).readonly(),
    /** Names and messages that are near but carry no status code (API errors, deployment errors): suggestions only. */
    related: z.array(z.string().min(4)).readonly(),
    /** Whole texts as SCF prints them, ids and names invented; each is recognised, unasked, as this code alone. */
    examples: z.array(z.string().min(8)).min(1).readonly(),
    /** Pages for the reader; `en` and `zh` are the same page in each language, or the one there is. */
    links: z
      .array(z.strictObject({ title: bilingual, en: url, zh: url }))
      .min(1)
      .readonly(),
    /** Where the facts come from. */
    sources: z.array(url).min(1).readonly(),
  })
  .readonly()

export type Entry = z.infer<typeof entrySchema>
