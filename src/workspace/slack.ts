import { randomUUID } from 'node:crypto'
import { type Event, type EventOptions, sendEvent } from './delivery/events.ts'
import { type Delivery, Outbox, type SendOptions } from './delivery/outbox.ts'
import { Sockets } from './delivery/socket.ts'
import { type EarlyServer, listenAnywhere } from './early-server.ts'
import { people, sights } from './people/people.ts'
import type { Observer } from './state/happenings.ts'
import { newKeys, type SlackKeys } from './state/ids.ts'
import type { Workspace } from './state/model.ts'
import { addChannel, addUser, type ChannelOptions, createWorkspace, type UserOptions } from './state/seed.ts'
import { CallLog, type Fault, type FaultOptions } from './web-api/calls.ts'
import { limitPosts, type Pace } from './web-api/pace.ts'
import { serveSlack } from './web-api/server.ts'

export type SlackOptions = {
  /** A free one if left out. */
  readonly port?: number
  /** One that listens already, in place of the port. */
  readonly early?: EarlyServer
  /** What the bot was started with; made up if left out. */
  readonly keys?: SlackKeys
  /** Milliseconds; timestamps, lifetimes of triggers and response_urls follow it. */
  readonly now?: () => number
  /** The bot token's scopes; those of the manifest if left out. */
  readonly scopes?: readonly string[]
  /** How long Slack waits for an acknowledgement. */
  readonly ackTimeoutMs?: number
  /** How fast the bot may post; as fast as it likes if left out. */
  readonly pace?: Pace
  /** Who is here besides the bot. */
  readonly people?: readonly UserOptions[]
  /** Where they meet. */
  readonly channels?: readonly ChannelOptions[]
  /** How many calls of the bot are remembered; all if left out. */
  readonly keepCalls?: number
  /** Hears of every change as it happens. */
  readonly onChange?: Observer
  /** Hears of everything that was sent to the bot, once it is acknowledged or has failed. */
  readonly onDelivered?: (delivery: Delivery) => void
}

export type FakeSlack = Awaited<ReturnType<typeof startSlack>>

const manifestScopes = [
  'commands',
  'chat:write',
  'app_mentions:read',
  'channels:history',
  'groups:history',
  'im:history',
  'mpim:history',
  'files:read',
  'users:read',
  'channels:read',
  'groups:read',
  'reactions:write',
]

/**
 * Slack's side on a loopback port: the Web API, Socket Mode, files and `response_url`s for one bot, and the
 * acts of people, which reach the bot as Slack would send them. All are in #oncall and #deploys with the bot: Alice
 * (en-US) and Wei (zh-CN), unless other people and channels are named.
 */
export async function startSlack(options: SlackOptions = {}) {
  const { port = 0, now = Date.now, ackTimeoutMs = 3_000, keepCalls, pace, onChange, onDelivered } = options
  const { keys = newKeys(), early = await listenAnywhere(port) } = options
  const { url, server } = early
  const workspace = createWorkspace(url, now, keys.signingSecret)
  const sockets = new Sockets({ url, appId: workspace.app.id })
  const outbox = new Outbox({ workspace, sockets, timeoutMs: ackTimeoutMs, onDelivered })
  const log = new CallLog({
    ...(keepCalls !== undefined && { keep: keepCalls }),
    ...(pace && { limit: limitPosts(pace, now) }),
  })
  const context = { workspace, outbox }
  const served = { ...context, sockets, log }
  const appToken = seed(workspace, options, keys.botToken)
  if (onChange !== undefined) workspace.observers.add(onChange)
  early.serve((request, response) => serveSlack(served, request, response))
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head))

  return {
    url,
    apiUrl: `${url}/api/`,
    ...keys,
    appToken,
    workspace,
    sockets,
    /** Every request from the bot so far. */
    calls: log.calls,
    called: log.called.bind(log),
    failNext: (method: string, fault: Fault, when?: FaultOptions) => log.failNext(method, fault, when),
    /** The base address of a bot in HTTP mode. */
    connect: (botUrl: string) => {
      outbox.url = botUrl
    },
    /** From now on the bot's token is answered with `token_revoked`; no event says so. */
    revokeToken: () => {
      for (const token of workspace.tokens.values()) if (token.kind === 'bot') token.revoked = true
    },
    /** Resolves once nothing is on its way in either direction: the moment to say "and nothing else". */
    settled: async () => {
      do {
        await outbox.idle()
        await log.idle()
      } while (outbox.isBusy)
    },
    ...people(context),
    ...sights(context),
    /** Sends any event in Slack's envelope. */
    event: (event: Event, sending?: EventOptions) => sendEvent(context, event, sending),
    /** Sends a payload again, as Slack does when an acknowledgement was missing; or one of your own making. */
    redeliver: ({ type, payload }: Pick<Delivery, 'type' | 'payload'>, sending?: SendOptions) =>
      outbox.send(type, payload, sending),
    addUser: (user: UserOptions) => addUser(workspace, user),
    addChannel: (channel: ChannelOptions) => addChannel(workspace, channel),
    stop: async () => {
      sockets.drop('cut')
      await early.close()
    },
  }
}

const everybody = [
  { name: 'alice', locale: 'en-US' },
  { name: 'wei', locale: 'zh-CN' },
]
const everywhere = [{ name: 'oncall' }, { name: 'deploys' }]

function seed(
  workspace: Workspace,
  { people = everybody, channels = everywhere, scopes = manifestScopes }: SlackOptions,
  botToken: string,
): string {
  for (const person of people) addUser(workspace, person)
  for (const channel of channels) addChannel(workspace, channel)
  const appToken = `xapp-${randomUUID()}`
  workspace.tokens.set(botToken, { kind: 'bot', scopes: new Set(scopes), revoked: false })
  workspace.tokens.set(appToken, { kind: 'app', scopes: new Set(['connections:write']), revoked: false })
  return appToken
}
