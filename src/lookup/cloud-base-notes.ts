import type { Bilingual } from '../language.ts'

type CloudBaseNote = {
  readonly about: string
  readonly asks: RegExp
  readonly within: RegExp
  readonly text: Bilingual
}

/**
 * What CloudBase's own numbers stand for. It calls functions of SCF and passes their errors on under these, so that no
 * status code has them; of some the status code is known.
 *
 * Source: https://docs.cloudbase.net/error-code/service
 */
export const cloudBaseNotes: readonly CloudBaseNote[] = [
  note(501000, {
    en: '-501000 is CloudBase’s number for something that it cannot find, and errMsg says what: “FunctionName parameter could not be found” is 435 FunctionNotFound (upload the function to this environment, check its name); “Environment not found” is a wrong environment id in init.',
    zh: '-501000 是云开发的错误码，表示找不到某项资源，要看 errMsg：「FunctionName parameter could not be found」即 435 FunctionNotFound，请把函数上传到当前环境并核对函数名；「Environment not found」是初始化时的环境 ID 不对。',
  }),
  note(502003, {
    en: '-502003 is CloudBase’s number for a refusal of its database: the security rule of the collection does not allow this read or write.',
    zh: '-502003 是云开发的错误码：数据库拒绝了这次读写，集合的安全规则不允许。',
  }),
  note(502005, {
    en: '-502005 is CloudBase’s number for a collection that the database of this environment does not have: create it under exactly this name.',
    zh: '-502005 是云开发的错误码：当前环境的数据库里没有这个集合，请按完全相同的名称创建。',
  }),
  note(504002, {
    en: '-504002 is CloudBase’s number for a function that failed while it ran; at SCF that is 430. The reason stands behind “functions execute fail” or in the function’s log.',
    zh: '-504002 是云开发的错误码：云函数运行失败，对应 SCF 的 430。原因写在「functions execute fail」后面，或在云函数的日志里。',
  }),
  note(504003, {
    en: '-504003 is CloudBase’s number for a function that ran longer than its timeout; at SCF that is 433.',
    zh: '-504003 是云开发的错误码：云函数运行超时，对应 SCF 的 433。',
  }),
  note(604101, {
    en: '-604101 is CloudBase’s number for an open interface of WeChat that the function may not call: list it under permissions.openapi in the function’s config.json, and upload the function again.',
    zh: '-604101 是云开发的错误码：云函数没有权限调用这个微信开放接口。请在函数的 config.json 的 permissions.openapi 里列出该接口，再重新上传。',
  }),
]

/** The status codes that CloudBase passes on under one number each. */
export const passedOn: ReadonlyMap<number, number> = new Map([
  [504002, 430],
  [504003, 433],
])

function note(number: number, text: Bilingual): CloudBaseNote {
  return {
    about: `-${number}`,
    asks: new RegExp(`^(?:报错?了? ?|err(?:or)? ?code|错误码?)?[\\s:：=]{0,3}[-－−]${number}$`, 'i'),
    within: new RegExp(`(?<![\\w.])[-－−]${number}(?!\\d)`),
    text,
  }
}
