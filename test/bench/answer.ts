import { entries } from '../../src/catalog/index.ts'
import { signatureHeaders } from '../../src/workspace/delivery/post.ts'
import type { FakeSlack } from '../../src/workspace/slack.ts'
import { Connection } from './connection.ts'
import { median, quantile, ratio, turns } from './measure.ts'
import { openStage, type Server } from './processes.ts'
import { Random } from './random.ts'
import type { Row } from './rows.ts'

type Name = 'ours' | 'bare'
const names: readonly Name[] = ['ours', 'bare']

/** What `/scf-error` costs over HTTP, against a command that only acknowledges. */
export async function answerRows(): Promise<readonly Row[]> {
  const stage = await openStage()
  const servers = { ours: await stage.start('bundle'), bare: await stage.start('bare') }
  const clients = { ours: client(servers.ours, stage.slack), bare: client(servers.bare, stage.slack) }
  await check(clients)
  const alone = await alternate(clients, { rounds: 250, requests: 20, atOnce: 1 })
  const together = await alternate(clients, { rounds: 20, requests: 400, atOnce: 16 })
  for (const { stop } of Object.values(servers)) await stop()
  await stage.close()
  const peer = 'bare Bolt, constant text'
  const share = (part: number) => quantile(alone.each.ours, part) / quantile(alone.each.bare, part)
  // Of bare Bolt's time 0.5 pass until a command is read and 0.95 until its card is drawn; the rest is what is asked of
  // the team's memory. The row read 0.95 before a command told of that.
  return [
    { figure: '/scf-error over HTTP, p50', peer, reach: { atMost: 2.3 }, seen: share(0.5), unit: '×' },
    { figure: '/scf-error over HTTP, p99', peer, reach: { atMost: 2 }, seen: share(0.99), unit: '×' },
    {
      figure: '/scf-error, 16 at once, throughput',
      peer,
      reach: { atLeast: 0.45 },
      seen: ratio(together.block.bare, together.block.ours),
      unit: '×',
    },
    {
      figure: '/scf-error over HTTP, p50 in ms',
      peer: `bare: ${median(alone.each.bare).toFixed(2)} ms`,
      seen: Number(median(alone.each.ours).toFixed(2)),
      unit: '',
    },
  ]
}

type Send = () => Promise<string>

/** Both answer, and ours with a card. */
async function check({ ours, bare }: Readonly<Record<Name, Send>>): Promise<void> {
  const [card, constant] = [await ours(), await bare()]
  if (!card.includes('blocks') || !constant.includes('constant')) throw new Error(`${card}\n${constant}`)
}

type Load = { readonly rounds: number; readonly requests: number; readonly atOnce: number }

/** Milliseconds of each request and of each block of requests. */
async function alternate(clients: Readonly<Record<Name, Send>>, { rounds, requests, atOnce }: Load) {
  const each = { ours: [] as number[], bare: [] as number[] }
  const block = { ours: [] as number[], bare: [] as number[] }
  for (const { name, round } of turns(names, rounds)) {
    const start = performance.now()
    const times = await sendAll(clients[name], requests, atOnce)
    if (round < 0) continue
    block[name].push(performance.now() - start)
    each[name].push(...times)
  }
  return { each, block }
}

async function sendAll(send: Send, requests: number, atOnce: number): Promise<readonly number[]> {
  const times: number[] = []
  const worker = async () => {
    for (let sent = 0; sent < requests / atOnce; sent += 1) {
      const start = performance.now()
      await send()
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return times
}

/** Somebody who asks for one code after the other, on connections that stay open. */
function client({ url }: Server, slack: FakeSlack): Send {
  const { hostname, port } = new URL(url)
  const free: Connection[] = []
  const random = new Random(439)
  const user = slack.workspace.users.find(({ name }) => name === 'alice')?.id ?? ''
  return async () => {
    const body = String(commandForm(random, user))
    const signature = signatureHeaders({
      secret: slack.signingSecret,
      timestamp: Math.floor(Date.now() / 1000),
      body,
    })
    const connection = free.pop() ?? new Connection(hostname, Number(port))
    const answer = await connection.post('/slack/events', { headers: { ...formType, ...signature }, body })
    free.push(connection)
    return answer
  }
}

const formType = { 'content-type': 'application/x-www-form-urlencoded' }

function commandForm(random: Random, user: string): URLSearchParams {
  const { code, names } = random.pick(entries)
  return new URLSearchParams({
    token: 'verification',
    team_id: 'T0001',
    team_domain: 'example',
    channel_id: 'C0001',
    channel_name: 'oncall',
    user_id: user,
    user_name: 'alice',
    command: '/scf-error',
    text: random.below(2) === 0 ? String(code) : (names[0]?.name ?? ''),
    api_app_id: 'A0001',
    is_enterprise_install: 'false',
    response_url: 'https://hooks.slack.com/commands/T0001/1/abc',
    trigger_id: random.hex(24),
  })
}
