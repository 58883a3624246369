import type { IncomingMessage } from 'node:http'

/**
 * Whether a request comes from the page itself or from somebody who typed our address. Another name for our address
 * (a domain that was pointed here) and requests that other sites make in somebody's browser are refused.
 */
export function isOurs({ headers }: IncomingMessage, port: number): boolean {
  const hosts = hostsOf(port)
  const { host = '', origin, 'sec-fetch-site': site = 'none', 'sec-fetch-mode': mode } = headers
  if (!hosts.includes(host)) return false
  if (origin !== undefined && !hosts.some((each) => origin === `http://${each}`)) return false
  // Following a link to this page is fine; loading it as a script, picture or frame is not.
  return site === 'none' || site === 'same-origin' || mode === 'navigate'
}

function hostsOf(port: number): string[] {
  const names = ['127.0.0.1', 'localhost', '[::1]']
  const withPort = names.map((name) => `${name}:${port}`)
  return port === 80 ? [...names, ...withPort] : withPort
}
