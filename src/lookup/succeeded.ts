import type { Note } from './notes.ts'

/** The platform's own line of a run that has answered, or the log field of one. */
const answered =
  /(?<![A-Za-z])Response RequestId: ?[\w-]{8,40}|SCF_StatusCode["']?\s{0,2}[:=]\s{0,2}["']?200(?!\d)/
/** What it prints of one that has not. */
const failed =
  /(?<![A-Za-z])ERROR RequestId|errorCode|errorMessage|SCF_StatusCode["']?\s{0,2}[:=]\s{0,2}["']?[3-6]\d\d|RetCode["']?\s{0,2}[:=]\s{0,2}["']?[1-9]/

/** Whether a log shows runs that SCF counts as successes, and no other. */
export function hasSucceeded(text: string): boolean {
  return answered.test(text) && !failed.test(text)
}

/** What is said of such a log to somebody who asks. */
export const successNote: Note = {
  about: '200',
  text: {
    en: 'SCF counts this run as a success: the function answered, and nothing was thrown out of its handler. What is wrong with the result stands in the function’s own lines.',
    zh: 'SCF 把这次调用算作成功：函数有返回，异常没有抛出到处理函数之外。结果不对时，要看函数自己的日志。',
  },
}
