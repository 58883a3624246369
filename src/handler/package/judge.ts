import type { Family } from '../runtimes.ts'
import type { Finding } from './finding.ts'
import { judgeJava } from './java/judge.ts'
import { judgeNode } from './javascript/judge.ts'
import { judgeGo } from './judge-go.ts'
import { judgeStartFile } from './judge-start-file.ts'
import { judgePackage } from './judge-whole.ts'
import { type Judgement, nothingFound, type Question } from './judgement.ts'
import { judgePhp } from './php/judge.ts'
import { judgePython } from './python/judge.ts'

/** Holds a handler against a package, in the way of its runtime's family. */
export async function judge(
  question: Question,
  family: Family['family'] | undefined,
  handler: string,
): Promise<Judgement> {
  const isWeb = handler === 'scf_bootstrap' && family !== 'Custom Runtime'
  const judged = await judgeFamily(question, isWeb ? 'Web function' : family)
  return { ...judged, findings: [...judged.findings, ...judgePackage(question.contents)] }
}

function judgeFamily(question: Question, family: Family['family'] | undefined): Promise<Judgement> {
  switch (family) {
    case 'Python':
      return judgePython(question)
    case 'Node.js':
      return judgeNode(question)
    case 'PHP':
      return judgePhp(question)
    case 'Go':
      return judgeGo(question)
    case 'Java':
      return judgeJava(question)
    case 'Web function':
    case 'Custom Runtime':
      return judgeStartFile(question.contents, family)
    case 'Image':
      return Promise.resolve(nothingFound([undecidable('image')]))
    case undefined:
      return Promise.resolve(nothingFound([ofNoFamily(question)]))
  }
}

function undecidable(reason: 'image' | 'runtime'): Finding {
  return { id: 'package-undecidable', reason }
}

/** Two names fit three languages, and the package has a file of none. */
function ofNoFamily({ contents, parts }: Question): Finding {
  const { file, function: name } = parts
  const isThere = [...contents.files.keys()].some(
    (path) => path.startsWith(`${file}.`) || path.startsWith(`${file}/`),
  )
  if (file === undefined || name === undefined || isThere) return undecidable('runtime')
  return {
    id: 'package-file-missing',
    reason: 'no-source',
    list: [`${file}.py`, `${file}.js`, `${file}.php`],
  }
}
