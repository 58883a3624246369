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
