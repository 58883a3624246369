import { describe, expect, it } from 'vitest'
import { runOf, said } from './said.ts'

describe('a server that listens where SCF does not ask', () => {
  it.each([
    ['3000', 'Example app listening on port 3000'],
    ['8080', 'Tomcat started on port(s): 8080 (http)'],
    ['8080', 'Undertow started on port(s) 8080 (http)'],
    ['8080', 'Server started on port 8080'],
    ['8081', '[GIN-debug] Listening and serving HTTP on :8081'],
    ['8082', '2026/01/02 10:00:00 listening on :8082'],
  ])('%s: %s', (port, line) => {
    const text = runOf(446, 'context deadline exceeded', line)
    expect(said(text)).toMatch(new RegExp(`^the server listens on port ${port}, and SCF asks port 9000\n`))
    expect(said(text)).toContain('Listen on 0.0.0.0:9000')
    expect(said(text, 'zh')).toContain(`服务监听的是 ${port} 端口，而平台访问的是 9000 端口`)
  })

  it.each([
    ['context deadline exceeded', ''],
    ['health check failed on port 9000', ''],
    ['dial tcp 127.0.0.1:9000: connect: connection refused', 'ready'],
  ])('is not told where it listens by what the platform asks: %s', (message, line) => {
    expect(said(runOf(446, message, line))).toMatch(/^the server does not listen on 0\.0\.0\.0:9000;/)
  })

  it('with the address in the line is told with it', () => {
    const text = runOf(446, 'context deadline exceeded', 'Serving HTTP on 127.0.0.1 port 8000 ...')
    expect(said(text)).toMatch(/^the server listens on 127\.0\.0\.1:8000/)
    const php = 'PHP 8.0.2 Development Server (http://localhost:8000) started'
    expect(said(runOf(446, 'context deadline exceeded', php))).toMatch(
      /^the server listens on localhost:8000/,
    )
  })
})

describe('a server that says it listens where it should', () => {
  it.each([
    'Example app listening at http://0.0.0.0:9000',
    'Listening at: http://0.0.0.0:9000 (1)',
    'Server listening on [::]:9000',
  ])('%s: came too late, or has ended', (line) => {
    for (const message of ['PortBindingFailed', 'connect: connection refused 127.0.0.1:9000']) {
      const told = said(runOf(446, message, line))
      expect(told).toMatch(/^the server says that it listens on \S+:9000: it came too late/)
      expect(told).not.toContain('Listen on 0.0.0.0')
      expect(said(runOf(446, message, line), 'zh')).toMatch(/^日志里服务已监听 /)
    }
  })

  it('only on the instance itself it is not reached', () => {
    const told = said(
      runOf(446, 'PortBindingFailed', '[GIN-debug] Listening and serving HTTP on 127.0.0.1:9000'),
    )
    expect(told).toMatch(/^the server listens on 127\.0\.0\.1:9000/)
  })

  it('what stands behind the word for a log has been printed', () => {
    const told = said('Web 函数 446，日志 Example app listening at http://localhost:8080')
    expect(told).toMatch(/^the server listens on localhost:8080/)
  })
})
