import type { Trace, Values } from './cause.ts'

/** `event['headers']['x-token']`, `event.get('queryString')['name']`. */
const chain = /\bevent(?:\[['"]?[\w-]{1,60}['"]?\]|\.get\(['"][\w-]{1,60}['"]\)){2,6}/g

/**
 * The part of the event in which a line of code looks for a key, as it is written there: `event['headers']`. Nothing
 * where the key is looked for in the event itself, or where the line does not tell.
 */
export function partWith(key: string, code: string): Values {
  const asked = [`['${key}']`, `["${key}"]`]
  const parts = [...code.matchAll(chain)].flatMap(([whole]) =>
    asked.flatMap((accessor) => {
      const at = whole.indexOf(accessor)
      // A key of the same name in a part of that name may be either.
      return at > 'event'.length && at === whole.lastIndexOf(accessor) ? [whole.slice(0, at)] : []
    }),
  )
  return parts[0] === undefined ? {} : { part: parts[0] }
}

const parsed = /\bloads\(\s{0,4}event\b(?:\[['"](\w{1,60})['"]\]|\.get\(['"](\w{1,60})['"])?/

/** The part of the event that the failing line of Python reads as JSON; `false` for whatever else it reads. */
export function parsedByPython(trace: Trace | undefined): Values | false {
  const match = parsed.exec(trace?.ownFrames[0]?.code ?? '')
  if (!match) return false
  const key = match[1] ?? match[2]
  return key === undefined ? {} : { key }
}

/**
 * Whether it is the event that a handler of Node.js could not read as JSON. Node.js prints no line of code; but before
 * its first `await` a handler has been given nothing else. A page that begins with `<` is an answer all the
 * same, and what says that it is an object has been read before.
 */
export function isParsedByHandler({
  trace,
  before,
  after,
}: {
  readonly trace: Trace | undefined
  readonly before: string
  readonly after: string
}): boolean {
  return (
    isInHandler(trace) &&
    /\bat JSON\.parse\b/.test(after) &&
    !/processTicksAndRejections/.test(after) &&
    !/token '?<|token o$|"<|\[object/.test(before.slice(-60))
  )
}

/** Of the event is what the handler itself stumbles over. */
export function isInHandler(trace: Trace | undefined): boolean {
  const frame = trace?.ownFrames[0]
  return (
    frame !== undefined &&
    (/main_handler|exports\.\w+$|mainHandler/.test(frame.name ?? '') || /main_handler/.test(frame.code ?? ''))
  )
}

/**
 * Keys that triggers write, and hardly anything else has; those of an object inside the event, too.
 * https://cloud.tencent.com/document/product/583/9705
 */
export const keysOfEvents: ReadonlySet<string> = new Set([
  ...['Records', 'TriggerName', 'Message', 'clslogs', 'Ckafka', 'msgBody'],
  ...[
    'queryString',
    'queryStringParameters',
    'httpMethod',
    'requestContext',
    'pathParameters',
    'isBase64Encoded',
  ],
  ...['stage', 'sourceIp', 'serviceId', 'headerParameters', 'stageVariables'],
  ...['cosObject', 'cosBucket', 'cosNotificationId'],
])
