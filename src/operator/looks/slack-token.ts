import { WebClient } from '@slack/web-api'
import * as z from 'zod'
import type { Config } from '../../config.ts'
import type { Log } from '../../log.ts'
import { webClientOptions } from '../../slack/intake/client.ts'
import { findIdentity } from '../../slack/intake/identity.ts'
import { type Look, troubleOf } from './look.ts'

const about = { en: 'Bot token', zh: 'bot token' }
const ofScopes = { en: 'Scopes', zh: '权限' }
const ofAppToken = { en: 'App-level token', zh: 'app-level token' }

/** Without these the bot answers nobody. */
const needed = ['commands', 'chat:write']

/** Whether Slack takes the bot token, and what the app may do with it. */
export async function lookAtToken(config: Config): Promise<readonly Look[]> {
  const missing: string[] = []
  const log: Log = (_, event, fields) => {
    if (event === 'missing_scope' && fields?.reason !== undefined)
      missing.push(fields.reason.replace('.', ':'))
  }
  const clientOptions = webClientOptions(config, () => {})
  try {
    const { botId } = await findIdentity({ token: config.botToken, clientOptions, log })
    const taken = { en: 'Slack accepts it.', zh: 'Slack 接受该 token。' }
    return [{ about, state: 'ok', says: taken }, scopesLook(missing), ...(await sameApp(config, botId))]
  } catch (error) {
    return [troubleOf(about, error)]
  }
}

function scopesLook(missing: readonly string[]): Look {
  if (missing.length === 0) {
    return {
      about: ofScopes,
      state: 'ok',
      says: { en: 'All of manifest.yml.', zh: '与 manifest.yml 一致。' },
    }
  }
  const list = missing.join(', ')
  return {
    about: ofScopes,
    state: missing.some((scope) => needed.includes(scope)) ? 'trouble' : 'unknown',
    says: {
      en: `Missing: ${list}. Unless that is meant (the manifest with --ask-only), add them on the page "OAuth & Permissions" and install the app again.`,
      zh: `缺少：${list}。如果不是有意为之（--ask-only 的 manifest），请在「OAuth & Permissions」页面添加，然后重新安装应用。`,
    },
  }
}

const botSchema = z.object({ bot: z.object({ app_id: z.string() }) })

/** An app-level token names its app; one of another app connects, and then no event ever comes. */
async function sameApp(config: Config, bot: string): Promise<readonly Look[]> {
  const named = config.mode === 'socket' ? /^xapp-\d+-(A[A-Z0-9]+)-/.exec(config.appToken)?.[1] : undefined
  if (named === undefined) return []
  const answer = await new WebClient(
    config.botToken,
    webClientOptions(config, () => {}),
  ).bots
    .info({ bot })
    .catch(() => undefined)
  const own = botSchema.safeParse(answer).data?.bot.app_id
  if (own === undefined || own === named) return []
  return [
    {
      about: ofAppToken,
      state: 'trouble',
      says: {
        en: `It belongs to the app ${named}, and the bot token to ${own}; copy both from the same app.`,
        zh: `它属于应用 ${named}，而 bot token 属于 ${own}；请从同一个应用复制两者。`,
      },
    },
  ]
}
