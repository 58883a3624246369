import type { Language } from '../language.ts'
import type { Details } from '../lookup/run/details.ts'
import { sentences } from '../words.ts'

/**
 * The run's numbers against its limits: "15,000 ms of 15 s (100 %), 51 of 256 MB (20 %): time, not memory".
 * Without the limit, what was used: "Ran for 890 ms, 128 MB used". `undefined` where the text gives neither.
 */
export function arithmetic(details: Details, language: Language): string | undefined {
  const time = share(details.durationMs, details.timeoutSeconds && details.timeoutSeconds * 1000)
  const memory = share(details.memoryUsedMb, details.memoryMb)
  const parts = [timePart(details, time, language), memoryPart(details, memory, language)].filter(
    (part) => part !== undefined,
  )
  if (parts.length === 0) return undefined
  const sum = parts.join(language === 'zh' ? '，' : ', ')
  const verdict = conclusion(details, time, memory)?.[language]
  if (verdict === undefined) return sum
  return language === 'zh' ? `${sum}：${verdict}` : `${sum}: ${verdict}`
}

/** The limit that the headline can name: "(15 s)" for a timeout, "(128 MB)" for memory. */
export function limitInHeadline(code: number, details: Details, language: Language): string | undefined {
  if (code === 433 && details.timeoutSeconds !== undefined)
    return `${count(details.timeoutSeconds, language)} s`
  if (code === 434 && details.memoryMb !== undefined) return `${count(details.memoryMb, language)} MB`
  return undefined
}

function timePart(details: Details, time: number | undefined, language: Language): string | undefined {
  if (details.durationMs === undefined) return undefined
  const duration = `${count(details.durationMs, language)} ms`
  if (time === undefined || details.timeoutSeconds === undefined)
    return sentences.ranFor({ duration })[language]
  return of(duration, `${count(details.timeoutSeconds, language)} s`, time, language)
}

function memoryPart(details: Details, memory: number | undefined, language: Language): string | undefined {
  if (details.memoryUsedMb === undefined) return undefined
  if (memory === undefined || details.memoryMb === undefined)
    return details.memoryUsedMb === 0
      ? undefined
      : sentences.usedMemory({ memory: `${count(details.memoryUsedMb, language)} MB` })[language]
  return of(
    count(details.memoryUsedMb, language),
    `${count(details.memoryMb, language)} MB`,
    memory,
    language,
  )
}

function of(part: string, whole: string, ratio: number, language: Language): string {
  const percent = Math.round(ratio * 100)
  return language === 'zh' ? `${part} / ${whole}（${percent}%）` : `${part} of ${whole} (${percent} %)`
}

function conclusion(details: Details, time: number | undefined, memory: number | undefined) {
  if (details.durationMs === 0 && !details.memoryUsedMb) return sentences.neverRan()
  if (time === undefined || memory === undefined) return undefined
  if (time >= 0.95 && memory < 0.8) return sentences.timeNotMemory()
  if (memory >= 0.95 && time < 0.8) return sentences.memoryNotTime()
  return undefined
}

function share(part: number | undefined, whole: number | undefined): number | undefined {
  return part === undefined || !whole ? undefined : part / whole
}

/** Whole; English groups the digits by comma, Chinese does not. A formatter is made at first use: it costs 10 ms. */
function count(value: number, language: Language): string {
  const whole = Math.round(value)
  return language === 'zh' ? String(whole) : whole.toLocaleString('en')
}
