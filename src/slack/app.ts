import type { Receiver } from '@slack/bolt'
import type { Config } from '../config.ts'
import { boltLogger, webClientOptions } from './intake/client.ts'
import { findIdentity } from './intake/identity.ts'
import { ServingApp } from './intake/serving.ts'
import type { Parts, Served } from './serve-features.ts'

/** Features that are loaded when Slack first sends something. */
export type LazyFeatures = {
  /** The features, listening by the time it resolves. */
  load(): Promise<Served>
  close(): Promise<void>
}

/**
 * Puts the features behind `receiver`. Asks Slack who the bot is, and throws a `StartProblem` if that fails. The features,
 * with all that they know of errors, are most of what the bot loads: the first request waits for them.
 */
export async function openApp(
  config: Config,
  { receiver, ...parts }: Parts & { readonly receiver: Receiver },
): Promise<LazyFeatures> {
  const { running, log } = parts
  const { botToken: token } = config
  const clientOptions = webClientOptions(config, log)
  const identity = await findIdentity({ token, clientOptions, log })
  const { botId, botUserId, team } = identity
  let loading: Promise<Served> | undefined
  const load = (): Promise<Served> => {
    loading ??= import('./serve-features.ts').then(({ serveFeatures }) =>
      serveFeatures(config, { ...parts, app, identity }),
    )
    return loading
  }
  const app = new ServingApp(
    {
      ...{ receiver, token, botId, botUserId },
      // With the ids known, Bolt has nothing left to ask.
      tokenVerificationEnabled: false,
      convoStore: false,
      logger: boltLogger(log),
      clientOptions: webClientOptions(config, log),
    },
    { running, log, team, loadListeners: load },
  )
  return {
    load,
    async close() {
      // Those that could not be loaded have nothing to close.
      const features = await loading?.catch(() => undefined)
      await features?.lookups.close()
    },
  }
}
