import { expect, it } from 'vitest'
import { entryOfFinding } from '../../../src/cards/brief/entry-of-finding.ts'
import { detailBlocks } from '../../../src/cards/details.ts'
import { findingCard } from '../../../src/cards/finding.ts'
import type { Language } from '../../../src/language.ts'
import { lookup } from '../../../src/lookup/lookup.ts'

const failed = (stackTrace: string) =>
  JSON.stringify({
    errorCode: 1,
    errorMessage: 'user code exception caught',
    stackTrace,
    statusCode: 430,
  })

function sideLine(text: string, language: Language = 'en'): unknown {
  const [brief] = findingCard(lookup(text), language).blocks
  return brief?.kind === 'brief' ? brief.above[0]?.[0] : undefined
}

it.each([
  ['another service', 'ConnectionResetError: [Errno 104] Connection reset by peer'],
  [
    'another service',
    "requests.exceptions.ReadTimeout: HTTPSConnectionPool(host='a.demo.cn', port=443): Read timed out.",
  ],
  ['the network', 'Error: connect ETIMEDOUT 47.88.1.2:443'],
  ['the network', 'Error: getaddrinfo EAI_AGAIN api.demo.cn'],
  ['another service', 'Error: ER_CON_COUNT_ERROR: Too many connections'],
  ['another service', 'Error: connect ECONNREFUSED 10.0.0.8:3306'],
])('it may be %s, and pass: %s', (whose, stack) => {
  const chinese = whose === 'the network' ? '网络' : '对方服务'
  expect(sideLine(failed(stack))).toMatch(new RegExp(`${whose}.*\\. Retry: It depends`, 'i'))
  expect(sideLine(failed(stack), 'zh')).toMatch(new RegExp(`问题出在.*${chinese}.*。重试：不一定`))
})

it.each([
  "  File \"/var/user/index.py\", line 3, in main_handler\n    a = os.environ['API_KEY']\nKeyError: 'API_KEY'",
  "Error: ER_ACCESS_DENIED_ERROR: Access denied for user 'app'@'10.0.0.7' (using password: YES)",
  'Error: connect ETIMEDOUT 10.0.0.8:3306',
  'Error: connect ECONNREFUSED 127.0.0.1:6379',
])('it is the configuration, and stays: %s', (stack) => {
  expect(sideLine(failed(stack))).toMatch(/^It lies with your configuration\. Retry: No/)
  expect(sideLine(failed(stack), 'zh')).toMatch(/^问题出在你的配置。重试：没用/)
})

it('the details say the same of a retry', () => {
  const blocks = detailBlocks(lookup(failed('Error: getaddrinfo EAI_AGAIN api.demo.cn')), 'en')
  const retry = blocks.find((block) => block.kind === 'text' && block.title === 'Retry:')
  expect(JSON.stringify(retry)).toContain('It depends; it may pass by itself.')
})

it('a code that knows whose it is keeps its word', () => {
  const text =
    '{"errorCode":-1,"errorMessage":"AuthFailure.SignatureFailure","requestId":"23737cda-fd26-4d9f-97d3-d251a3a7bec0","statusCode":401}'
  expect(lookup(text).causes[0]?.id).toBe('bad-api-credentials')
  expect(sideLine(text)).toMatch(/^It lies with the caller\./)
})

it('a cause without a word on it leaves the code’s', () => {
  expect(sideLine(failed("Error: Cannot find module 'axios'"))).toMatch(/^It lies with your code\. Retry: No/)
})

it('is the deployment’s, and no retry helps, where the function could not be created', () => {
  const text = (state: string) =>
    `{"errorCode":1,"errorMessage":"FunctionStatusError, the function is in the ${state} state","statusCode":438}`
  expect(sideLine(text('Creating'))).toContain('It depends')
  expect(sideLine(text('CreateFailed'))).toContain('Retry: No')
})

it.each([
  '{"errorCode":1,"errorMessage":"函数服务已欠费","statusCode":410}',
  '函数服务已欠费，调用失败，状态码 410',
])('a cause that has one meaning of a code alone decides it: %s', (text) => {
  expect(findingCard(lookup(text), 'en').headline).not.toContain('response over 6 MB')
  expect(sideLine(text)).toBe('The reason is an unpaid bill. Retry: No')
})

it('a bill is the reason, beside a side too', () => {
  const undecided = '{"errorCode":1,"errorMessage":"x","statusCode":410}'
  expect(sideLine(undecided)).toMatch(/^The reason is an unpaid bill, or it lies with your code\. /)
  expect(sideLine(undecided, 'zh')).toMatch(/^原因是账号欠费，或问题出在你的代码。/)
  expect(sideLine('{"errorCode":1,"errorMessage":"x","statusCode":438}')).toMatch(
    /^It lies with your own deployment, or the reason is an unpaid bill\. /,
  )
})

it('a word alone that names a cause is told as in a log: whose it is', () => {
  const answer = lookup('ECONNREFUSED')
  const [finding] = answer.findings
  if (!finding) throw new Error('nothing found')
  expect(entryOfFinding(finding, answer)?.sides).toEqual(['config', 'remote'])
})
