import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * Fills the compile cache that `NODE_COMPILE_CACHE` names by one start of `dist/main.js`, at a Slack that says no more than
 * who the bot is. Ends with the bot, with its exit code.
 */
const slack = createServer((_, answer) => {
  answer.end(JSON.stringify({ ok: true, bot_id: 'B0', user_id: 'U0' }))
}).listen(0, '127.0.0.1')
await once(slack, 'listening')
// Listening on an address and a port, it has no other kind of address.
const { port } = slack.address() as AddressInfo

const bot = spawn(process.execPath, ['dist/main.js'], {
  env: {
    ...process.env,
    ...{ SLACK_BOT_TOKEN: 'xoxb-none', SLACK_SIGNING_SECRET: 'none' },
    ...{ SLACK_API_URL: `http://127.0.0.1:${port}/`, DATABASE_URL: 'file::memory:', PORT: '0' },
  },
  stdio: ['ignore', 'pipe', 'inherit'],
})
bot.on('close', (code) => process.exit(code ?? 1))

let output = ''
for await (const chunk of bot.stdout) {
  output += chunk
  const url = /listening on (\S+)/.exec(output)?.[1]
  if (url === undefined) continue
  // Answered when the database is open, the last that is loaded; the bot ends when its features are there, too.
  await fetch(new URL('/healthz', url))
  bot.kill()
  break
}
