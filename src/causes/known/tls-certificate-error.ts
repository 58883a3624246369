import type { Cause, TraceLanguage } from '../cause.ts'
import { pipOf } from '../python/pip.ts'

/** The more telling ones first: one exception may hold several. */
const reasons = [
  'CERT_HAS_EXPIRED',
  'certificate has expired',
  'CERT_NOT_YET_VALID',
  'certificate is not yet valid',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'unable to verify the first certificate',
  'unable to get local issuer certificate',
  'UNABLE_TO_GET_ISSUER_CERT',
  'unable to get issuer certificate',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'self signed certificate in certificate chain',
  'self-signed certificate in certificate chain',
  'self signed certificate',
  'self-signed certificate',
  'SSLV3_ALERT_HANDSHAKE_FAILURE',
  'alert handshake failure',
  'tlsv1 alert protocol version',
  'DH_KEY_TOO_SMALL',
  'dh key too small',
  'UNSAFE_LEGACY_RENEGOTIATION_DISABLED',
  'unsafe legacy renegotiation disabled',
  'WRONG_VERSION_NUMBER',
  'wrong version number',
  'x509: certificate signed by unknown authority',
  'x509: certificate has expired',
  'PKIX path building failed',
  'Hostname mismatch',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'CERTIFICATE_VERIFY_FAILED',
  'certificate verify failed',
  'SSL certificate problem',
  'net::ERR_CERT_',
  'tls: handshake failure',
  'fatal alert: handshake_failure',
  'tls: protocol version not supported',
  'EOF occurred in violation of protocol',
  'The remote certificate is invalid',
] as const

/** Whose words those are that only one language prints. */
const printedBy: Partial<Readonly<Record<(typeof reasons)[number], TraceLanguage>>> = {
  CERT_HAS_EXPIRED: 'Node.js',
  CERT_NOT_YET_VALID: 'Node.js',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'Node.js',
  UNABLE_TO_GET_ISSUER_CERT: 'Node.js',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'Node.js',
  SELF_SIGNED_CERT_IN_CHAIN: 'Node.js',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Node.js',
  CERTIFICATE_VERIFY_FAILED: 'Python',
  'x509: certificate signed by unknown authority': 'Go',
  'x509: certificate has expired': 'Go',
  'tls: handshake failure': 'Go',
  'tls: protocol version not supported': 'Go',
  'PKIX path building failed': 'Java',
  'fatal alert: handshake_failure': 'Java',
}

/** The certificate is another host's; the one that was asked stands in the words. */
const mismatches = [
  "does not match certificate's altnames: Host: {host}. is not",
  "Host: {host}. is not in the cert's altnames",
  "hostname '{host}' doesn't match",
  "certificate is not valid for '{host}'",
  'x509: certificate is valid for {any}, not {host}',
  'No subject alternative DNS name matching {host} found',
  "no alternative certificate subject name matches target host name '{host}'",
] as const

export default {
  id: 'tls-certificate-error',
  codes: [430, 443],
  values: ['host', 'reason'],
  evidence: [
    ...mismatches.map((says) => ({ says, when: () => ({ reason: 'Hostname mismatch' }) })),
    ...reasons.map((reason) => ({
      says: `(host='{host}', port={port}): Max retries exceeded with url: {far}${reason}`,
      when: () => ({ reason }),
    })),
    ...reasons.map((reason) => ({
      says: reason,
      when: () => ({ reason }),
      ...(printedBy[reason] !== undefined && { of: printedBy[reason] }),
    })),
  ],
  whose: { sides: ['remote', 'config'], retry: 'no' },
  derived: ({ run }) => ({ pip: pipOf(run.runtime) }),
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
      snippet: '{pip} install -U certifi -t .',
      when: ({ run }) => run.language === 'Python',
    },
    {
      say: {
        en: 'Is it signed by an authority of your own? Name that one’s certificate in the environment variables.',
        zh: '如果是自建 CA 签发的证书，在环境变量里指定该 CA 的证书。',
      },
      snippet: 'NODE_EXTRA_CA_CERTS=/var/user/ca.pem',
      when: ({ run, values: { reason = '' } }) =>
        run.language === 'Node.js' && /self.?signed|issuer|LEAF|first certificate/i.test(reason),
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
    {
      text: "requests.exceptions.SSLError: HTTPSConnectionPool(host='api.demo.cn', port=443): Max retries exceeded with url: /v1 (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:1129)')))",
      values: { host: 'api.demo.cn', reason: 'certificate has expired' },
      code: null,
    },
    {
      text: 'Post "https://pay.demo.cn/v3": x509: certificate signed by unknown authority',
      values: { host: 'pay.demo.cn', reason: 'x509: certificate signed by unknown authority' },
      code: null,
    },
    {
      text: "Error: Hostname/IP does not match certificate's altnames: Host: api.demo.cn. is not in the cert's altnames: DNS:*.other.cn",
      values: { host: 'api.demo.cn', reason: 'Hostname mismatch' },
      code: null,
    },
    {
      text: 'curl: (60) SSL certificate problem: certificate has expired',
      values: { reason: 'certificate has expired' },
      code: null,
    },
    {
      text: 'ssl.SSLError: [SSL: DH_KEY_TOO_SMALL] dh key too small (_ssl.c:1123)',
      values: { reason: 'DH_KEY_TOO_SMALL' },
      code: null,
    },
  ],
} satisfies Cause
