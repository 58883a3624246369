import type { Entry } from './entry.ts'

/**
 * An entry as the words of a text mean it. A few codes stand for two unlike things: where the words tell one of them,
 * the entry speaks of that alone, under the name that was said; else it is whole. `cause`: why the run failed, by its id.
 */
export function entryAsSaid(entry: Entry, words: readonly string[], cause?: string): Entry {
  const said = words.map((text) => text.toLowerCase())
  const [meant, ...others] = (entry.meanings ?? []).filter(
    ({ saidBy, causes }) =>
      (cause !== undefined && causes?.includes(cause)) ||
      said.some((text) => text.includes(saidBy.toLowerCase())),
  )
  return !meant || others.length > 0 ? entry : entryMeaning(entry, meant)
}

/** An entry as whoever searches by its keywords means it. */
export function entryAsSearched(entry: Entry): Entry {
  const meant = entry.meanings?.find(({ isSearched }) => isSearched)
  return meant ? entryMeaning(entry, meant) : entry
}

type Meaning = NonNullable<Entry['meanings']>[number]

function entryMeaning(entry: Entry, meant: Meaning): Entry {
  const { saidBy, isSearched: _, causes: __, retry, link, ...told } = meant
  const names = entry.names.filter(({ name }) => name.toLowerCase().includes(saidBy.toLowerCase()))
  return {
    ...entry,
    ...told,
    meaning: { en: `${sentence(told.headline.en)}.`, zh: `${told.headline.zh}。` },
    names: names.length > 0 ? names : entry.names,
    retry: { ...entry.retry, ...retry },
    links: entry.links.slice(link, link + 1),
  }
}

function sentence(clause: string): string {
  return clause.slice(0, 1).toUpperCase() + clause.slice(1)
}
