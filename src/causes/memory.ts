import type { Run, Values } from './cause.ts'

/** Whether a run has used all of its function's memory, as far as its report tells. */
export function isFull({ memoryMb, memoryUsedMb }: Figures): boolean {
  return (memoryUsedMb ?? 0) >= 0.95 * (memoryMb ?? Number.POSITIVE_INFINITY)
}

/** Whether a report tells that memory was left. */
export function hasSpare({ memoryMb, memoryUsedMb }: Figures): boolean {
  return memoryMb !== undefined && memoryUsedMb !== undefined && !isFull({ memoryMb, memoryUsedMb })
}

type Figures = {
  readonly [name in 'memoryMb' | 'memoryUsedMb']?: number | undefined
}

/**
 * How much of a function's memory a language may take for its own data, in MB: three quarters, since the process needs
 * some besides. Without a known memory, no limit.
 */
export function roomIn({ memoryMb }: Pick<Run, 'memoryMb'>): number {
  return Math.floor(0.75 * (memoryMb ?? Number.POSITIVE_INFINITY))
}

/** The most memory that can be set by oneself, in MB. https://cloud.tencent.com/document/product/583/11637 */
const mostMemory = 3_072

/** Whether a memory can be raised by nobody but Tencent Cloud. */
export function isLargest(memoryMb: number | undefined): boolean {
  return (memoryMb ?? 0) >= mostMemory
}

/** More memory than that is given on application. https://cloud.tencent.com/document/product/583/42611 */
export const largeMemory = {
  en: 'More than 3,072 MB is given on application: open a ticket for large memory (up to 120 GB).',
  zh: '超过 3072 MB 需要申请：提交工单申请大内存（最大 120 GB）。',
} as const

/** The memory to try next, in MB: twice as much, in SCF's steps. https://cloud.tencent.com/document/product/583/11637 */
export function nextMemory(memoryMb: number): number {
  return Math.min(mostMemory, 128 * Math.ceil((2 * memoryMb) / 128))
}

/** The limit of PHP's own to try next, in MB: what the function's memory leaves for it, or twice as much. */
export function limitOfPhp(values: Values, run: Run): Values {
  const next = hasRoom(values, run) ? roomIn(run) : 2 * Number(values.limitMb)
  return { nextMb: String(Number.isFinite(next) ? next : 2 * Number(values.limitMb)) }
}

/** Whether PHP's limit can be raised without more memory for the function; it is not known to be in the way. */
export function hasRoom({ limitMb }: Values, run: Run): boolean {
  return roomIn(run) > Number(limitMb)
}
