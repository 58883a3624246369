import type { Cause, Run } from '../cause.ts'

export default {
  id: 'hanging-event-loop',
  codes: [433],
  values: [],
  // Only where the function said that it had finished, right before the platform stopped it.
  evidence: [
    { says: 'callbackWaitsForEmptyEventLoop', by: 'platform' },
    {
      says: 'timed out after {seconds} second',
      by: 'platform',
      when: ({ before }) => saysDone(lastLineOf(before)),
    },
  ],
  headline: {
    en: 'the work was done, but something left open kept the process running',
    zh: '工作已经做完，但有未关闭的资源让进程一直运行',
  },
  steps: [
    {
      say: { en: 'Do not wait for open connections and timers.', zh: '不要等待未关闭的连接和定时器。' },
      snippet: 'context.callbackWaitsForEmptyEventLoop = false',
      when: ({ run }) => isNode(run),
    },
    {
      say: {
        en: 'Return a promise, or call the callback on every path; close pools and timers.',
        zh: '返回 Promise，或在每条路径上调用 callback，并关闭连接池和定时器。',
      },
      when: ({ run }) => isNode(run),
    },
    {
      say: {
        en: 'Make helper threads daemons, or join them.',
        zh: '把辅助线程设为守护线程，或等待它们结束。',
      },
      when: ({ run }) => run.language === 'Python',
    },
    {
      say: {
        en: 'Close connections, pools and timers before the handler returns, and end threads of your own.',
        zh: '返回之前关闭连接、连接池和定时器，并结束自己启动的线程。',
      },
      when: ({ run }) => !isNode(run) && run.language !== 'Python',
    },
  ],
  notThis: [
    { en: 'Slow work: then the last line is a request.', zh: '工作本身慢：最后一行通常是一次请求。' },
  ],
  sources: ['https://cloud.tencent.com/document/product/583/42611'],
  examples: [
    {
      text: 'all 40 orders synced, waiting (callbackWaitsForEmptyEventLoop is true)\n{"errorCode":-1,"errorMessage":"Invoking task timed out after 20 seconds","requestId":"6a5b4c3d-2e1f-4a0b-9c8d-7e6f5a4b3c2d","statusCode":433}',
      values: {},
      code: 433,
    },
  ],
} satisfies Cause

/** Where the language is not known, it is Node.js, whose event loop waits. */
function isNode({ language }: Run): boolean {
  return language === 'Node.js' || language === undefined
}

const answered =
  /\bcallback (?:was |has been )?(?:called|invoked|fired)|\b(?:response|result|answer)s? (?:was |has been )?(?:sent|returned)|\breturn(?:ed|ing) (?:the )?(?:\d+ )?(?:rows?|results?|response|answer)|已(?:经)?返回/i

/** What the program printed last. The line that tells of the timeout, and those around a run, are the platform's. */
function lastLineOf(before: string): string {
  const lines = before.split('\n').slice(0, -1)
  return (
    lines.findLast((line) => line.trim() !== '' && !/RequestId|"error(?:Code|Message)"/i.test(line)) ?? ''
  )
}

/** All of it, and no step on the way; or that the answer has been given. */
function saysDone(line: string): boolean {
  if (answered.test(line)) return true
  const what =
    /\b(?:all|everything|job|task|script|main|handler|work|processing)\b|全部|所有|任务|脚本|程序|处理|运行|执行/i
  const isDone = /\b(?:done|finished|completed?)\b|完成|完毕|结束/i
  return what.test(line) && isDone.test(line) && !/\b(?:next|then|step|page|batch)\b|下一|第 ?\d/i.test(line)
}
