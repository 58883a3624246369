import { describe, expect, it } from 'vitest'
import { lastLineOf } from '../../../src/lookup/run/last-line.ts'

const id = '0f3a8d52-6c1b-4e7a-9f20-5b8c7d6e4a31'
const stop = `ERROR RequestId:${id} Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 15 seconds","statusCode":433}
END RequestId: ${id}
Report RequestId: ${id} Duration:15000ms Memory:256MB MemUsage:51.2031MB`
const run = (log: string) =>
  `START RequestId: ${id}\nEvent RequestId: ${id}\n{"message":"an event"}\n${log}\n${stop}`

describe('the last line of a run that was stopped', () => {
  it.each([
    ['as it is printed', 'fetching page 36 of 212\nfetching page 37 of 212', 'fetching page 37 of 212'],
    ['behind time, id and level', `2026-11-28T10:00:02.000Z ${id} INFO fetching page 37`, 'fetching page 37'],
    ['behind a Python logger', '[INFO] 2026-11-28 fetching page 37', '2026-11-28 fetching page 37'],
    ['the message of a line in JSON', '{"level":"info","msg":"fetching page 37"}', 'fetching page 37'],
    ['above blank lines', 'fetching page 37\n\n  ', 'fetching page 37'],
    [
      'and no frame of a trace',
      'retrying after an error\n    at fetch (/var/user/a.js:3:1)',
      'retrying after an error',
    ],
    ['in Chinese', '正在处理第 37 页', '正在处理第 37 页'],
  ])('%s', (_, log, line) => {
    expect(lastLineOf(run(log))).toBe(line)
  })

  it('is that of the last run of a request', () => {
    expect(lastLineOf(`${run('first try')}\n${run('second try')}`)).toBe('second try')
  })

  it('is none where the run printed nothing, nor in a text that is no log', () => {
    expect(lastLineOf(run(''))).toBeUndefined()
    expect(lastLineOf(`it stops every night, please help\n${stop}`)).toBeUndefined()
  })
})
