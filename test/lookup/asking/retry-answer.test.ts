import { describe, expect, it } from 'vitest'
import { findingCard } from '../../../src/cards/finding.ts'
import { printCard } from '../../../src/cli/print.ts'
import { lookup } from '../../../src/lookup/lookup.ts'

const told = (query: string) =>
  lookup(query)
    .notes?.map(({ text }) => text.en)
    .join('\n') ?? ''
const card = (query: string, language: 'en' | 'zh') =>
  printCard(findingCard(lookup(query), language), { width: 500, colour: false })

describe('a question about retries', () => {
  it.each([
    ['is 434 retried by SCF?', 434],
    ['is 439 retried automatically?', 439],
    ['does SCF retry 433', 433],
    ['will a 432 be retried', 432],
    ['how often is 430 retried?', 430],
    ['who retries TimeLimitReached?', 433],
    ['does scf retry a timeout?', 433],
    ['433 会自动重试吗', 433],
    ['434 时会重试几次？', 434],
    ['SCF 会不会重试 439', 439],
    ['超时会自动重试吗', 433],
    ['432 重试有用吗', 432],
    ['429 要不要重试', 429],
    ['why does SCF retry 433?', 433],
  ])('is answered for every usual way of calling: %s', (query, code) => {
    expect(lookup(query).findings).toMatchObject([{ code, confidence: 'certain' }])
    expect(told(query)).toMatch(/Asynchronous call .*: SCF retries .*Synchronous call .*: SCF does not retry/)
  })

  it.each([
    [
      '异步调用 430 会重试几次',
      /^Asynchronous call [^:]*: SCF retries twice by default.* Whether a retry helps: No/,
    ],
    ['async retry of 430', /^Asynchronous call [^:]*: SCF retries twice/],
    ['retry policy of 430', /^Asynchronous call [^:]*: SCF retries twice.*Synchronous call/],
    ['is 434 retried for async calls?', /^Asynchronous call [^:]*: SCF retries twice/],
    ['同步调用 433 会重试吗', /^Synchronous call [^:]*: SCF does not retry/],
    ['异步执行的函数 439 会重试吗', /^Asynchronously executed function: SCF does not retry/],
    ['does a kafka trigger retry 430?', /^CKafka or Kafka trigger: SCF retries once a minute/],
    ['API 网关触发器 433 会重试吗', /^Synchronous call [^:]*: SCF does not retry/],
    ['timer 触发器 430 会重试几次', /^Asynchronous call [^:]*: SCF retries twice/],
    ['does EventBridge retry 434?', /^EventBridge rule: three retries/],
    ['is 445 retried?', /^No page says whether SCF itself retries 445/],
  ])('is answered for the way that it names: %s', (query, answer) => {
    expect(told(query)).toMatch(answer)
  })

  it.each([
    [
      'does SCF retry failed async calls?',
      /^Asynchronous call [^:.]*\. A failed run \([\d, ]+\): SCF retries twice[^:;.]*\. Too much load \([\d, ]+\): [^:;.]*\. An error of the platform \(500\): .*6 h/,
    ],
    ['异步调用失败会重试几次', /^Asynchronous call/],
    ['云函数会自动重试吗', /^Asynchronous call .*Synchronous call [^:]*: SCF does not retry/],
    ['timer 触发器失败会重试吗', /^Asynchronous call/],
    ['CMQ trigger retry', /^Asynchronous call/],
    ['are sync calls retried?', /^Synchronous call [^:]*: SCF does not retry\.$/],
  ])('of no error in particular is answered by kinds: %s', (query, answer) => {
    expect(told(query)).toMatch(answer)
  })

  it('has its answer first, and nothing that reads as the opposite', () => {
    for (const query of ['is 434 retried by SCF?', '439 会自动重试吗']) {
      expect(card(query, 'en')).toMatch(/^[^\n]*\n\n?Asynchronous call/)
      expect(card(query, 'en')).not.toMatch(/Retry: /)
      expect(card(query, 'zh')).toMatch(
        /异步调用（COS、定时、CMQ、云 API）：平台默认重试 2 次，间隔 1 分钟。/,
      )
      expect(card(query, 'zh')).not.toMatch(/重试：/)
    }
  })

  it.each([
    ['what the code does itself', 'axios retry 会重试吗'],
    ['another number', 'is 502 retried?'],
    ['no question', '434 retry'],
    ['a log', 'retrying 433 in 3 s\nis it?'],
  ])('is not seen in %s', (_, query) => {
    expect(lookup(query).notes?.some(({ topic }) => topic === 'retries') ?? false).toBe(false)
  })
})
