import { expect, it } from 'vitest'
import { readManifest } from '../../../src/workspace/local/manifest.ts'

it('commands come with their hints, shortcuts with their place, and the scopes as granted', async () => {
  const { commands, shortcuts, scopes } = await readManifest()
  expect(commands).toContainEqual({
    command: '/scf-error',
    description: 'Explain an SCF error',
    hint: '433 | TimeLimitReached | the error itself',
  })
  expect(shortcuts.map(({ callback, on }) => `${on} ${callback}`)).toEqual([
    'message explain_scf_error',
    'message check_scf_handler',
    'global open_scf_handler',
  ])
  expect(scopes).toContain('chat:write')
})
