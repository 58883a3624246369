import { expect, it } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'

const causes = (text: string) => lookup(text, { asked: true }).causes.map(({ id }) => id)

it.each([
  ['a question how to do it', 'Should getaddrinfo EAI_AGAIN be treated as down?'],
  ['the same in Chinese', '什么时候要设置 context.callbackWaitsForEmptyEventLoop = false？'],
  ['a name in marks', "How do I stop the worker? I've tried `sys.exit(1)` and it goes on."],
  ['what is over', "Not getting 'connection refused' anymore, thanks"],
  ['the same in Chinese, of the past', '不再报 ECONNREFUSED 了，感谢'],
  ['a change', 'fix(redis): retry on ECONNREFUSED with exponential backoff'],
  ['a sentence of a manual', 'If clients encounter Too many connections errors, the server is full.'],
  ['what may come', '写满后会报 No space left on device，请及时清理'],
  [
    'the wording of a message',
    'Return a better error for `socket.gaierror: [Errno -2] Name or service not known`.',
  ],
  [
    'a limit that is explained',
    '云函数默认超时时间是 3 秒，超过会报 Invoking task timed out after 3 seconds，可以修改',
  ],
])('who only speaks of it has no cause: %s', (_, text) => {
  expect(causes(text)).toEqual([])
})

it.each([
  ['the words alone', 'getaddrinfo EAI_AGAIN db.example.com', 'dns-lookup-failed'],
  [
    'a folder that is called like a word',
    "/tmp/build-If3c7q/tool: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.99' not found (required by /tmp/build-If3c7q/tool)",
    'glibc-too-old',
  ],
  [
    'a panic of Rust',
    "thread 'worker' panicked at 'API_TOKEN must be set in order to use the source: NotPresent', src/main.rs:40:9",
    'missing-env-variable',
  ],
  [
    'the name of a class in front of it',
    'http.client.RemoteDisconnected: Remote end closed connection without response',
    'connection-reset',
  ],
  ['a code with its message', 'AuthFailure.UnauthorizedOperation: 未授权操作', 'cam-permission-missing'],
  ['a question why', 'why does it fail with getaddrinfo EAI_AGAIN db.example.com?', 'dns-lookup-failed'],
  [
    'the same in Chinese',
    "为什么一直报 ModuleNotFoundError: No module named 'requests'？",
    'missing-python-module',
  ],
  [
    'a complaint around it',
    'when i call it, it always shows (1040, "Too many connections")',
    'db-too-many-connections',
  ],
  ['a sentence with a colon', "I get this error: Cannot find module 'got'", 'missing-node-module'],
  ['a name that a log ends with', '2024-03-02 10:11:02 ERROR fetch when asked: ETIMEDOUT', 'remote-timeout'],
])('who has met it has one: %s', (_, text, id) => {
  expect(causes(text)).toEqual([id])
})
