import type { Bilingual } from '../../language.ts'
import type { ApiEntry } from './entry.ts'

/** A sentence in both languages. Where a name is put into a Chinese one, a space parts Chinese and Latin letters. */
export function both(en: string, zh: string): Bilingual {
  return {
    en,
    zh: zh
      .replace(/(\p{Script=Han})([A-Za-z0-9])/gu, '$1 $2')
      .replace(/([A-Za-z0-9])(\p{Script=Han})/gu, '$1 $2'),
  }
}

export const readMessage = both(
  'Read the API’s message: the code says no more than that it failed.',
  '先看接口返回的消息：错误码只说明操作失败。',
)
export const giveRequestId = both(
  'If it stays, open a ticket with the request id and the action.',
  '一直如此就提工单，附上请求 ID 和接口名。',
)
/** Of what no page shows the form, the console does: it writes it, and GetFunction gives it back. */
export const fromConsole = both(
  'Set it once in the console, then copy the form that GetFunction returns.',
  '先在控制台配置一次，再照 GetFunction 返回的结构填写。',
)
export const askForMore = both(
  'Ask for a higher quota by ticket if you need it.',
  '确有需要，提工单申请提升配额。',
)

export const retries = {
  no: {
    helps: 'no',
    note: both('The same request is refused until it is changed.', '不改请求，重试还是会被拒绝。'),
  },
  later: {
    helps: 'yes',
    note: both('Yes: the same request may work a little later.', '可以，稍后用同样的请求再试。'),
  },
  whenNormal: {
    helps: 'yes',
    note: both('Yes, once the function’s state is normal again.', '可以，等函数状态恢复正常后再试。'),
  },
  whenFinished: {
    helps: 'yes',
    note: both('Yes, once the task under way has finished.', '可以，等正在进行的任务结束后再试。'),
  },
  afterRoom: {
    helps: 'no',
    note: both('Not before there is room or the quota is raised.', '腾出名额或提升配额之前，重试没有用。'),
  },
  afterPaying: {
    helps: 'no',
    note: both('Not before the account is paid up.', '账号结清欠费之前，重试没有用。'),
  },
  afterGrant: {
    helps: 'no',
    note: both('Not before the permission is granted.', '授权之前，重试没有用。'),
  },
  unclear: {
    helps: 'depends',
    note: both(
      'Once is worth trying; if it fails again, the message decides.',
      '可以重试一次；仍失败就以消息为准。',
    ),
  },
} as const satisfies Record<string, ApiEntry['retry']>
