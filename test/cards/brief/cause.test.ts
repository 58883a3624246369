import { expect, it } from 'vitest'
import { findingCard } from '../../../src/cards/finding.ts'
import { printCard } from '../../../src/cli/print.ts'
import { lookup } from '../../../src/lookup/lookup.ts'

it.each([
  ['/var/user/start.sh', 'chmod 755 start.sh'],
  ['scf_bootstrap', 'chmod 755 scf_bootstrap'],
])('the command for %s fits the folder that is zipped', (file, command) => {
  const text = `{"errorMessage":"fork/exec ${file}: permission denied","statusCode":443}`
  const card = printCard(findingCard(lookup(text), 'en'), { width: 200, colour: false })
  expect(card).toMatch(new RegExp(`${command}$`, 'm'))
  expect(card.match(/chmod/g)).toHaveLength(1)
})

it('amounts of a cause are written as in the rest of the card', () => {
  const text =
    '{"errorCode":-1,"errorMessage":"Process exited. Memory exceeded 3072 MB","statusCode":434}\nReport RequestId:7a2ae0d9-63f6-46ea-8ca4-34cb7fe081fe Duration:15000ms Memory:3072MB MemUsage:3072MB'
  expect(printCard(findingCard(lookup(text), 'en'), { width: 200, colour: false })).not.toContain('3072 MB')
  expect(printCard(findingCard(lookup(text), 'zh'), { width: 200, colour: false })).not.toContain('3,072')
})
