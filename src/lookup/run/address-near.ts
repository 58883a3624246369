import type { Cause, Values } from '../../causes/cause.ts'
import { isLocal, isPrivate } from '../../causes/network.ts'
import type { Found } from '../proof/find.ts'
import { matches } from '../reading/matches.ts'

/** An address in what was done: `https://host/path`, and the pool of connections that Python's clients name. */
const asked = /(?:\bhttps?:\/\/|\bhost=['"])([\w.-]{1,250})/g
/** A member of the request that Node.js prints behind its error, or the words of a client. */
const member =
  /\b(?:url|baseURL|href|hostname|host|address|attempted address)['"]?\s{0,2}[:=]\s{0,2}['"]?(?:https?:\/\/)?([a-z\d][\w-]{0,62}(?:\.[\w-]{1,62}){1,8})/gi

/**
 * Who was asked, for a cause that is named by it, where the error itself does not say it: the address in front of it, in
 * the exception or else on its line, or in the request that is printed behind it. Addresses of the private network and
 * of the instance itself are nobody who was asked.
 */
export function hostNear({ cause, values, passage, start, end }: Found & { readonly cause: Cause }): Values {
  if (cause.values[0] !== 'host' || values.host !== undefined || !passage) return {}
  const before = passage.text.slice(Math.max(0, start - 600), start)
  const own = passage.failure ? before : (before.split('\n').at(-1) ?? '')
  const host = hostsIn(own, asked).at(-1) ?? hostsIn(passage.text.slice(start, end + 1_000), member)[0]
  return host === undefined ? {} : { host }
}

function hostsIn(text: string, pattern: RegExp): readonly string[] {
  const hosts = matches(pattern, text).map(([, host = '']) => host.replace(/\.$/, ''))
  return hosts.filter((host) => !isPrivate(host) && !isLocal(host))
}
