// Loaded before the bot: it then answers as if there were no incidents. Claim and mark stay.
import { registerHooks } from 'node:module'

const source = `
export const planAnswer = async () => ({ form: 'plain' })
export const isShown = () => true
`

registerHooks({
  load: (url, context, next) =>
    url.endsWith('/src/slack/replying/plan.ts')
      ? { format: 'module', source, shortCircuit: true }
      : next(url, context),
})
