// The peer: Bolt as its documentation starts it, answering the same command with a constant text.
import bolt from '@slack/bolt'

const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL } = process.env
const app = new bolt.App({
  token: SLACK_BOT_TOKEN,
  signingSecret: SLACK_SIGNING_SECRET,
  clientOptions: { slackApiUrl: SLACK_API_URL },
})
app.command('/scf-error', async ({ ack }) => {
  await ack('A constant text')
})
const server = await app.start(0)
process.stdout.write(`listening on http://127.0.0.1:${server.address().port}\n`)
