import { both } from './sentences.ts'

/**
 * Limits and forms that several errors speak of.
 *
 * Sources: https://cloud.tencent.com/document/api/583/18586 (CreateFunction),
 * https://cloud.tencent.com/document/product/583/11637 (quotas), https://cloud.tencent.com/document/product/583/100227
 * (function URLs), https://cloud.tencent.com/document/product/583/122960 (CFS Turbo) and the field comments of `scf/v20180416/models.go` in
 * https://github.com/TencentCloud/tencentcloud-sdk-go
 */
export const functionNameForm = both(
  '2–60 letters, digits, - and _; begins with a letter, does not end with - or _',
  '2–60 个字母、数字、- 和 _，字母开头，不以 - 或 _ 结尾',
)
export const memoryForm = both(
  '64 MB, or 128–3,072 MB in steps of 128; more on application',
  '64 MB，或 128–3072 MB（以 128 MB 为阶梯），更大需申请',
)
export const initTimeoutForm = both(
  '3–300 s; without it 65 s, for images 90 s',
  '3–300 秒；不填为 65 秒，镜像函数为 90 秒',
)
export const asyncForm = both(
  'at most 2 retries; events are kept for at most 6 hours',
  '最多重试 2 次；消息最多保留 6 小时',
)
export const provisioned = both(
  'a whole number; all versions together at most the function’s quota minus 100',
  '整数；所有版本合计不超过函数最大并发配额减 100',
)
/** CMQ, CDN and API Gateway are no longer among them. */
export const triggerTypes = both('timer, cos, cls, ckafka or http', 'timer、cos、cls、ckafka 或 http')
export const timeoutForm = both('1–900 s', '1–900 秒')
export const environmentForm = both('4 KB, names and values together', '变量名和值合计 4 KB')
export const cronForm = both(
  'seven fields: second minute hour day month weekday year, as in 0 */5 * * * * *',
  '七段：秒 分 时 日 月 星期 年，例如 0 */5 * * * * *',
)
export const handlerForm = both(
  'FILE.FUNCTION, in Java PACKAGE.CLASS::METHOD; each 2–60 letters, digits, _ and -, beginning and ending with a letter',
  '文件名.函数名，Java 为 包名.类名::方法名；每段 2–60 个字母、数字、_ 和 -，字母开头、字母结尾',
)
export const qualifierForm = both('$LATEST, a version number, or an alias', '$LATEST、版本号，或别名')
export const logWindow = both(
  'at most one day from StartTime to EndTime',
  'StartTime 与 EndTime 相差不超过一天',
)
export const logOffset = both('Offset + Limit at most 10,000', 'Offset + Limit 不超过 10000')
