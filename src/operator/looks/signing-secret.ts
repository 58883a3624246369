import type { Config } from '../../config.ts'
import type { Look } from './look.ts'

/**
 * What Slack gives are 32 hexadecimal characters. Another secret is no mistake where something else signs the requests,
 * a gateway or a test; `undefined` where there is nothing to be said.
 */
export function lookAtSigningSecret(config: Config): Look | undefined {
  if (config.mode !== 'http' || /^[0-9a-f]{32}$/i.test(config.signingSecret)) return undefined
  return {
    about: { en: 'Signing secret', zh: '签名密钥' },
    state: 'unknown',
    says: {
      en: 'SLACK_SIGNING_SECRET is not the 32 hexadecimal characters that Slack gives; if its requests are refused (bad_signature), copy it again from the page "Basic Information".',
      zh: 'SLACK_SIGNING_SECRET 不是 Slack 给出的 32 位十六进制字符；如果 Slack 的请求被拒绝（bad_signature），请从「Basic Information」页面重新复制。',
    },
  }
}
