import type { Failure } from './failure.ts'

/** What SCF itself prints around the user's exception. */
const wrapper =
  /^(?:User(?:Code|ProcExit|FunctionExec)Error|FunctionStatusError|InternalError|ContainerInitError|java\.lang\.reflect\.InvocationTargetException)$/

const longest = 300

/** The user's exception with its message: `KeyError: 'x'`; without a message its type alone. */
export function exceptionOf({ type, message }: Failure): string | undefined {
  if (type === undefined || wrapper.test(type)) return undefined
  return (message === '' ? type : `${type}: ${message}`).slice(0, longest)
}

/** The innermost frame in the user's own code, as `file:line function`. */
export function frameOf({ frames }: Failure): string | undefined {
  const frame = frames.find(({ isOwn }) => isOwn)
  return frame && `${frame.file}:${frame.line}${frame.name ? ` ${frame.name}` : ''}`
}
