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

describe('a network that is not reached', () => {
  it('was not waited for', () => {
    const text = runOf(
      430,
      tracebackOf(
        'requests.get(url)',
        "requests.exceptions.ConnectionError: HTTPSConnectionPool(host='api.example.cn', port=443): Max retries exceeded with url: / (Caused by NewConnectionError('<urllib3.connection.HTTPSConnection object at 0x7f>: Failed to establish a new connection: [Errno 101] Network is unreachable'))",
      ),
    )
    expect(said(text)).toMatch(
      /^the function has no network route to api\.example\.cn\n[^\n]+public access[^\n]+$/,
    )
    expect(said(text, 'zh')).toMatch(/^函数没有通往 api\.example\.cn 的网络路由/)
  })

  it('is often that of IPv6', () => {
    const told = said(runOf(430, 'Error: connect ENETUNREACH 2001:db8::1:443 - Local (:::0)'))
    expect(told).toMatch(/^the function has no network route to 2001:db8::1\nIt is an IPv6 address/)
  })
})

describe('the host behind the words', () => {
  it.each([
    'cURL error 28: Operation timed out after 10001 milliseconds with 0 bytes received for https://api.example.cn/v1',
    'cURL error 28: Connection timed out after 5001 milliseconds (see https://curl.haxx.se/libcurl/c/libcurl-errors.html) for https://api.example.cn/v1',
  ])('%s', (message) => {
    const thrown = `PHP Fatal error:  Uncaught GuzzleHttp\\Exception\\ConnectException: ${message} in /var/user/vendor/x.php:211`
    expect(said(runOf(439, 'User process exit when running', thrown))).toMatch(
      /^api\.example\.cn did not answer/,
    )
  })

  it('is not told by redis', () => {
    const thrown = 'redis.exceptions.TimeoutError: Timeout connecting to server'
    expect(said(runOf(430, tracebackOf('r.ping()', thrown)))).toMatch(/^another service did not answer/)
  })
})
