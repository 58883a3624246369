import type { Cause, Run, Values } from '../cause.ts'
import { isFull, isLargest, largeMemory, nextMemory, roomIn } from '../memory.ts'

/** What Java keeps besides its heap, and the option that limits it. https://docs.oracle.com/en/java/javase/17/docs/specs/man/java.html */
const areas: Readonly<Record<string, string>> = {
  Metaspace: 'MaxMetaspaceSize',
  'Compressed class space': 'CompressedClassSpaceSize',
  'Direct buffer memory': 'MaxDirectMemorySize',
}

export default {
  id: 'heap-limit',
  codes: [430, 434, 439],
  values: ['limitMb', 'usedMb', 'area'],
  evidence: [
    {
      of: 'Node.js',
      says: 'FATAL ERROR: Reached heap limit Allocation failed',
      by: 'platform',
      when: collected,
    },
    {
      of: 'Node.js',
      says: 'FATAL ERROR: Ineffective mark-compacts near heap limit',
      by: 'platform',
      when: collected,
    },
    { of: 'Node.js', says: 'JavaScript heap out of memory', by: 'platform', when: collected },
    { of: 'Java', says: 'java.lang.OutOfMemoryError: Java heap space', by: 'platform' },
    ...Object.keys(areas).map((area) => ({
      of: 'Java' as const,
      says: `java.lang.OutOfMemoryError: ${area}`,
      by: 'platform' as const,
      when: () => ({ area }),
    })),
    { of: 'Java', says: 'java.lang.OutOfMemoryError: GC overhead limit exceeded', by: 'platform' },
  ],
  derived: ({ values, run }) => ({ ...figuresOf(values, run), option: areas[values.area ?? ''] ?? '' }),
  headline: [
    { en: 'Java’s {area} is full, and not its heap', zh: 'Java 的 {area} 已满，满的不是堆' },
    {
      en: 'the runtime’s own heap is full, and so are the function’s {fullMb} MB',
      zh: '语言运行时的堆已满，函数的 {fullMb} MB 内存也已用完',
    },
    {
      en: 'the runtime’s own heap is full, before the function’s {memoryMb} MB are used up',
      zh: '语言运行时的堆已满，而函数的 {memoryMb} MB 内存还没用完',
    },
    {
      en: 'the runtime’s own heap is full: {usedMb} of about {limitMb} MB',
      zh: '语言运行时的堆已满：用了 {usedMb} MB，上限约 {limitMb} MB',
    },
    { en: 'the runtime’s own heap is full', zh: '语言运行时的堆已满' },
  ],
  steps: [
    {
      say: {
        en: 'The heap limit may be higher: set it in the environment variables, below the function’s memory.',
        zh: '堆上限还可以调大：在环境变量里设置，并小于函数内存。',
      },
      snippet: 'NODE_OPTIONS=--max-old-space-size={heapMb}',
      when: ({ values, run }) =>
        run.language !== 'Java' &&
        run.memoryMb !== undefined &&
        (!needsMemory(values, run) || isLargest(run.memoryMb)),
    },
    {
      say: {
        en: 'Raise the function’s memory, for example to {nextMb} MB, and set the heap limit below it in the environment variables.',
        zh: '调大函数内存，例如 {nextMb} MB，并在环境变量里把堆上限设为小于函数内存的值。',
      },
      snippet: 'NODE_OPTIONS=--max-old-space-size={heapMb}',
      when: ({ values, run }) =>
        run.language !== 'Java' &&
        (run.memoryMb === undefined ? values.limitMb !== undefined : needsMemory(values, run)) &&
        !isLargest(run.memoryMb),
    },
    {
      say: {
        en: 'Raise the function’s memory, and set the heap limit to three quarters of it in the environment variables; for 1,024 MB:',
        zh: '调大函数内存，并在环境变量里把堆上限设为函数内存的四分之三；内存为 1024 MB 时：',
      },
      snippet: 'NODE_OPTIONS=--max-old-space-size=768',
      when: ({ values, run }) =>
        run.language !== 'Java' && run.memoryMb === undefined && values.limitMb === undefined,
    },
    {
      say: {
        en: 'Raise the function’s memory; the Java heap grows with it.',
        zh: '调大函数内存，Java 堆会随之变大。',
      },
      when: ({ values, run }) =>
        values.area === undefined && run.language === 'Java' && !isLargest(run.memoryMb),
    },
    {
      say: largeMemory,
      when: ({ values, run }) =>
        isLargest(run.memoryMb) && (run.language === 'Java' || needsMemory(values, run)),
    },
    {
      say: {
        en: 'Set its limit higher in the environment variables; with the heap it has to fit into the function’s memory.',
        zh: '在环境变量里把它的上限调大；它和堆加起来要小于函数内存。',
      },
      snippet: 'JAVA_TOOL_OPTIONS=-XX:{option}=256m',
      when: ({ values }) => values.area !== undefined,
    },
    {
      say: {
        en: 'Make clients, proxies and class loaders once, outside the handler, and not on every run.',
        zh: '客户端、代理类、类加载器只在执行方法之外创建一次，不要每次运行都创建。',
      },
      when: ({ values }) => values.area !== undefined,
    },
    {
      say: { en: 'Read large files and results as streams.', zh: '大文件和大结果改用流式处理。' },
      when: ({ values }) => values.area === undefined,
    },
  ],
  notThis: [
    { en: 'A process that the platform killed at its memory limit.', zh: '进程用满函数内存，被平台终止。' },
  ],
  sources: ['https://nodejs.org/api/cli.html'],
  examples: [
    {
      text: '<--- Last few GCs --->\nFATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n{"errorCode":-1,"errorMessage":"Process exited before completing request","requestId":"7f6e5d4c-3b2a-4190-8e7d-6c5b4a392817","statusCode":439}',
      values: {},
      code: 439,
    },
    {
      text: 'Exception in thread "main" java.lang.OutOfMemoryError: Java heap space\n\tat java.util.Arrays.copyOf(Arrays.java:3332)',
      values: {},
      code: null,
    },
    {
      text: '<--- Last few GCs --->\n[8:0x4] 1200 ms: Mark-sweep 120.1 (130.2) -> 119.9 (130.4) MB\nFATAL ERROR: CALL_AND_RETRY_LAST Allocation failed - JavaScript heap out of memory',
      values: { limitMb: '130.4', usedMb: '119.9' },
      code: null,
    },
  ],
} satisfies Cause

/** A text may give the function's memory, and how much of it was used. */
function figuresOf(values: Values, run: Run): Values {
  const { memoryMb, memoryUsedMb } = run
  const next = nextMemory(Math.max(memoryMb ?? 0, Number(values.limitMb ?? 0)))
  const heap = roomIn({ memoryMb: memoryMb === undefined || needsMemory(values, run) ? next : memoryMb })
  const known =
    memoryMb === undefined || memoryUsedMb === undefined
      ? {}
      : { [isFull(run) ? 'fullMb' : 'memoryMb']: String(memoryMb) }
  return { ...known, nextMb: String(next), heapMb: String(heap) }
}

/** A heap that is not let grow as far as the memory goes needs no more memory. */
function needsMemory({ limitMb }: Values, run: Run): boolean {
  return isFull(run) || run.code === 434 || roomIn(run) <= Number(limitMb ?? 0)
}

/**
 * What V8 tells of its last collection: what was left in the heap, and in brackets how large it has grown.
 * https://nodejs.org/en/learn/diagnostics/memory/using-gc-traces
 */
function collected({ before }: { readonly before: string }): Values | true {
  const last = [...before.matchAll(collection)].at(-1)
  const [, usedMb, limitMb] = last ?? []
  return usedMb === undefined || limitMb === undefined ? true : { usedMb, limitMb }
}

const collection = /-> (\d{1,6}(?:\.\d{1,3})?) \((\d{1,6}(?:\.\d{1,3})?)\) MB/g
