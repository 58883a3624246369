import type { Bilingual } from '../../language.ts'

/** The frame's sentences for errors of the management API. */
export const apiWords = {
  allowed: { en: 'Allowed:', zh: '允许的取值：' },
  keyMayNot: { en: 'The key may not do ', zh: '所用密钥不能执行 ' },
  onResource: { en: ' on ', zh: '，资源是 ' },
  request: { en: 'Request:', zh: '请求信息：' },
  givenBy: { en: 'Given by:', zh: '可能出自接口：' },
  notThis: { en: 'Not the same:', zh: '不要混淆：' },
  near: { en: 'Near it in the management API', zh: '相近的管理接口错误码' },
  also: { en: 'Also from the management API', zh: '文中还有管理接口的错误' },
  namesake: { en: 'The management API has a code of this name, too', zh: '管理接口也有同名的错误码' },
  errorCodes: { en: 'error codes of the API', zh: '接口错误码' },
} as const satisfies Record<string, Bilingual>

/** A code of the management API, and the action that it answered, if that is known. */
type Refused = { readonly code: string; readonly action?: string | undefined }

/** Of the codes that refuse nothing: the API failed itself, or was only asked whether it would do it. */
function notRefused(code: string): Bilingual | undefined {
  if (/^InternalError(?:\.|$)/.test(code)) {
    return {
      en: 'SCF’s management API failed itself; no run of a function is meant.',
      zh: 'SCF 管理接口自身出错，不是函数运行失败。',
    }
  }
  if (code !== 'DryRunOperation') return undefined
  return {
    en: 'It was only a test of the request; nothing was changed.',
    zh: '这只是一次预检，没有做任何更改。',
  }
}

export const apiSentences = {
  /** On the card, where there is little room. */
  refusedBriefly: ({ code, action }: Refused): Bilingual =>
    notRefused(code) ?? {
      en: `SCF’s management API refused ${action ?? 'the request'}; no run failed.`,
      zh: `管理接口拒绝了${action === undefined ? '请求' : ` ${action}`}，不是函数运行失败。`,
    },
  refused: ({ code, action }: Refused): Bilingual =>
    notRefused(code) ?? {
      en: `SCF’s management API refused ${action ?? 'the request'}; no run failed, and no status code belongs to it.`,
      zh: `这是 SCF 管理接口拒绝了${action === undefined ? '请求' : ` ${action}`}，不是函数运行失败，没有对应的状态码。`,
    },
  possibly: (code: string): Bilingual => ({ en: `Possibly ${code}`, zh: `可能是 ${code}` }),
  didYouMean: (code: string): Bilingual => ({
    en: `SCF’s management API has no error of that name; the nearest is ${code}.`,
    zh: `SCF 的管理接口没有叫这个名称的错误，最接近的是 ${code}。`,
  }),
  nearOnly: (codes: readonly string[]): Bilingual => ({
    en: `No error is stated here; near it in the management API: ${codes.join(', ')}.`,
    zh: `这里没有写明错误，管理接口里相近的有：${codes.join('、')}。`,
  }),
  nearInBoth: ({ ours, theirs }: { ours: readonly string[]; theirs: string }): Bilingual => ({
    en: `No error is stated here. Closest: ${ours.join(', ')}; in the management API: ${theirs}.`,
    zh: `这里没有写明错误。最接近的是 ${ours.join('、')}，管理接口里是 ${theirs}。`,
  }),
} as const
