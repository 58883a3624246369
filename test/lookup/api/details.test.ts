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

it.each([
  ['InvalidParameterValue.Environment message:Environment key SCF_MODE is reserved', undefined],
  ['InvalidParameterValue.Environment message:环境变量 key SCF_FOO 不合法', undefined],
  ['FailedOperation.GetRoleError message:get role error, SCF_QcsRole not exist', 'SCF_QcsRole'],
  ['FailedOperation.GetRoleError message:get role error, QCS_SCFExcuteRole not exist', 'QCS_SCFExcuteRole'],
  ['FailedOperation.GetRoleError message:role: SCF_runner is wrong', 'SCF_runner'],
])('a role is one by its name or its label: code:%s', (said, role) => {
  expect(lookup(`code:${said}`).api?.findings[0]?.details.role).toBe(role)
})

it.each([
  'LimitExceeded.Function 和 LimitExceeded.Namespace',
  'LimitExceeded.Function or LimitExceeded.Namespace?',
])('another code is no message: %s', (text) => {
  expect(lookup(text).api?.findings[0]?.details.message).toBeUndefined()
})

it('a cause that one of several codes proves belongs to that one', () => {
  const { causes, api } = lookup('AuthFailure.SecretIdNotFound 和 AuthFailure.SignatureFailure 的区别')
  expect(api?.findings.map(({ code }) => code)).toEqual([
    'AuthFailure.SecretIdNotFound',
    'AuthFailure.SignatureFailure',
  ])
  for (const { code, values } of causes) expect(values.apiCode).toBe(code)
})
