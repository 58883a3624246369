import { expect, it } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'
import { runOf, tracebackOf } from './said.ts'

const thrown = (message: string) =>
  runOf(
    430,
    tracebackOf(
      'client.Invoke(req)',
      `TencentCloudSDKException: [TencentCloudSDKException] code:InvalidParameterValue.FunctionName message:${message}`,
    ),
  )
const refused = (message: string) =>
  JSON.stringify({ Response: { Error: { Code: 'InvalidParameterValue.FunctionName', Message: message } } })

it.each(['no such function', 'FunctionName does not exist', '函数不存在'])(
  'a name that nothing has keeps to the rule: %s',
  (message) => {
    for (const text of [thrown(message), refused(message)]) expect(lookup(text).causes).toEqual([])
  },
)

it('a name that is refused does not', () => {
  expect(lookup(refused('FunctionName is illegal')).causes).toMatchObject([{ id: 'resource-name-invalid' }])
})
