import { describe, expect, it } from 'vitest'
import { lookup } from '../../../../src/lookup/lookup.ts'

const toldUnasked = (text: string) => lookup(text, { asked: false }).findings.map(({ code }) => code)

describe('a code among lines of a program is no report', () => {
  it.each([
    [
      'a comment in Python',
      "# SCF answers 406 RequestTooLarge above 6 MB\nfor chunk in chunked(photos):\n    invoke('index', chunk)",
    ],
    [
      'a table in JavaScript',
      "const fatal = new Map([\n  [437, 'HandlerNotFound'],\n  [442, 'QualifierNotFound'],\n])",
    ],
    [
      'a test by its title',
      "it('retries once on 500 InternalError from SCF', async () => {\n  await run()\n})",
    ],
    [
      'a stub in Python',
      "def test_queue(client, scf):\n    scf.fail_with(432, 'ResourceLimitReached')\n    assert client.get('/').ok",
    ],
    ['a case with what it stands for', "case 447: return '拉取超时'\ncase 450: return '初始化超时'"],
    ['a condition in Go', 'if err != nil {\n\tlog.Printf("scf 439 UserProcExitError")\n\treturn err\n}'],
  ])('%s', (_, text) => {
    expect(toldUnasked(text)).toEqual([])
  })
})

describe('what a run prints beside a program is one', () => {
  it.each([
    [
      'a result below the code',
      'def main_handler(event, context):\n    return big()\n\nSCF 434 MemoryLimitReached on each call',
      [434],
    ],
    [
      'a result object',
      'resp = client.Invoke(req)\nprint(resp)\n{"errorCode":-1,"errorMessage":"Invoking task timed out after 3 seconds","requestId":"0f7d2c1e-35ab-4c0e-9d1f-6f2b8f2f7a01","statusCode":433}',
      [433],
    ],
    [
      'a trace that names the line',
      'main.py\n    raise Boom()\nTraceback (most recent call last):\n  File "/var/user/main.py", line 3, in main_handler\nSCF status code 430',
      [430],
    ],
  ])('%s', (_, text, codes) => {
    expect(toldUnasked(text)).toEqual(codes)
  })
})
