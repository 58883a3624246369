import { merge, secretFinder } from './secrets/finding/find.ts'
import type { Rule, Secret } from './secrets/kinds.ts'
import { rules } from './secrets/rules.ts'

export { type Secret, type SecretKind, secretNames } from './secrets/kinds.ts'

/** Masked text, as long as the text that was given, and where the secrets stood. */
export type Redacted = { readonly text: string; readonly secrets: readonly Secret[] }

/**
 * A mask can be the edge that a secret beside it lacked, so masked text is searched again until nothing is
 * found; a third pass has never been seen to find anything.
 */
const maxPasses = 5

/**
 * The text with every unit of every secret replaced by `•`, and where the secrets stood. The length stays,
 * and so do line breaks, so that all offsets stay right. Secrets are sorted and do not overlap. Masked text
 * is not masked again. Linear in the length of the text; never throws.
 *
 * @example redact('password=hunter2') // { text: 'password=•••••••', secrets: [{ kind: 'password', start: 9, end: 16 }] }
 */
export const redact: (text: string) => Redacted = redactorBy(rules)

/** Masks what these rules find, and nothing else. */
export function redactorBy(rules: readonly Rule[]): (text: string) => Redacted {
  const find = secretFinder(rules)
  return (text) => {
    let secrets: readonly Secret[] = []
    let masked = text
    let found: readonly Secret[] | undefined
    for (let pass = 0; pass < maxPasses; pass++) {
      found = find(masked, found)
      if (found.length === 0) break
      secrets = [...secrets, ...found]
      masked = mask(masked, found)
    }
    return { text: masked, secrets: merge(secrets) }
  }
}

function mask(text: string, secrets: readonly Secret[]): string {
  let masked = ''
  let done = 0
  for (const { start, end } of secrets) {
    masked +=
      text.slice(done, start) + text.slice(start, end).replace(/[^\r\n]+/g, (line) => '•'.repeat(line.length))
    done = end
  }
  return masked + text.slice(done)
}
