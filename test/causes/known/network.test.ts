import { describe, expect, it } from 'vitest'
import { runOf, said, tracebackOf } from './said.ts'

describe('an address in place of a name', () => {
  it.each(['https://api.example.cn', 'http://redis.internal'])('%s', (address) => {
    for (const text of [
      `Error: getaddrinfo ENOTFOUND ${address}`,
      `Error: getaddrinfo ENOTFOUND ${address} ${address}:443\n    at GetAddrInfoReqWrap.onlookup [as oncomplete] (dns.js:64:26)`,
    ]) {
      const [headline, ...steps] = said(runOf(430, text)).split('\n')
      expect(headline).toContain(address)
      expect(steps).toEqual([expect.stringMatching(/^Take https?:\/\/ and the path out/)])
    }
  })

  it('a name alone is checked otherwise', () => {
    expect(said(runOf(430, 'Error: getaddrinfo ENOTFOUND api.example.cn'))).toContain('Check the spelling')
  })
})

describe('mail that is sent by port 25', () => {
  it.each([
    ['14.18.175.202', 'Error: connect ETIMEDOUT 14.18.175.202:25'],
    [
      'smtp.qq.com',
      tracebackOf("s = smtplib.SMTP('smtp.qq.com', 25)", 'TimeoutError: [Errno 110] Connection timed out'),
    ],
    ['smtp.qq.com', tracebackOf("s = smtplib.SMTP('smtp.qq.com', 25)", 'socket.timeout: timed out')],
  ])('to %s', (host, thrown) => {
    const text = said(runOf(430, thrown))
    expect(text).toContain(`${host} did not answer`)
    expect(text).toContain('465')
    expect(text).not.toContain('blocked from here')
  })

  it('another port is not blocked', () => {
    expect(said(runOf(430, 'Error: connect ETIMEDOUT 14.18.175.202:443'))).not.toContain('465')
  })
})
