import { entries } from '../../src/catalog/index.ts'
import { Random } from './random.ts'

/** Which language the people who wrote the log speak. */
export type Tongue = 'Latin' | 'Chinese'

/** One line in fifty is a real error of SCF. */
const errorShare = 0.02

/**
 * A log of so many bytes in UTF-8, never the same for two seeds: requests, accesses, numbers, frames, JSON, and
 * now and then an error as SCF prints it.
 */
export function logText({ bytes, tongue, seed }: { bytes: number; tongue: Tongue; seed: number }): string {
  const random = new Random(seed)
  const lines = tongue === 'Latin' ? latinLines : [...latinLines, ...chineseLines, ...chineseLines]
  const parts: string[] = []
  for (let size = 0; size < bytes; ) {
    const line = random.next() < errorShare ? errorLine(random) : random.pick(lines)(random)
    size += Buffer.byteLength(line) + 1
    parts.push(line)
  }
  return flat(Buffer.from(parts.join('\n')).subarray(0, bytes))
}

/** As a text off the wire: in one piece, and one byte for each unit where that is enough. */
function flat(bytes: Buffer): string {
  return bytes.toString().replace(/\ufffd+$/, '')
}

function errorLine(random: Random): string {
  return random.pick(random.pick(entries).examples)
}

type Line = (random: Random) => string

/** As in a real access log: mostly well, and each status now and then. */
const statuses = [200, 200, 200, 200, 200, 200, 200, 201, 204, 302, 304, 400, 401, 404, 404, 499, 500, 502]
const paths = ['/api/orders', '/healthz', '/v2/users/search', '/upload', '/static/app.js']
const methods = ['GET', 'POST', 'PUT', 'DELETE']
const modules = ['worker', 'scheduler', 'billing', 'mailer', 'sync']
const steps = ['connected to redis', 'loaded 120 rules', 'queue is empty', 'cache miss', 'retrying in 250 ms']
const files = ['src/app.js', 'lib/router.js', 'handlers/order.py', 'service/payment.go', 'index.py']

function clock(random: Random): string {
  const two = (below: number) => String(random.below(below)).padStart(2, '0')
  return `2026-0${1 + random.below(9)}-1${random.below(9)}T${two(24)}:${two(60)}:${two(60)}.${100 + random.below(900)}Z`
}

const latinLines: readonly Line[] = [
  (random) => `${clock(random)} INFO [${random.pick(modules)}] ${random.pick(steps)}`,
  (random) =>
    `10.0.${random.below(256)}.${random.below(256)} - - "${random.pick(methods)} ${random.pick(paths)} HTTP/1.1" ${random.pick(statuses)} ${random.below(90_000)} "-" "curl/8.5.0"`,
  (random) =>
    `${clock(random)} DEBUG request ${random.uuid()} took ${random.below(900)} ms, ${random.below(64)} rows`,
  (random) => `    at handle (${random.pick(files)}:${random.below(900)}:${random.below(80)})`,
  (random) => `  File "${random.pick(files)}", line ${random.below(900)}, in process_${random.hex(4)}`,
  (random) =>
    `{"level":"info","ts":${1_700_000_000 + random.below(9_000_000)},"trace":"${random.hex(32)}","msg":"${random.pick(steps)}","ms":${random.below(500)}}`,
  (random) =>
    `START RequestId: ${random.uuid()}\nReport RequestId: ${random.uuid()} Duration:${random.below(900)}ms Memory:128MB MemUsage:${random.below(90)}.5MB`,
  (random) =>
    `${clock(random)} WARN [${random.pick(modules)}] slow query: ${random.below(5000)} ms, order #${random.below(100_000)}`,
]

const chineseLines: readonly Line[] = [
  (random) =>
    `${clock(random)} 信息 订单 ${random.below(100_000)} 已经处理完成，用时 ${random.below(900)} 毫秒`,
  (random) =>
    `用户反馈页面打不开，请 ${random.pick(['小王', '值班同学', '后端'])}看一下，大概影响 ${random.below(500)} 人`,
  (random) =>
    `${clock(random)} 警告 连接数据库较慢，第 ${1 + random.below(9)} 次重试，队列里还有 ${random.below(800)} 条消息`,
  (random) => `定时任务 ${random.pick(modules)} 执行成功，共同步 ${random.below(900)} 行数据`,
  (random) => `今天发布了 ${random.below(40)} 个版本，监控显示一切正常，响应时间 ${random.below(400)} ms`,
]
