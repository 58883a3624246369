import type { TraceLanguage } from '../../causes/cause.ts'
import type { Frame } from './frames.ts'

/** An exception as a runtime prints it, with its trace. Offsets are those of the text it was read from. */
export type Failure = {
  readonly language: TraceLanguage | undefined
  /** `KeyError`, `java.lang.NullPointerException`; absent where only a message was thrown. */
  readonly type?: string | undefined
  readonly message: string
  /** Of type and message. */
  readonly start: number
  readonly end: number
  /** Of the whole trace, frames included. */
  readonly from: number
  readonly to: number
  /** The line of code that Node.js prints above an exception, with a caret below it. */
  readonly code?: string | undefined
  /** The innermost first. */
  readonly frames: readonly Frame[]
  /** What the exceptions say that it has caused, the outermost first, each with its place. */
  readonly causing?: readonly { readonly said: string; readonly start: number }[]
}

/** What SCF itself prints around the user's exception. */
const wrapper =
  /^(?:User(?:Code|ProcExit|FunctionExec)Error|FunctionStatusError|InternalError|ContainerInitError|java\.lang\.reflect\.InvocationTargetException)$/

const longest = 300

/** The user's exception with its message: `KeyError: 'x'`; without a message its type alone, and of Go its panic. */
export function exceptionOf({ type, message }: Failure): string | undefined {
  if (type === undefined) return `panic: ${message}`.slice(0, longest)
  if (wrapper.test(type)) return undefined
  return (passedOn(message) ?? (message === '' ? type : `${type}: ${message}`)).slice(0, longest)
}

/** CloudBase's client wraps what a function has thrown: `errCode: -504002 … | errMsg: TypeError: …`. */
function passedOn(message: string): string | undefined {
  if (!message.includes('errCode: -')) return undefined
  const said = ['error message ', 'errMsg: '].flatMap((mark) => {
    const at = message.lastIndexOf(mark)
    return at < 0 ? [] : message.slice(at + mark.length).trimStart()
  })
  return said.find((each) => /^[A-Z]\w{0,60}(?<=Error|Exception): /.test(each))
}

/** The innermost frame in the user's own code, as `file:line function`. */
export function frameOf({ frames }: Failure): string | undefined {
  const frame = frames.find(({ isOwn }) => isOwn)
  return frame && `${frame.file}:${frame.line}${frame.name ? ` ${frame.name}` : ''}`
}
