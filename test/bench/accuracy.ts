import { recognise } from '../../src/lookup/recognise.ts'
import { type CorpusRecord, loadCorpus } from '../support/corpus.ts'
import type { Row } from './rows.ts'

/** What speed must not cost: unasked answers on texts that the rules were not written from. */
export function accuracyRows(): readonly Row[] {
  return (['held-out', 'blind'] as const).flatMap((set) => {
    const records = loadCorpus(set)
    const silent = records.filter(({ kind }) => kind === 'none' || kind === 'foreign')
    const spoken = records.filter(({ kind }) => kind === 'stated' || kind === 'message')
    const falseOnes = silent.filter((record) => !isRight(record)).length
    const right = spoken.filter(isRight).length / spoken.length
    return [
      {
        figure: `false findings unasked, ${set}`,
        peer: `${silent.length} texts`,
        reach: { atMost: 0 },
        seen: falseOnes,
        unit: '',
      },
      {
        figure: `right unasked, ${set}`,
        peer: `${spoken.length} texts`,
        reach: { atLeast: 0.8 },
        seen: right,
        unit: '%',
      },
    ]
  })
}

/** All the codes of the text and no other. */
function isRight({ text, codes }: CorpusRecord): boolean {
  const found = recognise(text).map(({ code }) => code)
  return found.toSorted((a, b) => a - b).join() === codes.join()
}
