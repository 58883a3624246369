import { Random } from './random.ts'

/** A paste of an incident: the same incident never looks the same twice. */
export type Paste = { readonly incident: number; readonly text: string }

/** So many pastes of each incident, differing in ids, times, numbers, log around them and escaping. */
export function pastes(perIncident: number, seed: number): readonly Paste[] {
  const random = new Random(seed)
  return incidents.flatMap((result, incident) =>
    Array.from({ length: perIncident }, () => ({ incident, text: paste(result, random) })),
  )
}

type Result = (random: Random) => string

const failed = (message: string, code: number, stack = '') =>
  JSON.stringify({
    errorCode: -1,
    errorMessage: message,
    ...(stack && { stackTrace: stack }),
    statusCode: code,
  })
const python = (file: string, name: string, error: string) => (random: Random) =>
  failed(
    'user code exception caught',
    430,
    `Traceback (most recent call last):\n  File "/var/user/${file}", line ${1 + random.below(400)}, in ${name}\n${error}`,
  )

const incidents: readonly Result[] = [
  python('index.py', 'main_handler', "KeyError: 'body'"),
  python('index.py', 'load_order', "KeyError: 'body'"),
  python('index.py', 'main_handler', 'ZeroDivisionError: division by zero'),
  (random) => python('mail.py', 'send', `TimeoutError: no answer in ${1 + random.below(60)} s`)(random),
  (random) => failed(`Invoking task timed out after ${1 + random.below(60)} seconds`, 433),
  () => failed('Invoking task timed out after 3 seconds', 439),
  () => failed('Memory limit exceeded', 434),
  () => failed('user process exit when running', 439),
  (random) => failed(`Process exited before completing request, exit status ${1 + random.below(9)}`, 439),
  () => failed('Failed to found function, please check if function exists', 435),
  () => failed('HandlerNotFound: no handler was found', 437),
  () => failed('Request canceled by the client', 499),
  () => failed('Port binding failed in the time for initialisation', 446),
  () => failed('Concurrency exceeded reserved quota', 432),
]

function paste(result: Result, random: Random): string {
  const id = random.uuid()
  const report = `Report RequestId: ${id} Duration:${random.below(20_000)}ms Memory:256MB MemUsage:${random.below(250)}.${random.below(9_999)}MB`
  const log = `START RequestId: ${id}\nEvent RequestId: ${id}\n2026-03-1${random.below(9)} 10:${10 + random.below(49)}:07 ${random.pick(chatter)}\nERROR RequestId: ${id} Result:${result(random)}\nEND RequestId: ${id}\n${report}`
  return random.below(4) === 0 ? JSON.stringify({ message: log }) : log
}

const chatter = [
  'loading the configuration',
  'connected to 10.0.3.7',
  'got 12 rows',
  'working on order 77120',
]
