import { recognise } from '../../src/lookup/recognise.ts'
import { type CorpusRecord, loadCorpus } from '../support/corpus.ts'
import type { Row } from './rows.ts'

/** What speed must not cost: unasked answers on texts that the rules were not written from. */
export function accuracyRows(): readonly Row[] {
  const records = loadCorpus('held-out')
  const silent = records.filter(({ kind }) => kind === 'none' || kind === 'foreign')
  const spoken = records.filter(({ kind }) => kind === 'stated' || kind === 'message')
  return [
    {
      figure: 'false findings unasked',
      peer: `${silent.length} held-out texts`,
      reach: { atMost: 0 },
      seen: silent.filter((record) => !isRight(record)).length,
      unit: '',
    },
    {
      figure: 'right unasked',
      peer: `${spoken.length} held-out texts`,
      reach: { atLeast: 0.8 },
      seen: spoken.filter(isRight).length / spoken.length,
      unit: '%',
    },
  ]
}

/** All the codes of the text and no other. */
function isRight({ text, codes }: CorpusRecord): boolean {
  const found = recognise(text).map(({ code }) => code)
  return found.toSorted((a, b) => a - b).join() === codes.join()
}
