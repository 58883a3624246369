import type { Standing } from '../protocol.ts'

/** What is said beside the name of somebody who is no colleague. */
export const standingNotes: Readonly<Record<Standing, string | undefined>> = {
  member: undefined,
  guest: 'guest',
  outsider: 'another company',
}
