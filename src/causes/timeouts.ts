import type { Values } from './cause.ts'

/** What clients say when nobody answered at an address. Whose address it is tells which cause it is. */
export const timeouts: readonly string[] = [
  'connect ETIMEDOUT {host}:{port}',
  'dial tcp {host}:{port}: i/o timeout',
  'dial tcp {host}:{port}: connect: connection timed out',
  'dial tcp {host}:{port}: connect: no route to host',
  "(host='{host}', port={port}): Max retries exceeded with url: {far} (Caused by ConnectTimeoutError",
  "(host='{host}', port={port}): Max retries exceeded with url: {far}Connection timed out",
  'attempted address: {host}:{port}',
  'connection {any} to {host}:{port} timed out',
  'Connection to {host} timed out',
  'Timeout connecting to server {host}:{port}',
  'Timeout: {host}:{port} timed out',
  '{host}:{port}: timed out',
  'Cannot connect to host {host}:{port} ssl:{any}timed out',
  'Connection timeout to host {scheme}://{host}/',
  "Can't connect to MySQL server on '{host}' (timed out)",
  "Can't connect to MySQL server on '{host}' ([Errno 110]",
  "Can't connect to MySQL server on '{host}' (110",
  "Can't connect to MySQL server on '{host}:{port}' (110",
  'connection to server at "{host}", port {port} failed: Connection timed out',
  'connection to server at "{host}" ({any}), port {port} failed: Connection timed out',
  'connection to server at "{host}", port {port} failed: timeout expired',
  'connection to server at "{host}" ({any}), port {port} failed: timeout expired',
  'Connection timed out Is the server running on host "{host}"{any} and accepting TCP/IP connections on port {port}',
  'Error 110 connecting to {host}:{port}',
  'connect to {host} port {port} failed: Connection timed out',
  'Failed to connect to {host} port {port}: Connection timed out',
  'Failed to connect to {host} port {port}: Timed out',
  'Failed to connect to {host} port {port} after {n} ms: Connection timed out',
  'Failed to connect to {host} port {port} after {n} ms: Timeout was reached',
  'Connect to {host}:{port} {any}failed: connect timed out',
  'connection timed out: {host}/{address}:{port}',
  'Could not connect to {host}:{port}, operation timed out',
  'net::ERR_CONNECTION_TIMED_OUT at {scheme}://{host}/',
]

/** What they say when they had reached somebody and waited for the answer, whoever's the address is. */
export const readTimeouts: readonly string[] = [
  "(host='{host}', port={port}): Read timed out",
  'Read timed out',
  'The read operation timed out',
  'ReadTimeout',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'upstream timed out (110: Connection timed out) while reading response',
]

/** Whether it is the run that timed out, by the words in front: whatever else a program waits for does so, too. */
export function isOfRun(before: string): boolean {
  return /(?:invoking task|task|function|execution|lambda) {1,4}$/i.test(before)
}

/** What a text gives where CloudBase passes the end of a run on: its own code for that. */
export function ofCloudBase({ before, after }: { readonly before: string; readonly after: string }): Values {
  const code = /-504003|FUNCTIONS?_TIME_LIMIT_EXCEEDED/.exec(`${before}\n${after}`)?.[0]
  return code === undefined ? {} : { cloudBase: code }
}

/**
 * The longest execution timeout that can be set, in seconds. CloudBase's is shorter than SCF's, and what has a longer one
 * is executed asynchronously: https://docs.cloudbase.net/cloud-function/function-configuration/config,
 * https://cloud.tencent.com/document/product/583/51519
 */
export function longestTimeout({ cloudBase, seconds }: Values): number {
  if (Number(seconds) > 900) return 86_400
  return cloudBase === undefined ? 900 : 300
}

const ofPlatform = /RequestId|timed out|REPORT|"errorMessage"|^\W{0,4}Response/i

const ofOthers = /\b(?:lambda|aws|cloudwatch|netlify|vercel|firebase)\b|\/var\/task\//i

/**
 * Whether the program has said anything before an end in another platform's words, which alone tells little, and nobody
 * says that it was that platform.
 */
export function hasSaid(before: string): boolean {
  const lines = before.split('\n').slice(0, -1)
  if (ofOthers.test(before)) return false
  return lines.some((line) => /[A-Za-z]{2}\W{1,4}\w|[\u3400-\u9fff]/.test(line) && !ofPlatform.test(line))
}
