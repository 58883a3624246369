// The peer: Bolt as its documentation starts it, with a constant reply to every message, which REPLY has as JSON.
import bolt from '@slack/bolt'

const {
  SLACK_BOT_TOKEN,
  SLACK_SIGNING_SECRET,
  SLACK_API_URL,
  REPLY = '{"text":"A constant text"}',
} = process.env
const reply = JSON.parse(REPLY)
const app = new bolt.App({
  token: SLACK_BOT_TOKEN,
  signingSecret: SLACK_SIGNING_SECRET,
  clientOptions: { slackApiUrl: SLACK_API_URL },
})
app.event('message', async ({ event, client }) => {
  await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, ...reply })
})
const server = await app.start(0)
process.stdout.write(`scf-bot: listening on http://127.0.0.1:${server.address().port}\n`)
