// Loaded before the bot: it then answers as if there were no incidents. Claim and mark stay.
import { registerHooks } from 'node:module'

const source = `
import { plainReply } from './reply.ts'
export const incidentReply = async (services, store, due) => ({ reply: plainReply(due) })
`

registerHooks({
  load: (url, context, next) =>
    url.endsWith('/src/slack/incident-reply.ts')
      ? { format: 'module', source, shortCircuit: true }
      : next(url, context),
})
