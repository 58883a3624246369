// Loaded before the bot: it then answers as if no message showed an incident. Claim and mark stay.
import { registerHooks } from 'node:module'

const source = `
import { dueTo } from '../replying/due.ts'
export const dueIn = async (_, { incoming, here, looked }) => {
  const { shows, ...due } = dueTo({ ...looked, team: here.team, incoming, scope: 'public' })
  return due
}
`

registerHooks({
  load: (url, context, next) =>
    url.endsWith('/src/slack/features/due-in.ts')
      ? { format: 'module', source, shortCircuit: true }
      : next(url, context),
})
