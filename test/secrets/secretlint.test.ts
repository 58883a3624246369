import { rules } from '@secretlint/secretlint-rule-preset-recommend'
import type { SecretLintRuleContext, SecretLintRuleCreator, SecretLintSourceCode } from '@secretlint/types'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact } from '../../src/redact.ts'
import { plant } from './plant.ts'

/**
 * The token shapes of other people's services, held against a rule set that is kept by others: what its rules
 * find in a text they must not find in the masked one. The samples come from the patterns that the rules use
 * themselves, so that a new rule of theirs is asked of ours as soon as the package is renewed.
 */

/** Rules that no pattern can make a sample for, as they look into what is encoded or into a whole file. */
const written: Readonly<Record<string, readonly string[]>> = {
  '1password': [
    `ops_${Buffer.from(JSON.stringify({ email: 'ann@b.lcl', srpX: '9b'.repeat(42) })).toString('base64')}`,
  ],
  aws: ['AWS_SECRET_ACCESS_KEY = "{AN 40}"', 'aws_secret_access_key={AN 40}'],
  'database-connection-string': [
    'mongodb+srv://ann:{AN 12}@c0.example.net/?w=1',
    'mysql://ann:{AN 12}@10.0.0.1:3306/orders',
    'postgres://ann:{AN 12}@db.example.com/orders',
  ],
  privatekey: [
    `-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA{b64 48}\n{b64 64}\n{b64 64}\n{b64 64}\n{b64 62}==\n-----END RSA PRIVATE KEY-----`,
  ],
  sendgrid: ['SG.{AN 22}.{AN 43}'],
}

/** Speaks of files beside ours, or of comments that switch rules off. */
const others = ['gcp', 'filter-comments']

const named = rules
  .map((rule) => ({ rule, name: rule.meta.id.replace('@secretlint/secretlint-rule-', '') }))
  .filter(({ name }) => !others.includes(name))

describe('what a rule of secretlint finds is masked:', () => {
  it.each(named)('$name', ({ rule, name }) => {
    const samples = [...samplesOf(rule), ...(written[name] ?? []).map((template) => plant(template).text)]
    const found = samples.map((sample) => `got ${sample} back`).filter((text) => finds(rule, text))
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter((text) => finds(rule, redact(text).text))).toEqual([])
  })
})

function samplesOf(rule: SecretLintRuleCreator): readonly string[] {
  return patternsOf(rule).flatMap((pattern) => {
    // fast-check makes no samples for what must not be around a match.
    const alone = pattern.source.replace(/\(\?<?[!=](?:[^()\\]|\\.)*\)|\\b/g, '')
    const matching = fc.stringMatching(new RegExp(`^(?:${alone})$`, pattern.flags.replace(/[giu]/g, '')))
    return fc.sample(matching, { numRuns: 60, seed: 12 }).filter(isUsual)
  })
}

/** Unusual signs inside an address or around a name are for our own tables. */
function isUsual(sample: string): boolean {
  return /^[\w :/?@&=%+.,~-]*$/.test(sample)
}

/** The patterns that a rule searches a text with. */
function patternsOf(rule: SecretLintRuleCreator): readonly RegExp[] {
  const met: RegExp[] = []
  const content = new (class extends String {
    override matchAll(pattern: RegExp) {
      met.push(pattern)
      return ''.matchAll(pattern)
    }
  })('')
  run(rule, content as string)
  return met
}

function finds(rule: SecretLintRuleCreator, text: string): boolean {
  return run(rule, text) > 0
}

/** How much a rule reports; without the package's core, which reads files and measures itself. */
function run(rule: SecretLintRuleCreator, content: string): number {
  let reports = 0
  const context = {
    sharedOptions: {},
    createTranslator: () => (messageId: string) => ({ message: messageId, messageId }),
    report: () => {
      reports += 1
    },
    ignore: () => undefined,
  }
  const source = { content, filePath: 'a.txt', ext: '.txt', contentType: 'text', hasBOM: false }
  // The rules use no more of either than what is here.
  const { file } = rule.create(context as unknown as SecretLintRuleContext, {})
  file?.(source as unknown as SecretLintSourceCode)
  return reports
}
