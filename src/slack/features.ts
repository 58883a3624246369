import { more } from './features/buttons.ts'
import { cardMenu } from './features/card-menu.ts'
import { appRemoved, channelChanged, messageDeleted, personChanged } from './features/changes.ts'
import { digestClaim, digestMore } from './features/digests/digest-buttons.ts'
import { dismissed } from './features/dismissing/dismiss.ts'
import { dismissUndo } from './features/dismissing/undo.ts'
import { errorCommand } from './features/error-command.ts'
import { explainShortcut } from './features/explain-shortcut.ts'
import { changedFix, changeFix, deleteFix } from './features/fixes/change-fix.ts'
import { setRunbooks } from './features/fixes/set-runbooks.ts'
import { handlerCommand } from './features/handler-command.ts'
import { handlerForm } from './features/handler-form.ts'
import { checkHandler, checkMessage, openForm } from './features/handler-openers.ts'
import { home } from './features/home/home.ts'
import { lookUp, openHelp, openLookup } from './features/home/home-buttons.ts'
import { claim, resolve, resolved } from './features/incident.ts'
import { messages } from './features/messages.ts'
import { chooseMode } from './features/settings/choose-mode.ts'
import { settingsForm } from './features/settings/settings-form.ts'
import { unmute } from './features/settings/unmute.ts'
import { welcome } from './features/settings/welcome.ts'
import { share } from './features/sharing/share.ts'
import type { Feature } from './services.ts'

/** What the bot can do, each with its own listener. */
export const features: readonly Feature[] = [
  ...[errorCommand, handlerCommand],
  ...[explainShortcut, checkMessage, openForm],
  messages,
  ...[more, share, checkHandler],
  ...[claim, resolve, resolved, cardMenu],
  ...[changeFix, changedFix, deleteFix, setRunbooks],
  ...[dismissed, dismissUndo],
  ...[digestClaim, digestMore],
  handlerForm,
  ...[home, openLookup, openHelp, lookUp],
  ...[settingsForm, unmute, chooseMode, welcome],
  ...[personChanged, channelChanged, appRemoved, messageDeleted],
]
