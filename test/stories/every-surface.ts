import type { Delivery } from '../../src/workspace/delivery/outbox.ts'
import { repliesOf, type Story } from './story.ts'

/** Invented, each in the form of the real thing. */
export const planted = {
  secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA',
  secretKey: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE',
  unlabelledKey: 'qXz1Lk9mN8bV7cX6zA5sD4fG3hJ2kL1p',
  jwt: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJwbGFudGVkIn0.c2lnbmF0dXJlLXBsYW50ZWQ',
  slackToken: 'xoxb-planted-1234567890-abcdefghij',
  webhook: 'T00PLANT/B00PLANT/plantedplantedplanted',
  urlPassword: 'pl4nted-in-url',
  password: 'pl4nted-password',
  authorization: 'cGxhbnRlZDpwbGFudGVkLWJhc2lj',
  cookie: 'planted-session-cookie-0123456789',
  signature: 'planted0signature0planted0signature0abcd',
  pem: 'MIIEplantedplantedplantedplantedplantedplantedplantedplanted',
}

export const error =
  'ERROR RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 5 seconds","statusCode":433}'

const secretLines = [
  `TENCENTCLOUD_SECRETID=${planted.secretId}`,
  `TENCENTCLOUD_SECRETKEY=${planted.secretKey}`,
  `${planted.secretId} ${planted.unlabelledKey}`,
  `token: ${planted.jwt}`,
  `SLACK=${planted.slackToken}`,
  `https://hooks.slack.com/services/${planted.webhook}`,
  `mysql://root:${planted.urlPassword}@10.0.0.8:3306/shop`,
  `password=${planted.password}`,
  `Authorization: Basic ${planted.authorization}`,
  `Cookie: session=${planted.cookie}`,
  `https://bucket.cos.ap-guangzhou.myqcloud.com/a?q-ak=${planted.secretId}&q-signature=${planted.signature}`,
  `-----BEGIN RSA PRIVATE KEY-----\n${planted.pem}\n-----END RSA PRIVATE KEY-----`,
]
const secrets = secretLines.join('\n')
/** What is no secret, but nobody's to keep: all that a message says besides its evidence. */
export const talk = 'zebra-7731'

/** The error and the secrets, also where the bot quotes from: the evidence, the exception, the function's name. */
const paste = [
  error,
  secrets,
  `{"errorMessage":"Invoking task timed out after 5 seconds password=${planted.password}","statusCode":433,"functionName":"shop-${planted.secretId}"}`,
  `Traceback (most recent call last):\n  File "/var/user/index.py", line 3, in main_handler\nValueError: secretKey=${planted.secretKey}`,
  // What is masked names no handler any more, and the menu offers to check one only where there is one.
  'handler: index.main_handler',
  `handler: index.${planted.secretId}.main`,
  `the ${talk} is on its way`,
].join('\n')

/** Says everything that was planted in every way there is. Gives what the bot has acknowledged. */
export async function visitEverySurface(story: Story): Promise<readonly Delivery[]> {
  const { slack, idle } = story
  const acknowledgements: Delivery[] = []
  const keep = (delivery: Delivery | undefined) => {
    if (delivery) acknowledgements.push(delivery)
  }
  const alice = { channel: 'oncall', user: 'alice' }
  let channels = 0
  // Each channel is written to at Slack's pace.
  const somewhere = () => {
    channels += 1
    slack.addChannel({ name: `channel-${channels}` })
    return `channel-${channels}`
  }
  for (const text of [
    paste,
    secrets,
    planted.secretId,
    `439 ${planted.secretId}`,
    `password=${planted.password}`,
  ]) {
    keep(await slack.command({ ...alice, command: '/scf-error', text }))
  }
  const answer = () => ({ channel: 'oncall', ts: slack.ephemerals('alice').at(-1)?.ts ?? '' })
  keep(await slack.command({ ...alice, command: '/scf-error', text: paste }))
  const shown = JSON.stringify(slack.ephemerals('alice').at(-1)?.blocks)
  for (const action of ['answer_share', 'finding_more', 'handler_check']) {
    if (shown.includes(action)) keep(await slack.click({ user: 'alice', action, message: answer() }))
  }

  const { message } = await slack.post({ ...alice, text: paste })
  await slack.post({ ...alice, channel: somewhere(), text: secrets })
  await slack.post({ ...alice, channel: somewhere(), text: `@scf-bot ${secrets}` })
  await slack.post({ ...alice, text: `@scf-bot ${paste}`, thread_ts: message.ts })
  await slack.post({ ...alice, text: '@scf-bot', thread_ts: message.ts })
  await slack.post({ ...alice, channel: slack.directMessage('alice').id, text: secrets })
  await slack.post({
    channel: somewhere(),
    bot: { name: 'grafana' },
    attachments: [{ title: error, text: secrets }],
  })
  const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: paste } }]
  await slack.post({ channel: somewhere(), bot: { name: 'grafana', legacy: true }, text: '', blocks })
  const files = [{ name: `${planted.secretId}.log`, content: paste }]
  const elsewhere = somewhere()
  const { message: snippet } = await slack.post({ ...alice, channel: elsewhere, text: '', files })
  const { message: edited } = await slack.post({ ...alice, channel: elsewhere, text: 'wait' })
  await slack.edit({ channel: elsewhere, ts: edited.ts, text: paste })
  await slack.remove({ channel: elsewhere, ts: edited.ts })

  for (const place of [
    { channel: 'oncall', ts: message.ts },
    { channel: elsewhere, ts: snippet.ts },
  ]) {
    for (const callback of ['explain_scf_error', 'check_scf_handler']) {
      keep(await slack.shortcut({ user: 'alice', callback, message: place }))
      await idle()
    }
  }
  for (const text of [`index.${planted.secretId}.main Python3.9`, `password=${planted.password}`, secrets]) {
    keep(await slack.command({ ...alice, command: '/scf-handler', text }))
    const last = JSON.stringify(slack.ephemerals('alice').at(-1)?.blocks)
    if (last.includes('answer_share')) {
      keep(await slack.click({ user: 'alice', action: 'answer_share', message: answer() }))
    }
  }
  keep(await slack.command({ ...alice, command: '/scf-handler', text: '' }))
  await idle()
  for (const text of [
    planted.secretId,
    `index.${planted.secretId}`,
    `secretKey=${planted.secretKey}`,
    secrets,
  ]) {
    keep(await slack.typeInModal({ user: 'alice', action: 'handler', text }))
    keep(await slack.submit({ user: 'alice' }))
  }
  await idle()
  await slack.closeModal({ user: 'alice' })
  await slack.openHome({ user: 'alice' })
  keep(await slack.clickInView({ user: 'alice', on: 'home', action: 'home_lookup' }))
  await idle()
  for (const text of [planted.secretId, secrets, paste.slice(0, 3_000)]) {
    keep(await slack.typeInModal({ user: 'alice', action: 'text', text }))
    keep(await slack.submit({ user: 'alice' }))
  }
  await slack.closeModal({ user: 'alice' })
  const channel = somewhere()
  const { message: last } = await slack.post({ ...alice, channel, text: `functionName: notes\n${paste}` })
  await idle()
  await useCard(story, { channel, ts: repliesOf(slack, { channel, ts: last.ts })[0]?.ts ?? '' }, keep)
  return acknowledgements
}

/** As much of the secrets in each as the form takes. */
const notes = [
  secretLines.slice(0, 4),
  secretLines.slice(4, 9),
  secretLines.slice(9, 11),
  secretLines.slice(11),
].map((lines) => `it was ${lines.join('\n')}`)

type Keep = (delivery: Delivery | undefined) => void

async function useCard(
  { slack, idle }: Story,
  card: { channel: string; ts: string },
  keep: Keep,
): Promise<void> {
  const click = { user: 'alice', message: card }
  keep(await slack.click({ ...click, action: 'incident_claim' }))
  for (const note of notes) {
    keep(await slack.click({ ...click, action: 'incident_resolve' }))
    await idle()
    keep(await slack.typeInModal({ user: 'alice', action: 'note', text: note }))
    keep(await slack.submit({ user: 'alice' }))
    await idle()
  }
  for (const value of ['handler', 'copy']) {
    keep(await slack.click({ ...click, action: 'card_menu', value }))
    await idle()
    await slack.closeModal({ user: 'alice' })
  }
  for (const reason of ['other_cause', 'not_scf']) {
    keep(await slack.click({ ...click, action: 'card_menu', value: 'dismiss' }))
    await idle()
    keep(await slack.chooseInModal({ user: 'alice', action: 'reason', value: reason }))
    keep(await slack.submit({ user: 'alice' }))
    await idle()
  }
  const notice = { channel: card.channel, ts: slack.ephemerals('alice').at(-1)?.ts ?? '' }
  keep(await slack.click({ user: 'alice', action: 'dismiss_undo', message: notice }))
  await idle()
}
