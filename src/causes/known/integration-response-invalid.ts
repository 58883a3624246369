import type { Cause } from '../cause.ts'

export default {
  id: 'integration-response-invalid',
  codes: [403, 430],
  values: [],
  evidence: [
    { says: 'Invalid scf response. expected scf response valid JSON', by: 'platform' },
    { says: 'Invalid scf response format', by: 'platform' },
    { says: 'Invalid scf response', by: 'platform' },
  ],
  headline: {
    en: 'the function’s answer does not have the form that the HTTP front expects',
    zh: '函数的返回不符合 HTTP 入口要求的格式',
  },
  steps: [
    {
      say: {
        en: 'Return an object of this form, with the body as a string.',
        zh: '返回这种格式的对象，body 必须是字符串。',
      },
      snippet: '{ "isBase64Encoded": false, "statusCode": 200, "headers": {}, "body": "…" }',
    },
    {
      say: {
        en: 'If the function itself failed in the same call, fix that first: look for its 430 or 433.',
        zh: '如果同一次调用里函数自己先报错（430、433），先解决那个错误。',
      },
    },
  ],
  notThis: [{ en: 'A function that timed out behind the front.', zh: '函数执行超时。' }],
  sources: ['https://cloud.tencent.com/document/product/583/12513'],
  examples: [
    {
      text: '{"errno":403,"error":"Invalid scf response. expected scf response valid JSON."}',
      values: {},
      code: 403,
    },
  ],
} satisfies Cause
