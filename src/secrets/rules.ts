import { accounts } from './accounts.ts'
import { addresses } from './addresses.ts'
import { calls } from './calls.ts'
import { columns } from './columns.ts'
import { commands } from './commands.ts'
import { cookieJars } from './cookie-jars.ts'
import { cookieStrings } from './cookie-strings.ts'
import { encoded } from './encoded.ts'
import { headers } from './headers.ts'
import { keyBlocks } from './key-blocks.ts'
import type { Rule } from './kinds.ts'
import { announced } from './labels/announced.ts'
import { comments } from './labels/comments.ts'
import { labels } from './labels/labels.ts'
import { listed } from './listed.ts'
import { pairs } from './pairs.ts'
import { printed } from './printed.ts'
import { statements } from './statements.ts'
import { tencent } from './tencent.ts'
import { tokens } from './tokens.ts'
import { userPairs } from './user-pairs.ts'

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
  ...statements,
  ...accounts,
  ...labels,
  ...comments,
  ...announced,
  ...columns,
  ...listed,
  ...cookieStrings,
  ...cookieJars,
  ...keyBlocks,
  ...printed,
  ...userPairs,
]
