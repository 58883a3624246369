import type { DatabaseConfig } from '../database-url.ts'
import { forgetAnswersAbout } from './asking/answers-about.ts'
import * as asking from './asking/known-incidents.ts'
import * as cards from './cards.ts'
import * as mutes from './channel/mutes.ts'
import * as settings from './channel/settings.ts'
import * as welcome from './channel/welcome.ts'
import * as channels from './channels.ts'
import * as claim from './claim.ts'
import { claimAndCount } from './counting/claim-and-count.ts'
import { countEdit } from './counting/edits.ts'
import { leaveUntold } from './counting/leave-untold.ts'
import { noteRecovery } from './counting/recovery.ts'
import { countedAs, takeRunsBack } from './counting/take-back.ts'
import { type Database, openDatabase } from './database.ts'
import * as debts from './debts.ts'
import * as deliveries from './deliveries.ts'
import * as digests from './digests/digests.ts'
import { digestsInTurn } from './digests/digests-in-turn.ts'
import { dropDigestSource } from './digests/drop-from-digests.ts'
import * as dismissal from './dismissing/dismiss.ts'
import * as hidden from './dismissing/hidden-cards.ts'
import * as drawingLease from './drawing-lease.ts'
import { exportChannel } from './export-channel.ts'
import { memoryOfCode } from './fixes/code-memory.ts'
import * as fixes from './fixes/fixes.ts'
import { setRunbook } from './fixes/runbooks.ts'
import * as forgetting from './forgetting/forgetting.ts'
import { leavePublic } from './forgetting/leave-public.ts'
import * as removal from './forgetting/removal.ts'
import * as home from './home/home.ts'
import { takeHomeTurn } from './home/pace.ts'
import * as incidents from './incidents.ts'
import { keepCard } from './keep-card.ts'
import { adoptOld } from './migrations/adopt-old.ts'
import * as sharing from './sharing/share-once.ts'

/** What can be done in the database; each part is named after the file that it is. */
const parts = {
  ...{ claim, claimAndCount, countEdit, countedAs, takeRunsBack, forgetAnswersAbout, leaveUntold },
  ...{ deliveries, debts, noteRecovery },
  ...{ incidents, fixes, setRunbook, memoryOfCode },
  ...{ drawingLease, cards, keepCard },
  ...{ channels, settings, mutes, welcome },
  dismissing: { ...dismissal, ...hidden },
  digests: { ...digests, digestsInTurn, dropDigestSource },
  ...{ sharing, asking, home, takeHomeTurn },
  ...{ adoptOld, leavePublic, removal, exportChannel, forgetting },
}

/** The open database with what can be done in it. */
export type Store = Readonly<Database & typeof parts>

/** Opens the database. Throws a `DatabaseProblem`. */
export async function openStore(config: DatabaseConfig): Promise<Store> {
  return { ...(await openDatabase(config)), ...parts }
}
