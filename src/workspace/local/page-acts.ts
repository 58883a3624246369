import type { Delivery } from '../delivery/outbox.ts'
import type { Act, ActResult, PickedFile } from '../page/protocol.ts'
import type { Post } from '../people/posting.ts'
import { NotSubmitted } from '../people/submission.ts'
import type { FakeSlack } from '../slack.ts'
import type { NewFile, User } from '../state/model.ts'
import { examplePost } from './examples.ts'
import type { AppManifest } from './manifest.ts'

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
      await slack.attachInModal({ user, action: act.action, files: act.files.map(uploaded) })
      return {}
    case 'submit':
      return submit(stage)
    case 'close':
      await slack.closeModal({ user })
      return {}
    case 'open_home':
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
  const { channel, text, thread_ts, broadcast } = act
  if (text.startsWith('/')) return typedCommand(stage, act)
  const place = {
    channel,
    user: stage.me.id,
    ...(thread_ts && { thread_ts }),
    ...(broadcast && { broadcast }),
  }
  const snippet = { name: 'Untitled', content: text }
  const written: Post = text.length > longestText ? { ...place, files: [snippet] } : { ...place, text }
  return inBackground(stage.slack.post(written))
}

/** Whatever begins with a slash is meant as a command. */
async function typedCommand(stage: Stage, { channel, text, thread_ts }: ActOf<'post'>): Promise<ActResult> {
  const [word = ''] = text.split(/\s/, 1)
  const name = word.toLowerCase()
  if (!stage.manifest.commands.some((each) => each.command === name)) {
    return { problem: `${word} is not a valid command. To send it as a message, begin with a space.` }
  }
  if (thread_ts !== undefined) return { problem: `${name} is not supported in threads. Sorry!` }
  return command(stage, { act: 'command', channel, command: name, text: text.slice(word.length).trim() })
}

async function command({ slack, me }: Stage, act: ActOf<'command'>): Promise<ActResult> {
  const { channel, command, text } = act
  return result(await slack.command({ channel, command, text, user: me.id }), command)
}

function uploaded({ name, content }: PickedFile): NewFile {
  const filetype = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const mimetype = filetype === 'zip' ? 'application/zip' : 'application/octet-stream'
  return { name, content: Buffer.from(content, 'base64'), mode: 'hosted', filetype, mimetype }
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
