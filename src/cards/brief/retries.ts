import type { Entry } from '../../catalog/entry.ts'
import type { Bilingual } from '../../language.ts'

/** Whether a retry can help, in a word. */
export const retries: Readonly<Record<Entry['retry']['helps'], Bilingual>> = {
  yes: { en: 'Yes, later', zh: '有用，稍后再试' },
  no: { en: 'No', zh: '没用' },
  depends: { en: 'It depends', zh: '不一定' },
}
