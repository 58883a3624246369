import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { isOurs } from '../../../src/workspace/local/request-guard.ts'

function ours(headers: Readonly<Record<string, string>>, port = 3000): boolean {
  const request = new IncomingMessage(new Socket())
  Object.assign(request.headers, { host: `127.0.0.1:${port}`, ...headers })
  return isOurs(request, port)
}

it.each([
  { host: '127.0.0.1:3000' },
  { host: 'localhost:3000' },
  { host: '[::1]:3000' },
  { origin: 'http://localhost:3000' },
  { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' },
  { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' },
  { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
])('%o is ours', (headers) => {
  expect(ours(headers)).toBe(true)
})

it.each([
  { host: 'rebound.example:3000' },
  { host: '127.0.0.1' },
  { host: '127.0.0.1:3001' },
  { host: '127.0.0.1:3000.example' },
  { origin: 'http://rebound.example' },
  { origin: 'https://localhost:3000' },
  { origin: 'http://localhost:8080' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
  { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' },
])('%o is refused', (headers) => {
  expect(ours(headers)).toBe(false)
})

it('the usual port may be left out', () => {
  expect(ours({ host: 'localhost' }, 80)).toBe(true)
})
