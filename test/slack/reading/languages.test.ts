import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLanguages } from '../../../src/slack/reading/languages.ts'
import { createPeople } from '../../../src/slack/reading/people.ts'
import { type FakeSlack, startSlack } from '../../../src/workspace/slack.ts'
import { type ClientOptions, webClient } from '../../support/clients.ts'

const hour = 3_600_000

let slack: FakeSlack
let now: number
beforeEach(async () => {
  slack = await startSlack()
  now = 0
})
afterEach(() => slack.stop())

function begin(fallback: 'en' | 'zh' = 'en', options: ClientOptions = {}) {
  const people = createPeople({ now: () => now })
  const languages = createLanguages({ fallback, people })
  const client = webClient(slack, options)
  return {
    forget: (user: string) => people.forget({ team: 'T1', user }),
    ofReader: (user: string | undefined, text?: string) =>
      languages.ofReader({ client, team: 'T1', user, ...(text !== undefined && { text }) }),
    ofReply: (user: string | undefined, text: string) =>
      languages.ofReply({ client, team: 'T1', user, text }),
  }
}

const asked = () => slack.calls.filter(({ method }) => method === 'users.info').length

describe('a reader', () => {
  it('has the language of their locale, however Slack writes it', async () => {
    const { ofReader } = begin()
    for (const [name, locale, language] of [
      ['a', 'zh-CN', 'zh'],
      ['b', 'zh-TW', 'zh'],
      ['c', 'en-GB', 'en'],
      ['d', 'ZH_hans', 'zh'],
    ] as const) {
      slack.addUser({ name, locale })
      expect(await ofReader(`U0${name.toUpperCase()}`, '超时')).toBe(language)
    }
  })

  it('of another language reads the text’s, or the default', async () => {
    slack.addUser({ name: 'ken', locale: 'ja-JP' })
    const { ofReader } = begin()
    expect(await ofReader('U0KEN', '超时')).toBe('zh')
    expect(await ofReader('U0KEN')).toBe('en')
    expect(await begin('zh').ofReader('U0KEN')).toBe('zh')
  })

  it('that nobody knows is not asked about', async () => {
    expect(await begin().ofReader(undefined, '超时')).toBe('zh')
    expect(asked()).toBe(0)
  })
})

describe('a person is asked about', () => {
  it('once a day', async () => {
    const { ofReader } = begin()
    await Promise.all([ofReader('U0WEI'), ofReader('U0WEI')])
    now = 23 * hour
    expect(await ofReader('U0WEI')).toBe('zh')
    expect(asked()).toBe(1)
    now = 25 * hour
    expect(await ofReader('U0WEI')).toBe('zh')
    expect(asked()).toBe(2)
  })

  it('anew once they have changed', async () => {
    const { ofReader, forget } = begin()
    expect(await ofReader('U0WEI')).toBe('zh')
    await slack.chooseLocale({ user: 'wei', locale: 'en-US' })
    forget('U0ALICE')
    expect(await ofReader('U0WEI')).toBe('zh')
    forget('U0WEI')
    expect(await ofReader('U0WEI')).toBe('en')
  })

  it('again after ten minutes if Slack refused', async () => {
    const { ofReader } = begin()
    slack.failNext('users.info', { error: 'ratelimited' })
    expect(await ofReader('U0WEI')).toBe('en')
    now = hour / 12
    expect(await ofReader('U0WEI')).toBe('en')
    expect(asked()).toBe(1)
    now = hour / 4
    expect(await ofReader('U0WEI')).toBe('zh')
  })

  it('in time: a late answer serves the next question', async () => {
    slack.failNext('users.info', { status: 429, retryAfter: 1 })
    const { ofReader } = begin('en', { retryConfig: { retries: 1, minTimeout: 0 } })
    expect(await ofReader('U0WEI', '439')).toBe('en')
    expect(asked()).toBe(1)
    expect(await ofReader('U0WEI', '439')).toBe('zh')
  })
})

describe('a reply', () => {
  it('is Chinese to a Chinese text, and nobody is asked', async () => {
    expect(await begin().ofReply('U0ALICE', '函数超时 statusCode 433')).toBe('zh')
    expect(asked()).toBe(0)
  })

  it('is else in the author’s language', async () => {
    const { ofReply } = begin()
    expect(await ofReply('U0WEI', 'statusCode 433')).toBe('zh')
    expect(await ofReply('U0ALICE', 'statusCode 433 错')).toBe('en')
  })
})
