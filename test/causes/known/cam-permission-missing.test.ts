import { expect, it } from 'vitest'
import { runOf, said, tracebackOf } from './said.ts'

const bucket = 'demo-1250000000.cos.ap-guangzhou.myqcloud.com/a.txt'
const inPython = `qcloud_cos.cos_exception.CosServiceError: {'code': 'AccessDenied', 'message': 'Access Denied.', 'resource': '${bucket}', 'requestid': 'NWQ4', 'traceid': ''}`
const inNode =
  'Error: AccessDenied: Access Denied.\n    at formatError (/var/user/node_modules/cos-nodejs-sdk-v5/sdk/base.js:3901:13)\n    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)'

it('the object that may not be used is named, and nothing is said of deploying', () => {
  const text = said(runOf(430, tracebackOf('client.put_object(Bucket=B)', inPython)))
  expect(text).toMatch(/^the key or role may not use demo-1250000000\.cos/)
  expect(text).not.toContain('PassRole')
})

it('COS says it by its client of Node.js, too', () => {
  expect(said(runOf(430, inNode))).toMatch(/^the key or role has no permission/)
})

it('an action that deploys needs the role to be passed, one of a running function does not', () => {
  const refused = (action: string) =>
    `you are not authorized to perform operation (${action}) resource (qcs::x) has no permission`
  expect(said(refused('scf:CreateFunction'))).toContain('PassRole')
  expect(said(runOf(430, `Error: ${refused('sms:SendSms')}`))).not.toContain('PassRole')
  expect(said(runOf(430, `Error: ${refused('scf:InvokeFunction')}`))).not.toContain('PassRole')
})

it('is what COS says to Java', () => {
  const thrown =
    'com.qcloud.cos.exception.CosServiceException: Access Denied. (Status Code: 403; Error Code: AccessDenied; Request ID: NjIx; Trace ID: x)'
  expect(said(runOf(430, thrown))).toMatch(/^the key or role has no permission for this/)
})
