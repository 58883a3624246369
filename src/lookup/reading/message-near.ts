import type { NumberPlace } from './numbers.ts'

/** The key of a failure's message, also where a browser has translated it. */
const messageKey = /error_? ?message|错误(?:信息|消息)["'”」]{0,2} ?[:：=]/

/** Behind the number, in the same object. */
const messageInObject = /^[^{}]{0,280}["']errormessage["']/

/** Whether a message of a failure stands shortly before a number, or behind a status code in the same object. */
export function hasMessage({ text: { lower }, start, end, label }: NumberPlace): boolean {
  return (
    messageKey.test(lower.slice(Math.max(0, start - 600), start)) ||
    (isStatus(label) && messageInObject.test(lower.slice(end, end + 300)))
  )
}

/** Whether a label is SCF's own word for its number. */
export function isStatus(label: NumberPlace['label']): boolean {
  return label?.kind === 'code' && /status|状态|狀態/.test(label.words)
}
