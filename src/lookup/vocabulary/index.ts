import { counted, countedBehind, measures, units } from './amounts.ts'
import {
  codeLabels,
  errorLabels,
  failureWords,
  labelsBehind,
  listedLabels,
  looseLabels,
  platformLabels,
} from './labels.ts'
import {
  calling,
  clients,
  namesakes,
  neighbours,
  others,
  ownServers,
  parties,
  systems,
  towards,
} from './others.ts'
import {
  denials,
  functionNames,
  genericNames,
  otherOwners,
  productNames,
  productTraces,
  tencentNames,
  tradeWords,
} from './product.ts'
import { complaints, inventions, links, references, relapses, settled, troubles, wellBeing } from './talk.ts'
import type { Word } from './word.ts'

/** All that recognition knows of words, by what they tell. */
export const vocabulary = {
  platformLabels,
  listedLabels,
  codeLabels,
  errorLabels,
  looseLabels,
  failureWords,
  labelsBehind,
  denials,
  otherOwners,
  productNames,
  genericNames,
  productTraces,
  tencentNames,
  functionNames,
  tradeWords,
  neighbours,
  others,
  namesakes,
  systems,
  ownServers,
  parties,
  calling,
  towards,
  clients,
  units,
  measures,
  counted,
  countedBehind,
  links,
  wellBeing,
  references,
  settled,
  relapses,
  inventions,
  troubles,
  complaints,
} as const satisfies Record<string, readonly Word[]>

export type Vocabulary = Readonly<Record<keyof typeof vocabulary, readonly Word[]>>
