import { describe, expect, it } from 'vitest'
import { lookup } from '../../../../src/lookup/lookup.ts'

const id = '7a2ae0d9-63f6-46ea-8ca4-34cb7fe081fe'
const failure = '"errorCode":-1,"errorMessage":"Invoking task timed out after 3 seconds"'
const result = `返回结果：{${failure},"requestId":"${id}","statusCode":433}`
const bareResult = `{${failure},"statusCode":433}`
const logged = `ERROR RequestId:${id} Result:{${failure},"statusCode":433}`
const log = `START RequestId: ${id}\n${logged}\nEND RequestId: ${id}\nReport RequestId: ${id} Duration:3000ms`
const counted = (...parts: string[]) => lookup(parts.join('\n')).findings.map(({ count = 1 }) => count)

describe('one run', () => {
  it.each([
    ['a result above its log', [result, log]],
    ['a log above its result', [log, result]],
    ['a result that names no request, above the log', [bareResult, log]],
    ['a result and a line of its log', [result, logged]],
    ['the head and the body of an HTTP answer', ['X-Scf-Status: 433', '', bareResult]],
  ])('is %s', (_, parts) => {
    expect(counted(...parts)).toEqual([1])
  })
})

describe('two runs', () => {
  it.each([
    ['two results that name no request', [bareResult, bareResult]],
    ['two HTTP answers', ['X-Scf-Status: 433', bareResult, 'X-Scf-Status: 433', bareResult]],
    ['a request that was started twice', [log, log]],
    ['a list of two above the log of one', ['08:00  调用失败(433)', '09:00  调用失败(433)', log]],
  ])('are %s', (_, parts) => {
    expect(counted(...parts)).toEqual([2])
  })
})

describe('an alarm of the log service', () => {
  const query = 'Query: SCF_FunctionName:"pay" AND SCF_StatusCode:433 | select count(*) as errs'
  const record = '{"SCF_FunctionName":"pay","SCF_StatusCode":433}'
  const alarm = ['Alarm: scf-errors', 'Condition: $1.errs > 10', 'Current: $1.errs=12;', query]

  it('counts the records, and not what it has searched for', () => {
    expect(counted(...alarm, `QueryLog: ${record}`)).toEqual([1])
    expect(counted(...alarm, `QueryLog: ${record}`, record)).toEqual([2])
  })

  it('counts nothing where it has only searched', () => {
    expect(counted(...alarm, query)).toEqual([1])
  })
})
