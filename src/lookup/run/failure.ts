import type { TraceLanguage } from '../../causes/cause.ts'
import type { Frame } from './frames.ts'

/** An exception as a runtime prints it, with its trace. Offsets are those of the text it was read from. */
export type Failure = {
  readonly language: TraceLanguage | undefined
  /** `KeyError`, `java.lang.NullPointerException`; absent where only a message was thrown. */
  readonly type?: string
  readonly message: string
  /** Of type and message. */
  readonly start: number
  readonly end: number
  /** Of the whole trace, frames included. */
  readonly from: number
  readonly to: number
  /** The line of code that Node.js prints above an exception, with a caret below it. */
  readonly code?: string
  /** The innermost first. */
  readonly frames: readonly Frame[]
}
