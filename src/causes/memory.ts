import type { Run } from './cause.ts'

/** Whether a run has used all of its function's memory, as far as its report tells. */
export function isFull({ memoryMb, memoryUsedMb }: Pick<Run, 'memoryMb' | 'memoryUsedMb'>): boolean {
  return (memoryUsedMb ?? 0) >= 0.95 * (memoryMb ?? Number.POSITIVE_INFINITY)
}

/**
 * How much of a function's memory a language may take for its own data, in MB: three quarters, since the process needs
 * some besides. Without a known memory, no limit.
 */
export function roomIn({ memoryMb }: Pick<Run, 'memoryMb'>): number {
  return Math.floor(0.75 * (memoryMb ?? Number.POSITIVE_INFINITY))
}

/** The memory to try next, in MB: twice as much, in SCF's steps. https://cloud.tencent.com/document/product/583/11637 */
export function nextMemory(memoryMb: number): number {
  return Math.min(3_072, 128 * Math.ceil((2 * memoryMb) / 128))
}
