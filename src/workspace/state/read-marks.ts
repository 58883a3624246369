import { tell } from './happenings.ts'
import type { Workspace } from './model.ts'

/** Up to which message somebody has read a channel. */
export type ReadMark = { readonly user: string; readonly channel: string; readonly ts: string }

/** Moves somebody's mark forward; what was read once stays read. */
export function markRead(workspace: Workspace, mark: ReadMark): void {
  const { user, channel, ts } = mark
  if (ts <= readUpTo(workspace, mark)) return
  workspace.readMarks.set(`${user}/${channel}`, ts)
  tell(workspace, { kind: 'read', ...mark })
}

/** The timestamp of the last message in the channel that this user has read, or an empty text. */
export function readUpTo({ readMarks }: Workspace, { user, channel }: Omit<ReadMark, 'ts'>): string {
  return readMarks.get(`${user}/${channel}`) ?? ''
}
