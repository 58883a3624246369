import type { Cause } from '../cause.ts'

export default {
  id: 'cloudbase-collection-missing',
  codes: [430],
  values: ['collection'],
  evidence: [
    { says: 'Db or Table not exist: {collection}' },
    { says: 'DATABASE_COLLECTION_NOT_EXIST' },
    { says: 'database collection not exist' },
    { says: 'Db or Table not exist' },
    { says: 'collection {collection} not exist' },
  ],
  whose: { sides: ['config'], retry: 'no' },
  headline: [
    { en: 'the collection {collection} does not exist', zh: '集合 {collection} 不存在' },
    { en: 'the collection does not exist in this environment', zh: '当前环境里没有这个集合' },
  ],
  steps: [
    {
      say: {
        en: 'Create it in the database of the environment in use, with exactly this name.',
        zh: '在所用环境的数据库里新建集合，名称要完全一致。',
      },
    },
  ],
  notThis: [{ en: 'A rule that forbids reading it.', zh: '权限规则不允许读取。' }],
  sources: ['https://docs.cloudbase.net/error-code/'],
  examples: [
    {
      text: 'Error: errCode: -502005 database collection not exists | errMsg: [ResourceNotFound] Db or Table not exist: orders. Please check your request',
      values: {},
      code: null,
    },
  ],
} satisfies Cause
