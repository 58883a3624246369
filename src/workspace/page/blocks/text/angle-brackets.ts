import type { Mark } from './mark.ts'

/** What `<…>` stands for, given what is inside; `undefined` if it is nothing of Slack's. */
export function specialMark(inner: string): Mark | undefined {
  const bar = inner.indexOf('|')
  const target = bar < 0 ? inner : inner.slice(0, bar)
  const label = bar < 0 ? '' : decoded(inner.slice(bar + 1))
  switch (target[0]) {
    case '@':
      return idMark('user', target.slice(1), label)
    case '#':
      return idMark('channel', target.slice(1), label)
    case '!':
      return commandMark(target.slice(1), label)
    default:
      return scheme.test(target) ? { kind: 'link', url: decoded(target), label } : undefined
  }
}

/** The text with Slack's three escapes undone, once. */
export function decoded(text: string): string {
  return text.replace(/&(lt|gt|amp);/g, (_, name: 'lt' | 'gt' | 'amp') => escapes[name])
}

/** The text of code, where `<url|label>` is known but no other markup. */
export function codeText(text: string): string {
  return decoded(
    text.replace(/<([^<>\n]{1,4000})>/g, (whole, inner: string) => {
      const mark = specialMark(inner)
      return mark?.kind === 'link' ? escaped(mark.label || mark.url) : whole
    }),
  )
}

const escapes = { lt: '<', gt: '>', amp: '&' } as const
const scheme = /^[a-z][a-z0-9+.-]{0,30}:\S/i

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function idMark(kind: 'user' | 'channel', id: string, label: string): Mark | undefined {
  return /^[A-Z0-9]{1,40}$/.test(id) ? { kind, id, label } : undefined
}

function commandMark(command: string, label: string): Mark | undefined {
  if (command === 'here' || command === 'channel' || command === 'everyone') {
    return { kind: 'broadcast', range: command }
  }
  const [name, ...rest] = command.split('^')
  if (name === 'subteam') return { kind: 'group', id: rest[0] ?? '', label }
  if (name === 'date') return dateMark(rest, label)
  return label === '' ? undefined : { kind: 'text', text: label }
}

function dateMark(
  [timestamp = '', format = '', ...url]: readonly string[],
  fallback: string,
): Mark | undefined {
  if (!/^\d{1,12}$/.test(timestamp) || format === '') return undefined
  const date = {
    timestamp: Number(timestamp),
    format: decoded(format),
    url: decoded(url.join('^')),
    fallback,
  }
  return { kind: 'date', date }
}
