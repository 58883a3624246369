import { loadApiEntries } from '../../src/catalog/api/load.ts'
import { checkLookup, checkRead, checkReceiver, checkRedact, checkVerdict } from './fuzz-checks.ts'
import { anyPayload, anyText } from './fuzz-inputs.ts'
import { Random } from './random.ts'

/**
 * Sends so many made-up inputs (the first argument, 100,000 if left out) through masking, lookup, the handler check, the
 * reading of messages and the receiver. Stops at the first that throws or has a wrong span, and prints it as short as it
 * can be made. The second argument is the seed: the same one makes the same inputs.
 */
const count = Number(process.argv[2] ?? 100_000)
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_000)
/** A request costs as much as all the rest. */
const requestEvery = 20
const tellEvery = 100_000

const checks = { redact: checkRedact, lookup: checkLookup, handler: checkVerdict } as const
const random = new Random(seed)
await loadApiEntries()
console.log(`${count} inputs, seed ${seed}`)
for (let input = 1; input <= count; input += 1) {
  const text = anyText(random)
  for (const [name, check] of Object.entries(checks)) tryText(name, check, text)
  const payload = anyPayload(text, random)
  await tryOne('read', payload, () => checkRead(payload))
  if (input % requestEvery === 0) {
    const request = anyRequest(payload, text)
    await tryOne('receiver', request, () => checkReceiver(request))
  }
  if (input % tellEvery === 0) console.log(`${input} inputs, ${Math.round(process.uptime())} s`)
}
console.log('Nothing threw, and no span was wrong.')

function anyRequest(payload: unknown, text: string) {
  const event = { type: 'event_callback', event: payload }
  const body = random.pick([
    () => JSON.stringify(event),
    () => JSON.stringify(payload) ?? '',
    () => new URLSearchParams({ payload: JSON.stringify(event) }).toString(),
    () => new URLSearchParams({ command: '/scf-error', text: text.toWellFormed() }).toString(),
    () => text,
  ])()
  const type = random.pick(['application/json', 'application/x-www-form-urlencoded', text.slice(0, 20)])
  return { body: body.toWellFormed(), type, signed: random.below(4) > 0 }
}

async function tryOne(name: string, input: unknown, check: () => void | Promise<void>): Promise<void> {
  try {
    await check()
  } catch (error) {
    stop(name, input, error)
  }
}

function tryText(name: string, check: (text: string) => void, text: string): void {
  const problem = problemOf(check, text)
  if (problem === undefined) return
  const short = shortened(text, (shorter) => problemOf(check, shorter) !== undefined)
  stop(name, short, problemOf(check, short))
}

function problemOf(check: (text: string) => void, text: string): unknown {
  try {
    check(text)
    return undefined
  } catch (error) {
    return error ?? new Error('nothing was thrown')
  }
}

/** The text without whatever can go while it still fails. */
function shortened(text: string, fails: (text: string) => boolean): string {
  let short = text
  for (let size = Math.ceil(text.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let start = 0; start < short.length; ) {
      const shorter = short.slice(0, start) + short.slice(start + size)
      if (fails(shorter)) short = shorter
      else start += size
    }
  }
  return short
}

function stop(name: string, input: unknown, error: unknown): never {
  console.log(`${name} fails, seed ${seed}: ${JSON.stringify(input)}`)
  console.log(error)
  process.exit(1)
}
