import { counted, countedBehind, units } from './amounts.ts'
import { complaints, measures, troubles } from './complaints.ts'
import { inventions } from './inventions.ts'
import {
  codeLabels,
  failureWords,
  labelsBehind,
  listedLabels,
  looseLabels,
  platformLabels,
} from './labels.ts'
import { matters, urgencies } from './matters.ts'
import { calling, hosts, namesakes, neighbours, others, parties, systems } from './others.ts'
import {
  cloudBaseNames,
  functionNames,
  genericNames,
  productNames,
  productTraces,
  tencentNames,
  tradeWords,
} from './product.ts'
import { denials, links, references, returns, settled, wellBeing } from './talk.ts'
import type { Word } from './word.ts'

/** All that recognition knows of words, by what they tell. */
export const vocabulary = {
  platformLabels,
  listedLabels,
  codeLabels,
  looseLabels,
  failureWords,
  labelsBehind,
  productNames,
  genericNames,
  productTraces,
  tencentNames,
  cloudBaseNames,
  functionNames,
  tradeWords,
  neighbours,
  hosts,
  others,
  namesakes,
  systems,
  parties,
  calling,
  units,
  counted,
  countedBehind,
  denials,
  links,
  wellBeing,
  references,
  settled,
  returns,
  inventions,
  matters,
  urgencies,
  troubles,
  complaints,
  measures,
} as const satisfies Record<string, readonly Word[]>

export type Vocabulary = Readonly<Record<keyof typeof vocabulary, readonly Word[]>>
