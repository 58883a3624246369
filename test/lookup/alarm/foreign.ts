const tcop = (product: string, object: string, content: string, value: string) =>
  `【腾讯云可观测平台】告警触发\n告警策略：默认策略-${product}\n产品：${product}\n告警对象：${object}\n告警内容：${content}\n当前数据：${value}\n地域：广州\n触发时间：2026-03-18 14:35:00 (UTC+08:00)`
const callback = (namespace: string, dimensions: object, metricName: string, currentValue: string) =>
  JSON.stringify({
    sessionId: 'x1',
    alarmStatus: '1',
    alarmType: 'metric',
    alarmObjInfo: { region: 'gz', namespace, appId: '1251316163', uin: '100011', dimensions },
    alarmPolicyInfo: {
      policyId: 'policy-a1',
      policyName: 'watch 433',
      conditions: { metricName, calcType: '>', calcValue: '400', currentValue, unit: '' },
    },
    firstOccurTime: '2026-03-18 14:35:00',
    durationTime: 433,
    recoverTime: '0',
  })
const prometheus = (name: string, labels: string, summary: string) =>
  `[FIRING:1] ${name} (${labels})\nLabels:\n - alertname = ${name}\n - severity = critical\nAnnotations:\n - summary = ${summary}\nSource: http://prometheus.example.com/graph?g0.expr=rate`

/** Alarms of other tools and products, with numbers in them that are also status codes of SCF's. */
export const foreign: readonly string[] = [
  // Prometheus and Alertmanager
  prometheus('HighErrorRate', 'job="api", code="500"', 'HTTP 500 above 1% for 10m'),
  prometheus('KubePodCrashLooping', 'pod="cart-433", namespace="prod"', 'Pod cart-433 restarted 434 times'),
  prometheus('NodeMemoryHigh', 'instance="10.0.0.3:9100"', 'memory 432 MiB left'),
  prometheus('Http433', 'service="billing"', 'status 433 from billing for 5m'),
  prometheus('FunctionErrorPercentage', 'function="order-sync"', 'error percentage 43.4 over 5'),
  '{"receiver":"slack","status":"firing","alerts":[{"status":"firing","labels":{"alertname":"TargetDown","code":"500"},"annotations":{"description":"433 targets down"},"startsAt":"2026-03-18T14:35:00Z"}],"groupLabels":{}}',
  '[RESOLVED] HighLatency service=checkout p99=434ms threshold=400ms',
  '*[FIRING:3]* BlackboxProbeFailed\nhttp_status_code 500 for https://shop.example.com\nprobe_duration 4.33 s',
  // Grafana
  '**Firing**\n\nValue: A=433, C=1\nLabels:\n - alertname = 5xx responses\n - grafana_folder = web\nSilence: https://grafana.example.com/alerting/silence/new',
  '{"title":"[Alerting] Error 500 spike","ruleName":"5xx","state":"alerting","evalMatches":[{"value":434,"metric":"status 500"}],"message":"check nginx"}',
  '[Alerting] Memory limit exceeded\nmetric: container_memory value: 434',
  '[OK] Function execution timeout on lambda:order-sync',
  'Grafana: [no data] concurrency of workers is 432, alert rule "Concurrent executions"',
  // Zabbix
  'Problem: HTTP response code 500 on host web-03\nHost: web-03\nSeverity: High\nItem value: 500\nOriginal problem ID: 43433',
  'PROBLEM: Disk /var is 43.4% free on db-2, trigger: {db-2:vfs.fs.size[/var,free].last()}<434M',
  '告警主机:web-07\n告警等级:High\n告警信息:接口返回状态码 500\n告警项目:web.test.rspcode[shop]\n问题详情:响应码:433\n当前状态:PROBLEM:433\n告警时间:2026.03.18 14:35:00',
  '恢复主机:web-07\n恢复信息:内存使用超过限制\n当前状态:OK:432 MB\n恢复时间:2026.03.18 14:52:00',
  'Zabbix: Problem started at 14:35:00\nProblem name: php-fpm 434 active processes\nHost: php-1',
  // Sentry and other trackers
  'Sentry: [shop] HTTPError: 500 Server Error: Internal Server Error for url: https://pay.example.com/v1\nSHOP-433',
  '*SHOP-434* TimeoutError: Timeout 30000ms exceeded\nalert rule "new issue", environment production',
  'Rollbar: #432 RangeError in checkout (production) occurrence 500',
  'Datadog: [Triggered] 5xx on service:web, value 433.0 > 100.0\nMetric value: 433.0',
  'PagerDuty ALERT: Incident #500 triggered: API latency 434ms\nService: api-gateway',
  'New Relic: Violation opened, "Error percentage" > 5% for at least 5 minutes on "Shop API", 43.2%',
  'Uptime Kuma: [shop] [🔴 Down] Request failed with status code 500',
  'Opsgenie: alert #433 [Netdata] web_log 5xx status 500 raised',
  'Better Stack: shop.example.com responded with HTTP 500 (incident 432)',
  'Jenkins: build #434 failed, exit code 1, alert sent',
  'CloudWatch alarm ALARM: "order-sync Throttles" in ap-southeast-1\nMetricName: Throttles\nNamespace: AWS/Lambda\nDimensions: FunctionName=order-sync\nState Change: OK -> ALARM\nReason: 1 datapoint [433.0] was greater than the threshold (0.0)',
  'ALARM: "lambda-errors" {"AlarmName":"lambda-errors","NewStateValue":"ALARM","Trigger":{"MetricName":"Errors","Namespace":"AWS/Lambda","Dimensions":[{"name":"FunctionName","value":"cart"}]},"StateChangeTime":"2026-03-18T14:35:00Z","NewStateReason":"433 > 1"}',
  'Azure Monitor alert fired: Http5xx on app-service shop, value 434, Function Execution Count',
  '【阿里云监控】函数计算 order-sync 函数错误 发生告警，当前值 433，告警时间 14:35',
  '【华为云】FunctionGraph 函数 order-sync 执行超时次数告警，当前值：433 次，触发时间：2026-03-18 14:35:00',
  // Other products of the same vendor
  tcop('云服务器-基础监控', 'ins-o9p3rg3m', 'CPU 利用率 > 90 %', '433 %'),
  tcop('云数据库-MySQL-主机监控', 'cdb-8h2k4433', '慢查询数 > 400 次', '434 次'),
  tcop('负载均衡-公网', 'lb-4kd8s500', '5xx 状态码个数 > 100 次', '500 次'),
  tcop('对象存储', 'backup-1251316163', '5xx 响应次数 > 400', '433 次'),
  tcop('内容分发网络', 'cdn.shop.example.com', '状态码 500 次数 > 100', '432 次'),
  tcop('云数据库-Redis', 'crs-a3f9#0', '内存使用率 > 80 %', '内存超过限制 434 MB'),
  tcop('API 网关', 'service-7d3k1a', '后端 500 错误次数 > 10 次', '433 次'),
  tcop('消息队列 CKafka', 'ckafka-9d2', '消费堆积 > 400 条', '432 条'),
  callback('qce/cvm', { unInstanceId: 'ins-o9p3rg3m', objId: 'ins-o9p3rg3m' }, 'cpu_usage', '433'),
  callback('qce/cdb', { uInstanceId: 'cdb-8h2k4433' }, 'slow_queries', '434'),
  callback('qce/lb', { vip: '203.0.113.9' }, 'http_5xx', '500'),
  callback('qce/apigateway', { serviceId: 'service-7d3k1a' }, 'ServerError', '500'),
  // Its name and its link speak of SCF; what was measured does not.
  `${callback('qce/apigateway', { serviceId: 'service-7d3k1a' }, 'Throttle', '433').replace('watch 433', '云函数 函数执行超时(Http433)')}\nhttps://console.cloud.tencent.com/scf/list-detail?rid=1&ns=prod&id=order-sync`,
  callback('qce/tke2', { tke_cluster_instance_id: 'cls-43433' }, 'K8sPodRestart', '432'),
  'Tencent Cloud Observability: alarm triggered\nProduct: CVM - basic monitoring\nAlarm object: ins-o9p3rg3m (scf-proxy)\nAlarm content: public outbound bandwidth > 400 Mbps\nCurrent data: 433 Mbps\nRegion: Guangzhou',
  'Your account has an alarm from EventBridge.\nAlarm event: disk read-only\nAlarmed service: Cloud Virtual Machine (CVM)\nAlarmed resource: qcs::cvm:ap-guangzhou:uin/100011:instance/ins-433\nEvent occurrence time: 2026-03-18 14:35:00\nEvent status: 1',
  '{"Alarm":"nginx 5xx","Level":"Critical","Region":"Guangzhou","Condition":"$1.n > 400","TriggerParams":"$1.n=433;","NotifyType":1,"StartTime":1773815700,"Query":"status:500 | select count(*) as n","QueryLog":[[{"content":{"status":"500","request_uri":"/scf/cart","request_method":"GET"}}]]}',
  '告警策略：nginx-500\n触发条件：$1.errs > 400\n当前数据：$1.errs=434;\n执行语句：status:>=500 | select count(*) as errs\n日志主题：ingress\n地域：广州\n告警时间：2026-03-18 14:35:00',
  '【腾讯云】费用告警：您的账号余额低于 500 元，云函数、云服务器等产品可能停服，触发时间 2026-03-18 14:35:00',
  '云开发告警：数据库读请求数 434 > 400，环境 shop-3g9，触发时间 2026-03-18 14:35:00',
]
