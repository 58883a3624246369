import { describe, expect, it } from 'vitest'
import { postgresTls } from '../src/postgres-tls.ts'

describe('what an address says about encryption', () => {
  const [never, unchecked] = [{ use: 'never' }, { use: 'always', check: 'nothing', files: {} }]
  const named = (files = {}) => ({ use: 'always', check: 'issuer and name', files })

  it.each<[string, object, string?]>([
    ['postgres://u:p@db.example/bot', named()],
    ['postgres://u:p@10.0.0.5:5432/bot', named()],
    ['postgres://u:p@[2001:db8::1]/bot', named()],
    ['postgres://u:p@localhost.example/bot', named()],
    ['postgres://u:p@localhost/bot?host=db.example', named()],
    ['postgres://u:p@localhost/bot', never],
    ['postgres://u:p@127.0.0.1:6432/bot', never],
    ['postgres://u:p@[::1]/bot', never],
    ['postgres:///bot?host=/var/run/postgresql', never],
    ['postgres://u:p@%2Fvar%2Frun/bot', never],
    ['postgres://u:p@db.example/bot?sslmode=disable', never],
    ['postgres://u:p@db.example/bot?sslmode=prefer', { use: 'offered', check: 'nothing', files: {} }],
    ['postgres://u:p@db.example/bot?sslmode=require', unchecked],
    ['postgres://u:p@localhost/bot?sslmode=require', unchecked],
    [
      'postgres://u:p@h.example/bot?sslmode=require&sslrootcert=/a.pem',
      { use: 'always', check: 'issuer', files: { ca: '/a.pem' } },
    ],
    [
      'postgres://u:p@h.example/bot?sslmode=verify-ca&sslrootcert=/a.pem',
      { use: 'always', check: 'issuer', files: { ca: '/a.pem' } },
    ],
    ['postgres://u:p@localhost/bot?sslmode=verify-full', named()],
    ['postgres://u:p@h.example/bot?sslrootcert=/a.pem', named({ ca: '/a.pem' })],
    ['postgres://u:p@h.example/bot?sslmode=require&sslrootcert=system', named()],
    ['postgres://u:p@h.example/bot?sslcert=/c.pem&sslkey=/k.pem', named({ cert: '/c.pem', key: '/k.pem' })],
    ['postgres://u:p@h.example/bot?ssl=true', named()],
    ['postgres://u:p@h.example/bot?ssl=false', never],
  ])('%s', (url, tls) => {
    expect(postgresTls(url, {})).toMatchObject({ tls })
  })

  it('is taken out of the address that the driver gets, and nothing else is', () => {
    const url = 'postgres://u:p%40ss%2F@h.example:1/bot?sslmode=require&options=-c%20a%3Db&sslrootcert=/a.pem'
    expect(postgresTls(url, {})).toMatchObject({
      rest: 'postgres://u:p%40ss%2F@h.example:1/bot?options=-c+a%3Db',
    })
  })

  it('comes from the environment where the address is silent', () => {
    const env = { PGSSLMODE: 'verify-ca', PGSSLROOTCERT: '/a.pem', PGHOST: 'db.example' }
    const tls = { use: 'always', check: 'issuer', files: { ca: '/a.pem' } }
    expect(postgresTls('postgres://u:p@h.example/bot', env)).toMatchObject({ tls })
    expect(postgresTls('postgres:///bot', { PGHOST: 'db.example' })).toMatchObject({ tls: named() })
    expect(postgresTls('postgres:///bot?sslmode=disable', env)).toMatchObject({ tls: never })
  })

  it.each([
    ['sslmode=verify_full', 'must be disable, prefer'],
    ['sslmode=verify-ca', 'needs sslrootcert'],
    ['sslcert=/c.pem', 'only one of sslcert and sslkey'],
    ['sslkey=/k.pem', 'only one of sslcert and sslkey'],
  ])('%s is told in a sentence', (parameters, words) => {
    const read = postgresTls(`postgres://u:p@h.example/bot?${parameters}`, {})
    expect('problem' in read && read.problem.en).toContain(words)
    expect('problem' in read && read.problem.zh).toContain('DATABASE_URL')
  })
})
