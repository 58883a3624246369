import { splitRuntime } from '../../handler/asked/split-runtime.ts'
import { Input } from '../../lookup/input.ts'
import { findHandler } from '../../lookup/run/handler-hint.ts'
import { redact } from '../../redact.ts'
import type { Incoming } from '../reading/incoming.ts'
import { isPackage } from '../reading/package-file.ts'
import type { PackageQuestion } from '../reading/packages.ts'
import type { Services } from '../services.ts'
import type { PackageMessage } from './answer-package.ts'

/**
 * What a direct message with a package asks: whether the handler beside it fits, or, where none stands there, which
 * would. `undefined` for any other message, and for one that reports an error, which is explained as ever.
 */
export async function packageIn(
  { packages, lookups }: Pick<Services, 'packages' | 'lookups'>,
  incoming: Incoming,
): Promise<Pick<PackageMessage, 'packages' | 'question'> | undefined> {
  if (!packages) return undefined
  const question = await questionIn(lookups, incoming)
  return question && { packages, question }
}

async function questionIn(
  lookups: Services['lookups'],
  { surface, asked, message, text }: Incoming,
): Promise<PackageQuestion | undefined> {
  const file = message.files.find(isPackage)
  if (!file || surface !== 'direct' || !asked) return undefined
  const safe = redact(text).text.trim()
  const hint = findHandler(new Input(safe))
  if (hint) return { file, ...hint }
  const { handler, runtime } = splitRuntime(safe)
  if (handler === '') return { file, runtime }
  if (/^\S{1,120}$/.test(handler) && /[.:]/.test(handler)) return { file, handler, runtime }
  const { findings, api, alarm } = await lookups.answerTo({ text: safe, asked })
  if (findings.length > 0 || api || alarm) return undefined
  // A lone word may be the name of a binary; anything longer is talk.
  return /^[\w-]{1,60}$/.test(handler) ? { file, handler, runtime } : { file }
}
