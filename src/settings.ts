import { defaultDatabaseUrl } from './database-url.ts'
import type { Bilingual } from './language.ts'

/**
 * Every environment variable that the bot reads: what it means, what it is if unset, what its value must look
 * like. `wrong` names the variable and never shows the value, which may be a secret in the wrong place.
 */
type Setting = {
  readonly meaning: Bilingual
  readonly default?: string
  readonly wrong: Bilingual
}

export const settings = {
  SLACK_BOT_TOKEN: {
    meaning: {
      en: 'The bot token of the one workspace the bot serves.',
      zh: '机器人所服务的那个工作区的 bot token。',
    },
    wrong: {
      en: 'SLACK_BOT_TOKEN must hold the bot token, which begins with xoxb- and has no space or accent in it; the one that begins with xapp- belongs in SLACK_APP_TOKEN.',
      zh: 'SLACK_BOT_TOKEN 应填 bot token（以 xoxb- 开头，不含空格和中文字符）；以 xapp- 开头的那个请填到 SLACK_APP_TOKEN。',
    },
  },
  SLACK_APP_TOKEN: {
    meaning: {
      en: 'The app-level token for Socket Mode. Where it is set, Socket Mode is used, even beside SLACK_SIGNING_SECRET.',
      zh: 'Socket Mode 所用的 app-level token。只要设置了它，就使用 Socket Mode，即使同时设置了 SLACK_SIGNING_SECRET。',
    },
    wrong: {
      en: 'SLACK_APP_TOKEN must hold the app-level token, which begins with xapp- and has no space or accent in it; the one that begins with xoxb- belongs in SLACK_BOT_TOKEN.',
      zh: 'SLACK_APP_TOKEN 应填 app-level token（以 xapp- 开头，不含空格和中文字符）；以 xoxb- 开头的那个请填到 SLACK_BOT_TOKEN。',
    },
  },
  SLACK_SIGNING_SECRET: {
    meaning: {
      en: "The secret that proves that an HTTP request is Slack's.",
      zh: '用来确认 HTTP 请求确实来自 Slack 的签名密钥。',
    },
    wrong: {
      en: 'SLACK_SIGNING_SECRET must hold the signing secret from the "Basic Information" page of the Slack app; it holds a token.',
      zh: 'SLACK_SIGNING_SECRET 应填 Slack 应用「Basic Information」页面上的签名密钥，现在填的是一个 token。',
    },
  },
  SLACK_API_URL: {
    meaning: {
      en: "Another base address of the Web API, for a gateway or GovSlack; Slack's own if unset.",
      zh: 'Web API 的其他基础地址，用于网关或 GovSlack；不设置时使用 Slack 自己的地址。',
    },
    wrong: {
      en: 'SLACK_API_URL must be an https address without a password, query or fragment, for example https://slack.com/api/; http is only for this machine.',
      zh: 'SLACK_API_URL 应为 https 地址，不带密码、查询参数和片段，例如 https://slack.com/api/；http 只能用于本机。',
    },
  },
  PORT: {
    meaning: { en: 'The port of the HTTP server.', zh: 'HTTP 服务的端口。' },
    default: '3000',
    wrong: {
      en: 'PORT must be a whole number from 0 to 65535, for example 3000.',
      zh: 'PORT 应为 0 到 65535 之间的整数，例如 3000。',
    },
  },
  HOST: {
    meaning: {
      en: 'The address that the HTTP server listens on; if unset, all addresses over HTTP, and only 127.0.0.1 in Socket Mode. The local workspace is on 127.0.0.1 whatever it says.',
      zh: 'HTTP 服务监听的地址；不设置时，HTTP 模式监听所有地址，Socket Mode 只监听 127.0.0.1。本地工作区始终只监听 127.0.0.1。',
    },
    wrong: {
      en: 'HOST must be an address or a name of this machine, for example 127.0.0.1 or 0.0.0.0.',
      zh: 'HOST 应为本机的地址或名称，例如 127.0.0.1 或 0.0.0.0。',
    },
  },
  METRICS_PORT: {
    meaning: {
      en: 'A port of its own for `/healthz` and `/metrics`, which PORT then no longer has.',
      zh: '`/healthz` 和 `/metrics` 使用的单独端口；设置后 PORT 上不再提供这两个路径。',
    },
    wrong: {
      en: 'METRICS_PORT must be a whole number from 0 to 65535, and another one than PORT.',
      zh: 'METRICS_PORT 应为 0 到 65535 之间的整数，且与 PORT 不同。',
    },
  },
  DATABASE_URL: {
    meaning: {
      en: 'Where the bot keeps its memory: a SQLite file (folder and file are made on demand), or Postgres for several replicas, encrypted and verified on another machine unless `sslmode` says otherwise.',
      zh: '机器人保存记忆的位置：SQLite 文件（目录和文件会按需创建），多副本部署时用 Postgres（连接其他机器时默认加密并校验证书，可用 `sslmode` 更改）。',
    },
    default: defaultDatabaseUrl,
    wrong: {
      en: 'DATABASE_URL must name a SQLite file, for example file:./data/scf-bot.db, or a Postgres database, for example postgres://user:password@host:5432/name.',
      zh: 'DATABASE_URL 应指定一个 SQLite 文件，例如 file:./data/scf-bot.db，或一个 Postgres 数据库，例如 postgres://user:password@host:5432/name。',
    },
  },
  RETENTION_DAYS: {
    meaning: {
      en: 'After how many days without a new sighting an incident is forgotten, with its fixes.',
      zh: '事件在多少天内没有再次出现就会被删除（连同处理记录）。',
    },
    default: '180',
    wrong: {
      en: 'RETENTION_DAYS must be a whole number of days from 1 to 3650, for example 180.',
      zh: 'RETENTION_DAYS 应为 1 到 3650 之间的整数天数，例如 180。',
    },
  },
  DEFAULT_LANGUAGE: {
    meaning: {
      en: "The language where neither the text nor the reader's locale tells: en or zh.",
      zh: '当文本和读者的语言设置都无法判断时使用的语言：en 或 zh。',
    },
    default: 'en',
    wrong: { en: 'DEFAULT_LANGUAGE must be en or zh.', zh: 'DEFAULT_LANGUAGE 应为 en 或 zh。' },
  },
  LOG_LEVEL: {
    meaning: {
      en: 'The least important lines that are logged: debug, info, warn or error. No level prints messages.',
      zh: '记录到日志的最低级别：debug、info、warn 或 error。任何级别都不会打印消息内容。',
    },
    default: 'info',
    wrong: {
      en: 'LOG_LEVEL must be debug, info, warn or error.',
      zh: 'LOG_LEVEL 应为 debug、info、warn 或 error。',
    },
  },
} as const satisfies Readonly<Record<string, Setting>>

export type SettingName = keyof typeof settings
