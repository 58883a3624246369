import type { Card } from '../../cards/card.ts'
import { candidatesCard, packageCard } from '../../cards/handler/package-verdict.ts'
import { verdictCard } from '../../cards/handler/verdict.ts'
import type { Bilingual, Language } from '../../language.ts'
import type { Judged } from '../reading/packages.ts'

/** What came of reading a package, in words. */
export function judgedCard(judged: Judged, language: Language): Card {
  if ('problem' in judged) return { headline: problems[judged.problem][language], blocks: [] }
  if ('candidates' in judged) return candidatesCard(judged, language)
  switch (judged.kind) {
    case 'verdict':
      return packageCard(judged, language)
    case 'refusal':
      return verdictCard(judged, language)
    case 'unreadable':
      return { headline: judged.message[language], blocks: [] }
  }
}

/** What the form says around its field for the package. */
export const packageWords = {
  label: { en: 'Package', zh: '代码包' },
  hint: {
    en: 'A zip or jar of up to 10 MB. I read it and keep nothing; Slack keeps the upload. A larger one, up to 50 MB, goes into a direct message to me, with the handler beside it.',
    zh: '10 MB 以内的 zip 或 jar。我只读取，不保存；上传的文件会留在 Slack 里。更大的（50 MB 以内）请私信发给我，并附上执行方法。',
  },
  pressCheck: {
    en: 'Press Check to hold the handler against the package.',
    zh: '点「检查」，对照代码包检查执行方法。',
  },
  reading: { en: 'Reading the package…', zh: '正在读取代码包…' },
} as const satisfies Record<string, Bilingual>

const problems = {
  unreadable: {
    en: 'I could not get the file from Slack; it may have been deleted. Upload it again.',
    zh: '无法从 Slack 取得这个文件，它可能已被删除；请重新上传。',
  },
  'too-large': {
    en: 'The file is larger than 50 MB; check it on your own machine with scf-handler --package.',
    zh: '文件超过 50 MB；请在自己的电脑上用 scf-handler --package 检查。',
  },
  failed: {
    en: 'I could not read the package just now. Try again, or check it on your own machine with scf-handler --package.',
    zh: '暂时无法读取代码包。请重试，或在自己的电脑上用 scf-handler --package 检查。',
  },
} as const satisfies Record<string, Bilingual>
