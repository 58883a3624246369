import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Delivery } from '../../src/workspace/outbox.ts'
import { expectTaken } from './form.ts'
import { ofAnotherFunction, type Story, shownText, startStory } from './story.ts'

/** Invented, each in the form of the real thing. */
const planted = {
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

const error =
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
/** The error and the secrets, also where the bot quotes from: the evidence, the exception, the function's name. */
const paste = [
  error,
  secrets,
  `{"errorMessage":"Invoking task timed out after 5 seconds password=${planted.password}","statusCode":433,"functionName":"shop-${planted.secretId}"}`,
  `Traceback (most recent call last):\n  File "/var/user/index.py", line 3, in main_handler\nValueError: secretKey=${planted.secretKey}`,
  `handler: index.${planted.secretId}.main`,
].join('\n')

/** Nothing that was planted, also not in the forms that JSON, forms and Base64 give it. */
function expectClean(bytes: string, where: string): void {
  const texts = [bytes, bytes.includes('%') ? decodeForm(bytes) : '']
  for (const [name, secret] of Object.entries(planted)) {
    const found = texts.some((text) => text.includes(secret))
    expect(found ? `${where} holds the ${name}` : '').toBe('')
  }
}

function decodeForm(body: string): string {
  return [...new URLSearchParams(body).values()].join('\n')
}

const acknowledgements: Delivery[] = []
const keep = (delivery: Delivery | undefined) => {
  if (delivery) acknowledgements.push(delivery)
}

async function visitEverySurface({ slack, idle }: Story): Promise<void> {
  const alice = { channel: 'oncall', user: 'alice' }
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
  await slack.post({ ...alice, text: secrets })
  await slack.post({ ...alice, text: `@scf-bot ${secrets}` })
  await slack.post({ ...alice, text: `@scf-bot ${paste}`, thread_ts: message.ts })
  await slack.post({ ...alice, text: '@scf-bot', thread_ts: message.ts })
  await slack.post({ ...alice, channel: slack.directMessage('alice').id, text: secrets })
  await slack.post({
    channel: 'oncall',
    bot: { name: 'grafana' },
    attachments: [{ title: error, text: secrets }],
  })
  const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: paste } }]
  await slack.post({ channel: 'oncall', bot: { name: 'grafana', legacy: true }, text: '', blocks })
  const files = [{ name: `${planted.secretId}.log`, content: paste }]
  const { message: snippet } = await slack.post({ ...alice, text: '', files })
  const { message: edited } = await slack.post({ ...alice, text: 'wait' })
  await slack.edit({ channel: 'oncall', ts: edited.ts, text: paste })
  await slack.remove({ channel: 'oncall', ts: edited.ts })

  for (const { ts } of [message, snippet]) {
    for (const callback of ['explain_scf_error', 'check_scf_handler']) {
      keep(await slack.shortcut({ user: 'alice', callback, message: { channel: 'oncall', ts } }))
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
}

describe.each(['http', 'socket'] as const)('over %s, a secret', (mode) => {
  it('reaches neither Slack, nor the log, nor the disk, whatever surface it was planted in', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'scf-bot-'))
    acknowledgements.length = 0
    try {
      const databaseUrl = `file:${folder}/bot.db`
      const story = await startStory({ mode, databaseUrl, env: { LOG_LEVEL: 'debug' } })
      await visitEverySurface(story)
      expectTaken(story.slack.calls)
      for (const [index, { method, body }] of story.slack.calls.entries())
        expectClean(body, `call ${index} ${method}`)
      for (const { answer, payload } of acknowledgements) {
        expectClean(JSON.stringify(answer ?? ''), `the acknowledgement of ${payload.command ?? payload.type}`)
      }
      // While it runs, the write-ahead log holds what is new.
      for (const file of readdirSync(folder)) expectClean(readFileSync(join(folder, file), 'latin1'), file)
      expect(
        story.slack.messages('oncall').filter(({ bot_id }) => bot_id === 'B0SCFBOT').length,
      ).toBeGreaterThan(8)
      story.bot.kill()
      const { stdout, stderr, code } = await story.bot.stopped
      await story.slack.stop()
      expect(code).toBe(0)
      expectClean(stdout + stderr, 'the log')
      expect(stderr).toContain('"level":"debug"')
      for (const file of readdirSync(folder)) expectClean(readFileSync(join(folder, file), 'latin1'), file)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

it('its author is told of a secret on every surface, and nobody else', async () => {
  const story = await startStory()
  const { slack } = story
  const place = { channel: 'oncall', user: 'wei' }
  const words = 'SecretId'
  const lastWord = () => {
    const last = slack.ephemerals('wei').at(-1)
    return `${last?.text} ${shownText(last?.blocks)}`
  }
  const text = `${error} ${planted.secretId}`

  await slack.command({ ...place, command: '/scf-error', text })
  expect(lastWord()).toContain(words)
  await slack.command({ ...place, command: '/scf-error', text: `what is ${planted.secretId}` })
  expect(lastWord()).toContain(words)
  await slack.command({ ...place, command: '/scf-handler', text: `index.${planted.secretId}` })
  expect(lastWord()).toContain(words)
  await story.sent()

  await slack.post({ ...place, text: ofAnotherFunction(text) })
  await story.sent('chat.postMessage', 'chat.postEphemeral')
  expect(lastWord()).toContain(words)
  const { message: head } = await slack.post({ ...place, text: 'the shop is slow' })
  await slack.post({ ...place, text: ofAnotherFunction(text), thread_ts: head.ts })
  await story.sent('chat.postMessage', 'chat.postEphemeral')
  expect(slack.ephemerals('wei').at(-1)?.thread_ts).toBe(head.ts)
  await slack.post({ ...place, text: '', files: [{ name: 'log.txt', content: ofAnotherFunction(text) }] })
  await story.sent('chat.postMessage', 'chat.postEphemeral')
  await slack.post({ channel: 'oncall', bot: { name: 'grafana' }, text: ofAnotherFunction(text) })
  await story.sent('chat.postMessage')

  await slack.command({ ...place, command: '/scf-handler' })
  await slack.called('views.open')
  await slack.typeInModal({ user: 'wei', action: 'handler', text: `index.${planted.secretId}` })
  await story.sent('views.open', 'views.update')
  expect(shownText(slack.modal('wei')?.blocks)).toContain(words)

  expect(slack.ephemerals('alice')).toEqual([])
  expect(shownText(slack.messages('oncall').filter(({ bot_id }) => bot_id === 'B0SCFBOT'))).not.toContain(
    words,
  )
  await story.stop()
})
