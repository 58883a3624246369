import type { Random } from './random.ts'

/** A word of so many letters: another name makes another incident, another number does not. */
export function word(random: Random, length = 10): string {
  return Array.from({ length }, () => random.pick(letters)).join('')
}

/** The log of a run that failed with an exception of its own, about 4 KB as people paste it. */
export function exceptionLog(random: Random, name: string): string {
  const id = random.uuid()
  const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Error`
  const lines = Array.from({ length: 40 }, () => chatter(random))
  const stack = `Traceback (most recent call last):\n  File "/var/user/index.py", line ${1 + random.below(400)}, in ${name}\n${type}: 'body'`
  const result = {
    errorCode: -1,
    errorMessage: 'user code exception caught',
    stackTrace: stack,
    statusCode: 430,
  }
  return [
    `START RequestId: ${id}`,
    ...lines,
    `ERROR RequestId: ${id} Result:${JSON.stringify(result)}`,
    `END RequestId: ${id}`,
    `Report RequestId: ${id} Duration:${random.below(3_000)}ms Memory:256MB MemUsage:${random.below(250)}.5MB`,
  ].join('\n')
}

const letters = [...'abcdefghijklmnopqrstuvwxyz']

function chatter(random: Random): string {
  const time = `2026-03-1${random.below(9)}T10:${10 + random.below(49)}:${10 + random.below(49)}.${100 + random.below(900)}Z`
  return `${time} INFO [worker] order ${random.below(90_000)} of ${random.hex(12)} done, ${random.below(400)} rows`
}
