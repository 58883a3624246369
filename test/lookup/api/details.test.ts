import { expect, it } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'

it.each([
  '[TencentCloudSDKException] code:UnauthorizedOperation.CAM message:[request id:97cb-1] you are not authorized to perform operation (scf:UpdateFunctionCode)\nresource (qcs::scf:x) has no permission requestId:97cb3f0a-1111-2222-3333-444455556666',
  'code:UnauthorizedOperation.CAM message:you are not authorized to perform operation (scf:UpdateFunctionCode) requestId:97cb3f0a-1111-2222-3333-444455556666',
])('the message goes on behind a request id in front of it: %s', (text) => {
  expect(lookup(text).api?.findings[0]?.details).toMatchObject({
    message: 'you are not authorized to perform operation (scf:UpdateFunctionCode)',
    requestId: '97cb3f0a-1111-2222-3333-444455556666',
  })
})

it.each([
  ['x', 'x'],
  ['忙', '忙'],
  ['', undefined],
  [' ', undefined],
  ['try again', 'try again'],
])('a message of any length is read from its key, and JSON is none: "%s"', (said, message) => {
  const text = `{"Response":{"Error":{"Code":"FailedOperation.PublishVersion","Message":"${said}"},"RequestId":"fd1f"}}`
  expect(lookup(text).api?.findings[0]?.details.message).toBe(message)
})
