import { isLocal, isPrivate } from '../../causes/network.ts'

/** A piece of text and the place in it where an error says what went wrong. */
type Place = { readonly text: string; readonly start: number; readonly end: number }

/** An address in what was done: `https://host/path`, and the pool of connections that Python's clients name. */
const asked = /(?:\bhttps?:\/\/|\bhost=['"])([\w.-]{1,250})/g
/** A member of the request that Node.js prints behind its error, or the words of a client. */
const member =
  /\b(?:url|baseURL|href|hostname|host|address|attempted address)['"]?\s{0,2}[:=]\s{0,2}['"]?(?:https?:\/\/)?([a-z\d][\w-]{0,62}(?:\.[\w-]{1,62}){1,8})/gi

/**
 * Who was asked, where the error itself does not say it: the address in front of it, in the exception or else on its
 * line, or in the request that is printed behind it. Addresses of the private network and of the instance itself are
 * nobody who was asked.
 */
export function addressNear({ text, start, end }: Place, isThrown: boolean): string | undefined {
  const before = text.slice(Math.max(0, start - 600), start)
  const own = isThrown ? before : (before.split('\n').at(-1) ?? '')
  return lastIn(own, asked) ?? firstIn(text.slice(start, end + 1_200), member)
}

function lastIn(text: string, pattern: RegExp): string | undefined {
  return hostsIn(text, pattern).at(-1)
}

function firstIn(text: string, pattern: RegExp): string | undefined {
  return hostsIn(text, pattern)[0]
}

function hostsIn(text: string, pattern: RegExp): readonly string[] {
  const hosts = [...text.matchAll(pattern)].map(([, host = '']) => host.replace(/\.$/, ''))
  return hosts.filter((host) => !isPrivate(host) && !isLocal(host))
}
