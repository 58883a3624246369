import { describe, expect, it } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'

const details = (text: string) => lookup(text).findings[0]?.details
const id = '7a2ae0d9-63f6-46ea-8ca4-34cb7fe081fe'

describe('the function', () => {
  const failed = `ERROR RequestId:${id} Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 3 seconds","statusCode":433}`

  it.each([
    ['a label', 'Function: pay'],
    ['a label in small letters', 'function: pay'],
    ['a short label', 'fn: pay'],
    ['a short label with its sign', 'func=pay'],
    ['a sign', 'Function = pay'],
    ['a line', 'Function pay'],
    ['a line in small letters', 'function name pay'],
    ['a bold line', '*Function* `pay`'],
    ['a line in Chinese', '函数 pay'],
    ['a cell without a colon', 'failed | function pay | 433'],
    ['an enumeration in Chinese', '广州，函数 pay，超时'],
    ['a label of two words', 'Function name: pay'],
    ['a label in Chinese', '函数：pay'],
    ['the product’s own word', '云函数: pay'],
    ['a bold label', '*Function:* `pay`'],
    ['a bold label with its colon behind', '*Function*: pay'],
    ['a field of a block', '*Function*\npay'],
    ['a field of a block in Chinese', '*函数*\n`pay`'],
    ['a label above its value', 'Function:\npay'],
    ['a cell of a line', 'Region: ap-guangzhou | Function: pay | Status: failed'],
    ['an item of a list', '• Function: pay\n• Region: ap-guangzhou'],
    ['a list in a sentence', '地域：广州，函数：pay，状态码：433'],
  ])('is named by %s', (_, line) => {
    expect(details(`${line}\n${failed}`)?.functionName).toBe('pay')
  })

  it.each([
    ['what a function does', 'function: returns nothing'],
    ['what it does in a line', 'function returns nothing'],
    ['what it did', 'function crashed'],
    ['what became of it', 'the deploy is through\nFunction works'],
    ['a heading of one line', 'Function Logs'],
    ['an error', 'SCF function error'],
    ['the name of one', '云函数 HandlerNotFound'],
    ['a part of a sentence', 'sorry, function pay, not mine'],
    ['a line of a program', 'File "index.py", line 3, in main\n    func = view_func'],
    ['a program’s code', 'function pay() {'],
    ['whose function', 'about my function: slow'],
    ['a call', 'Function: index.main_handler'],
    ['its entry', 'function: main_handler'],
    ['that there is none', 'Function: unknown'],
    ['a field of a program’s own log', '{"function": "retry", "line": 12}'],
    ['a heading', '*Function*\n*Region*\nap-guangzhou'],
    ['other functions', '函数：返回为空'],
  ])('is not %s', (_, line) => {
    expect(details(`${line}\n${failed}`)?.functionName).toBeUndefined()
  })
})

describe('details of a finding', () => {
  it('have the exception that another only wraps', () => {
    const text = [
      'Caused by: java.lang.UnsupportedClassVersionError: A has been compiled by a more recent version',
      '\tat java.lang.ClassLoader.defineClass1(Native Method)',
      'Result:{"errorCode":1,"errorMessage":"java.lang.reflect.InvocationTargetException","statusCode":430}',
    ].join('\n')
    expect(details(text)?.exception).toMatch(/^java\.lang\.UnsupportedClassVersionError: A/)
  })

  it.each([
    ['134217728', 128],
    ['26843545.6', 25.6],
    ['122881', 0.1172],
    ['122880', 122_880],
    ['113.5', 113.5],
    ['0.00', 0],
  ])('have the memory of a CLS record in megabytes, which may give bytes: %s', (amount, memoryUsedMb) => {
    expect(details(`SCF_StatusCode:434 SCF_MemUsage:${amount} SCF_FunctionName:order`)).toMatchObject({
      memoryUsedMb,
    })
    expect(details(`{"SCF_StatusCode":434,"SCF_MemUsage":"${amount}"}`)).toMatchObject({ memoryUsedMb })
  })

  it('come from all lines of the run in the console’s log', () => {
    const text = [
      `START RequestId: ${id}`,
      `ERROR RequestId:${id} Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 3 seconds","statusCode":433}`,
      `Report RequestId: ${id} Duration:3000ms Memory:128MB MemUsage:16.7578MB`,
    ].join('\n')
    expect(details(text)).toEqual({
      requestId: id,
      timeoutSeconds: 3,
      durationMs: 3000,
      memoryMb: 128,
      memoryUsedMb: 16.7578,
    })
  })

  it.each([
    [
      'CLS fields',
      `SCF_FunctionName:order SCF_Namespace:prod SCF_RequestId:${id} SCF_Qualifier:$LATEST SCF_Duration:3000 SCF_StatusCode:433`,
      { functionName: 'order', namespace: 'prod', requestId: id, version: '$LATEST', durationMs: 3000 },
    ],
    [
      'the result of the Invoke API',
      `{"FunctionRequestId":"${id}","Duration":12.5,"MemUsage":3207168,"RetMsg":"{\\"errorCode\\":-1,\\"errorMessage\\":\\"x\\",\\"statusCode\\":439}"}`,
      { requestId: id, durationMs: 12.5, memoryUsedMb: 3.0586 },
    ],
    [
      'the summary of the CLI',
      `Invoke function BiliTool [RequestId:${id}]\nResponse: \n{"errorCode":1,"errorMessage":"ReloadFail: Bootstrap not executable\\n","statusCode":443}\nSummary:\n  Run Duration: 0\n  Usage Memory: 0`,
      { requestId: id, functionName: 'BiliTool', durationMs: 0 },
    ],
    [
      'a concurrency message',
      '{"errorCode":1,"errorMessage":"Resource limit exceed for function [ding]","statusCode":432}',
      { functionName: 'ding' },
    ],
    [
      'headers',
      'X-Scf-Name: web1\nX-Scf-Region: ap-guangzhou\nX-Scf-Message: MemoryLimitReached',
      { functionName: 'web1', region: 'ap-guangzhou' },
    ],
    ['a region in a sentence', 'ResourceExhausted 532 in ap-guangzhou', { region: 'ap-guangzhou' }],
    ['a version in a sentence', 'QualifierNotFound for version 3', { version: '3' }],
    [
      'the folder of packages',
      '{"errorCode":-1,"errorMessage":"Cannot load /opt/nodejs/node_modules/sharp/index.js","statusCode":430}',
      { runtime: 'Node.js' },
    ],
    [
      'a runtime and an exit status',
      'UserProcExitError on Nodejs16.13: exit status 137',
      { runtime: 'Nodejs16.13', exitStatus: 137 },
    ],
    [
      'a memory message',
      '{"errorCode":-1,"errorMessage":"Task memory exceeded 128 MB","statusCode":434}',
      { memoryMb: 128 },
    ],
  ])('are read from %s', (_, text, expected) => {
    expect(details(text)).toEqual(expected)
  })

  it.each([
    [
      'Python: the last of the traceback',
      'Traceback (most recent call last):\\n File \\"/var/user/index.py\\", line 4, in main_handler\\n File \\"/var/user/db.py\\", line 12, in connect\\nKeyError: 1',
      { exception: 'KeyError: 1', frame: '/var/user/db.py:12 connect' },
    ],
    [
      'Node.js: the first',
      "Error: Cannot find module './dist/main'\\n at load (/var/user/sls.js:7:3)\\n at run (/var/runtime/node12/bootstrap.js:1:1)",
      {
        exception: "Error: Cannot find module './dist/main'",
        frame: '/var/user/sls.js:7 load',
        runtime: 'Nodejs12.16',
      },
    ],
    [
      'Java: the last cause',
      'java.lang.RuntimeException: wrapped\\n at a.B.c(B.java:1)\\nCaused by: java.sql.SQLException: no route\\n at example.Hello.mainHandler(Hello.java:31)',
      { exception: 'java.sql.SQLException: no route', frame: 'Hello.java:31 example.Hello.mainHandler' },
    ],
    [
      'Java: of what was caused, where the cause has none',
      'a.B: wrapped\\njava.lang.RuntimeException: x\\n at com.acme.Cache.get(Cache.java:9)\\nCaused by: java.net.SocketTimeoutException: connect timed out',
      {
        exception: 'java.net.SocketTimeoutException: connect timed out',
        frame: 'Cache.java:9 com.acme.Cache.get',
      },
    ],
  ])('hold the exception and its deepest frame, %s', (_, stack, expected) => {
    expect(
      details(
        `{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"${stack}","statusCode":430}`,
      ),
    ).toEqual(expected)
  })

  it('are those of the request that failed, where the log has several', () => {
    const other = '54d2b446-c6ed-48a3-88db-b0c894445554'
    const text = [
      `Report RequestId:${other} Duration:12ms Memory:256MB MemUsage:20MB`,
      `ERROR RequestId:${id} Result:{"errorCode":-1,"errorMessage":"x","statusCode":439}`,
      `Report RequestId:${id} Duration:900ms Memory:512MB MemUsage:30MB`,
      `Report RequestId:${other} Duration:13ms Memory:256MB MemUsage:20MB`,
    ].join('\n')
    expect(details(text)).toEqual({ requestId: id, durationMs: 900, memoryMb: 512, memoryUsedMb: 30 })
  })

  it.each([
    [
      "云函数 Error: Cannot find module './index.js'  statusCode 443",
      "Error: Cannot find module './index.js'",
    ],
    [
      '云函数 TypeError: Object of type set is not JSON serializable  430 user code exception caught',
      'TypeError: Object of type set is not JSON serializable',
    ],
    [
      "云函数 443 ModuleNotFoundError: No module named 'yaml'，本地没问题，怎么解决？",
      "ModuleNotFoundError: No module named 'yaml'",
    ],
    ['云函数 430 ValueError: 参数 name，不能为空', 'ValueError: 参数 name，不能为空'],
    [
      '云函数 430 SyntaxError: Unexpected token < in JSON at position 1',
      'SyntaxError: Unexpected token < in JSON at position 1',
    ],
    ['云函数 430 DatabaseError: no user "svc"', 'DatabaseError: no user "svc"'],
    [
      `{"errorCode":1,"errorMessage":"x","stackTrace":"error: failed for user \\"svc\\"\\n    at parse (/var/user/a.js:1:2)","statusCode":430}`,
      'error: failed for user "svc"',
    ],
  ])('hold the whole exception, and nothing behind it: %s', (text, exception) => {
    expect(details(text)?.exception).toBe(exception)
  })

  it('hold no colours of a terminal', () => {
    const stackTrace = '\u001b[31mTypeError: boom\u001b[39m\n    at main (/var/user/index.js:3:5)'
    const result = { errorCode: 1, errorMessage: 'user code exception caught', stackTrace, statusCode: 430 }
    expect(details(JSON.stringify(result))?.exception).toBe('TypeError: boom')
  })

  it.each([
    ['stripe.error.StripeError: no such customer', 'stripe/client.py', '/var/user/service/pay.py:33 pay'],
    ['requests.exceptions.JSONDecodeError: x', 'requests/models.py', '/var/user/service/pay.py:33 pay'],
    ['service.errors.PayError: x', 'service/bank.py', '/var/user/service/bank.py:910 charge'],
    ['KeyError: 1', 'stripe/client.py', '/var/user/stripe/client.py:910 charge'],
  ])('hold no frame of the package whose exception it is: %s', (exception, file, frame) => {
    const stackTrace = [
      'Traceback (most recent call last):',
      '  File "/var/user/index.py", line 9, in main_handler\n    pay()',
      '  File "/var/user/service/pay.py", line 33, in pay\n    charge()',
      `  File "/var/user/${file}", line 910, in charge\n    raise error`,
      exception,
    ].join('\n')
    const result = { errorCode: 1, errorMessage: 'user code exception caught', stackTrace, statusCode: 430 }
    expect(details(JSON.stringify(result))?.frame).toBe(frame)
  })

  it.each([
    ['SCF function orders failed: ContainerStateExited 405', undefined],
    ['函数容器退出：ContainerStateExited 405', undefined],
    ['439 UserProcExitError: exited with 405', undefined],
    ['439 UserProcExitError: exited with 255', 255],
    ['439 UserProcExitError，退出码 1', 1],
  ])('hold an exit status where it is one: %s', (text, exitStatus) => {
    expect(details(text)?.exitStatus).toBe(exitStatus)
  })

  it('are absent where the text gives none', () => {
    expect(details('439 UserProcExitError')).toEqual({})
  })
})

describe('runs of several functions', () => {
  const failed = (run: number, name: string, seconds = 3) =>
    `{"errorCode":-1,"errorMessage":"Invoking task timed out after ${seconds} seconds","requestId":"7a2ae0d9-63f6-46ea-8ca4-34cb7fe0${String(run).padStart(4, '0')}","statusCode":433${name && `,"functionName":"${name}"`}}`
  const found = (...lines: string[]) => lookup(lines.join('\n')).findings[0]

  it('are told apart, each with what the text says of it', () => {
    const finding = found(failed(1, 'pay', 5), failed(2, 'mail'), failed(3, 'pay', 7), failed(4, 'gate'))
    expect(finding?.details.functionName).toBe('gate')
    expect(finding?.count).toBe(4)
    expect(finding?.functions).toMatchObject([
      { details: { functionName: 'pay', timeoutSeconds: 7 }, count: 2 },
      { details: { functionName: 'mail', timeoutSeconds: 3 }, count: 1 },
    ])
  })

  it.each([
    ['one function', [failed(1, 'pay'), failed(2, 'pay')]],
    ['one that is named once', [failed(1, 'pay'), failed(2, ''), failed(3, '')]],
    ['none', [failed(1, ''), failed(2, '')]],
  ])('are none where there is %s', (_, lines) => {
    expect(found(...lines)?.functions).toBeUndefined()
  })

  it('are each of its own function, however many there are', () => {
    const lines = Array.from({ length: 120 }, (_, run) => failed(run, `fn-${run}`))
    const finding = found(...lines)
    expect(finding).toMatchObject({ count: 120, details: { functionName: 'fn-119' } })
    expect(finding?.functions?.map(({ details, count }) => [details.functionName, count])).toEqual(
      lines.slice(0, -1).map((_, run) => [`fn-${run}`, 1]),
    )
  })

  it('of which one names none are no runs of the others', () => {
    const finding = found(failed(1, 'mail'), failed(2, ''), failed(3, 'pay'))
    expect(finding?.details.functionName).toBe('pay')
    expect(finding?.functions?.map(({ details }) => details.functionName)).toEqual(['mail', undefined])
  })
})

describe('the timeout', () => {
  const failed = (thrown: string) =>
    JSON.stringify({
      errorCode: 1,
      errorMessage: 'user code exception caught',
      stackTrace: thrown,
      statusCode: 430,
    })
  const frame =
    'Traceback (most recent call last):\n  File "/var/user/index.py", line 9, in main_handler\n    f()\n'

  it.each([
    'pymongo.errors.ServerSelectionTimeoutError: 10.0.1.5:27017: timed out, Timeout: 30s, Topology Description: x',
    "subprocess.TimeoutExpired: Command '['ffmpeg']' timed out after 10 seconds",
  ])('is not how long a call has waited: %s', (thrown) => {
    expect(details(failed(frame + thrown))?.timeoutSeconds).toBeUndefined()
    expect(details(`${failed(frame + thrown)}\n超时时间：60 秒`)?.timeoutSeconds).toBe(60)
  })

  it('may be passed on by an exception', () => {
    const text =
      'Error: cloud.callFunction:fail Error: errCode: -504003  | errMsg: Invoking task timed out after 3 seconds'
    expect(details(text)?.timeoutSeconds).toBe(3)
  })
})

describe('the exception', () => {
  it.each([
    'Error: errCode: -404011 cloud function execution error | errMsg: cloud.callFunction:fail requestID 1, cloud function service error code -504002, error message ',
    'Error: cloud.callFunction:fail Error: errCode: -504002 functions execute fail | errMsg: ',
  ])('is what CloudBase wraps: %s', (wrap) => {
    const thrown = "TypeError: Cannot read property 'openid' of undefined"
    expect(details(wrap + thrown)?.exception).toBe(thrown)
  })

  it.each([
    ["SyntaxError: Unexpected token ' in JSON at position 1", ' 430'],
    ["Error: Cannot find module 'express'", ' 443，本地可以'],
    ['TypeError: main_handler() takes 0 positional arguments but 2 were given', ' 430'],
  ])('ends before the status code behind it: %s', (thrown, behind) => {
    expect(details(`云函数 ${thrown}${behind}`)?.exception).toBe(thrown)
  })

  it('may end in a number of its own', () => {
    expect(details('scf 430 Error: Request failed with status code 500')?.exception).toBe(
      'Error: Request failed with status code 500',
    )
  })

  it('has its place in what initialises a class of Java', () => {
    const stackTrace =
      'java.lang.ExceptionInInitializerError\n\tat com.acme.Hello.mainHandler(Hello.java:12)\nCaused by: java.lang.IllegalStateException: no URL\n\tat com.acme.Config.<clinit>(Config.java:5)'
    const text = JSON.stringify({ errorMessage: 'user code exception caught', stackTrace, statusCode: 430 })
    expect(details(text)?.frame).toBe('Config.java:5 com.acme.Config.<clinit>')
  })
})

it('reads the memory of older reports, too', () => {
  const text = `{"errorMessage":"Process exited before completing request"}\nReport RequestId: ${id} Duration:14ms Memory:128MB MaxMemoryUsed:12.918MB`
  expect(details(text)?.memoryUsedMb).toBe(12.918)
})

describe('a report alone', () => {
  const report = (usedMb: number) =>
    `Report RequestId: ${id} Duration:3000ms Memory:128MB MemUsage:${usedMb}MB`

  it('with memory to spare is near no limit of it', () => {
    expect(lookup(report(16.7578)).suggestions).toEqual([])
    expect(lookup(`END RequestId: ${id}\n${report(16.7578)}`).suggestions).not.toContain(434)
  })

  it('with all of it used is', () => {
    expect(lookup(report(127.9)).suggestions).toContain(434)
  })
})
