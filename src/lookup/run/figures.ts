/** Label and value, with any marks of JSON, YAML, headers or prose between them. */
export const gap = '["\'”]?\\s{0,2}[:=：]\\s{0,2}["\'“]?'
const amount = '(\\d{1,12}(?:\\.\\d{1,9})?)'

type NumberField = 'timeoutSeconds' | 'durationMs' | 'memoryMb' | 'memoryUsedMb' | 'exitStatus'

export const numberFields: Readonly<Record<NumberField, readonly { pattern: RegExp; times?: number }[]>> = {
  timeoutSeconds: [
    { pattern: new RegExp(`timed out after ${amount} ?s`, 'i') },
    {
      pattern: new RegExp(
        `(?:执行超时时间|超时时间|(?<![A-Za-z])timeout)${gap}${amount} ?(?:s(?![a-z])|seconds|秒)`,
        'i',
      ),
    },
  ],
  durationMs: [
    { pattern: new RegExp(`(?<![A-Za-z])(?:Run )?Duration${gap}${amount} ?ms`) },
    { pattern: new RegExp(`运行时间${gap}${amount} ?(?:ms|毫秒)`) },
    { pattern: new RegExp(`(?<![A-Za-z])(?:SCF_Duration|Run Duration|"Duration)${gap}${amount}`) },
  ],
  memoryMb: [
    { pattern: new RegExp(`(?<![A-Za-z])Memory(?:Size)?${gap}${amount} ?MB`) },
    { pattern: new RegExp(`memory exceeded ${amount} ?MB`, 'i') },
  ],
  memoryUsedMb: [
    { pattern: new RegExp(`(?:MemUsage|运行内存)${gap}${amount} ?MB`) },
    { pattern: new RegExp(`(?:Usage memory|"MemUsage)${gap}${amount}(?![\\d.])`), times: 1 / 1_048_576 },
    { pattern: new RegExp(`SCF_MemUsage${gap}${amount}`) },
  ],
  exitStatus: [
    { pattern: /exit(?:ed|s)?(?: with)?(?: (?:status|code))?["']?\s{0,2}[:=]?\s{0,2}(-?\d{1,3})(?![\d.])/i },
    { pattern: /退出(?:状态)?码["']?\s{0,2}[:=：为]?\s{0,2}(-?\d{1,3})(?![\d.])/ },
  ],
}

/** The figures of a text without its escapes: limits, what was used, how long it took. */
export function figuresIn(text: string): { readonly [field in NumberField]?: number } {
  return Object.fromEntries(
    Object.entries(numberFields)
      .map(([field, patterns]) => [field, readNumber(text, patterns)] as const)
      .filter(([, value]) => value !== undefined),
  )
}

function readNumber(
  text: string,
  patterns: readonly { pattern: RegExp; times?: number }[],
): number | undefined {
  for (const { pattern, times = 1 } of patterns) {
    const value = pattern.exec(text)?.[1]
    if (value) return Math.round(Number(value) * times * 10_000) / 10_000
  }
  return undefined
}
