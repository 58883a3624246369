import type { Receiver } from '@slack/bolt'
import type { Config } from '../config.ts'
import type { Running } from '../running.ts'
import { features } from './features.ts'
import { boltLogger, fileOrigins, webClientOptions } from './intake/client.ts'
import { findIdentity } from './intake/identity.ts'
import { ServingApp } from './intake/serving.ts'
import { createLookups } from './looking/lookups.ts'
import { createLanguages } from './reading/languages.ts'
import { createPeople } from './reading/people.ts'
import type { PaceOptions } from './replying/channel-queue.ts'
import { createDigest } from './replying/digest.ts'
import { createLeases } from './replying/leases.ts'
import { createRefresher } from './replying/refresher.ts'
import { createSender } from './replying/send.ts'
import type { Services } from './services.ts'

type Parts = Pick<Services, 'log' | 'metrics' | 'store' | 'now'> &
  PaceOptions & {
    readonly receiver: Receiver
    readonly running: Running
  }

/**
 * Puts the features behind `receiver`. Asks Slack who the bot is, and throws a `StartProblem` if that fails. Gives
 * the refresher, whose sweep has to be called from time to time, and the lookups, which have to be closed.
 */
export async function serveFeatures(
  config: Config,
  { receiver, running, ...parts }: Parts,
): Promise<Pick<Services, 'refresher' | 'lookups'>> {
  const { log, now } = parts
  const { botToken: token, defaultLanguage: fallback } = config
  const identity = await findIdentity({ token, clientOptions: webClientOptions(config, log), log })
  const app = new ServingApp(
    {
      receiver,
      token,
      ...identity,
      // With the ids known, Bolt has nothing left to ask.
      tokenVerificationEnabled: false,
      convoStore: false,
      logger: boltLogger(log),
      clientOptions: webClientOptions(config, log),
    },
    { running, log },
  )
  const people = createPeople({ now })
  const sender = createSender(parts)
  const services = {
    ...parts,
    people,
    languages: createLanguages({ fallback, people }),
    lookups: createLookups(),
    sender,
    leases: createLeases(parts),
    digest: createDigest({ log, sender, running }),
    refresher: createRefresher({ ...parts, running, people, client: app.client }),
    fileOrigins: fileOrigins(config),
  }
  for (const register of features) register(app, services)
  return services
}
