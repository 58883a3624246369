import { register as buttons } from './features/buttons.ts'
import { register as cardMenu } from './features/card-menu.ts'
import { register as errorCommand } from './features/error-command.ts'
import { register as explainShortcut } from './features/explain-shortcut.ts'
import { register as handler } from './features/handler.ts'
import { register as home } from './features/home.ts'
import { register as incident } from './features/incident.ts'
import { register as messages } from './features/messages.ts'
import { register as personChanged } from './features/person-changed.ts'
import { register as removed } from './features/removed.ts'
import type { Feature } from './services.ts'

/** What the bot can do, each with its own listeners. */
export const features: readonly Feature[] = [
  errorCommand,
  messages,
  explainShortcut,
  handler,
  buttons,
  incident,
  cardMenu,
  home,
  personChanged,
  removed,
]
