import type { Cause } from '../cause.ts'

/** The more telling ones first: one exception may hold several. */
const reasons = [
  'CERT_HAS_EXPIRED',
  'certificate has expired',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'unable to verify the first certificate',
  'unable to get local issuer certificate',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'self signed certificate in certificate chain',
  'self-signed certificate in certificate chain',
  'self signed certificate',
  'self-signed certificate',
  'SSLV3_ALERT_HANDSHAKE_FAILURE',
  'tlsv1 alert protocol version',
  'x509: certificate signed by unknown authority',
  'x509: certificate has expired',
  'PKIX path building failed',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'CERTIFICATE_VERIFY_FAILED',
  'certificate verify failed',
] as const

export default {
  id: 'tls-certificate-error',
  codes: [430, 443],
  values: ['host', 'reason'],
  evidence: [
    ...reasons.map((reason) => ({
      says: `(host='{host}', port={port}): Max retries exceeded with url: {far}${reason}`,
      when: () => ({ reason }),
    })),
    ...reasons.map((reason) => ({ says: reason, when: () => ({ reason }) })),
  ],
  headline: [
    { en: 'the TLS connection to {host} failed: {reason}', zh: '与 {host} 的 TLS 连接失败：{reason}' },
    { en: 'a TLS connection failed: {reason}', zh: 'TLS 连接失败：{reason}' },
  ],
  steps: [
    {
      say: {
        en: 'Is it your server? Renew its certificate and send the whole chain.',
        zh: '如果是自己的服务，更新证书并配置完整的证书链。',
      },
    },
    {
      say: { en: 'Put a current list of authorities into the package.', zh: '把新版根证书打进代码包。' },
      snippet: 'pip3 install -U certifi -t .',
      when: ({ run }) => run.language === 'Python' || run.language === undefined,
    },
    {
      say: {
        en: 'Handshake refused: use a newer runtime; do not switch the check off.',
        zh: '握手被拒时换用更新的运行环境，不要关闭证书校验。',
      },
    },
  ],
  notThis: [{ en: 'A connection that was reset.', zh: '连接被重置。' }],
  sources: ['https://nodejs.org/api/tls.html'],
  examples: [
    {
      text: '{"errorCode":1,"errorMessage":"certificate has expired","stackTrace":"Error: certificate has expired\\n    at TLSSocket.onConnectSecure (_tls_wrap.js:1497:34)","statusCode":430}',
      values: { reason: 'certificate has expired' },
      code: 430,
    },
  ],
} satisfies Cause
