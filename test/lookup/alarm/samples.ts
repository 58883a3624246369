import type { Alarm } from '../../../src/lookup/alarm/alarm.ts'

/** An alarm as it reaches a channel, with what it tells. Names and ids are invented. */
export type Sample = {
  readonly form: string
  readonly text: string
  readonly codes: readonly number[]
  /** As far as the sample is about it. */
  readonly alarm: Partial<Alarm>
}

const order = { functionName: 'order-sync', namespace: 'prod', version: '$LATEST' } as const
const callback = {
  sessionId: 'd2f1',
  alarmStatus: '1',
  alarmType: 'metric',
  alarmObjInfo: {
    region: 'gz',
    namespace: 'qce/scf_v2',
    appId: '1251316163',
    uin: '100011',
    dimensions: {
      appid: '1251316163',
      function_name: 'order-sync',
      namespace: 'prod',
      version: '$latest',
      objId: '1251316163#order-sync#prod#$latest',
      objName: '1251316163#order-sync#prod#$latest',
    },
  },
  alarmPolicyInfo: {
    policyId: 'policy-n4exeh88',
    policyType: 'SCF',
    policyName: 'nightly',
    policyTypeCName: '云函数-版本',
    conditions: {
      metricName: 'Http433',
      metricShowName: '函数执行超时',
      calcType: '>',
      calcValue: '0',
      calcUnit: '次',
      currentValue: '12',
      historyValue: '0',
      unit: '次',
      period: '60',
      periodNum: '1',
      alarmNotifyType: 'continuousAlarm',
      alarmNotifyPeriod: 300,
    },
  },
  firstOccurTime: '2026-03-18 14:35:00',
  durationTime: 500,
  recoverTime: '0',
}

export const samples: readonly Sample[] = [
  {
    form: 'Observability, Chinese template',
    text: `【腾讯云可观测平台】告警触发
告警策略：订单同步-超时
告警对象：1251316163#order-sync#prod#$latest
告警内容：云函数-版本 | 函数执行超时(Http433) > 0 次
当前数据：12 次
地域：广州
首次触发时间：2026-03-18 14:35:00 (UTC+08:00)
触发时间：2026-03-18 14:40:00 (UTC+08:00)
持续时间：5分钟`,
    codes: [433],
    alarm: {
      ...order,
      region: 'ap-guangzhou',
      metric: 'Http433',
      status: 'triggered',
      since: '2026-03-18T14:35:00+08:00',
      value: '12 次',
      condition: '> 0 次',
    },
  },
  {
    form: 'Observability, English template',
    text: `*Tencent Cloud alarm: Triggered*
*Alarm object:* 1251316163#order-sync#prod#$latest
*Alarm content:* SCF-version | Memory limit exceeded >= 1 Count
*Current data:* 4 Count
*Region:* Guangzhou
*Trigger time:* 2026-03-18 14:35:00 (UTC+08:00)
*Policy name:* order 500 watch`,
    codes: [434],
    alarm: {
      ...order,
      region: 'ap-guangzhou',
      metric: 'Http434',
      status: 'triggered',
      since: '2026-03-18T14:35:00+08:00',
      value: '4 Count',
      condition: '>= 1 Count',
    },
  },
  {
    form: 'Observability, recovery',
    text: `:white_check_mark: 告警恢复
告警对象: 1251316163#order-sync#prod#$latest
告警内容: 函数执行超时 > 0 次
告警状态: 恢复
首次触发时间: 2026-03-18 14:35:00 (UTC+08:00)
恢复时间: 2026-03-18 14:52:00 (UTC+08:00)
地域: ap-guangzhou`,
    codes: [433],
    alarm: {
      ...order,
      region: 'ap-guangzhou',
      status: 'recovered',
      since: '2026-03-18T14:35:00+08:00',
      until: '2026-03-18T14:52:00+08:00',
    },
  },
  {
    form: 'the callback as JSON',
    text: JSON.stringify(callback),
    codes: [433],
    alarm: {
      ...order,
      region: 'ap-guangzhou',
      metric: 'Http433',
      status: 'triggered',
      since: '2026-03-18T14:35:00+08:00',
      value: '12 次',
      condition: '> 0 次',
      policy: 'policy-n4exeh88',
    },
  },
  {
    form: 'the callback of a recovery, in a code block',
    text: `\`\`\`\n${JSON.stringify({ ...callback, alarmStatus: 0, durationTime: 1020, recoverTime: '2026-03-18 14:52:00' }, null, 2)}\n\`\`\``,
    codes: [433],
    alarm: {
      ...order,
      status: 'recovered',
      since: '2026-03-18T14:35:00+08:00',
      until: '2026-03-18T14:52:00+08:00',
    },
  },
  {
    form: 'the callback without the alarm object',
    text: '{"alarmStatus":"1","alarmType":"metric","alarmObjInfo":{"region":"sh","namespace":"qce/scf_v2","dimensions":{"functionName":"resize","namespace":"default","alias":"canary"}},"alarmPolicyInfo":{"policyName":"t","conditions":{"metricName":"Syserr","calcType":">","calcValue":"0","currentValue":"3","unit":"Count"}},"firstOccurTime":"2026-03-18 02:00:00"}',
    codes: [500],
    alarm: {
      functionName: 'resize',
      namespace: 'default',
      version: 'canary',
      region: 'ap-shanghai',
      metric: 'Syserr',
    },
  },
  {
    form: 'throttles, which are one of two codes',
    text: '告警对象: 1251316163#order-sync#prod#$latest\n告警内容: 受限次数 > 10 次\n当前数据: 433 次\n触发时间: 2026-03-18 14:35:00',
    codes: [432, 429],
    alarm: { ...order, metric: 'Throttle', value: '433 次' },
  },
  {
    form: 'a metric without a code',
    text: 'Alarm policy: errors\nAlarm object: 1251316163#order-sync#prod#$latest\nAlarm content: Function error rate > 5 %\nCurrent data: 43.4 %\nStatus: Trigger',
    codes: [],
    alarm: { ...order, metric: 'FunctionErrorPercentage', value: '43.4 %', condition: '> 5 %' },
  },
  {
    form: 'a forwarder, on one line',
    text: '[触发] 云函数 order-sync (prod) 错误次数(Error) > 10 次，当前值 433 次，ap-guangzhou，2026-03-18 14:35:00',
    codes: [],
    alarm: {
      functionName: 'order-sync',
      region: 'ap-guangzhou',
      metric: 'Error',
      value: '433 次',
      condition: '> 10 次',
    },
  },
  {
    form: 'a forwarder that passes the fields on as pairs',
    text: ':rotating_light: SCF alarm triggered\nfunction_name=order-sync namespace=prod version=$latest region=hk\nmetric=Http434 condition="> 0" current=2\nfirst_trigger_time=2026-03-18 14:35:00',
    codes: [434],
    alarm: { ...order, region: 'ap-hongkong', metric: 'Http434', since: '2026-03-18T14:35:00+08:00' },
  },
  {
    form: 'fields of Slack, label over value',
    text: '*Alarm*\nnightly\n*Function*\n`order-sync`\n*Namespace*\nprod\n*Metric*\nHttp433 (函数执行超时)\n*Current value*\n7\n*Product*\nSCF\n*Region*\n广州',
    codes: [433],
    alarm: {
      functionName: 'order-sync',
      namespace: 'prod',
      region: 'ap-guangzhou',
      metric: 'Http433',
      value: '7',
    },
  },
  {
    form: 'CLS with the log line behind it',
    text: `{"Alarm":"order errors","Level":"Critical","Region":"Guangzhou","Condition":"$1.errs > 0","TriggerParams":"$1.errs=12;","NotifyType":1,"StartTime":1773815700,"NotifyTime":1773816000,"Duration":5,"QueryLog":[[{"content":{"SCF_FunctionName":"order-sync","SCF_Namespace":"prod","SCF_Qualifier":"$LATEST","SCF_RequestId":"54d2b446-c6ed-48a3-88db-b0c894445554","SCF_StatusCode":"430","SCF_Message":"ERROR RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Result:{\\"errorCode\\":1,\\"errorMessage\\":\\"KeyError: 'id'\\",\\"statusCode\\":430}"}}]]}`,
    codes: [430],
    alarm: {
      ...order,
      region: 'ap-guangzhou',
      status: 'triggered',
      since: '2026-03-18T14:35:00+08:00',
      requestId: '54d2b446-c6ed-48a3-88db-b0c894445554',
      condition: '$1.errs > 0',
      policy: 'order errors',
    },
  },
  {
    form: 'CLS whose search names no code',
    text: '告警策略：order errors\n触发条件：$1.errs > 0\n当前数据：$1.errs=12;\n执行语句：SCF_FunctionName:"order-sync" AND NOT SCF_StatusCode:200 | select count(*) as errs\n告警时间：2026-03-18 14:35:00\n地域：广州',
    codes: [],
    alarm: { functionName: 'order-sync', region: 'ap-guangzhou', status: 'triggered' },
  },
  {
    form: 'CLS whose search leaves a code out',
    text: 'Alarm: cart\nCondition: $1.n > 3\nQuery: SCF_FunctionName:"cart" AND SCF_StatusCode:>=400 AND NOT SCF_StatusCode:499 | select count(*) as n\nStartTime: 1773815700\nNotifyType: 2',
    codes: [],
    alarm: { functionName: 'cart', status: 'recovered' },
  },
  {
    form: 'CLS that searched for one code',
    text: 'Alarm: scf-oom\nQuery: SCF_FunctionName:"cart" AND SCF_StatusCode:434 | select count(*) as n\nTriggerParams: $1.n=433;\nStartTime: 1773815700',
    codes: [434],
    alarm: { functionName: 'cart', value: '$1.n=433' },
  },
  {
    form: 'EventBridge as an e-mail',
    text: 'Your account has an alarm from EventBridge.\nAlarm event: function execution failed\nAlarmed service: Serverless Cloud Function (SCF)\nAlarmed resource: qcs::scf:ap-guangzhou:uin/100011:namespace/prod/function/order-sync\nAlarm region: Guangzhou\nEvent occurrence time: 2026-03-18 14:35:00\nEvent status: 1',
    codes: [],
    alarm: { functionName: 'order-sync', namespace: 'prod', region: 'ap-guangzhou', status: 'triggered' },
  },
  {
    form: 'EventBridge as JSON',
    text: '{"specversion":"1.0","id":"9c","source":"scf.cloud.tencent","type":"scf:ErrorEvent:FunctionFailed","subject":"qcs::scf:ap-guangzhou:uin/100011:namespace/prod/function/order-sync","time":1773815700000,"region":"ap-guangzhou","status":"1"}',
    codes: [],
    alarm: {
      functionName: 'order-sync',
      namespace: 'prod',
      region: 'ap-guangzhou',
      since: '2026-03-18T14:35:00+08:00',
    },
  },
  {
    form: 'an alarm whose link alone names the function',
    text: '告警：云函数 函数执行超时(Http433) > 0 次，当前值：3 次\nhttps://console.cloud.tencent.com/scf/list-detail?rid=1&ns=prod&id=order-sync&menu=log\n触发时间：2026-03-18 14:35:00',
    codes: [433],
    alarm: { functionName: 'order-sync', namespace: 'prod', region: 'ap-guangzhou' },
  },
]
