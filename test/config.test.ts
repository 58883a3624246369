import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Config, readConfig, type WorkspaceConfig } from '../src/config.ts'
import { settings } from '../src/settings.ts'

const socket = { SLACK_BOT_TOKEN: 'xoxb-1-bot', SLACK_APP_TOKEN: 'xapp-1-app' }
const http = { SLACK_BOT_TOKEN: 'xoxb-1-bot', SLACK_SIGNING_SECRET: '8f742231b10e8888abcd99yyyzzz85a5' }
/** What a Slack app's page shows besides; the bot has no use for it. */
const unused = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'client-hush' }
const everything = ['SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET']

type Environment = Record<string, string>

function configOf(env: Environment): Config | WorkspaceConfig {
  const config = readConfig(env)
  if ('problem' in config) throw new Error(config.problem.en)
  return config
}

function problemOf(env: Environment): { en: string; zh: string } {
  const config = readConfig(env)
  if ('problem' in config) return config.problem
  throw new Error(`a ${config.mode} configuration and no problem`)
}

const names = (sentence: string) => [...new Set(sentence.match(/SLACK_[A-Z_]+/g))].toSorted()

describe('the mode', () => {
  it('is Socket Mode with a bot token and an app token', () => {
    expect(configOf(socket)).toEqual({
      mode: 'socket',
      botToken: 'xoxb-1-bot',
      appToken: 'xapp-1-app',
      port: 3000,
      host: '127.0.0.1',
      portGiven: false,
      database: { kind: 'sqlite', path: './data/scf-bot.db' },
      retentionDays: 180,
      defaultLanguage: 'en',
      logLevel: 'info',
    })
  })

  it('is a workspace of our own without any variable of Slack', () => {
    for (const env of [
      {},
      { PORT: '3001', LANG: 'zh_CN.UTF-8' },
      { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: ' ' },
    ]) {
      expect(configOf(env).mode).toBe('workspace')
    }
  })

  it('is HTTP with a bot token and a signing secret', () => {
    expect(configOf(http)).toMatchObject({
      mode: 'http',
      botToken: 'xoxb-1-bot',
      signingSecret: http.SLACK_SIGNING_SECRET,
    })
  })

  it('is Socket Mode when both are complete, as an app token serves nothing else', () => {
    expect(configOf({ ...socket, ...http }).mode).toBe('socket')
  })

  it('is not disturbed by the client id and secret that stand on the same page of Slack', () => {
    expect(configOf({ ...unused, ...http }).mode).toBe('http')
  })

  it('takes the spaces and the line break off a secret that was read from a file', () => {
    expect(configOf({ ...socket, SLACK_BOT_TOKEN: ' xoxb-1-bot\n' })).toMatchObject({
      botToken: 'xoxb-1-bot',
    })
  })
})

describe('without a complete mode', () => {
  it.each<[string, Environment, string[]]>([
    ['a bot token', { SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET']],
    ['an app token', { SLACK_APP_TOKEN: 'xapp-1' }, ['SLACK_BOT_TOKEN']],
    ['a signing secret', { SLACK_SIGNING_SECRET: 'hush' }, ['SLACK_BOT_TOKEN']],
    [
      'an app token and a signing secret',
      { SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: 'hush' },
      ['SLACK_BOT_TOKEN'],
    ],
    [
      'a bot token beside what the bot has no use for',
      { ...unused, SLACK_BOT_TOKEN: 'xoxb-1' },
      ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'],
    ],
    ['what the bot has no use for', unused, everything],
    ['another address of Slack, which is no mode', { SLACK_API_URL: 'http://127.0.0.1:9/api' }, everything],
    ['a misspelt name', { SLACK_TOKEN: 'xoxb-1' }, everything],
  ])('%s alone gives one sentence with every missing name, in both languages', (_, env, missing) => {
    const problem = problemOf(env)
    for (const sentence of [problem.en, problem.zh]) {
      expect(sentence).not.toContain('\n')
      expect(names(sentence)).toEqual(missing)
    }
  })

  it('says for which mode each is missing', () => {
    expect(problemOf({ SLACK_BOT_TOKEN: 'xoxb-1' })).toEqual({
      en: 'The Slack settings are not complete; still missing: SLACK_APP_TOKEN for Socket Mode; or SLACK_SIGNING_SECRET for HTTP.',
      zh: 'Slack 的设置不完整：Socket Mode 还缺 SLACK_APP_TOKEN；HTTP 模式还缺 SLACK_SIGNING_SECRET。',
    })
  })
})

describe('a value', () => {
  it.each<[string, Environment, object]>([
    ['the port', { PORT: '0' }, { port: 0, portGiven: true }],
    ['the highest port', { PORT: '65535' }, { port: 65535, portGiven: true }],
    [
      'an address, with its end slash',
      { SLACK_API_URL: 'http://[::1]:9/api' },
      { slackApiUrl: 'http://[::1]:9/api/' },
    ],
    [
      'an address with one already',
      { SLACK_API_URL: 'https://s.gov/api/' },
      { slackApiUrl: 'https://s.gov/api/' },
    ],
    ['a file', { DATABASE_URL: 'file:./x.db' }, { database: { kind: 'sqlite', path: './x.db' } }],
    [
      'a file from the root',
      { DATABASE_URL: 'file:/v/x.db' },
      { database: { kind: 'sqlite', path: '/v/x.db' } },
    ],
    [
      'a file as a URL',
      { DATABASE_URL: 'file:///v/x.db' },
      { database: { kind: 'sqlite', path: '/v/x.db' } },
    ],
    ['memory', { DATABASE_URL: ':memory:' }, { database: { kind: 'sqlite', path: ':memory:' } }],
    [
      'memory as a file',
      { DATABASE_URL: 'file::memory:' },
      { database: { kind: 'sqlite', path: ':memory:' } },
    ],
    [
      'Postgres',
      { DATABASE_URL: 'postgres://me:pass@db:5432/bot?sslmode=require' },
      { database: { kind: 'postgres', url: 'postgres://me:pass@db:5432/bot?sslmode=require' } },
    ],
    ['how long incidents are kept', { RETENTION_DAYS: '30' }, { retentionDays: 30 }],
    ['the language', { DEFAULT_LANGUAGE: 'zh' }, { defaultLanguage: 'zh' }],
    ['the log level', { LOG_LEVEL: 'debug' }, { logLevel: 'debug' }],
    ['a rotated bot token', { SLACK_BOT_TOKEN: 'xoxe.xoxb-1-x' }, { botToken: 'xoxe.xoxb-1-x' }],
  ])('sets %s', (_, env, expected) => {
    expect(configOf({ ...socket, ...env })).toMatchObject(expected)
  })

  it.each<[string, Environment]>([
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '-1' }],
    ['PORT', { PORT: '3e3' }],
    ['PORT', { PORT: 'secret-hush' }],
    ['SLACK_API_URL', { SLACK_API_URL: 'slack.com/api' }],
    ['SLACK_API_URL', { SLACK_API_URL: 'ftp://slack.com/api' }],
    ['SLACK_API_URL', { SLACK_API_URL: 'https://me:secret-hush@slack.com/api' }],
    ['SLACK_API_URL', { SLACK_API_URL: 'https://slack.com/api?' }],
    ['SLACK_API_URL', { SLACK_API_URL: 'http://slack.com/api/' }],
    ['SLACK_API_URL', { SLACK_API_URL: 'http://10.0.0.5/api/' }],
    ['SLACK_API_URL', { SLACK_API_URL: 'http://127.0.0.1.example/api/' }],
    ['SLACK_API_URL', { SLACK_API_URL: 'http://localhost@slack.example/api/' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://me:secret-hush@db/bot' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://me:secret-hush@db:port/bot' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://db.hush.example' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres:///?host=hush' }],
    ['DATABASE_URL', { DATABASE_URL: './x.db' }],
    ['DATABASE_URL', { DATABASE_URL: 'file:' }],
    ['DATABASE_URL', { DATABASE_URL: 'file://host/x.db' }],
    ['RETENTION_DAYS', { RETENTION_DAYS: '0' }],
    ['RETENTION_DAYS', { RETENTION_DAYS: '3651' }],
    ['RETENTION_DAYS', { RETENTION_DAYS: '1.5' }],
    ['DEFAULT_LANGUAGE', { DEFAULT_LANGUAGE: 'fr' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'all' }],
    ['SLACK_BOT_TOKEN', { SLACK_BOT_TOKEN: 'xapp-secret-hush' }],
    ['SLACK_BOT_TOKEN', { SLACK_BOT_TOKEN: 'xoxp-secret-hush' }],
    ['SLACK_APP_TOKEN', { SLACK_APP_TOKEN: 'xoxb-secret-hush' }],
    ['SLACK_APP_TOKEN', { SLACK_APP_TOKEN: 'xapp-secret hush' }],
    ['SLACK_BOT_TOKEN', { SLACK_BOT_TOKEN: 'xoxb-secret-hush…' }],
    ['SLACK_SIGNING_SECRET', { SLACK_SIGNING_SECRET: 'xoxb-secret-hush' }],
  ])('that is wrong is a problem of %s: %j', (name, env) => {
    const problem = problemOf({ ...socket, ...env })
    expect(problem.en).toMatch(new RegExp(`^${name} must [^\\n]+\\.$`))
    expect(problem.zh).toMatch(new RegExp(`^${name} 应[^\\n]+。$`))
    expect(problem.en + problem.zh).not.toContain('hush')
  })

  it.each([
    ['sslmode=hush', 'sslmode in DATABASE_URL must be', 'DATABASE_URL 中的 sslmode 应为'],
    ['sslmode=verify-ca', 'sslmode=verify-ca in DATABASE_URL needs sslrootcert', 'sslmode=verify-ca 需要'],
    ['sslcert=/hush.pem', 'DATABASE_URL names only one of sslcert and sslkey', '只写了一个'],
  ])('that says wrongly how Postgres is encrypted is told before Slack is asked: %s', (parameter, en, zh) => {
    const problem = problemOf({
      ...socket,
      DATABASE_URL: `postgres://me:hush@db/bot?${parameter}`,
      PORT: 'x',
    })
    expect(problem.en).toMatch(new RegExp(`^${settings.PORT.wrong.en}\n${en}`))
    expect(problem.zh).toContain(zh)
    expect(problem.en + problem.zh).not.toContain('hush')
  })

  it.each<[string, Environment]>([
    ['a user, whose name is that of the database', { DATABASE_URL: 'postgres://bot@db' }],
    ['this machine', { DATABASE_URL: 'postgres:///bot' }],
    ['what libpq’s variables say', { DATABASE_URL: 'postgres://', PGHOST: 'db', PGDATABASE: 'bot' }],
    ['an address that is encoded twice', { DATABASE_URL: 'postgres://db%zz/bot?host=a%25zz' }],
  ])('of Postgres may leave the rest to %s', (_, env) => {
    expect(configOf({ ...socket, ...env }).database).toEqual({ kind: 'postgres', url: env.DATABASE_URL })
  })

  it.each(['abc', '12345678-1234-1234-1234-123456789abc', 'ümlaut'])(
    'of SLACK_SIGNING_SECRET may be what Slack does not give: %s',
    (secret) => {
      expect(configOf({ ...http, SLACK_SIGNING_SECRET: secret })).toMatchObject({ signingSecret: secret })
    },
  )

  it('that is swapped with another token is a problem of both, each told where the other belongs', () => {
    const { en } = problemOf({ SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' })
    expect(en.split('\n')).toEqual([settings.SLACK_BOT_TOKEN.wrong.en, settings.SLACK_APP_TOKEN.wrong.en])
  })
})

describe('problems', () => {
  it('are told all at once', () => {
    const { en } = problemOf({ SLACK_APP_TOKEN: 'xapp-1', PORT: 'x', LOG_LEVEL: 'x', DATABASE_URL: 'x' })
    expect(en.split('\n')).toHaveLength(4)
    expect(en).toMatch(/SLACK_BOT_TOKEN for Socket Mode.*\nPORT .*\nDATABASE_URL .*\nLOG_LEVEL /)
  })

  it('never show a value, whatever stands where', () => {
    const anything = fc.dictionary(
      fc.constantFrom(...Object.keys(settings)),
      fc.tuple(
        fc.constantFrom('', 'xoxb-', 'xapp-', 'https://', 'file:', 'postgres://'),
        fc.stringMatching(/^[0-9]{6}[A-Z]{6}$/),
      ),
    )
    fc.assert(
      fc.property(anything, (parts) => {
        const values = Object.entries(parts).map(([name, [beginning, secret]]) => ({
          name,
          beginning,
          secret,
        }))
        const env = Object.fromEntries(
          values.map(({ name, beginning, secret }) => [name, beginning + secret]),
        )
        const config = readConfig(env)
        if (!('problem' in config)) return
        for (const { secret } of values) expect(config.problem.en + config.problem.zh).not.toContain(secret)
      }),
    )
  })
})

it('every setting is explained in both languages, and its own default is a right value', () => {
  const defaults = Object.entries(settings).flatMap(([name, setting]) =>
    'default' in setting ? [[name, setting.default]] : [],
  )
  expect(configOf({ ...socket, ...Object.fromEntries(defaults) })).toEqual({
    ...configOf(socket),
    portGiven: true,
  })
  for (const { meaning, wrong } of Object.values(settings)) {
    expect(meaning.zh + wrong.zh).toMatch(/\p{Script=Han}/u)
    expect(meaning.en).toMatch(/\.$/)
  }
})

describe('where the server listens', () => {
  it.each<[string, Environment, string | undefined]>([
    ['over HTTP everywhere', http, undefined],
    ['in Socket Mode on this machine only', socket, '127.0.0.1'],
    ['in the local workspace on this machine only', {}, '127.0.0.1'],
    ['over HTTP where HOST says', { ...http, HOST: '10.0.0.8' }, '10.0.0.8'],
    ['in Socket Mode where HOST says', { ...socket, HOST: '0.0.0.0' }, '0.0.0.0'],
  ])('is %s', (_, env, host) => {
    expect(configOf(env).host).toBe(host)
  })

  it('is a second port for operators only if one is named, and never the same', () => {
    expect(configOf(http).metricsPort).toBeUndefined()
    expect(configOf({ ...http, METRICS_PORT: '9464' }).metricsPort).toBe(9464)
    expect(problemOf({ ...http, METRICS_PORT: '3000' }).en).toContain('METRICS_PORT')
    expect(problemOf({ ...http, HOST: 'a b' }).zh).toContain('HOST')
  })
})
