import type { Person } from '../protocol.ts'

const reference = /<([^<>|]{1,2000})(?:\|([^<>]{1,2000}))?>/g

/** What a person typed, from the markup that Slack made of it; mentions get their names back. */
export function plainText(text: string, people: readonly Person[]): string {
  return unescaped(
    text.replaceAll(reference, (whole, target: string, label?: string) => {
      if (!target.startsWith('@')) return label ?? target
      const person = people.find(({ id }) => id === target.slice(1))
      return person === undefined ? whole : `@${person.name}`
    }),
  )
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
