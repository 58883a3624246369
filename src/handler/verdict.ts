import type { Bilingual } from '../language.ts'
import type { PartName, Parts } from './finding.ts'
import type { ProblemId } from './problems.ts'
import { quote } from './quote.ts'
import type { Format } from './runtimes.ts'

export type Verdict = {
  readonly kind: 'verdict'
  /** As it was given. */
  readonly handler: string
  /** The API's spelling; the family's name if no version was given. Absent if no runtime was asked about. */
  readonly runtime?: string
  readonly valid: boolean
  /** The form of the string, of an invalid one the nearest, `null` if it resembles none. */
  readonly format: Format | null
  /** The parts as they should be read: of an invalid handler after correction. */
  readonly parts: Parts
  /** The parts to mark, missing ones included. */
  readonly wrongParts: readonly PartName[]
  readonly problems: readonly Problem[]
  /** The corrected handler; absent if there is nothing to correct or no good guess. */
  readonly suggestion?: string
  /** Goes with a suggestion: a part of it is only the usual name, because the handler names none. */
  readonly isExample?: boolean
  /** The runtimes that take the handler as it was given, whichever was asked about. */
  readonly runtimes: readonly string[]
  /** The status code that the errors in the handler lead to at a call. */
  readonly status?: number
}

export type Problem = {
  readonly id: ProblemId
  readonly severity: 'error' | 'warning'
  /** The user's text stands between code marks. */
  readonly message: Bilingual
}

/** There is nothing to judge, or nothing to judge it by. */
export type Refusal = {
  readonly kind: 'refusal'
  readonly reason: 'empty-handler' | 'masked-handler' | 'prose' | 'only-runtime' | 'unknown-runtime'
  readonly message: Bilingual
  /** Runtimes spelled nearly like the unknown one. */
  readonly nearest?: readonly string[]
}

export function refuseEmpty(): Refusal {
  return {
    kind: 'refusal',
    reason: 'empty-handler',
    message: {
      en: 'There is no handler to check; give one such as `index.main_handler`.',
      zh: '没有可检查的执行方法，请填写类似 `index.main_handler` 的内容。',
    },
  }
}

export function refuseMasked(): Refusal {
  return {
    kind: 'refusal',
    reason: 'masked-handler',
    message: {
      en: 'There is a secret where the handler should be, so nothing was checked; give a handler such as `index.main_handler`.',
      zh: '执行方法的位置是密钥等敏感信息，没有检查；请填写类似 `index.main_handler` 的内容。',
    },
  }
}

export function refuseProse(): Refusal {
  return {
    kind: 'refusal',
    reason: 'prose',
    message: {
      en: 'That reads like a sentence; give only the handler, such as `index.main_handler`, with the runtime behind it if you like.',
      zh: '这像是一句话；请只填写执行方法，例如 `index.main_handler`，后面可以加上运行环境。',
    },
  }
}

export function refuseOnlyRuntime(runtime: string): Refusal {
  return {
    kind: 'refusal',
    reason: 'only-runtime',
    message: {
      en: `${quote(runtime)} is a runtime; give the handler too, for example \`index.main_handler\`.`,
      zh: `${quote(runtime)} 是运行环境，还需要填写执行方法，例如 \`index.main_handler\`。`,
    },
  }
}

export function refuseRuntime(runtime: string, nearest: readonly string[]): Refusal {
  const names = nearest.map((name) => `\`${name}\``)
  const listed = { en: names.join(', '), zh: names.join('、') }
  const message =
    runtime.trim() === ''
      ? {
          en: `No runtime was given; there are ${listed.en}.`,
          zh: `没有填写运行环境，可用的有 ${listed.zh}。`,
        }
      : {
          en: `${quote(runtime)} is not a runtime of SCF; there are ${listed.en}.`,
          zh: `${quote(runtime)} 不是 SCF 的运行环境，可用的有 ${listed.zh}。`,
        }
  return { kind: 'refusal', reason: 'unknown-runtime', message, nearest }
}
