import type { Cause } from '../cause.ts'

export default {
  id: 'cloudbase-permission-denied',
  codes: [430],
  values: [],
  evidence: [
    { says: 'DATABASE_PERMISSION_DENIED' },
    { says: 'database permission denied' },
    { says: 'function has no permission to call this API' },
    { says: 'ACTION_FORBIDDEN' },
  ],
  // The words tell which of CloudBase's rules it was; ACTION_FORBIDDEN is said of any.
  derived: ({ words }) => {
    if (/database/i.test(words)) return { of: 'database' }
    return /call this API/.test(words) ? { of: 'api' } : {}
  },
  whose: { sides: ['config'], retry: 'no' },
  headline: { en: 'CloudBase’s rules do not allow this', zh: '云开发的权限规则不允许此操作' },
  steps: [
    {
      say: {
        en: 'Database: look at the security rule of the collection; the query must carry the condition of the rule.',
        zh: '数据库：检查集合的权限规则，查询条件要包含规则里的条件。',
      },
      when: ({ values }) => values.of !== 'api',
    },
    {
      say: {
        en: 'API: list it under permissions.openapi in the function’s config.json and upload again.',
        zh: '接口：在函数 config.json 的 permissions.openapi 里声明它，再重新上传。',
      },
      when: ({ values }) => values.of !== 'database',
    },
  ],
  notThis: [{ en: 'A collection that does not exist.', zh: '集合不存在。' }],
  sources: ['https://docs.cloudbase.net/error-code/'],
  examples: [
    {
      text: 'Error: errCode: -502003 database permission denied | errMsg: Permission denied',
      values: {},
      code: null,
    },
  ],
} satisfies Cause
