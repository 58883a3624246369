import type { Receiver } from '@slack/bolt'
import type { Config } from '../../config.ts'
import type { Routes } from '../../http/server.ts'
import type { Log } from '../../log.ts'
import { SocketModeReceiver } from './bolt.ts'
import { boltLogger, webClientOptions } from './client.ts'
import { type Connection, keepConnected } from './connection.ts'
import { createHttpReceiver } from './http-receiver.ts'

/** How Slack's requests get in: over HTTP, or over a WebSocket that the bot opens. */
export type Intake = Connection & { readonly receiver: Receiver; readonly routes: Routes }

type Surroundings = { readonly log: Log; readonly now: () => number }

export function createIntake(config: Config, { log, now }: Surroundings): Intake {
  return config.mode === 'http' ? httpIntake(config, { log, now }) : socketIntake(config, { log, now })
}

function httpIntake({ signingSecret }: HttpConfig, { log, now }: Surroundings): Intake {
  const receiver = createHttpReceiver({ signingSecret, log, now })
  return {
    receiver,
    routes: { '/slack/events': { POST: receiver.handle } },
    isConnected: () => true,
    connect: async () => {},
    disconnect: async () => {},
  }
}

function socketIntake(config: SocketConfig, { log, now }: Surroundings): Intake {
  const receiver = new SocketModeReceiver({
    appToken: config.appToken,
    logger: boltLogger(log),
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: webClientOptions(config, log) },
    // What failed is in the log, and without an acknowledgement Slack sends it again.
    processEventErrorHandler: async () => false,
  })
  return { receiver, routes: {}, ...keepConnected(receiver.client, { log, now }) }
}

type HttpConfig = Extract<Config, { mode: 'http' }>
type SocketConfig = Extract<Config, { mode: 'socket' }>
