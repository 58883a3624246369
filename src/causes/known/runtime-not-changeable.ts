import type { Cause } from '../cause.ts'

export default {
  id: 'runtime-not-changeable',
  codes: [],
  values: ['runtime'],
  evidence: [
    { says: 'runtime can not be modified' },
    { says: 'runtime cannot be modified' },
    { says: 'Runtime can not be changed' },
    { says: 'runtime cannot be changed' },
    { says: 'Runtime不支持修改（{runtime}）' },
    { says: 'Runtime不支持修改' },
    { says: '不支持修改运行环境' },
    { says: '运行环境不支持修改' },
    { says: '运行环境不可修改' },
  ],
  headline: { en: 'the runtime of an existing function cannot be changed', zh: '已有函数的运行环境不能修改' },
  steps: [
    {
      say: {
        en: 'Create a new function with the runtime you want, move the triggers over, then delete the old one.',
        zh: '用目标运行环境新建函数，把触发器迁移过去，再删除旧函数。',
      },
    },
  ],
  notThis: [{ en: 'A runtime that SCF does not know.', zh: 'SCF 不认识的运行环境名称。' }],
  sources: ['https://cloud.tencent.com/document/product/583/42611'],
  examples: [
    { text: 'scf deploy: update function failed: runtime can not be modified', values: {}, code: null },
  ],
} satisfies Cause
