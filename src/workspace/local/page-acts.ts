import type { Delivery } from '../delivery/outbox.ts'
import type { Act, ActResult } from '../page/protocol.ts'
import type { Post } from '../people/posting.ts'
import { NotSubmitted } from '../people/submission.ts'
import type { FakeSlack } from '../slack.ts'
import { removeEphemeral } from '../state/ephemerals.ts'
import type { User } from '../state/model.ts'
import { markRead } from '../state/read-marks.ts'
import { examplePost } from './examples.ts'
import type { AppManifest } from './manifest.ts'
import { uploadedFile } from './uploaded-file.ts'

/** Who acts where. */
export type Stage = { readonly slack: FakeSlack; readonly me: User; readonly manifest: AppManifest }

type ActOf<Kind extends Act['act']> = Extract<Act, { act: Kind }>

/** Does what somebody did on the page. What Slack would say in the bot's place comes back as the problem. */
export async function perform(stage: Stage, act: Act): Promise<ActResult> {
  const { slack, me, manifest } = stage
  const user = me.id
  switch (act.act) {
    case 'post':
      return post(stage, act)
    case 'command':
      return command(stage, act)
    case 'edit':
      mine(stage, act)
      return inBackground(slack.edit(act))
    case 'delete':
      mine(stage, act)
      return inBackground(slack.remove(act))
    case 'read':
      markRead(slack.workspace, { user, channel: act.channel, ts: act.ts })
      return {}
    case 'dismiss':
      dismiss(stage, act)
      return {}
    case 'shortcut': {
      const name = manifest.shortcuts.find(({ callback }) => callback === act.callback)?.name
      return result(await slack.shortcut({ ...act, user }), name ?? 'This shortcut')
    }
    case 'click':
      return result(await slack.click({ ...act, user }), 'This action')
    case 'view_click':
      return result(await slack.clickInView({ ...act, user }), 'This action')
    case 'type':
      await slack.typeInModal({ ...act, user })
      return {}
    case 'choose':
      await slack.chooseInModal({ ...act, user })
      return {}
    case 'attach':
      await slack.attachInModal({ user, action: act.action, files: act.files.map(uploadedFile) })
      return {}
    case 'submit':
      return submit(stage)
    case 'close':
      await slack.closeModal({ user })
      return {}
    case 'open_home':
      if (me.otherTeam !== undefined) return { problem: 'The app is at home in another company.' }
      return inBackground(slack.openHome({ user }))
    case 'locale':
      await slack.chooseLocale({ user, locale: act.locale })
      return {}
    case 'example':
      return inBackground(slack.post(examplePost(act.id, { user, channel: act.channel })))
    default:
      return act satisfies never
  }
}

// Slack's composer turns a longer text into a file.
const longestText = 12_000

async function post(stage: Stage, act: ActOf<'post'>): Promise<ActResult> {
  const { channel, text, files = [], thread_ts, broadcast } = act
  if (text.trim() === '' && files.length === 0) throw new Error('There is nothing to send')
  if (text.startsWith('/')) return typedCommand(stage, act)
  const place = {
    channel,
    user: stage.me.id,
    ...(thread_ts && { thread_ts }),
    ...(broadcast && { broadcast }),
  }
  const isLong = text.length > longestText
  // Of what comes from another company, events show an id at first, and the app has to ask for the rest.
  const external = stage.me.otherTeam !== undefined
  const attached = files.map((file) => ({ ...uploadedFile(file), external }))
  const all = isLong ? [{ name: 'Untitled', content: text }, ...attached] : attached
  const written: Post = { ...place, ...(!isLong && { text }), ...(all.length > 0 && { files: all }) }
  return inBackground(stage.slack.post(written))
}

/** Whatever begins with a slash is meant as a command. */
async function typedCommand(stage: Stage, { channel, text, thread_ts }: ActOf<'post'>): Promise<ActResult> {
  const [word = ''] = text.split(/\s/, 1)
  const name = word.toLowerCase()
  if (!isSlacksOwn(name) && !stage.manifest.commands.some((each) => each.command === name)) {
    return { problem: `${word} is not a valid command. To send it as a message, begin with a space.` }
  }
  if (thread_ts !== undefined) return { problem: `${name} is not supported in threads. Sorry!` }
  return command(stage, { act: 'command', channel, command: name, text: text.slice(word.length).trim() })
}

/** Slack's own commands that move the bot. */
function isSlacksOwn(command: string): boolean {
  return command === '/invite' || command === '/remove'
}

async function moveBot(
  { slack, me }: Stage,
  { channel, command, text }: ActOf<'command'>,
): Promise<ActResult> {
  const bot = `@${slack.workspace.app.name}`
  if (text !== bot) return { problem: `Here, ${command} takes ${bot} only.` }
  if (command === '/invite') return inBackground(slack.inviteBot({ channel, user: me.id }))
  slack.removeBot({ channel })
  return {}
}

async function command(stage: Stage, act: ActOf<'command'>): Promise<ActResult> {
  const { slack, me } = stage
  const { channel, command, text } = act
  if (isSlacksOwn(command)) return moveBot(stage, act)
  return result(await slack.command({ channel, command, text, user: me.id }), command)
}

async function submit({ slack, me }: Stage): Promise<ActResult> {
  try {
    return result(await slack.submit({ user: me.id }), 'This form')
  } catch (error) {
    if (error instanceof NotSubmitted) return {}
    throw error
  }
}

function mine({ slack, me }: Stage, { channel, ts }: ActOf<'edit' | 'delete'>): void {
  const message = slack.messages(channel).find((each) => each.ts === ts)
  if (message?.user !== me.id || message.bot_id !== undefined) throw new Error('This message is not yours')
}

function dismiss({ slack: { workspace }, me }: Stage, { channel, ts }: ActOf<'dismiss'>): void {
  const shown = workspace.ephemerals.find(
    (each) => each.user === me.id && each.channel === channel && each.message.ts === ts,
  )
  if (shown !== undefined) removeEphemeral(workspace, shown)
}

function result(delivery: Delivery, what: string): ActResult {
  const problem = deliveryProblem(delivery, what)
  return problem === undefined ? {} : { problem }
}

/** Does not wait for the bot: the message has changed already, and the answer arrives by the event stream. */
async function inBackground(sent: Promise<unknown>): Promise<ActResult> {
  // A faulty act (an unknown channel, say) has rejected already, so the race throws it.
  await Promise.race([sent, undefined])
  sent.catch(() => {})
  return {}
}

/** What people read in Slack where the bot did not acknowledge what they did; `what` begins the sentence. */
export function deliveryProblem({ problem, payload }: Delivery, what: string): string | undefined {
  if (problem === undefined) return undefined
  if (payload.type === 'view_submission') return 'We had some trouble connecting. Try again?'
  const error = problem === 'http_timeout' ? 'operation_timeout' : 'dispatch_failed'
  return `${what} failed with the error "${error}"`
}
