import * as z from 'zod'
import { type DatabaseConfig, databaseOf, postgresAddressProblem } from './database-url.ts'
import type { Bilingual, Language } from './language.ts'
import { type LogLevel, logLevels } from './log.ts'
import { type SettingName, settings } from './settings.ts'

/** What the bot needs to serve Slack. */
export type Config = Credentials & CommonConfig

/** Without any variable of Slack: a workspace of our own, to try the bot in. */
export type WorkspaceConfig = { readonly mode: 'workspace' } & CommonConfig

type CommonConfig = {
  readonly port: number
  /** Whether somebody chose the port, so that no other may be taken instead. */
  readonly portGiven: boolean
  /** The address to listen on; all of them if absent. */
  readonly host?: string
  /** Where health and metrics are asked for, if not on `port`. */
  readonly metricsPort?: number
  /** Ends in a slash. */
  readonly slackApiUrl?: string
  readonly database: DatabaseConfig
  /** How long incidents are remembered. */
  readonly retentionDays: number
  readonly defaultLanguage: Language
  readonly logLevel: LogLevel
}

/** All that is wrong, a sentence a line. Names variables, never their values. */
export type ConfigProblem = { readonly problem: Bilingual }

type Credentials =
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly mode: 'http'; readonly botToken: string; readonly signingSecret: string }

type Environment = Readonly<Record<string, string | undefined>>
type Given = Readonly<Partial<Record<SettingName, string>>>

/**
 * The configuration from environment variables; unset and empty are the same. The first complete mode counts:
 * Socket Mode, then HTTP.
 */
export function readConfig(env: Environment): Config | WorkspaceConfig | ConfigProblem {
  const given = givenSettings(env)
  const credentials = chooseMode(given, env)
  const values = valuesSchema.safeParse(given)
  const problems = [
    ...('problem' in credentials ? [credentials.problem] : []),
    ...wrongValues(values.error, given, env),
  ]
  if ('mode' in credentials && values.success && problems.length === 0) {
    return {
      ...credentials,
      ...commonPart(values.data),
      ...hostOf(credentials.mode, values.data.HOST),
      portGiven: given.PORT !== undefined,
    }
  }
  return {
    problem: { en: problems.map(({ en }) => en).join('\n'), zh: problems.map(({ zh }) => zh).join('\n') },
  }
}

// A secret read from a file often brings a line break along.
function givenSettings(env: Environment): Given {
  const trimmed = Object.keys(settings).map((name) => [name, env[name]?.trim()] as const)
  return Object.fromEntries(trimmed.filter(([, value]) => value))
}

const modes = [
  {
    lacks: { en: 'for Socket Mode', zh: 'Socket Mode 还缺' },
    needs: ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'],
  },
  {
    lacks: { en: 'for HTTP', zh: 'HTTP 模式还缺' },
    needs: ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET'],
  },
] as const satisfies readonly { lacks: Bilingual; needs: readonly SettingName[] }[]

/** What to say where no variable of Slack is set and there is no workspace of our own either. */
export const waysToStart: Bilingual = {
  en: 'Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN to start in Socket Mode, or SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET to start over HTTP.',
  zh: '请设置 SLACK_BOT_TOKEN 和 SLACK_APP_TOKEN，以 Socket Mode 启动；或者设置 SLACK_BOT_TOKEN 和 SLACK_SIGNING_SECRET，以 HTTP 模式启动。',
}

function chooseMode(given: Given, env: Environment): Credentials | { mode: 'workspace' } | ConfigProblem {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = given
  if (botToken && appToken) return { mode: 'socket', botToken, appToken }
  if (botToken && signingSecret) return { mode: 'http', botToken, signingSecret }
  return hasSlackVariable(env) ? { problem: incomplete(given) } : { mode: 'workspace' }
}

// An unknown SLACK_ variable or SLACK_API_URL alone counts too: whoever set it meant Slack and left something out.
function hasSlackVariable(env: Environment): boolean {
  return Object.entries(env).some(([name, value]) => name.startsWith('SLACK_') && value?.trim())
}

function incomplete(given: Given): Bilingual {
  const begun = modes.filter(({ needs }) => needs.some((name) => given[name]))
  const gaps = (begun.length > 0 ? begun : modes).map(({ lacks, needs }) => ({
    lacks,
    missing: needs.filter((need) => !given[need]),
  }))
  const en = gaps.map(({ lacks, missing }) => `${missing.join(', ')} ${lacks.en}`).join('; or ')
  const zh = gaps.map(({ lacks, missing }) => `${lacks.zh} ${missing.join('、')}`).join('；')
  return {
    en: `The Slack settings are not complete; still missing: ${en}.`,
    zh: `Slack 的设置不完整：${zh}。`,
  }
}

// A header takes no other characters: what a token is copied with shows only there, and by no name that says so.
const token = (form: RegExp) => z.string().regex(form).optional()

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().max(65535))

const valuesSchema = z
  .object({
    SLACK_BOT_TOKEN: token(/^(xoxe\.)?xoxb-[!-~]*$/),
    SLACK_APP_TOKEN: token(/^xapp-[!-~]*$/),
    SLACK_SIGNING_SECRET: token(/^(?!xox|xapp-)/),
    SLACK_API_URL: z.string().refine(isPlainAddress).transform(withEndSlash).optional(),
    PORT: port.prefault(settings.PORT.default),
    HOST: z
      .string()
      .regex(/^[A-Za-z0-9:.%_-]{1,253}$/)
      .optional(),
    METRICS_PORT: port.optional(),
    DATABASE_URL: z
      .string()
      .transform(databaseOf)
      .pipe(z.custom<DatabaseConfig>((database) => database !== undefined))
      .prefault(settings.DATABASE_URL.default),
    RETENTION_DAYS: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.int().min(1).max(3650))
      .prefault(settings.RETENTION_DAYS.default),
    DEFAULT_LANGUAGE: z.enum(['en', 'zh']).prefault(settings.DEFAULT_LANGUAGE.default),
    LOG_LEVEL: z.enum(logLevels).prefault(settings.LOG_LEVEL.default),
  } satisfies Record<SettingName, z.ZodType>)
  .refine(
    ({ PORT, METRICS_PORT }) => METRICS_PORT === undefined || METRICS_PORT === 0 || METRICS_PORT !== PORT,
    {
      path: ['METRICS_PORT'],
    },
  )

/** Only Slack's own requests have to come in from outside. */
function hostOf(
  mode: (Credentials | { mode: 'workspace' })['mode'],
  given: string | undefined,
): { host?: string } {
  if (given !== undefined) return { host: given }
  return mode === 'http' ? {} : { host: '127.0.0.1' }
}

function commonPart(values: z.infer<typeof valuesSchema>) {
  return {
    port: values.PORT,
    ...(values.SLACK_API_URL !== undefined && { slackApiUrl: values.SLACK_API_URL }),
    ...(values.METRICS_PORT !== undefined && { metricsPort: values.METRICS_PORT }),
    database: values.DATABASE_URL,
    retentionDays: values.RETENTION_DAYS,
    defaultLanguage: values.DEFAULT_LANGUAGE,
    logLevel: values.LOG_LEVEL,
  } as const
}

function wrongValues(error: z.ZodError | undefined, given: Given, env: Environment): Bilingual[] {
  const names = new Set(error?.issues.map(({ path }) => path[0]))
  const address = postgresAddressProblem(given.DATABASE_URL ?? '', env)
  if (address !== undefined) names.add('DATABASE_URL')
  return Object.entries(settings)
    .filter(([name]) => names.has(name))
    .map(([name, { wrong }]) => (name === 'DATABASE_URL' ? (address ?? wrong) : wrong))
}

// fetch refuses an address with a password, and the Web API client appends a method's name to the base address.
// Over plain http the bot token would cross a network for everybody to read.
function isPlainAddress(value: string): boolean {
  const url = URL.parse(value)
  if (url === null) return false
  const isOwn = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isOwn)) return false
  return url.username + url.password === '' && !/[?#]/.test(value)
}

function withEndSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`
}
