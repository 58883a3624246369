import type { Rule } from '../../rules/rule.ts'
import type { ApiCodeFacts, ApiWordsFacts } from '../facts.ts'
import { apiCodeRules } from './codes.ts'
import { apiWordsRules } from './words.ts'

/** The tables that decide about the management API's codes, and about its words without a code. */
export type ApiRules = {
  readonly codes: readonly Rule<ApiCodeFacts>[]
  readonly words: readonly Rule<ApiWordsFacts>[]
}

export const apiRules: ApiRules = { codes: apiCodeRules, words: apiWordsRules }

/** What is typed alone needs no table: it is the code that is meant. */
export const typedRows = {
  certain: {
    id: 'api-typed',
    gives: 'certain',
    reason: {
      en: 'The query is a code of the API, or the half of one that no other code has.',
      zh: '查询的就是 API 的错误码，或只属于一个错误码的后半部分。',
    },
  },
  likely: {
    id: 'api-typed-maybe',
    gives: 'likely',
    reason: {
      en: 'The query is a code of the API and the name of a status code; alone, it may be either.',
      zh: '查询的既是 API 的错误码，也是状态码的名称；单独出现时两者都有可能。',
    },
  },
} as const

/** A name that a status code has, too, where the API has said it. */
export const apiInstead = {
  id: 'api-instead',
  gives: 'silent',
  reason: {
    en: 'The management API gave it as its code; the status code of the same name is another error.',
    zh: '这是管理 API 返回的错误码，与同名的状态码不是同一个错误。',
  },
} as const
