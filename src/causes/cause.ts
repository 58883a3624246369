import * as z from 'zod'
import type { Bilingual } from '../language.ts'
import { traceLanguages } from './trace-languages.ts'

/** The language of a trace, and of the function with it. */
export type TraceLanguage = (typeof traceLanguages)[number]

/** Values that a text gives, by name: `{ module: 'requests' }`. */
export type Values = Readonly<Record<string, string>>

/** What is known of the run besides the words of a piece of evidence. */
export type Run = {
  /** The language of the failing trace, or of the runtime that the text names. */
  readonly language: TraceLanguage | undefined
  /** In the API's spelling: `Python3.9`. */
  readonly runtime: string | undefined
  readonly timeoutSeconds: number | undefined
  readonly durationMs: number | undefined
  readonly memoryMb: number | undefined
  readonly memoryUsedMb: number | undefined
  readonly exitStatus: number | undefined
  /** An exception ended it. */
  readonly isThrown?: boolean
  /** The status code that it ended in; `null` for none. */
  readonly code?: number | null
}

/** The exception whose words are looked at; nothing of it outside a trace. */
export type Trace = {
  readonly language: TraceLanguage | undefined
  /** Frames in the user's own package, the innermost first. */
  readonly ownFrames: readonly {
    readonly file: string
    readonly line: number
    readonly code?: string
    readonly name?: string
  }[]
  /** There are frames, and none is of the user's package: the platform failed before it came to the user's code. */
  readonly isBeforeOwnCode: boolean
  /** The innermost frame, whoever's it is. */
  readonly innermost: { readonly file: string; readonly line: number; readonly code?: string } | undefined
  /** The line of code that Node.js prints above an exception. */
  readonly code?: string
}

/**
 * Words that prove a cause, as a runtime or the platform prints them. `{name}` stands for a value on one line; a blank
 * for any blanks; `{any}`, `{gap}` and `{far}` for whatever stands on the line, on a few, or on many.
 */
export type Evidence = {
  readonly says: string
  /** In an exception or a line of the runtime, or only in what the platform itself prints. */
  readonly by?: 'platform'
  /** The only language that prints these words, for what has no trace to tell it by. */
  readonly of?: TraceLanguage
  /** Of several places the one with the highest counts; without it, the last. */
  readonly rank?: (values: Values) => number
  /** Looks at what the words alone do not tell: `false` where they mean something else. May add values. */
  readonly when?: (given: {
    readonly values: Values
    readonly trace: Trace | undefined
    readonly run: Run
    /** What stands in front of the words and behind them, a few lines each. */
    readonly before: string
    readonly after: string
  }) => boolean | Values
}

/** A sentence whose `{names}` are filled in; of several, the first whose values are all known. */
export type Told = Bilingual | readonly Bilingual[]

export type Step = {
  readonly say: Told
  /** To be copied; one line or a few. The same in both languages. */
  readonly snippet?: string
  /** Only for runs it fits; without it, for all. */
  readonly when?: (given: { readonly values: Values; readonly run: Run }) => boolean
}

/** On whose side a cause can lie that no status code tells: the function's own, another service's, or the network's. */
const owners = ['code', 'config', 'remote', 'network'] as const

/** Whose it is, the likelier first, and whether the same call may work later. */
export type Whose = {
  readonly sides: readonly (typeof owners)[number][]
  readonly retry: 'no' | 'depends'
  /** Told also where the code names another side than the function's own: it knows less. */
  readonly overrules?: true
}

/** Why a run failed, from its evidence to what helps. */
export type Cause = {
  /** Stable: scripts and the team's memory use it. */
  readonly id: string
  /** The status codes that it explains. Without a code it is only told to somebody who asks. */
  readonly codes: readonly number[]
  /** The names of its values; the first one names the trouble. */
  readonly values: readonly string[]
  readonly evidence: readonly Evidence[]
  /** Told by figures of the run instead of words. */
  readonly figures?: (run: Run, code: number) => Values | undefined
  /** Further values for the sentences, which are no part of the answer's data. */
  readonly derived?: (given: {
    readonly values: Values
    readonly run: Run
    /** The words that proved it. */
    readonly words: string
  }) => Values
  /** Told instead of what the status code says of it, where that knows no more than that the function failed. */
  readonly whose?: Whose | ((values: Values) => Whose | undefined)
  /** Why it failed, as a clause: no capital, no full stop. */
  readonly headline: Told
  /** What to do, the likeliest to help first; a card shows three at most. */
  readonly steps: readonly Step[]
  /** What it is mistaken for. */
  readonly notThis: readonly Bilingual[]
  readonly sources: readonly string[]
  /** Whole texts as people paste them, ids and names invented, with the values that have to be found. */
  readonly examples: readonly {
    readonly text: string
    readonly values: Values
    readonly code: number | null
  }[]
}

const told = z.union([
  z.strictObject({ en: z.string().min(2), zh: z.string().regex(/\p{Script=Han}/u) }),
  z.array(z.strictObject({ en: z.string().min(2), zh: z.string().regex(/\p{Script=Han}/u) })).min(1),
])

const whose = z.strictObject({
  sides: z.array(z.enum(owners)).min(1).max(2),
  retry: z.enum(['no', 'depends']),
  overrules: z.literal(true).optional(),
})

/** What a test holds each cause to. */
export const causeSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z0-9]+)+$/),
  codes: z.array(z.int().min(400).max(699)),
  values: z.array(z.string().regex(/^[a-z][A-Za-z]*$/)),
  evidence: z.array(
    z.strictObject({
      says: z.string().min(4),
      by: z.literal('platform').optional(),
      of: z.enum(traceLanguages).optional(),
      rank: z.function().optional(),
      when: z.function().optional(),
    }),
  ),
  figures: z.function().optional(),
  derived: z.function().optional(),
  whose: z.union([whose, z.function()]).optional(),
  headline: told,
  steps: z
    .array(
      z.strictObject({
        say: told,
        snippet: z.string().optional(),
        when: z.function().optional(),
      }),
    )
    .min(1),
  notThis: z.array(z.strictObject({ en: z.string().min(2), zh: z.string().regex(/\p{Script=Han}/u) })),
  sources: z.array(z.url({ protocol: /^https$/ })).min(1),
  examples: z
    .array(
      z.strictObject({
        text: z.string().min(8),
        values: z.record(z.string(), z.string()),
        code: z.int().nullable(),
      }),
    )
    .min(1),
})
