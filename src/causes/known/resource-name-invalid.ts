import type { Cause } from '../cause.ts'

const names = ['FunctionName', 'LayerName', 'Namespace', 'NamespaceName', 'AliasName', 'TriggerName'] as const

export default {
  id: 'resource-name-invalid',
  codes: [],
  values: ['apiCode'],
  evidence: [
    ...names.map((name) => ({
      says: `InvalidParameterValue.${name}`,
      when: ({ after }: { readonly after: string }) =>
        !isAbsent.test(after.slice(0, 200)) && { apiCode: `InvalidParameterValue.${name}` },
    })),
    // The console and the tools that deploy, in Chinese.
    ...[
      '命名不符合规范',
      '命名不符合规则',
      '名称不符合规范',
      '名称不符合规则',
      '函数名不合法',
      '函数名称不合法',
    ].map((says) => ({
      says,
    })),
  ],
  headline: { en: 'a name does not fit SCF’s rule', zh: '名称不符合 SCF 的命名规则' },
  steps: [
    {
      say: {
        en: 'Function names: letters, digits, - and _, begin with a letter, end with a letter or digit, 2–60 characters.',
        zh: '函数名只能用字母、数字、- 和 _，以字母开头，以字母或数字结尾，长 2–60 个字符。',
      },
    },
  ],
  notThis: [{ en: 'A name that is right and does not exist.', zh: '名称合规，但对应的资源不存在。' }],
  sources: ['https://cloud.tencent.com/document/product/583/18586'],
  examples: [
    {
      text: '{"Response":{"Error":{"Code":"InvalidParameterValue.FunctionName","Message":"FunctionName is illegal"},"RequestId":"2c3d4e5f-6071-4829-a3b4-c5d6e7f8091a"}}',
      values: { apiCode: 'InvalidParameterValue.FunctionName' },
      code: null,
    },
    {
      text: 'Error: SCF 函数名称(demo-)命名不符合规则。 只能包含字母、数字、下划线、连字符，以字母开头，以数字或字母结尾，2~60个字符',
      values: {},
      code: null,
    },
  ],
} satisfies Cause

/** SCF's API gives the code for a name that nothing has, too. https://cloud.tencent.com/document/product/583/18586 */
const isAbsent = /no such|not found|n[o']t (?:be found|exist)|不存在|找不到|未找到/i
