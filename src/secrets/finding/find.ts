import type { Rule, Secret, Span } from '../kinds.ts'
import { hintFinder, type Search } from './hints.ts'
import { plainView, unwrappedView, type View } from './views.ts'

/**
 * Looks for the secrets of these rules in a text, as it stands and as it looks; they are sorted and apart. Where only
 * some places of it have changed, what stands far from them is not looked at again.
 */
export function secretFinder(
  rules: readonly Rule[],
): (text: string, changed?: readonly Span[]) => readonly Secret[] {
  const searchesFor = hintFinder(rules)
  const findIn = (text: string, places?: readonly Span[]) =>
    searchesFor(text, places).flatMap((search) => findByRule(search, text))
  const findInView = (view: View | undefined, isOnlyNew = false) =>
    view === undefined
      ? []
      : findIn(view.text, view.seams)
          .filter(({ start, end }) => !isOnlyNew || view.crosses(start, end))
          .map((secret) => ({ ...secret, ...view.spanOf(secret.start, secret.end) }))
  return (text, changed) => {
    const found = merge([...findIn(text, changed), ...findInView(plainView(text))])
    const wrapped = findInView(unwrappedView(text), true)
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

function findByRule({ rule, stretches }: Search, text: string): Secret[] {
  const found: Secret[] = []
  let from = 0
  for (const { start, end } of stretches) {
    // What is read of a secret or a table may go beyond its stretch.
    rule.pattern.lastIndex = Math.max(from, start)
    from = findWithin(rule, { text, stretch: text.slice(0, end) }, found)
  }
  return found
}

type Searched = { readonly text: string; readonly stretch: string }

/** Adds what is found in the stretch from the pattern's place on, and gives back how far the text was read. */
function findWithin(
  { kind, pattern, accept, end: read, each }: Rule,
  { text, stretch }: Searched,
  found: Secret[],
): number {
  let last = 0
  for (let match = pattern.exec(stretch); match !== null; match = pattern.exec(stretch)) {
    last = pattern.lastIndex
    if (each) {
      const { secrets, end } = each({ text, match, start: last })
      for (const span of secrets) found.push({ kind, start: span.start, end: span.end })
      pattern.lastIndex = last = end
      continue
    }
    const start = read ? last : match.index + (match[1]?.length ?? 0)
    const end = read ? read({ text, match, start }) : last
    if (end === undefined || (accept && !accept(text.slice(start, end), { text, start, end }))) continue
    found.push({ kind, start, end })
    pattern.lastIndex = last = end
  }
  return last
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
