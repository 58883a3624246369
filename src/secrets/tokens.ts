import { edge, wideEdge } from './edges.ts'
import type { Rule, SecretKind } from './kinds.ts'
import { isFilledUp, isPlaceholder } from './values/placeholders.ts'
import { lineBefore } from './values/program-text.ts'
import { isMixed, isPhrase, isRandom } from './values/values.ts'

/** Whose token, what it begins with (as hints), what it looks like, and what it is called if not an API key. */
type Row = readonly [name: string, hints: readonly string[], shape: string, kind?: SecretKind]

/**
 * Tokens that show by their beginning whose they are. Lengths are what the issuers write at least, or less where
 * they have changed it: a beginning is rarer than a length. `test/secrets/secretlint.test.ts` holds these rows
 * against a rule set that is kept by others.
 */
const rows: readonly Row[] = [
  // Clouds
  [
    'AWS access key',
    ['akia', 'asia', 'a3t', 'agpa', 'aida', 'aroa', 'aipa', 'anpa', 'anva', 'abia', 'acca'],
    '(?:A3T[A-Z0-9]|AKIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ASIA|ABIA|ACCA)[A-Z0-9]{16}',
  ],
  ['Alibaba Cloud access key', ['ltai', 'sts.n'], '(?:LTAI[A-Za-z0-9]{12,}|STS\\.N[A-Za-z0-9]{16,})'],
  ['Volcengine access key', ['aklt', 'aktp'], 'AK(?:LT|TP)[A-Za-z0-9_-]{20,}'],
  ['Google API key', ['aiza'], 'AIza[\\w-]{30,}'],
  ['Google OAuth token', ['ya29.', '1//0'], '(?:ya29\\.|1\\/\\/0)[\\w-]{20,}', 'token'],
  ['Google client secret', ['gocspx-'], 'GOCSPX-[\\w-]{20,}'],
  ['Azure client secret', ['8q~'], '[\\w~.-]{3}8Q~[\\w~.-]{30,}'],
  ['DigitalOcean token', ['_v1_'], 'do[opr]_v1_[a-f0-9]{40,}'],
  ['Fly.io token', ['fo1_', 'fm1', 'fm2_'], '(?:fo1_|fm1[ar]_|fm2_)[\\w+/=-]{30,}'],
  ['Heroku token', ['hrku-'], 'HRKU-[\\w-]{30,}'],
  ['Cloudflare origin key', ['v1.0-'], 'v1\\.0-[a-f0-9]{24}-[a-f0-9]{100,}'],
  ['Vercel token', ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'], 'vc[piarck]_[A-Za-z0-9]{20,}'],
  ['Cloudflare token', ['cfk_', 'cfut_', 'cfat_'], 'cf(?:k|ut|at)_[A-Za-z0-9]{40,}'],
  ['Cloudflare tunnel token', ['eyjhijoi'], 'eyJhIjoi[\\w+/-]{40,}={0,2}'],
  ['Tailscale key', ['tskey-'], 'tskey-[a-z]{2,20}-\\w{8,40}-\\w{16,}'],
  ['Databricks token', ['dapi'], 'dapi[A-Fa-f0-9]{32}(?:-[0-9])?'],
  ['Pulumi token', ['pul-'], 'pul-[a-f0-9]{40}'],
  ['Terraform token', ['.atlasv1.'], '[A-Za-z0-9]{14}\\.atlasv1\\.[\\w-]{40,}'],
  ['Vault token', ['hvs.', 'hvb.', 'hvr.'], 'hv[sbr]\\.[\\w-]{20,}'],
  ['Doppler token', ['dp.'], 'dp\\.(?:pt|st|ct|sa|scim|audit)\\.[\\w.-]{30,}'],
  ['1Password token', ['ops_ey'], 'ops_ey[A-Za-z0-9+/=_-]{40,}'],
  ['age secret key', ['age-secret-key-'], 'AGE-SECRET-KEY-1[A-Z0-9]{30,}', 'private-key'],
  // Code and packages
  ['GitHub token', ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], 'gh[opsur]_[A-Za-z0-9_]{16,}'],
  ['GitHub fine-grained token', ['github_pat_'], 'github_pat_\\w{20,}'],
  [
    'GitLab token',
    ['glpat-', 'gldt-', 'glrt-', 'glcbt-', 'glptt-', 'glft-', 'glimt-', 'glagent-', 'glsoat-', 'gloas-'],
    'gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|soat|oas)-[\\w.-]{16,}',
  ],
  ['GitLab runner token', ['gr1348941'], 'GR1348941[\\w-]{16,}'],
  ['npm token', ['npm_'], 'npm_[A-Za-z0-9_]{16,}'],
  ['PyPI token', ['pypi-age'], 'pypi-AgE[\\w-]{30,}'],
  ['RubyGems token', ['rubygems_'], 'rubygems_[a-f0-9]{40,}'],
  ['crates.io token', ['cio'], 'cio[A-Za-z0-9]{32}(?![A-Za-z0-9])'],
  ['Docker token', ['dckr_'], 'dckr_(?:pat|oat)_[\\w-]{20,}'],
  ['JFrog token', ['akcp'], 'AKCp[A-Za-z0-9]{60,}'],
  ['Sentry token', ['sntrys_', 'sntryu_'], 'sntry[su]_[\\w+/=-]{30,}'],
  ['Atlassian token', ['atatt3', 'atbb', 'atctt3'], '(?:ATATT3|ATCTT3|ATBB)[\\w=+/-]{24,}'],
  ['Postman key', ['pmak-'], 'PMAK-[a-f0-9]{24}-[a-f0-9]{30,}'],
  ['Figma token', ['figd_', 'figr_', 'figu_'], 'fig[dru]_[\\w-]{20,}'],
  ['Linear key', ['lin_'], 'lin_(?:api|oauth)_\\w{30,}'],
  ['Weibo sign-in cookie', ['_2a25'], '_2A25[\\w-]{60,}\\.{0,2}', 'cookie'],
  ['Notion token', ['ntn_'], 'ntn_[A-Za-z0-9]{30,}'],
  ['Airtable and Coze token', ['pat'], 'pat(?:[A-Za-z0-9]{14}\\.[a-f0-9]{40,}|_[A-Za-z0-9]{40,})'],
  // Models
  ['OpenAI and its likes', ['sk-'], 'sk-[\\w-]{20,}'],
  ['Groq, xAI, Perplexity', ['gsk_', 'xai-', 'pplx-'], '(?:gsk_|xai-|pplx-)[A-Za-z0-9]{30,}'],
  ['Hugging Face token', ['hf_', 'api_org_'], '(?:hf_|api_org_)[A-Za-z0-9]{16,}'],
  ['Replicate, NVIDIA, Pinecone', ['r8_', 'nvapi-', 'pcsk_'], '(?:r8_|nvapi-|pcsk_)[\\w-]{30,}'],
  ['LangSmith, Tavily, Jina', ['lsv2_', 'tvly-', 'jina_'], '(?:lsv2_|tvly-|jina_)[\\w-]{24,}'],
  // Money, mail, monitoring
  ['Stripe key', ['rk_live_', 'rk_test_', 'sk_live_', 'sk_test_'], '[rs]k_(?:live|test)_[\\w]{16,}'],
  ['webhook signing secret', ['whsec_'], 'whsec_[\\w+/=-]{16,}'],
  ['Square token', ['sq0', 'eaaa'], '(?:sq0(?:atp|csp|idp)-[\\w-]{20,}|EAAA[\\w-]{56,})'],
  [
    'PayPal and Braintree token',
    ['access_token$'],
    'access_token\\$(?:production|sandbox)\\$\\w{16}\\$\\w{30,}',
  ],
  ['Shopify token', ['shppa_', 'shpca_', 'shpat_', 'shpss_'], 'shp(?:pa|ca|at|ss)_[A-Za-z0-9]{30,}'],
  [
    'Twilio key',
    Array.from('0123456789abcdef', (digit) => `sk${digit}`),
    '(?<![A-Za-z0-9])SK[0-9a-f]{32}(?![A-Za-z0-9])',
  ],
  ['SendGrid key', ['sg.'], 'SG\\.[\\w-]{6,}\\.[\\w-]{16,}'],
  ['Mailchimp key', ['-us'], '[0-9a-f]{32}-us\\d{1,2}(?![A-Za-z0-9])'],
  ['Mailgun key', ['key-'], 'key-[0-9a-zA-Z]{32}(?![A-Za-z0-9])'],
  [
    'Grafana token',
    ['glc_', 'glsa_'],
    '(?:glc_[A-Za-z0-9+/]{32,}={0,2}|glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8})',
  ],
  ['New Relic key', ['nrak-', 'nrjs-', 'nrra-', 'nral'], '(?:NR(?:AK|JS|RA)-[\\w-]{20,}|[a-f0-9]{36}NRAL)'],
  ['Dynatrace token', ['dt0'], 'dt0[a-z]\\d\\d\\.[A-Z0-9]{24}\\.[A-Z0-9]{40,}'],
  ['PlanetScale secret', ['pscale_'], 'pscale_(?:tkn|pw|oauth)_[\\w.-]{30,}'],
  ['Supabase token', ['sbp_', 'sb_secret_'], '(?:sbp_[a-f0-9]{40}|sb_secret_[\\w-]{20,})'],
  ['Aiven password', ['avns_'], 'AVNS_[\\w-]{16,}', 'password'],
  ['Contentful, Typeform', ['cfpat-', 'tfp_'], '(?:CFPAT-|tfp_)[\\w-]{40,}'],
  // Chat
  ['Facebook token', ['eaa'], 'EAA[A-Za-z0-9]{60,}', 'token'],
  ['DingTalk signing secret', ['sec'], 'SEC[0-9a-f]{60,}(?![A-Za-z0-9])'],
  ['ServerChan key', ['sct', 'scu'], '(?:SC[TU]\\d{1,8}T[A-Za-z0-9]{20,}|sctp\\d{1,8}t[A-Za-z0-9]{16,})'],
  ['PushDeer key', ['pdu'], 'PDU\\d{1,8}T[A-Za-z0-9]{20,}'],
  ['WxPusher token', ['at_'], 'AT_[A-Za-z0-9]{30,}'],
]

const nameOfKey = /(?:key|ak|tk)["']?[ \t]{0,4}[:：=]?[ \t]{0,4}["']?$/i

export const tokens: readonly Rule[] = [
  ...rows.map(
    ([name, hints, shape, kind = 'api-key']): Rule => ({
      name,
      kind,
      hints,
      pattern: new RegExp(`(?<=${edge})${shape}`, 'g'),
      accept: (value) => !isPhrase(value) && !isFilledUp(value),
    }),
  ),
  {
    // Rarer than any edge: also right behind a letter.
    name: 'Slack token',
    kind: 'slack-token',
    hints: ['xox', 'xapp-', 'xwfp-'],
    pattern: /(?:xox[a-z](?:\.xox[a-z])?|xapp|xwfp)-[A-Za-z0-9%+/=_-]{6,}/g,
    accept: (value) => !isPlaceholder(value),
  },
  {
    name: 'Zhipu key',
    kind: 'api-key',
    hints: ['智谱', 'zhipu', 'glm', 'bigmodel'],
    isFar: true,
    pattern: new RegExp(`(${edge})[0-9a-f]{32}\\.[A-Za-z0-9]{16}(?![\\w.])`, 'g'),
    accept: (value) => !isFilledUp(value),
  },
  {
    name: 'Tencent map key',
    kind: 'api-key',
    hints: ['map', 'lbs', '位置', '地图'],
    isFar: true,
    pattern: new RegExp(`(${edge})[A-Z0-9]{5}(?:-[A-Z0-9]{5}){5}(?![A-Za-z0-9-])`, 'g'),
    accept: isMixed,
  },
  {
    name: 'key of hexadecimal digits behind its service',
    kind: 'api-key',
    hints: ['高德', 'amap', '天地图', '和风', '聚合', 'routing_key'],
    pattern: /(?<!\w)[0-9a-f]{32}(?!\w)/g,
    accept: (_, { text, start }) => {
      const before = lineBefore(text, start).slice(-48)
      return /高德|amap|天地图|和风|聚合|routing_/i.test(before) && nameOfKey.test(before)
    },
  },
  {
    name: 'code of a licence',
    kind: 'password',
    hints: ['激活', '注册码', '序列号', 'cd-key', 'product key', 'licen', '许可'],
    pattern: new RegExp(`(${edge})[A-Z0-9]{4,6}(?:-[A-Z0-9]{4,6}){3,5}(?![A-Za-z0-9-])`, 'gi'),
    accept: (value, { text, start }) =>
      (isMixed(value) || /^(?:[A-Z]{5}-?){5,6}$/.test(value)) &&
      /激活[码碼]|注册码|序列号|许可证?|cd-key|product key|licen[cs]e/i.test(
        lineBefore(text, start).slice(-40),
      ),
  },
  {
    name: 'Dify key',
    kind: 'api-key',
    hints: ['app-', 'dataset-'],
    pattern: new RegExp(`(?<=${edge})(?:app|dataset)-[A-Za-z0-9]{24}(?![A-Za-z0-9-])`, 'g'),
    accept: (value) => isRandom(value.slice(value.indexOf('-'))),
  },
  {
    name: 'Telegram bot token',
    kind: 'token',
    hints: [':aa'],
    pattern: new RegExp(`(${edge}(?:bot)?)\\d{8,10}:AA[\\w-]{32,}`, 'g'),
  },
  {
    name: 'Discord bot token',
    kind: 'token',
    hints: ['discord', 'bot', 'token', 'login('],
    isFar: true,
    pattern: new RegExp(`(?<=${wideEdge})[MNO][\\w-]{23,27}\\.[\\w-]{6}\\.[\\w-]{27,40}`, 'g'),
  },
  {
    name: 'GitHub token with a JWT',
    kind: 'api-key',
    hints: ['ghs_'],
    pattern: new RegExp(`(?<=${wideEdge})ghs_\\d{1,20}_[\\w-]+\\.[\\w-]+\\.[\\w-]+`, 'g'),
  },
  {
    name: 'signed token',
    kind: 'jwt',
    hints: ['eyj'],
    pattern: new RegExp(`(?<=${wideEdge})eyJ[\\w-]{8,}\\.[\\w-]{8,}(?:\\.[\\w-]*){0,3}`, 'g'),
  },
]
