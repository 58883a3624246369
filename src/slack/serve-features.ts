import type { Config } from '../config.ts'
import type { Running } from '../running.ts'
import { readAgain } from './features/read-again.ts'
import { features } from './features.ts'
import { fileOrigins } from './intake/client.ts'
import type { Identity } from './intake/identity.ts'
import type { ServingApp } from './intake/serving.ts'
import { createLookups } from './looking/lookups.ts'
import { createConversations } from './reading/conversations.ts'
import { createLanguages } from './reading/languages.ts'
import { createLook } from './reading/look.ts'
import { createManners } from './reading/manners.ts'
import { createPackages } from './reading/packages.ts'
import { createPeople } from './reading/people.ts'
import type { PaceOptions } from './replying/channel-queue.ts'
import { createDigest } from './replying/digests/digest.ts'
import { createOwners } from './replying/following/owners.ts'
import { createReactions } from './replying/following/reactions.ts'
import { createHomes, tellingHomes } from './replying/home/homes.ts'
import { createLeases } from './replying/leases.ts'
import { leavingPublic } from './replying/leave-public.ts'
import { createPayer, type Payer } from './replying/pay-debts.ts'
import { createRefresher } from './replying/refresher.ts'
import { createSender } from './replying/send.ts'
import type { Services } from './services.ts'

/** What the features are built on besides the app. */
export type Parts = Pick<Services, 'log' | 'metrics' | 'store' | 'now' | 'ticks'> &
  PaceOptions & { readonly running: Running }

/**
 * What of the features lives on between two requests: the refresher, the owners, the Homes and the payer, whose sweeps
 * have to be called from time to time, and the lookups, which have to be closed.
 */
export type Served = Pick<Services, 'refresher' | 'owners' | 'homes' | 'lookups'> & { readonly payer: Payer }

type Serving = Parts & { readonly app: ServingApp; readonly identity: Identity }

/** Makes what the features share, and lets each listen to the app. */
export function serveFeatures(config: Config, { app, identity, running, ...parts }: Serving): Served {
  const { log, now } = parts
  const { botToken: token, defaultLanguage: fallback } = config
  const { enterprise, scopes, workspaceUrl, botId, botUserId } = identity
  const people = createPeople({ now, enterprise })
  const languages = createLanguages({ fallback, people })
  const lookups = createLookups()
  const manners = createManners(parts)
  const origins = fileOrigins(config)
  const sender = createSender({ ...parts, stopping: running.stopping })
  const leases = createLeases(parts)
  const mayReact = scopes?.includes('reactions:write') ?? false
  const reactions = mayReact ? createReactions({ ...parts, client: app.client }) : undefined
  const conversations = createConversations({ now, foundPrivate: leavingPublic(parts) })
  const homes = createHomes({ ...parts, running, people, languages, workspaceUrl })
  const refresher = tellingHomes(
    createRefresher({ ...parts, running, people, conversations, client: app.client, reactions }),
    homes,
  )
  const services = {
    ...parts,
    people,
    conversations,
    enterprise,
    ...{ languages, manners, lookups, sender, leases },
    look: createLook({ now, languages, manners, lookups, fileOrigins: origins }),
    digest: createDigest({ ...parts, people, leases, sender, running }),
    homes,
    refresher,
    reactions,
    owners: createOwners({ ...parts, people, refresher, client: app.client }),
    fileOrigins: origins,
    packages: scopes?.includes('files:read') ? createPackages({ fileOrigins: origins, log, now }) : undefined,
  }
  for (const register of features) register(app, services)
  const { client } = app
  const here = { client, team: '', botId, token }
  const self = { botId, botUserId, appId: undefined, isSharedChannel: false }
  const payer = createPayer({
    ...services,
    running,
    here,
    readAgain: (held, toRead) =>
      readAgain(services, {
        here: { ...here, team: held.team },
        self: { ...self, teams: [held.team] },
        held,
        toRead,
      }),
  })
  return { ...services, payer }
}
