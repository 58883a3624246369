import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt'
import { WebAPIPlatformError, WebClient } from '@slack/web-api'
import type { FakeSlack } from '../../src/workspace/slack.ts'

/** Slack's own Web API client, pointed at the fake; it never retries. */
export function webClient({ apiUrl, botToken }: FakeSlack, token: string = botToken): WebClient {
  return new WebClient(token, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    timeout: 2_000,
    logLevel: LogLevel.ERROR,
  })
}

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
  const receiver = new HTTPReceiver({ signingSecret: slack.signingSecret, logLevel: LogLevel.ERROR })
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
    logLevel: LogLevel.ERROR,
    // Also the pause before it connects anew.
    clientPingTimeout: 50,
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
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } },
  })
}
