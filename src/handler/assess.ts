import { clean } from './clean.ts'
import { correct } from './correct.ts'
import type { Finding, Parts } from './finding.ts'
import { type FixedFormat, nearestFormat } from './format.ts'
import { hasErrors, judge } from './judge.ts'
import { type Reading, read } from './read.ts'
import type { Family } from './runtimes.ts'

export type Assessment = {
  /** The form the handler comes nearest to; `undefined` if it resembles none. */
  readonly format: FixedFormat | undefined
  readonly parts: Parts
  readonly findings: readonly Finding[]
  /** The handler put right as far as it can be guessed; may still have errors. */
  readonly corrected: string | undefined
  /** The form in which the handler is right as it stands, whichever runtime was asked about. */
  readonly fits: FixedFormat | undefined
}

/** No handler is as long; a paste of a whole file is not worth taking apart. */
const longestHandler = 400

/** Takes a handler apart as one family's, or without a family as whatever form it comes nearest to. */
export function assess(handler: string, family: Family | undefined): Assessment {
  if (handler.length > longestHandler) return shapeless([{ id: 'too-long', found: handler }])
  const cleaned = clean(handler)
  const own = nearestFormat(cleaned.text, undefined)
  const asked = nearestFormat(cleaned.text, family?.format)
  if (own === undefined || asked === undefined)
    return shapeless([...cleaned.findings, ...noName(cleaned.text, { handler, family })])

  const ownReading = read(cleaned.text, own, family)
  const reading: Reading = asked === own ? ownReading : read(cleaned.text, asked, family)
  const findings = [...cleaned.findings, ...judge(reading, family)]
  const ownFindings = family === undefined ? findings : [...cleaned.findings, ...judge(ownReading, undefined)]
  return {
    format: asked,
    parts: reading.parts,
    findings,
    corrected: correct({ parts: reading.parts, format: asked, family }),
    fits: hasErrors(ownFindings.filter(({ id }) => id !== 'single-part')) ? undefined : own,
  }
}

function shapeless(findings: readonly Finding[]): Assessment {
  return { format: undefined, parts: {}, findings, corrected: undefined, fits: undefined }
}

/**
 * Prose has been reported for its blanks; what is left has no name at all, or one in another script: without a runtime,
 * that is a single part, too.
 */
function noName(
  text: string,
  { handler, family }: { readonly handler: string; readonly family: Family | undefined },
): Finding[] {
  if (/[A-Za-z0-9]/.test(text)) return []
  const letters = new Set(text.match(/\p{L}/gu))
  if (letters.size === 0) return [{ id: 'no-name', found: handler }]
  const characters: Finding = { id: 'characters', found: handler, right: [...letters].slice(0, 8).join('') }
  const isSingle = family === undefined && /^\p{L}+$/u.test(text)
  return isSingle ? [characters, { id: 'single-part', found: handler }] : [characters]
}
