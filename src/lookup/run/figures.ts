import { matches } from '../reading/matches.ts'

/** Label and value, with any marks of JSON, YAML, headers or prose between them. */
export const gap = '["\'”]?\\s{0,2}[:=：]\\s{0,2}["\'“]?'
const amount = '(\\d{1,12}(?:\\.\\d{1,9})?)'

type NumberField = 'timeoutSeconds' | 'durationMs' | 'memoryMb' | 'memoryUsedMb' | 'exitStatus'

/** The first pattern that matches gives the value. */
export const numberFields: Readonly<Record<NumberField, readonly RegExp[]>> = {
  timeoutSeconds: [
    new RegExp(`timed out after ${amount} ?s`, 'i'),
    new RegExp(
      `(?:执行超时时间|超时时间|(?<![A-Za-z])timeout)${gap}${amount} ?(?:s(?![a-z])|seconds|秒)`,
      'i',
    ),
  ],
  durationMs: [
    new RegExp(`(?<![A-Za-z])Duration${gap}${amount} ?ms`),
    new RegExp(`运行时间${gap}${amount} ?(?:ms|毫秒)`),
    new RegExp(`(?<![A-Za-z])(?:SCF_Duration|Run Duration|"Duration)${gap}${amount}`),
  ],
  memoryMb: [
    new RegExp(`(?<![A-Za-z])Memory(?:Size)?${gap}${amount} ?MB`),
    new RegExp(`memory exceeded ${amount} ?MB`, 'i'),
  ],
  memoryUsedMb: [
    new RegExp(`(?:MemUsage|MaxMemoryUsed|运行内存)${gap}${amount} ?MB`),
    new RegExp(`(?:Usage memory|"MemUsage)${gap}(?<bytes>${amount})(?![\\d.])`),
    new RegExp(`SCF_MemUsage${gap}(?<megabytesOrBytes>${amount})`),
  ],
  // It is no more than 255, and `ContainerStateExited 405` is a name with its code.
  exitStatus: [
    /(?<![a-z])exit(?:ed|s)?(?: with)?(?: (?:status|code))?["']?\s{0,2}[:=]?\s{0,2}(-?(?:\d{1,2}|1\d\d|2[0-4]\d|25[0-5]))(?![\d.])/i,
    /退出(?:状态)?码["']?\s{0,2}[:=：为]?\s{0,2}(-?(?:\d{1,2}|1\d\d|2[0-4]\d|25[0-5]))(?![\d.])/,
  ],
}

/** The figures of a text without its escapes: limits, what was used, how long it took. */
export function figuresIn(text: string): { readonly [field in NumberField]?: number } {
  const report = matches(reportPattern, text).at(-1)?.[0]
  const others = text.replace(startPattern, blanked)
  return Object.fromEntries(
    Object.entries(numberFields)
      .map(([field, patterns]) => {
        const value = (report && readNumber(report, patterns)) ?? readNumber(others, patterns)
        return [field, value ?? readNumber(text, patterns)] as const
      })
      .filter(([, value]) => value !== undefined),
  )
}

const ofRun = /(?:task|function|execution|initiali[sz]ation|lambda) timed out/i

/**
 * The figures of a run, beside what its exception says: how long a call of the program's own has waited is no limit of
 * the run. An exception may pass the platform's words on.
 */
export function figuresBeside(text: string, said: string): ReturnType<typeof figuresIn> {
  const figures = figuresIn(text)
  if (!/time(?:d )?out/i.test(said) || ofRun.test(said)) return figures
  const { timeoutSeconds, ...others } = figures
  const own = figuresIn(text.replaceAll(said, ' ')).timeoutSeconds
  return { ...others, ...(own !== undefined && { timeoutSeconds: own }) }
}

/** What SCF reports of a run stands above what the program says; what it reports of the start, below all else. */
const reportPattern = /(?<!Init )Report RequestId:[^\n]{0,400}/g
const startPattern = /Init Report RequestId:[^\n]{0,300}/g

/** Blanks for the report of a start; where all lines have become one, other words follow its last figure. */
function blanked(found: string): string {
  const usage = found.indexOf('MemUsage')
  const end = usage < 0 ? -1 : found.indexOf('MB', usage)
  const length = end < 0 ? found.length : end + 2
  return ' '.repeat(length) + found.slice(length)
}

function readNumber(text: string, patterns: readonly RegExp[]): number | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match) return rounded(Number(match[1]) / divisorOf(match))
  }
  return undefined
}

/** What makes megabytes of an amount: an unnamed one has them already. */
function divisorOf({ 1: amount, groups: { bytes, megabytesOrBytes } = {} }: RegExpExecArray): number {
  const isBytes = bytes !== undefined || (megabytesOrBytes !== undefined && Number(amount) > mostMegabytes)
  return isBytes ? 1_048_576 : 1
}

/**
 * The most memory that a function can have, 120 GB, on request. CLS names no unit, and records are seen with either; what
 * is more than that are bytes. https://cloud.tencent.com/document/product/583/11637
 */
const mostMegabytes = 120 * 1024

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
