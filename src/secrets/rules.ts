import { accounts } from './accounts.ts'
import { addresses } from './addresses.ts'
import { calls } from './calls.ts'
import { columns } from './columns.ts'
import { cookieJars } from './cookies/cookie-jars.ts'
import { cookieStrings } from './cookies/cookie-strings.ts'
import { encoded } from './encoded.ts'
import { headers } from './headers.ts'
import { inserts } from './inserts.ts'
import { keyBlocks } from './key-blocks.ts'
import type { Rule } from './kinds.ts'
import { announced } from './labels/announced.ts'
import { codes } from './labels/codes.ts'
import { comments } from './labels/comments.ts'
import { defaults } from './labels/defaults.ts'
import { labels } from './labels/labels.ts'
import { oneTime } from './labels/one-time.ts'
import { phrases } from './labels/phrases.ts'
import { refused } from './labels/refused.ts'
import { spoken } from './labels/spoken.ts'
import { listed } from './listed.ts'
import { manifests } from './manifests.ts'
import { pairs } from './pairs.ts'
import { argumentLists } from './shell/argument-lists.ts'
import { commands } from './shell/commands.ts'
import { printed } from './shell/printed.ts'
import { userPairs } from './shell/user-pairs.ts'
import { signedIn } from './signed-in.ts'
import { statements } from './statements.ts'
import { tencent } from './tencent.ts'
import { tokens } from './tokens.ts'

/** Every form of secret that is known, one row each. */
export const rules: readonly Rule[] = [
  ...tencent,
  ...tokens,
  ...pairs,
  ...calls,
  ...encoded,
  ...addresses,
  ...headers,
  ...commands,
  ...argumentLists,
  ...statements,
  ...accounts,
  ...signedIn,
  ...labels,
  ...codes,
  ...comments,
  ...announced,
  ...spoken,
  ...refused,
  ...defaults,
  ...oneTime,
  ...phrases,
  ...columns,
  ...listed,
  ...cookieStrings,
  ...cookieJars,
  ...keyBlocks,
  ...inserts,
  ...manifests,
  ...printed,
  ...userPairs,
]
