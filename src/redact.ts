import { commands } from './secrets/commands.ts'
import { headers } from './secrets/headers.ts'
import type { Rule, Secret } from './secrets/kinds.ts'
import { labels } from './secrets/labels.ts'
import { shapes } from './secrets/shapes.ts'

export { type Secret, type SecretKind, secretNames } from './secrets/kinds.ts'

const rules: readonly Rule[] = [...shapes, ...headers, ...commands, ...labels]

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
export function redact(text: string): { readonly text: string; readonly secrets: readonly Secret[] } {
  const secrets: Secret[] = []
  let masked = text
  for (let pass = 0; pass < maxPasses; pass++) {
    const found = merge(findAll(masked))
    if (found.length === 0) break
    secrets.push(...found)
    masked = mask(masked, found)
  }
  return { text: masked, secrets: merge(secrets) }
}

function findAll(text: string): Secret[] {
  const folded = text.toLowerCase()
  return rules
    .filter((rule) => rule.hints.some((hint) => folded.includes(hint)))
    .flatMap((rule) => findSecrets(rule, text))
}

function findSecrets({ kind, pattern, end: read }: Rule, text: string): Secret[] {
  const found: Secret[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const start = read ? pattern.lastIndex : match.index + (match[1]?.length ?? 0)
    const end = read ? read({ text, match, start }) : pattern.lastIndex
    if (end === undefined) continue
    found.push({ kind, start, end })
    pattern.lastIndex = end
  }
  return found
}

/** Overlapping secrets become one, of the kind that begins first; of two that begin together, the longer. */
function merge(found: readonly Secret[]): Secret[] {
  const merged: Secret[] = []
  for (const secret of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last === undefined || secret.start >= last.end) merged.push(secret)
    else if (secret.end > last.end) merged.splice(-1, 1, { ...last, end: secret.end })
  }
  return merged
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
