import type { Cause, Run, Values } from '../cause.ts'
import { hasRoom, isFull, isLargest, largeMemory, limitOfPhp } from '../memory.ts'

type Given = {
  readonly values: Values
  readonly run: Run
  readonly before: string
  readonly after: string
}

export default {
  id: 'memory-limit-exceeded',
  codes: [405, 430, 434, 439],
  values: ['limitMb', 'usedMb', 'setting', 'exitStatus'],
  evidence: [
    {
      says: 'Memory limit exceeded',
      by: 'platform',
      when: ({ run }) => figuresOf(run),
    },
    { says: 'memory exceeded {limitMb}MB', by: 'platform' },
    {
      // PHP's own limit, whatever memory the function has. https://www.php.net/manual/en/ini.core.php#ini.memory-limit
      says: 'Allowed memory size of {limitBytes} bytes exhausted',
      by: 'platform',
      of: 'PHP',
      when: ({ values: { limitBytes = '' } }) => ({
        limitMb: String(Math.round(Number(limitBytes) / 1_048_576)),
        setting: 'memory_limit',
      }),
    },
    // Where there is no status code, the figures are told by the platform's report alone.
    // Java's OutOfMemoryError is of its own limits.
    ...['Memory: {limitMb}MB MemUsage: {usedMb}MB', 'Memory:{limitMb}MB MemUsage:{usedMb}MB'].map(
      (report) => ({
        says: `MemoryError{far}${report}`,
        by: 'platform' as const,
        when: ({ before }: Given) => !before.endsWith('OutOf'),
      }),
    ),
    // All of it used. In the words of another platform, too, where something else says that it was the memory.
    ...[
      'Memory Size: {limitMb} MB Max Memory Used: {usedMb} MB',
      'Memory:{limitMb}MB MemUsage:{usedMb}MB',
    ].map((says) => ({
      says,
      by: 'platform' as const,
      when: ({ values: { limitMb, usedMb }, run, before, after }: Given) =>
        (run.isThrown !== true || before.includes('signal: killed')) &&
        Number(usedMb) >= Number(limitMb) &&
        !/timed? ?out|RetMsg/i.test(before + after) &&
        (!says.startsWith('Memory Size') || /memory|OOM|内存|killed/i.test(before + after)),
    })),
    // Gunicorn knows why.
    { says: 'was sent SIGKILL! Perhaps out of memory?', by: 'platform' },
    // A signal alone proves nothing: close to the limit it is the platform's.
    ...['signal: killed', 'signal: SIGKILL'].map((says) => ({
      says,
      by: 'platform' as const,
      when: ({ run }: { readonly run: Run }) => isFull(run) && figuresOf(run),
    })),
    // Unless somebody says that more memory has helped.
    ...['increasing the memory', 'increased the memory', 'more memory', '调大内存', '加大内存'].map(
      (helped) => ({
        says: `signal: killed{far}${helped}`,
        by: 'platform' as const,
        when: ({ run }: { readonly run: Run }) => figuresOf(run),
      }),
    ),
    // What languages say when the system has no more to give.
    { says: 'MemoryError', when: ({ trace, run }) => trace !== undefined && figuresOf(run) },
    ...['[Errno 12] Cannot allocate memory', 'ENOMEM', 'std::bad_alloc', 'runtime: out of memory'].map(
      (says) => ({
        says,
        when: ({ run }: { readonly run: Run }) => figuresOf(run),
      }),
    ),
  ],
  // Killed by the platform (137, SIGKILL) close to the limit; a signal alone makes that only likely.
  figures: (run, code) => {
    const { memoryMb, memoryUsedMb } = run
    // An exception may end a run whose memory is nearly used up.
    if (code === 430) return undefined
    if (code === 434) return memoryMb === undefined ? undefined : figuresOf(run)
    if (memoryUsedMb === undefined && run.exitStatus === 137 && run.isThrown !== true)
      return { ...figuresOf(run), exitStatus: '137' }
    if (memoryMb === undefined || memoryUsedMb === undefined) return undefined
    return isFull(run) && (run.exitStatus === 137 || run.exitStatus === undefined)
      ? figuresOf(run)
      : undefined
  },
  derived: ({ values, run }) => (values.setting === undefined ? {} : limitOfPhp(values, run)),
  headline: [
    {
      en: 'PHP reached its own {setting} of {limitMb} MB; that is not the memory of the function',
      zh: 'PHP 达到了自身的 {setting}（{limitMb} MB），这不是函数的内存上限',
    },
    {
      en: 'the process was killed from outside (exit status {exitStatus}), most likely at its memory limit',
      zh: '进程被外部终止（退出状态 {exitStatus}），最可能是内存达到上限',
    },
    {
      en: 'the run used {usedMb} of {limitMb} MB and was stopped',
      zh: '这次运行用了 {usedMb} MB 内存，上限 {limitMb} MB，被终止',
    },
    {
      en: 'the run needed more than its {limitMb} MB and was stopped',
      zh: '这次运行需要的内存超过上限 {limitMb} MB，被终止',
    },
    {
      en: 'the run needed more memory than its limit and was stopped',
      zh: '这次运行需要的内存超过上限，被终止',
    },
  ],
  steps: [
    {
      say: {
        en: 'Raise it where the code begins, and keep it below the function’s memory.',
        zh: '在代码开头调大它，并保持小于函数内存。',
      },
      snippet: "ini_set('{setting}', '{nextMb}M');",
      when: ({ values, run }) => values.setting !== undefined && hasRoom(values, run),
    },
    {
      say: {
        en: 'Function configuration → memory: raise it first; then raise PHP’s limit where the code begins.',
        zh: '先在「函数配置」里调大「内存」，再在代码开头调大 PHP 的限制。',
      },
      snippet: "ini_set('{setting}', '{nextMb}M');",
      when: ({ values, run }) =>
        values.setting !== undefined && !hasRoom(values, run) && !isLargest(run.memoryMb),
    },
    {
      say: {
        en: 'Function configuration → memory: raise it, in steps of 128 MB up to 3,072 MB.',
        zh: '在「函数配置」里调大「内存」，以 128 MB 为单位，最大 3072 MB。',
      },
      when: (given) => given.values.setting === undefined && !isOfLargest(given),
    },
    { say: largeMemory, when: isOfLargest },
    {
      say: {
        en: 'Read large files and results piece by piece instead of whole.',
        zh: '大文件、大结果分块处理，不要一次读入。',
      },
    },
    {
      say: {
        en: 'Drop what global variables keep from run to run.',
        zh: '清理全局变量里跨次运行保留的数据。',
      },
    },
  ],
  notThis: [
    {
      en: 'A heap limit of the language inside a larger memory.',
      zh: '语言运行时自己的堆上限，小于函数内存。',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/583/11637',
    'https://cloud.tencent.com/document/product/583/42611',
  ],
  examples: [
    {
      text: 'Report RequestId: 4a3b2c1d-0e9f-4a8b-b7c6-d5e4f3a2b1c0 Duration:1804ms Memory:128MB MemUsage:127.8MB\n{"errorCode":-1,"errorMessage":"Memory limit exceeded","requestId":"4a3b2c1d-0e9f-4a8b-b7c6-d5e4f3a2b1c0","statusCode":434}',
      values: { limitMb: '128', usedMb: '127.8' },
      code: 434,
    },
    {
      text: 'PHP Fatal error:  Allowed memory size of 134217728 bytes exhausted (tried to allocate 20480 bytes) in /var/user/index.php on line 40',
      values: { limitMb: '128', setting: 'memory_limit' },
      code: null,
    },
    {
      text: 'OSError: [Errno 12] Cannot allocate memory\nReport RequestId:6e0c342c-93c0-49cc-9de4-b3cb6c528491 Duration:812ms Memory:128MB MemUsage:127.3MB',
      values: {},
      code: null,
    },
    {
      text: 'the worker ran out of memory\nREPORT RequestId: 4a3b2c1d-0e9f-4a8b-b7c6-d5e4f3a2b1c0\tDuration: 6082.95 ms\tBilled Duration: 6083 ms\tMemory Size: 512 MB\tMax Memory Used: 512 MB',
      values: { limitMb: '512', usedMb: '512' },
      code: null,
    },
  ],
} satisfies Cause

/** PHP's own limit is below the function's memory as often as not. */
function isOfLargest({ values, run }: { readonly values: Values; readonly run: Run }): boolean {
  if (values.setting !== undefined) return isLargest(run.memoryMb) && !hasRoom(values, run)
  return isLargest(values.limitMb === undefined ? run.memoryMb : Number(values.limitMb))
}

function figuresOf({ memoryMb, memoryUsedMb }: Run) {
  return {
    ...(memoryMb !== undefined && { limitMb: String(memoryMb) }),
    ...(memoryUsedMb !== undefined && { usedMb: String(memoryUsedMb) }),
  }
}
