import type { Answer } from '../../../lookup/lookup.ts'
import type { Lookups } from '../../looking/lookups.ts'
import { type FileProblem, isText, unreadIn } from '../files.ts'
import type { Incoming } from '../incoming.ts'
import type { Message } from '../payloads.ts'
import { type FileSources, type Here, type Question, withFiles } from '../question.ts'
import { readMessage } from '../read.ts'
import { earlierMessages } from './earlier-messages.ts'
import { ownCode } from './own-code.ts'

/** What stands above a message and holds an error; or why it could not be read, where a file might hold one. */
export type Above =
  | { readonly question: Question; readonly answer: Answer }
  | { readonly fileProblem: FileProblem }

type Needed = FileSources & { readonly lookups: Pick<Lookups, 'answerTo'> }

/** Files take a while to be read, and somebody waits. */
const mostWithFiles = 3

/**
 * The nearest earlier message that holds an error: first one that would be answered unasked, then one that only names an
 * error. What we have said ourselves counts only where nobody else has said anything: a card that was posted, say.
 */
export async function findAbove(needed: Needed, incoming: Incoming, here: Here): Promise<Above | undefined> {
  const earlier = meant(await earlierMessages(incoming, here), incoming)
  const others = earlier.filter(({ bot_id }) => bot_id === undefined || bot_id !== here.botId)
  const read = await readAll(needed, others, here)
  for (const asked of [false, true]) {
    for (const question of read) {
      const answer = await needed.lookups.answerTo({ text: question.text, asked })
      if (namesError(answer, { asked })) return { question, answer }
    }
  }
  const ours = earlier.filter((message) => !others.includes(message))
  return (await codeIn(needed, ours)) ?? problemIn(read)
}

/** In a channel, whoever shows a picture and then asks means nothing that others had said before. */
function meant(earlier: readonly Message[], { message, author }: Incoming): readonly Message[] {
  if (author === undefined || (message.thread_ts ?? message.ts) !== message.ts) return earlier
  const shown = earlier.findIndex(({ user, files }) => user === author && unreadIn(files) === 'picture')
  return shown < 0 ? earlier : earlier.filter(({ user }, at) => at <= shown || user === author)
}

/** A word of the catalog's in some chatter is no error. */
function namesError(
  { query, findings, api, alarm }: Answer,
  { asked }: { readonly asked: boolean },
): boolean {
  if (asked && query === 'search') return false
  return (
    findings.length > 0 || (api !== undefined && api.findings.length > 0) || alarm?.status === 'triggered'
  )
}

async function readAll(
  needed: Needed,
  messages: readonly Message[],
  here: Here,
): Promise<readonly (Question & { readonly saidTs: string })[]> {
  const withText = messages.filter(({ files }) => files.some(isText)).slice(0, mostWithFiles)
  const all = await Promise.all(
    messages.map(async (message) => {
      const text = readMessage(message)
      const files = withText.includes(message) ? message.files : message.files.filter((file) => !isText(file))
      return { ...(await withFiles(needed, here, { text, files })), saidTs: message.ts }
    }),
  )
  return all.filter(({ text, fileProblem }) => text.trim() !== '' || fileProblem !== undefined)
}

/** What our card was about; what it quotes is no log of anybody's, and what a hint names is no error. */
async function codeIn({ lookups }: Needed, ours: readonly Message[]): Promise<Above | undefined> {
  for (const message of ours) {
    const code = ownCode(message)
    if (code === undefined) continue
    const text = String(code)
    return { question: { text, saidTs: message.ts }, answer: await lookups.answerTo({ text, asked: true }) }
  }
  return undefined
}

function problemIn(read: readonly Question[]): Above | undefined {
  const problem = read.find(({ fileProblem }) => fileProblem !== undefined)?.fileProblem
  return problem && { fileProblem: problem }
}
