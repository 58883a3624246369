import { accuracyRows } from './accuracy.ts'
import { agreementRows } from './agreement.ts'
import { answerRows } from './answer.ts'
import { findRows } from './find.ts'
import { growthRows } from './growth.ts'
import { holdRows } from './hold.ts'
import { loadRows } from './load.ts'
import { memoryRows } from './memory.ts'
import { pageRows } from './page.ts'
import { passes, type Row, tableOf } from './rows.ts'
import { scanRows } from './scan.ts'
import { startRows } from './start.ts'

/** The subjects, in the order of the table; arguments choose some of them. */
const subjects: Readonly<Record<string, () => readonly Row[] | Promise<readonly Row[]>>> = {
  scan: scanRows,
  growth: growthRows,
  hold: holdRows,
  accuracy: accuracyRows,
  find: findRows,
  agreement: agreementRows,
  start: startRows,
  answer: answerRows,
  memory: memoryRows,
  load: loadRows,
  page: pageRows,
}

const chosen = process.argv.slice(2)
const rows: Row[] = []
for (const [name, measure] of Object.entries(subjects)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  rows.push(...(await measure()))
}
console.log(tableOf(rows))
process.exitCode = rows.every(passes) ? 0 : 1
