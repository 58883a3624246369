import { register as buttons } from './buttons.ts'
import { register as cardMenu } from './card-menu.ts'
import { register as errorCommand } from './error-command.ts'
import { register as explainShortcut } from './explain-shortcut.ts'
import { register as handler } from './handler.ts'
import { register as home } from './home.ts'
import { register as incident } from './incident.ts'
import { register as messages } from './messages.ts'
import { register as personChanged } from './person-changed.ts'
import { register as removed } from './removed.ts'
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
