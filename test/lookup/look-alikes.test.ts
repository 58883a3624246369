import { describe, expect, it } from 'vitest'
import { findingCard } from '../../src/cards/finding.ts'
import { printCard } from '../../src/cli/print.ts'
import { lookup } from '../../src/lookup/lookup.ts'

const about = (text: string) => lookup(text).notes?.map((note) => note.about)
const aws =
  '{"errorMessage":"index.handler is undefined or not exported","errorType":"Runtime.HandlerNotFound"}'

describe('what another cloud has printed', () => {
  it.each([
    [aws, 'AWS Lambda'],
    [
      "[ERROR] Runtime.ImportModuleError: Unable to import module 'main': No module named 'yaml'",
      'AWS Lambda',
    ],
    [
      'REPORT RequestId: 4d9b\tDuration: 3192.98 ms\tBilled Duration: 3193 ms\tMemory Size: 128 MB',
      'AWS Lambda',
    ],
    ['2026-11-30T08:00:00Z 4d9b Task timed out after 3.01 seconds', 'AWS Lambda'],
    ['RequestId: 4d9b Error: Runtime exited without providing a reason', 'AWS Lambda'],
    ['RequestId: 4d9b Error: Runtime exited with error: exit status 1', 'AWS Lambda'],
    [
      "[TencentCloudSDKException] code:ClientNetworkError message:HTTPSConnectionPool(host='scf.tencentcloudapi.com', port=443): Max retries exceeded requestId:None",
      'Tencent Cloud SDK',
    ],
    [
      '[TencentCloudSDKError] Code=ClientError.HttpStatusCodeError, Message=Request fail with http status code: 502, with body: , RequestId=',
      'Tencent Cloud SDK',
    ],
    ['{"errorCode":"FSS.4001","errorType":"RuntimeError"}', 'Huawei FunctionGraph'],
    ['Function instance health check failed on port 9000 in 120 seconds.', 'Alibaba Function Compute'],
  ])('%s is said to be its', (text, cloud) => {
    expect(about(text)).toEqual([cloud])
    expect(lookup(text)).toMatchObject({ findings: [], suggestions: [] })
    expect(lookup(text, { asked: false }).notes).toBeUndefined()
  })

  it.each([
    '{"errorCode":-1,"errorMessage":"Runtime.HandlerNotFound: index.handler is undefined or not exported","statusCode":443}',
    "Error: Cannot find module 'lodash'",
    'errorType: KeyError',
    'Task timed out after 3 seconds',
    '{"errorCode":-1,"errorMessage":"Task timed out after 3.01 seconds","statusCode":433}',
  ])('%s may be SCF’s', (text) => {
    expect(about(text)).toBeUndefined()
  })

  it.each(['en', 'zh'] as const)('stands above the steps, which are SCF’s (%s)', (language) => {
    const card = printCard(findingCard(lookup(aws), language), { width: 400, colour: false })
    expect(card.indexOf('AWS Lambda')).toBeGreaterThan(0)
    expect(card.indexOf('AWS Lambda')).toBeLessThan(card.indexOf('1. '))
  })
})
