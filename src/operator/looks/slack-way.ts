import { createHmac, randomUUID } from 'node:crypto'
import type { App } from '@slack/bolt'
import { WebClient } from '@slack/web-api'
import * as z from 'zod'
import type { Config } from '../../config.ts'
import { errorCode } from '../../error-code.ts'
import { type HttpServer, startHttp } from '../../http/server.ts'
import type { Bilingual } from '../../language.ts'
import { webClientOptions } from '../../slack/intake/client.ts'
import { createIntake } from '../../slack/intake/intake.ts'
import { type Look, troubleOf } from './look.ts'

const ofPort = { en: 'Port', zh: '端口' }
const ofSocket = { en: 'Socket Mode', zh: 'Socket Mode' }
const ofAddress = { en: 'Public address', zh: '公网地址' }
const ofEvents = { en: 'Events', zh: '事件' }

type Options = {
  /** The public address that the Slack app names. */
  readonly url?: string
  /** Where a message may be written, to see whether its event comes. */
  readonly channel?: string
  readonly message: string
}

/**
 * Opens the way by which Slack's requests come in, as the bot would: its ports, and in Socket Mode the connection. Then
 * sends something along it, where that is wanted. Nothing stays open.
 */
export async function lookAtWay(config: Config, options: Options): Promise<readonly Look[]> {
  const log = () => {}
  const intake = createIntake(config, { log, now: Date.now })
  const arrivals = new Set<string>()
  // All that a receiver wants of an app is somewhere to put its events.
  intake.receiver.init({
    async processEvent({ body, ack }) {
      const ts = eventSchema.safeParse(body).data?.event.ts
      if (ts !== undefined) arrivals.add(ts)
      await ack()
    },
  } as App)
  const looks: Look[] = []
  const servers: HttpServer[] = []
  const { port, metricsPort, host } = config
  const ports = [
    { port, host, routes: intake.routes, log },
    ...(metricsPort === undefined
      ? []
      : [{ port: metricsPort, portSetting: 'METRICS_PORT', host, routes: {}, log } as const]),
  ]
  for (const options of ports) {
    try {
      const server = await startHttp(options)
      servers.push(server)
      looks.push({ about: ofPort, state: 'ok', says: portFree(server.port) })
    } catch (error) {
      looks.push(troubleOf(ofPort, error))
    }
  }
  try {
    if (config.mode === 'socket') looks.push(await lookAtSocket(intake.connect))
    if (options.url !== undefined) looks.push(await lookAtAddress(config, options.url))
    looks.push(await lookAtEvents(config, options, arrivals))
    return looks
  } finally {
    await intake.disconnect()
    for (const server of servers) await server.close()
  }
}

const eventSchema = z.object({ event: z.object({ ts: z.string() }) })

async function lookAtSocket(connect: () => Promise<void>): Promise<Look> {
  try {
    await connect()
    return { about: ofSocket, state: 'ok', says: { en: 'Slack says hello.', zh: 'Slack 已应答。' } }
  } catch (error) {
    return troubleOf(ofSocket, error)
  }
}

/** Asks the public address what Slack asks it when it verifies it. */
async function lookAtAddress(config: Config, url: string): Promise<Look> {
  if (config.mode !== 'http') return { about: ofAddress, state: 'unknown', says: noAddressNeeded }
  const challenge = randomUUID()
  const body = JSON.stringify({ type: 'url_verification', challenge })
  const timestamp = Math.floor(Date.now() / 1_000)
  const signature = createHmac('sha256', config.signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')
  const headers = {
    'content-type': 'application/json',
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': `v0=${signature}`,
  }
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(10_000) })
    const echoes = (await response.text()).includes(challenge)
    if (response.ok && echoes) return { about: ofAddress, state: 'ok', says: addressAnswers }
    return { about: ofAddress, state: 'trouble', says: addressWrong(String(response.status)) }
  } catch (error) {
    // fetch says only that it failed; why is in its cause.
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
    return { about: ofAddress, state: 'trouble', says: addressWrong(errorCode(cause)) }
  }
}

const posted = z.object({ channel: z.string(), ts: z.string() })
const eventWithinMs = 10_000

/** Slack tells no app which events it gets; so a message is written, and its event waited for. */
async function lookAtEvents(
  config: Config,
  { channel, message }: Options,
  arrivals: ReadonlySet<string>,
): Promise<Look> {
  if (channel === undefined) return { about: ofEvents, state: 'unknown', says: howToAsk }
  const { chat } = new WebClient(
    config.botToken,
    webClientOptions(config, () => {}),
  )
  try {
    const { channel: id, ts } = posted.parse(await chat.postMessage({ channel, text: message }))
    const came = await comes(() => arrivals.has(ts))
    await chat.delete({ channel: id, ts }).catch(() => {})
    return came
      ? { about: ofEvents, state: 'ok', says: { en: 'A message’s event came.', zh: '收到了消息事件。' } }
      : { about: ofEvents, state: 'trouble', says: noEvent }
  } catch (error) {
    return { about: ofEvents, state: 'trouble', says: notPosted(errorCode(error)) }
  }
}

async function comes(isThere: () => boolean): Promise<boolean> {
  const until = performance.now() + eventWithinMs
  while (!isThere() && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 50))
  return isThere()
}

const portFree = (port: number): Bilingual => ({
  en: `Port ${port} is free.`,
  zh: `端口 ${port} 可用。`,
})

const noAddressNeeded: Bilingual = {
  en: 'Socket Mode needs none.',
  zh: 'Socket Mode 不需要公网地址。',
}

const addressAnswers: Bilingual = {
  en: 'Leads here, with a valid certificate and the right signing secret.',
  zh: '可以到达本机，证书有效，签名密钥正确。',
}

const addressWrong = (code: string): Bilingual => ({
  en: `Does not lead to this bot (${code}); it has to pass POST /slack/events on to the port above, and the app’s own SLACK_SIGNING_SECRET has to be set.`,
  zh: `没有到达这个机器人（${code}）；它需要把 POST /slack/events 转发到上面的端口，并且 SLACK_SIGNING_SECRET 要与该应用一致。`,
})

const howToAsk: Bilingual = {
  en: 'Slack tells no app which events it gets. With --channel C… of a channel the bot is in, a message is written there, its event waited for, and the message deleted.',
  zh: 'Slack 不提供查询方法。用 --channel C… 指定一个机器人所在的频道，会在其中发一条消息，等待它的事件，然后删除该消息。',
}

const noEvent: Bilingual = {
  en: 'The event of a message did not come within 10 s: does the app subscribe to message.channels, is the request URL verified, and does no other bot run with these tokens?',
  zh: '10 秒内没有收到消息事件：应用是否订阅了 message.channels，请求地址是否已验证，是否有另一个机器人在使用同样的 token？',
}

const notPosted = (code: string): Bilingual => ({
  en: `The message could not be written (${code}); invite the bot to that channel, and name it by its id.`,
  zh: `无法发送消息（${code}）；请邀请机器人进入该频道，并使用频道 ID。`,
})
