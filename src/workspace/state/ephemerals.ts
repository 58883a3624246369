import { tell } from './happenings.ts'
import type { Ephemeral, Message } from './message.ts'
import type { Workspace } from './model.ts'

/** Shows a message to one user alone. */
export function addEphemeral(workspace: Workspace, ephemeral: Ephemeral): void {
  workspace.ephemerals.push(ephemeral)
  tell(workspace, { kind: 'ephemeral', ephemeral })
}

/** Replaces an ephemeral message. */
export function changeEphemeral(workspace: Workspace, ephemeral: Ephemeral, message: Message): void {
  ephemeral.message = message
  tell(workspace, { kind: 'ephemeral', ephemeral })
}

/** Removes an ephemeral message. */
export function removeEphemeral(workspace: Workspace, ephemeral: Ephemeral): void {
  workspace.ephemerals.splice(workspace.ephemerals.indexOf(ephemeral), 1)
  tell(workspace, { kind: 'ephemeral_gone', ephemeral })
}
