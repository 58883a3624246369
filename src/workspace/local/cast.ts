import type { ChannelOptions, UserOptions } from '../state/seed.ts'

/** Who can be somebody at the page: two colleagues, a guest of theirs, and somebody of another company. */
export const cast: readonly UserOptions[] = [
  { name: 'Ada' },
  { name: 'Bo' },
  { name: 'Gus', guest: 'restricted' },
  { name: 'Olga', otherTeam: 'T0OTHER' },
]

const [ada, bo, gus, olga] = ['U0ADA', 'U0BO', 'U0GUS', 'U0OLGA'] as const

/** Where they meet, the bot mostly with them: a guest sees only what they were invited to, the other company only what is shared with it. */
export const meetingPlaces: readonly ChannelOptions[] = [
  { name: 'oncall', members: [ada, bo, gus] },
  { name: 'deploys', members: [ada, bo] },
  { name: 'backend', members: [ada, bo], withBot: false },
  { name: 'payments', type: 'group', members: [ada, bo] },
  { name: 'partners', members: [ada, bo, olga], shared: true },
]
