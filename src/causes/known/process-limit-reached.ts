import type { Cause, Trace } from '../cause.ts'

/** Says which of the two it is. */
const threads = () => ({ resource: 'threads' })
const files = () => ({ resource: 'files' })

export default {
  id: 'process-limit-reached',
  codes: [405, 430, 439, 443],
  values: ['resource'],
  evidence: [
    { of: 'Python', says: "can't start new thread", when: threads },
    ...['unable to create new native thread', 'unable to create native thread'].map((says) => ({
      of: 'Java' as const,
      says: `java.lang.OutOfMemoryError: ${says}`,
      when: threads,
    })),
    { says: 'pthread_create failed: Resource temporarily unavailable', by: 'platform', when: threads },
    { of: 'Node.js', says: 'spawn {any}EAGAIN', when: threads },
    { says: 'fork: retry: Resource temporarily unavailable', by: 'platform', when: threads },
    { of: 'Go', says: 'fork/exec {any}: resource temporarily unavailable', when: threads },
    {
      of: 'Python',
      says: 'BlockingIOError: [Errno 11] Resource temporarily unavailable',
      when: ({ trace }) => isStart(trace) && threads(),
    },
    // “In system” is another limit, and not the process's own.
    { says: 'too many open files', when: ({ after }) => !/^ in system/.test(after) && files() },
  ],
  derived: ({ values: { resource = '' } }) => ({ [resource]: resource }),
  headline: [
    {
      en: 'an instance has at most 1,024 processes and {threads}, and they are used up',
      zh: '每个实例最多 1024 个进程和线程，已经用完',
    },
    {
      en: 'an instance has at most 1,024 descriptors for {files} and connections, and they are used up',
      zh: '每个实例最多 1024 个文件描述符（文件和连接），已经用完',
    },
  ],
  steps: [
    {
      say: {
        en: 'Work in one pool of a few dozen threads, made once outside the handler.',
        zh: '只用一个几十个线程的线程池，并在执行方法之外创建一次。',
      },
      when: ({ values }) => values.threads !== undefined,
    },
    {
      say: {
        en: 'An instance is reused: threads and processes that a run starts and does not end add up. Wait for them, or shut the pool down.',
        zh: '实例会被复用：每次运行启动而没有结束的线程和进程会越积越多，请等它们结束或关闭线程池。',
      },
      when: ({ values }) => values.threads !== undefined,
    },
    {
      say: {
        en: 'Close files, answers and connections on every path; an instance is reused, and what stays open adds up.',
        zh: '文件、响应和连接在每条路径上都要关闭：实例会被复用，没关的会越积越多。',
      },
      when: ({ values }) => values.files !== undefined,
    },
    {
      say: {
        en: 'Make clients once, outside the handler, and limit how much is done at the same time.',
        zh: '客户端在执行方法之外只创建一次，并限制同时进行的数量。',
      },
      when: ({ values }) => values.files !== undefined,
    },
  ],
  notThis: [{ en: 'Memory that is used up: 434.', zh: '内存用完：434。' }],
  sources: ['https://cloud.tencent.com/document/product/583/11637'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Traceback (most recent call last):\\n  File \\"/var/user/index.py\\", line 12, in main_handler\\n    t.start()\\n  File \\"/var/lang/python37/lib/python3.7/threading.py\\", line 852, in start\\n    _start_new_thread(self._bootstrap, ())\\nRuntimeError: can\'t start new thread","statusCode":430}',
      values: { resource: 'threads' },
      code: 430,
    },
    {
      text: 'java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory or process/resource limits reached\n\tat java.base/java.lang.Thread.start0(Native Method)',
      values: { resource: 'threads' },
      code: null,
    },
    {
      text: "Error: EMFILE: too many open files, open '/var/user/data/cities.json'\n    at Object.openSync (fs.js:476:3)\n    at exports.main_handler (/var/user/index.js:9:10)",
      values: { resource: 'files' },
      code: null,
    },
    {
      text: '{"errorCode":1,"errorMessage":"dial tcp 10.0.0.3:3306: socket: too many open files","statusCode":430}',
      values: { resource: 'files' },
      code: 430,
    },
  ],
} satisfies Cause

/** A socket that has nothing to read says the same. */
function isStart(trace: Trace | undefined): boolean {
  return /\/(?:subprocess|popen_fork|os)\.py$/.test(trace?.innermost?.file ?? '')
}
