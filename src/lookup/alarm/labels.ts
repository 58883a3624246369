/** What the field of an alarm is about. */
export type FieldKind =
  | 'object'
  | 'policy'
  | 'policyId'
  | 'product'
  | 'content'
  | 'condition'
  | 'operator'
  | 'threshold'
  | 'thresholdUnit'
  | 'metric'
  | 'value'
  | 'valueUnit'
  | 'status'
  | 'notice'
  | 'first'
  | 'trigger'
  | 'occurred'
  | 'time'
  | 'recovery'
  | 'duration'
  | 'region'
  | 'function'
  | 'namespace'
  | 'version'
  | 'alias'
  | 'requestId'
  | 'query'
  | 'log'
  | 'level'
  | 'other'

/**
 * How the fields are labelled: the variables of Observability's templates, of CLS and of EventBridge, the keys of the
 * callback, and what people write in templates of their own. A blank stands for nothing, a blank, `_` or `-`; a label that
 * ends in `!` belongs to alarms only, so that no log and no configuration has it.
 */
const words: Readonly<Record<FieldKind, string>> = {
  object:
    '告警对象! 报警对象! 监控对象! 告警资源! 告警实例! 对象 资源 实例 资源ID 实例ID object alarm·object! alert·object! alarmed·object! ' +
    'alarmed·resource! alarm·resource! monitored·object! obj·id obj·name resource instance target 监控目标',
  policy:
    '告警策略! 告警策略名称! 策略名称 策略 告警名称! 告警规则! 规则名称 告警标题! policy policy·name alarm·policy! alarm·policy·name! ' +
    'alert·policy! alarm·name! alarm·title! alert·name! alarm! alert! rule·name alert·rule!',
  policyId: '策略ID 告警策略ID! policy·id alarm·id! alarm·policy·id!',
  product:
    '产品 云产品 来源 资源类型 resource·type 产品名称 产品类型 策略类型 告警类型! 监控类型 告警产品! 所属产品 产品类别 policy·type policy·type·c·name server·name ' +
    'product product·name alarmed·service! alarm·service! service cloud·product alarm·type! source view·name',
  content:
    '告警! 报警! 告警内容! 报警内容! 告警详情! 告警信息! 告警描述! 内容 content alarm·content! alert·content! alarm·details! description',
  condition:
    '触发条件! 告警条件! 触发规则! 触发语句! 条件 condition trigger·condition! alarm·condition! alert·condition! trigger! trigger·rule!',
  operator: 'calc·type! operator',
  threshold: 'calc·value! threshold 阈值 告警阈值!',
  thresholdUnit: 'calc·unit!',
  metric:
    '指标 指标名 指标名称 告警指标! 监控指标 监控项 指标项 metric metric·name metric·show·name! metric·key alarm·metric! alert·metric!',
  value:
    '当前值 当前 触发参数! 当前数据! 当前指标值! 当前状态值 触发值! 告警值! 实际值 监控值 current·value! current·data! current current·value·content! ' +
    'trigger·params! trigger·value! value now',
  valueUnit: 'unit 单位',
  status:
    '告警状态! 状态 通知状态! 事件状态 当前状态 status status·fmt! status·level·fmt! alarm·status! alert·status! event·status state ' +
    'alarm·state! notify·type! notification·type! 通知类型! 告警通知类型!',
  notice: 'conditions alarm·obj·info! alarm·policy·info! session·id dimensions',
  first:
    '首次触发时间! 首次告警时间! 首次发生时间! 首次触发! 首次出现 first·trigger·time! first·trigger·time·fmt! first·occur·time! ' +
    'first·triggered! first·triggered·at! first·trigger! first·occurrence! first·occurrence·time! first·seen start·time started ' +
    'started·at starts·at since 开始时间 起始时间 开始于 自',
  trigger:
    '触发时间! 告警时间! 报警时间! 告警触发时间! 告警发生时间! 发生时间 trigger·time! trigger·time·fmt! triggered·at! triggered! ' +
    'trigger·at! alarm·time! alert·time! occurred·at occurred',
  occurred: '事件发生时间 event·occurrence·time occurrence·time',
  time: '事件时间 通知时间! 时间 event·time notify·time! notification·time! time timestamp 最近触发时间! last·trigger·time!',
  recovery:
    '恢复时间! 恢复于! 告警恢复时间! 结束时间 recovery·time! recovery·time·fmt! recover·time! recovered·at! recovered! ' +
    'resolved·at ends·at ended·at end·time recovery!',
  duration:
    '持续时间 持续时长 告警持续时间! 告警持续时长! 已持续 持续 duration·time! duration·fmt! alarm·duration! lasted duration',
  region:
    '地域 所属地域 区域 地区 告警地域! location region region·fmt! alarm·region! alert·region! x-scf-region',
  function:
    '函数 函数名 函数名称 云函数 云函数名称 云函数名 function function·name scf·function·name func fn func·name scf·function lambda',
  namespace: '命名空间 名字空间 函数命名空间 namespace namspace scf·namespace ns name·space',
  version:
    '版本 函数版本 版本号 version function·version scf·qualifier qualifier 版本/别名 version/alias 函数版本/别名 version·or·alias',
  alias: '别名 函数别名 alias scf·alias function·alias',
  requestId: '请求ID 请求·ID request·id scf·request·id function·request·id requestid reqid req·id',
  query:
    '语句 检索语句 查询语句 执行语句! 检索分析语句 监控语句! execute·query! query query·statement search·statement sql',
  log: '详细日志! 原始日志! 日志详情 日志内容 日志 最近日志 query·log! query·result! detailed·log! raw·log log logs 查询日志! 查询结果 analysis·result! analysis·result·format!',
  level: '告警级别! 告警等级! 级别 等级 level current·level! alarm·level! severity',
  other:
    '账号 账号ID 账户 账号昵称 昵称 账号信息 项目 项目名称 所属项目 标签 负责人 接收人 备注 详情 链接 控制台 控制台链接 次数 告警次数! account account·id uin nickname app·id ' +
    'project project·name tag tags label labels remark note notes link details detail·url! query·url! console·link! url more runtime ' +
    'consecutive·alert·nums! topic topic·id 日志主题 监控周期 统计周期 period period·num event 告警事件! 事件 alarm·event! event·name 事件名称 history·value! ' +
    'type datacontenttype message 附加消息 additional·message multidimensional·analysis 多维分析 owner team env environment 环境 tooltip·text!',
}

export type Label = { readonly kind: FieldKind; readonly isOfAlarm: boolean }

/** A letter of a label, and what may come behind it. */
type Node = { readonly next: Map<number, Node>; label?: Label }

const first: Node = { next: new Map() }
for (const [kind, list] of Object.entries(words)) {
  for (const word of list.split(' ')) {
    let node = first
    for (const letter of word.toLowerCase().replace(/[_·!-]/g, '')) {
      const unit = letter.charCodeAt(0)
      const next: Node = node.next.get(unit) ?? { next: new Map() }
      node.next.set(unit, next)
      node = next
    }
    // The keys of the table are the kinds; `Object.entries` forgets that.
    node.label = { kind: kind as FieldKind, isOfAlarm: word.endsWith('!') }
  }
}

/** The labels that only alarms have, with a dot between their words. */
export const alarmLabels: readonly string[] = Object.values(words).flatMap((list) =>
  list.split(' ').flatMap((word) => (word.endsWith('!') ? [word.slice(0, -1)] : [])),
)

/** What counts for nothing between the letters of a label. */
const blanks = new Set([...' \t\n\r_·-'].map((mark) => mark.charCodeAt(0)))

/** The label between two offsets, in whatever spelling. */
export function labelIn(text: string, start = 0, end = text.length): Label | undefined {
  let node: Node | undefined = first
  for (let at = start; at < end && node; at += 1) {
    const unit = text.charCodeAt(at)
    if (!blanks.has(unit)) node = node.next.get(smallLetter(unit))
  }
  return node?.label
}

/** Whether the two letters behind an offset are those of a label. */
export function beginsLabel(text: string, offset: number): boolean {
  return (
    first.next
      .get(smallLetter(text.charCodeAt(offset)))
      ?.next.has(smallLetter(text.charCodeAt(offset + 1))) ?? false
  )
}

function smallLetter(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit
}
