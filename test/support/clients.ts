import { App, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt'
import { WebAPIPlatformError, WebClient, type WebClientOptions } from '@slack/web-api'
import type { FakeSlack } from '../../src/workspace/slack.ts'

/** Expected refusals would fill the output of the tests. */
const silent: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
}

/** Slack's own Web API client, pointed at the fake; it does not retry unless told to. */
export function webClient({ apiUrl, botToken }: FakeSlack, options: ClientOptions = {}): WebClient {
  const { token = botToken, ...others } = options
  const usual = { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, timeout: 20_000, logger: silent }
  return new WebClient(token, { ...usual, ...others })
}

export type ClientOptions = WebClientOptions & { readonly token?: string }

/** Slack's error code for a call that is refused. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    if (error instanceof WebAPIPlatformError) return error.data.error
    throw error
  }
  return 'ok'
}

/** A bare Bolt app that listens over HTTP and is connected to the fake. */
export async function startBoltHttp(slack: FakeSlack, listen: (app: App) => void) {
  const receiver = new HTTPReceiver({ signingSecret: slack.signingSecret, logger: silent })
  const app = boltApp(slack, receiver)
  listen(app)
  await app.init()
  const server = await app.start(0)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('Bolt has no port')
  const url = `http://127.0.0.1:${address.port}`
  slack.connect(url)
  return { url, stop: () => app.stop() }
}

/** A bare Bolt app in Socket Mode, connected to the fake. */
export async function startBoltSocket(slack: FakeSlack, listen: (app: App) => void) {
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    logger: silent,
    // The pause before it connects anew; and what is silent for so long it takes for dead, also on a busy machine.
    clientPingTimeout: 1_000,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  })
  const app = boltApp(slack, receiver)
  listen(app)
  await app.init()
  await app.start()
  return { stop: () => app.stop() }
}

function boltApp(slack: FakeSlack, receiver: HTTPReceiver | SocketModeReceiver): App {
  return new App({
    token: slack.botToken,
    receiver,
    deferInitialization: true,
    convoStore: false,
    logger: silent,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } },
  })
}
