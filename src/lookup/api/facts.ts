import { entriesNamed } from '../../catalog/index.ts'
import type { Readers } from '../facts.ts'
import type { Text } from '../reading/text.ts'
import type { CodeHit } from './code-hits.ts'
import { isLabelled, type Meeting } from './meeting/met.ts'
import { isBeforeOwnMessage } from './own-words.ts'
import type { Speaker } from './speakers.ts'

/** Facts of every place that could be the management API's. */
type SharedFacts = {
  /** What tells that SCF speaks: what only it writes, an action, its name, or nothing. */
  readonly scf: 'structure' | 'action' | 'name' | 'nothing'
  /** What tells that somebody else does. */
  readonly other: 'structure' | 'name' | 'nothing'
}

/** One code. */
export type ApiCodeFacts = SharedFacts & {
  readonly owner: CodeHit['owner']
  /** It is only a family, a common word of its own. */
  readonly isFamily: boolean
  /** A status code has this name, too, so a run can end with it. */
  readonly isStatusName: boolean
  /** What says that it is a code: a label before it, or SCF's own message right behind it. */
  readonly label: 'label' | 'message' | 'none'
  /** Nobody but a product that functions work with is named. */
  readonly isNeighbour: boolean
  /** Whether somebody has met it, or what it is there for; `listed` where it is only listed with one that is not certain. */
  readonly meeting: Meeting | 'list' | 'settled' | 'listed'
}

/** Words of the API without a code. */
export type ApiWordsFacts = SharedFacts & {
  /** A code stands beside them that is told, or could be. */
  readonly hasCode: boolean
  /** Nobody but SCF says so. */
  readonly isOwn: boolean
  /** It says so with several codes, and no action tells which. */
  readonly isShared: boolean
  /** Functions are spoken of around them. */
  readonly isAmongFunctions: boolean
  readonly isSettled: boolean
  /** A program or a manual quotes them. */
  readonly isQuoted: boolean
}

/** A code at its place in the plain text. */
export type ApiCodePlace = CodeHit & {
  readonly text: Text
  readonly speaker: Speaker
  /** Read only where the verdict depends on it: it is dear. */
  readonly meeting: () => ApiCodeFacts['meeting']
}

/** Words of the API at their place. */
export type ApiWordsPlace = {
  readonly speaker: Speaker
  readonly hasCode: boolean
  readonly isOwn: boolean
  readonly isShared: boolean
  readonly isAmongFunctions: () => boolean
  readonly isSettled: () => boolean
  readonly isQuoted: () => boolean
}

export const apiCodeFacts: Readers<ApiCodeFacts, ApiCodePlace> = {
  scf: ({ speaker }) => speaker.scf ?? 'nothing',
  other: ({ speaker }) => speaker.other ?? 'nothing',
  owner: ({ owner }) => owner,
  isFamily: ({ code }) => !code.includes('.'),
  isStatusName: ({ code }) => entriesNamed(code).length > 0,
  label: labelOf,
  isNeighbour: ({ speaker }) => speaker.neighbour,
  meeting: ({ meeting }) => meeting(),
}

function labelOf({ text: { text }, code, start, end }: ApiCodePlace): ApiCodeFacts['label'] {
  if (isLabelled(text, start)) return 'label'
  return isBeforeOwnMessage(code, text.slice(end, end + 80)) ? 'message' : 'none'
}

export const apiWordsFacts: Readers<ApiWordsFacts, ApiWordsPlace> = {
  scf: ({ speaker }) => speaker.scf ?? 'nothing',
  other: ({ speaker }) => speaker.other ?? 'nothing',
  hasCode: ({ hasCode }) => hasCode,
  isOwn: ({ isOwn }) => isOwn,
  isShared: ({ isShared }) => isShared,
  isAmongFunctions: ({ isAmongFunctions }) => isAmongFunctions(),
  isSettled: ({ isSettled }) => isSettled(),
  isQuoted: ({ isQuoted }) => isQuoted(),
}
