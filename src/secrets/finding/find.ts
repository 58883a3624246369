import type { Rule, Secret } from '../kinds.ts'
import { hintFinder } from './hints.ts'
import { plainView, unwrappedView, type View } from './views.ts'

/** Looks for the secrets of these rules in a text, as it stands and as it looks; they are sorted and apart. */
export function secretFinder(rules: readonly Rule[]): (text: string) => readonly Secret[] {
  const rulesFor = hintFinder(rules)
  const findIn = (text: string) => rulesFor(text).flatMap((rule) => findByRule(rule, text))
  const findInView = (view: View | undefined) =>
    view === undefined
      ? []
      : findIn(view.text).map((secret) => ({ ...secret, ...view.spanOf(secret.start, secret.end) }))
  return (text) => {
    const found = merge([...findIn(text), ...findInView(plainView(text))])
    const wrapped = findInView(unwrappedView(text)).filter(({ start, end }) =>
      text.slice(start, end).includes('\n'),
    )
    return wrapped.length === 0 ? found : merge([...found, ...withoutThose(found, merge(wrapped), text)])
  }
}

/** Overlapping secrets become one, of the kind that begins first; of two that begin together, the longer. */
export function merge(found: readonly Secret[]): Secret[] {
  const merged: Secret[] = []
  for (const secret of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last === undefined || secret.start >= last.end) merged.push(secret)
    else if (secret.end > last.end) merged.splice(-1, 1, { ...last, end: secret.end })
  }
  return merged
}

function findByRule({ kind, pattern, accept, end: read, each }: Rule, text: string): Secret[] {
  const found: Secret[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (each) {
      const { secrets, end } = each({ text, match, start: pattern.lastIndex })
      found.push(...secrets.map((span) => ({ kind, ...span })))
      pattern.lastIndex = end
      continue
    }
    const start = read ? pattern.lastIndex : match.index + (match[1]?.length ?? 0)
    const end = read ? read({ text, match, start }) : pattern.lastIndex
    if (end === undefined || (accept && !accept(text.slice(start, end), { text, start, end }))) continue
    found.push({ kind, start, end })
    pattern.lastIndex = end
  }
  return found
}

/**
 * What the unwrapped text adds: two secrets on lines below each other read as one there, and only what neither
 * of them covers is new.
 */
function withoutThose(known: readonly Secret[], wrapped: readonly Secret[], text: string): Secret[] {
  const rest: Secret[] = []
  let next = 0
  for (const { kind, start, end } of wrapped) {
    let at = start
    while ((known[next]?.end ?? end) <= start) next += 1
    for (let place = next; place < known.length; place++) {
      const secret = known[place]
      if (secret === undefined || secret.start >= end) break
      rest.push({ kind, start: at, end: secret.start })
      at = secret.end
    }
    rest.push({ kind, start: at, end })
  }
  return rest.filter((piece) => text.slice(piece.start, piece.end).trim() !== '')
}
