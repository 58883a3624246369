import type { Cause } from '../cause.ts'

export default {
  id: 'service-role-not-authorized',
  codes: [441],
  values: ['role'],
  evidence: [
    { says: '{role} not exist', when: ({ values: { role = '' } }) => lastRole(role) },
    { says: '{role} does not exist', when: ({ values: { role = '' } }) => lastRole(role) },
    { says: '{role}不存在', when: ({ values: { role = '' } }) => lastRole(role) },
    { says: 'Role不存在' },
    { says: '角色不存在' },
    { says: 'InvalidParameter.RoleNotExist' },
    { says: 'FailedOperation.GetRoleError' },
    { says: 'ResourceNotFound.Role' },
    { says: 'ResourceNotFound.QcsRoleNotFound' },
    { says: 'QCS_SCFExcuteRole', when: () => ({ role: 'QCS_SCFExcuteRole' }) },
  ],
  headline: [
    { en: 'the role {role} is missing or not trusted', zh: '角色 {role} 不存在或未授权' },
    { en: 'the service role of SCF is missing or not trusted', zh: '云函数的服务角色不存在或未授权' },
  ],
  steps: [
    {
      say: {
        en: 'Open the SCF console once with the main account and accept the service authorization.',
        zh: '用主账号打开一次云函数控制台，按提示完成服务授权。',
      },
    },
    {
      say: {
        en: 'A role of your own: its carriers must include scf.qcloud.com (and sls.cloud.tencent.com for the Serverless CLI).',
        zh: '自建角色的角色载体要包含 scf.qcloud.com（用 Serverless CLI 时还要 sls.cloud.tencent.com）。',
      },
    },
  ],
  notThis: [{ en: 'A role that exists and lacks a policy.', zh: '角色存在，但缺少策略。' }],
  sources: ['https://github.com/serverless-tencent/serverless-tencent-scf/issues/2'],
  examples: [
    {
      text: 'ERROR: 请求云 API 报错：FailedOperation.GetRoleError: get role error, SCF_QcsRole not exist',
      values: { role: 'SCF_QcsRole' },
      code: null,
    },
    {
      text: '[TencentCloudSDKException]message:Role不存在',
      values: {},
      code: null,
    },
  ],
} satisfies Cause

/** The role that words end with, by the names that Tencent gives the roles of its services. */
function lastRole(words: string): { readonly role: string } | false {
  const role = words.split(/[\s:：]/).at(-1) ?? ''
  return /Qcs|QCS|SCF|SLS/.test(role) && role.endsWith('Role') && { role }
}
