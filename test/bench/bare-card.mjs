// The peer: Bolt as its documentation starts it, with a constant card to every message, as large as ours.
import bolt from '@slack/bolt'
import { lookup } from '../../src/lookup/lookup.ts'
import { answerMessage } from '../../src/slack/cards/answer.ts'
import { exceptionLog } from './exceptions.ts'
import { Random } from './random.ts'

const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL } = process.env
const { text, blocks } = answerMessage(lookup(exceptionLog(new Random(1), 'handle')), 'en', 'reply')
const app = new bolt.App({
  token: SLACK_BOT_TOKEN,
  signingSecret: SLACK_SIGNING_SECRET,
  clientOptions: { slackApiUrl: SLACK_API_URL },
})
app.event('message', async ({ event, client }) => {
  await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text, blocks })
})
const server = await app.start(0)
process.stdout.write(`scf-bot: listening on http://127.0.0.1:${server.address().port}\n`)
