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

/** The members of an answer that only HTTP triggers read, and what SCF writes of a failure. */
const httpAnswer = /^\s{0,40}\{/
const ofGateway = /isBase64Encoded\\{0,3}["']?\s{0,2}:/
const answeredStatus = /["']statusCode\\{0,3}["']?\s{0,2}:\s{0,2}\d{3}(?!\d)/
const ofResult = /errorCode|errorMessage|RequestId/i

/** Whether a text is what a function has answered a gateway with, and nothing else. */
export function isOwnAnswer(text: string): boolean {
  return httpAnswer.test(text) && ofGateway.test(text) && answeredStatus.test(text) && !ofResult.test(text)
}

/** What is said of it to somebody who asks. */
export const ownAnswerNote: Note = {
  about: 'isBase64Encoded',
  text: {
    en: 'This is the HTTP answer that the function’s own code has returned: its statusCode is the code’s, not SCF’s. SCF counts such a run as a success; the reason stands in the body, or in the function’s own log.',
    zh: '这是函数代码自己返回的 HTTP 响应，里面的 statusCode 由代码决定，不是 SCF 的状态码。SCF 把这样的调用算作成功；原因要看 body，或函数自己的日志。',
  },
}
