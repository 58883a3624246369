import { expect, it } from 'vitest'
import { listenAnywhere } from '../../../src/workspace/early-server.ts'
import { startLocalSlack } from '../../../src/workspace/local/local-slack.ts'
import { newKeys } from '../../../src/workspace/state/ids.ts'

it('a bot that asks before all is ready has its scopes from its first answer on', async () => {
  const early = await listenAnywhere()
  const keys = newKeys()
  const headers = { authorization: `Bearer ${keys.botToken}` }
  const ask = (method: string) => fetch(`${early.url}/api/${method}`, { method: 'POST', headers })
  const first = ask('auth.test')
  const second = ask('users.info?user=U0ADA')
  const local = await startLocalSlack(() => {}, { early, keys })
  try {
    expect((await first).headers.get('x-oauth-scopes')?.split(',')).toEqual(local.manifest.scopes)
    expect(await (await second).text()).not.toContain('missing_scope')
  } finally {
    await local.stop()
  }
})
