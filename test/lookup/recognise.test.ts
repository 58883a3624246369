import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entries } from '../../src/catalog/index.ts'
import { read, recognise } from '../../src/lookup/recognise.ts'

const codes = (text: string, asked = false) => recognise(text, { asked }).map(({ code }) => code)
const evidence = (text: string) =>
  recognise(text).flatMap((finding) => finding.evidence.map(({ text }) => text))

describe('unasked', () => {
  it.each([
    ['a number alone is not a status code', '439'],
    ['nor a number in prose about SCF', 'SCF deploy 439 of 512 done'],
    ['an HTTP status says nothing without SCF', '{"statusCode":404,"message":"Not Found"}'],
    [
      "the function's own HTTP answer is no failure",
      'RetMsg:{"isBase64Encoded":false,"statusCode":404,"body":"x"} scf',
    ],
    ['200 is never a finding', 'SCF_StatusCode:200 statusCode 200 云函数状态码 200'],
    ['a port is not a status code', 'SCF connect ECONNREFUSED 10.0.0.1:443'],
    ['a name of the management API is another thing', '云函数 {"Code":"InternalError.System","Message":"x"}'],
    ["another cloud's name is another thing", '{"errorType":"Runtime.HandlerNotFound","errorMessage":"x"}'],
    ['AWS counts its seconds in decimals', 'Task timed out after 3.00 seconds'],
    ['an amount is not a code', 'SCF returned 432 rows in 433 ms, 434 MB'],
    ["nor one in Chinese, whatever the function's name", '云函数账单 439 了，比上个月多'],
    ["somebody else's object", 'LoginResp{statusCode: 433, msg: "role name duplicated"}'],
    ['an object with an error code that SCF never has', 'UserResp(errorCode: 439, errorMsg: "x", data: 1)'],
    ['a code of somebody’s own server', 'statusCode: 433 from our own gateway'],
    ['a name and its number in a text about another cloud', '499 RequestCanceled from aws sdk go'],
    ['a generic name with a status of HTTP', 'exchange error 410 InsufficientBalance'],
    ["another system's code", '蓝牙错误码 439'],
    ['an error code of some service, where SCF has a 1', 'inventory errcode=442 sku locked'],
    ['a code of a system of their own', '内部订单系统自定义错误码 436 表示库存不足'],
    ['a code of the business', '业务错误码 435 用户未实名'],
    ['a code that is said not to be SCF’s', '网关返回 433：重复，不是云函数的码'],
    ['nor in English', 'the pump answered 433, which is not an SCF code'],
    ['an amount before a label of many uses', '云函数并发就 433，不够用'],
    ['another column than that of the status codes', 'SCF_StatusCode,SCF_Duration\n200,439\n200,433'],
    ['what the function calls answers', '云函数里调 wms-api 报 433'],
    ['nor in English', 'SCF calls payment-gateway which returns 433'],
    ['what a function of a program gives back', '函数 getTotal 返回 439'],
    ['a function of somebody’s program', 'python 函数 parse 报错 432'],
    ['talk of a name as a name', 'we renamed UserProcExitError in our docs'],
    ['nor in Chinese', '谁翻译了 UserProcExitError 这个词条'],
    ['a single row of a manual', '| 433 | TimeLimitReached | 函数执行超时 |'],
    ['trouble that has not come again', 'SCF 之前报 433，加了超时之后就没再出现'],
    ['a code that is said not to come', 'SCF no longer returns 433'],
    ['nor in Chinese', 'SCF 不报 433 了'],
    ['a setting', 'SCF 超时时间 433'],
    ['a rule that watches for a code', 'SCF 433 告警阈值调到 5 次'],
    ['a function of some language', 'emacs function find-file returns 433'],
    ['what always comes of any function', 'SCF returns 433 when a function exceeds its timeout'],
    ['what several codes are', '云函数状态码 430 是代码异常，433 是超时'],
    ['what has been made against a code', '云函数遇到 433 自动重试的逻辑加好了'],
    ['a place for a code that is to be filled', '告警文案：云函数 {{name}} 报 434，请处理'],
    ['a case, whatever is asked of it', '要是 SCF 433 怎么处理'],
    ['numbers of something else', 'scf order-sync 433, 434 and 435 are the ticket numbers'],
    ['what a function queries by name', '云函数调 redis 报 433'],
    ['what is done with a code, though somebody asks', 'our wrapper swallows SCF 433, is that wise?'],
    [
      'a result that a test assigns',
      'def test_oom():\n  resp = {"errorCode": -1, "errorMessage": "x", "statusCode": 434}\n  assert kind(resp) == "oom"',
    ],
    ['what somebody wants to bring about', 'how can I force SCF to return 434 for a demo?'],
    ['what is looked for', '控制台筛选 SCF 状态码 433 之后导出 CSV 就行'],
    ['none of them', 'zero SCF 433 in the last 30 days'],
    ['a range of codes', '有没有人整理过 SCF 430～450 的全部含义'],
    ['what SCF would do', 'Lambda times out with Task timed out, SCF would give 433'],
    ['what a program logs', 'logger.warn("SCF returned 433, retrying")'],
    ['a step of a specification', 'Given SCF returns 433'],
    ['what is made of a code', '后端返回给前端时把 SCF 433 转成 504'],
    ['what does not lead to a code', '冷启动不会导致 SCF 433'],
    ['a port, whatever is done with it', 'SCF function listens on port 446?'],
    ['a number behind a function in its cell', 'name\tn\nSCF order-sync\t439\t17'],
  ])('%s', (_, text) => {
    expect(codes(text)).toEqual([])
  })

  it.each([
    ['a label that names a code', 'status_code=439 func=thumb', [439]],
    ['a name that only SCF uses', 'UserProcExitError in prod again', [439]],
    ['the same name in any case', 'getting memorylimitreached on the thumbnail function', [434]],
    ['a literal message', 'Invoking task timed out after 5 seconds', [433]],
    ['full-width digits and colon', '云函数状态码：４３３', [433]],
    ['a shared number in SCF’s result object', '{"errorCode":1,"errorMessage":"x","statusCode":404}', [404]],
    ['a verb beside SCF', 'SCF keeps returning 434 since this morning', [434]],
    ['a list of codes', 'SCF 里报错 433 和 446，怎么办', [433, 446]],
    ['a name beside its number, which decides between its codes', '400 InvalidParameterValue (SCF)', [400]],
    ['a log field of CLS', 'SCF_StatusCode: 500 SCF_RequestId: x', [500]],
    ['HTML', '<td>439<br>UserProcExitError</td>', [439]],
    ['a failure with its number in brackets', 'scf `cart` times out (433) since noon', [433]],
    ['what it went', 'scf order-sync just went 434 again', [434]],
    ['what its address answered', 'POST https://1-a.ap-guangzhou.tencentscf.com/ → 430', [430]],
    ['a function by its own name', '函数 sku-stock 报错 432，就集中在整点那几秒', [432]],
    ['nor need it be Chinese', 'function order-sync returns 433 since 10:00', [433]],
    ['a function called after what it works with', '云函数 cos-thumb 报 433', [433]],
    ['nor is another cloud meant by a name', 'scf/openai-proxy returns 433', [433]],
    ['its name between SCF and the number', 'scf order-sync 433, 3rd time', [433]],
    ['its name in brackets', 'SCF（图片压缩）: 434', [434]],
    ['a deployed function and what its code stands for', '函数 avatar-crop 内存超限 434', [434]],
    ['nor need that be Chinese', 'the function daily-report timed out with 433', [433]],
    ['a key of a record in which a function has its own', '[scf-invoke] fn=settle-daily status=433', [433]],
    ['what stands in the log', 'SCF 控制台日志里是 446', [446]],
    ['something else that is gone', 'SCF `kyc-check` gives 404 InvalidSubnetID, the subnet is gone', [404]],
    ['a few words between SCF and the number at the end', 'the status from SCF was 433', [433]],
    ['nor need that be English', 'SCF 夜里 433', [433]],
    [
      'a key whose number is followed by a key like a plural',
      'WARN scf sync statusCode=433 durationMs=60000',
      [433],
    ],
    ['an arrow for what came', 'SCF -> 433, retrying', [433]],
    ['a failure and its number for itself', 'scf is dead, 439', [439]],
    ['nor need the failure be English', 'scf 炸了 434', [434]],
    ['what it keeps coming in', 'SCF 今天 433 特别多', [433]],
    ['that it has come to that', '腾讯云函数并发撞上限，开始 432', [432]],
    ['a label on either side of a number that few have', '云函数 443 报错', [443]],
    ['CloudBase’s number with a word of its meaning', '超时，-504003', [433]],
    ['what the code stands for, in a word', 'SCF 407，返回体大概 8M', [407]],
    ['an explanation of what is being met', '当前遇到的错误 `MemoryLimitReached` 表示云函数内存不够', [434]],
    ['a name written like a field, right behind SCF’s', '云函数 timeLimitReached，设的是 3 秒', [433]],
    ['what a status code is written as', '云函数日志里状态码写着433', [433]],
    ['what it gives somebody', 'a big image, of course scf gives you 447', [447]],
    ['a question whether it is SCF’s', '是不是云函数的 433 啊', [433]],
    ['a name in full-width letters', '［４３９］ＵｓｅｒＰｒｏｃＥｘｉｔＥｒｒｏｒ', [439]],
    ['a name with its number in brackets', 'after deploy: `PullImageFailed` (444)', [444]],
    ['a name with a label before its number', 'InsufficientResources，错误码 449', [449]],
    ['a number before the label of its name', '状态码：449\n状态消息：InsufficientResources', [449]],
    [
      'two fields of a log that names SCF',
      'msg="scf invoke" statusCode=500 errorMessage=InternalError',
      [500],
    ],
    ['a cell of a table', 'SCF_Duration,SCF_StatusCode,SCF_RetryNum\n12,200,0\n1873,439,1', [439]],
    ['a quoted cell of a table, whoever has its number', 'SCF_StatusCode;SCF_RetryNum\n"500";"1"', [500]],
    ['a label with its count behind it', '告警：函数 order-sync 状态码 432 次数 12', [432]],
    ['any spelling of a code’s label', 'scf ret_code=439', [439]],
    ['a message before the status', '{ errorMessage: "x", statusCode: 439 }', [439]],
    ['the end of a run of SCF', '腾讯云函数运行到一半 439，本地正常', [439]],
  ])('%s is enough', (_, text, expected) => {
    expect(codes(text)).toEqual(expected)
  })

  it('in one result object the number decides over the message', () => {
    const text = '{"errorCode":-1,"errorMessage":"InvalidParameterValue","statusCode":400}'
    expect(codes(text)).toEqual([400])
  })

  it('several failures give several findings, the most frequent first', () => {
    const text = [433, 439, 439]
      .map((code) => `{"errorCode":-1,"errorMessage":"x","statusCode":${code}}`)
      .join('\n')
    expect(codes(text)).toEqual([439, 433])
  })
})

describe('asked', () => {
  it.each([
    ['a bare number', 'why 439?', [439]],
    ['a loose label without context', 'got 436 here', [436]],
    ['an HTTP status in a short question', 'status code 404', [404]],
  ])('%s is offered as likely', (_, text, expected) => {
    expect(recognise(text, { asked: true }).map(({ code, confidence }) => [code, confidence])).toEqual(
      expected.map((code) => [code, 'likely']),
    )
  })

  it.each([
    ['a number of a thing', 'room 433 is free'],
    ['half of a range', 'lines 430-439 need a comment'],
    ["another system's error", 'NNTP server replied: 430 No Such Article Found'],
    ['a reason that is none of ours', 'then 437 Allocation Mismatch on refresh'],
    [
      'an HTTP status in somebody else’s answer',
      '{"timestamp":"x","status":500,"error":"Internal Server Error"}',
    ],
    [
      'a name that another API uses',
      'An error occurred (UnauthorizedOperation) when calling the X operation',
    ],
    ['a line of a program', 'if (res.statusCode === 430 || res.statusCode === 439) retry(res)'],
    ["the function's own answer", 'SCF RetMsg:{"statusCode":404,"headers":{},"body":"x"}'],
  ])('%s is not offered', (_, text) => {
    expect(codes(text, true)).toEqual([])
  })

  it('a reason in the words of the code’s own name is no other’s', () => {
    expect(codes('433 Time limit again', true)).toEqual([433])
  })

  it('what is only mentioned is known as such', () => {
    expect(read('room 433 is free', { asked: true }).judged.flatMap(({ codes }) => codes)).toEqual([433])
    expect(read('hello', { asked: true }).judged).toEqual([])
  })

  it('what is certain unasked stays certain', () => {
    const text = 'status code 438 — function is stopped?'
    expect(recognise(text, { asked: true })[0]).toMatchObject({ code: 438, confidence: 'certain' })
  })
})

describe('evidence', () => {
  it('is the label with its number, quotes and escapes included', () => {
    expect(evidence('Result: {\\"errorCode\\":-1,\\"errorMessage\\":\\"x\\",\\"statusCode\\":439}')).toEqual([
      '\\"statusCode\\":439',
    ])
    expect(
      evidence('{&quot;errorCode&quot;:1,&quot;errorMessage&quot;:&quot;x&quot;,&quot;statusCode&quot;:439}'),
    ).toEqual(['&quot;statusCode&quot;:439'])
  })

  it('has one span for each occurrence', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('\n', ' — ', ', then '),
        (count, between) => {
          const text = Array(count).fill('UserProcExitError').join(between)
          const [finding] = recognise(text)
          expect(finding?.evidence.map(({ start }) => start)).toEqual(
            Array.from(
              { length: count },
              (_, index) => index * ('UserProcExitError'.length + between.length),
            ),
          )
        },
      ),
    )
  })

  const fragment = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      ...entries.flatMap(({ examples, names }) => [...examples, ...names.map(({ name }) => name)]),
    ),
    fc.constantFrom(
      '"statusCode":',
      'SCF ',
      '云函数',
      '状态码',
      '报错',
      '\\"',
      '&quot;',
      '\\n',
      '\n',
      ' ',
      '\ud83d',
      '４３９',
    ),
    fc.integer({ min: 390, max: 540 }).map(String),
  )
  const anyText = fc.array(fragment, { maxLength: 12 }).map((list) => list.join(''))

  it('is always exactly the text between its offsets, in order and apart', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, asked) => {
        for (const { evidence } of recognise(text, { asked })) {
          expect(evidence.length).toBeGreaterThan(0)
          for (const [index, span] of evidence.entries()) {
            expect(text.slice(span.start, span.end)).toBe(span.text)
            expect(span.start).toBeGreaterThanOrEqual(evidence[index - 1]?.end ?? 0)
            expect(span.end).toBeGreaterThan(span.start)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('whoever asks hears all that is said unasked, and maybe more', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const asked = codes(text, true)
        for (const code of codes(text)) expect(asked).toContain(code)
      }),
    )
  })
})

describe('work', () => {
  /** Calls of the engine into each text stay in proportion: no rule may look at everything for every hit. */
  it('a text of nothing but hits gives every hit, a thousand times over', () => {
    const line =
      '{"errorCode":-1,"errorMessage":"Invoking task timed out after 3 seconds","statusCode":433}\n'
    const [finding] = recognise(line.repeat(1_000))
    expect(finding?.evidence).toHaveLength(2_000)
  })
})
