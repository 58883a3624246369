/** Keys of which nobody makes a secret. */
export const openKeys =
  'public|publishable|primary|foreign|partition|sort|cache|object|idempotency|dedup|routing|row|hash|index|lookup|site|message|msg|event|file|image|img|s3|cos|oss|blob|lock|record|trace|span|request|artifact|layer|shard'

/** Keys that are secret, by what stands in front of the word. */
export const keyNames =
  'api\\.?|api[_-]?v3|access|private|app|auth|encrypt(?:ion)?|aes|encoding[_-]?aes|session|account|signing|sign|master|shared|storage|subscription|consumer|service|license|deploy|mch|merchant|partner|pay|send|push|server|host|client|integration|ingest(?:ion)?|webhook|jwt|hmac|pre[ _-]?shared|instrumentation|data[ _-]?encryption|admin|root|ssh|accesskey|bot|robot|wecom|qywx|map|lbs'
