/** What somebody on call pastes. All names and ids are invented. */
export const pastes = {
  timeout: `Night import is stuck again, anyone?
START RequestId:5b0f6c1e-93d2-4d7a-8a41-c2e7f0b9d614
2026-03-18 02:14:07 fetching page 37 of 212
ERROR RequestId:5b0f6c1e-93d2-4d7a-8a41-c2e7f0b9d614 Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 15 seconds","statusCode":433}
END RequestId:5b0f6c1e-93d2-4d7a-8a41-c2e7f0b9d614
Report RequestId:5b0f6c1e-93d2-4d7a-8a41-c2e7f0b9d614 Duration:15000ms Memory:256MB MemUsage:51.203125MB`,

  memory: `START RequestId:e81d27a4-0c5b-4f36-b9e2-7d14a6f3058c
resizing 48 images of order batch 2026-03-17
ERROR RequestId:e81d27a4-0c5b-4f36-b9e2-7d14a6f3058c Result:{"errorCode":-1,"errorMessage":"Task memory exceeded 256 MB","statusCode":434}
END RequestId:e81d27a4-0c5b-4f36-b9e2-7d14a6f3058c
Report RequestId:e81d27a4-0c5b-4f36-b9e2-7d14a6f3058c Duration:1840ms Memory:256MB MemUsage:256.000000MB`,

  exception: `ERROR RequestId:0f9a7d52-6e13-4b88-a7c0-5d2e94b1f376 Result:{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Traceback (most recent call last):\\n  File \\"/var/user/index.py\\", line 41, in main_handler\\n    order = load_order(event['body'])\\n  File \\"/var/user/orders.py\\", line 118, in load_order\\n    return payload['customer']['address']\\nKeyError: 'address'","statusCode":430}
END RequestId:0f9a7d52-6e13-4b88-a7c0-5d2e94b1f376
Report RequestId:0f9a7d52-6e13-4b88-a7c0-5d2e94b1f376 Duration:212ms Memory:128MB MemUsage:24.101562MB`,

  handler: `Renamed the entry file, handler: index.py.main_handler, runtime Python3.9. Since then every call ends like this:
ERROR RequestId:71d8e4b3-06fa-4c29-a5d0-9b63f2c7e814 Result:{"errorCode":1,"errorMessage":"HandlerNotFound","statusCode":437}
END RequestId:71d8e4b3-06fa-4c29-a5d0-9b63f2c7e814`,

  lambda: `START RequestId: 8f507cfc-8f2a-4d11-9b7c-d2a0c1e6b5f3 Version: $LATEST
2026-03-18T02:20:31.417Z 8f507cfc-8f2a-4d11-9b7c-d2a0c1e6b5f3 Task timed out after 3.01 seconds
END RequestId: 8f507cfc-8f2a-4d11-9b7c-d2a0c1e6b5f3
REPORT RequestId: 8f507cfc-8f2a-4d11-9b7c-d2a0c1e6b5f3	Duration: 3008.82 ms	Billed Duration: 3000 ms	Memory Size: 128 MB	Max Memory Used: 86 MB`,

  nginx: `2026/03/18 02:22:14 [error] 31#31: *80433 upstream timed out (110: Connection timed out) while reading response header from upstream, client: 192.0.2.17, server: shop.example.com, request: "GET /cart HTTP/1.1", upstream: "http://198.51.100.8:8080/cart"
192.0.2.17 - - [18/Mar/2026:02:22:14 +0000] "GET /cart HTTP/1.1" 504 167 "-" "curl/8.5.0"`,

  chinese: `昨晚发版之后，定时任务的云函数一直失败，有人遇到过吗？日志是这样的：
START RequestId:c47e1f9b-2a60-4d85-91b3-0e8f5a7d6c23
ERROR RequestId:c47e1f9b-2a60-4d85-91b3-0e8f5a7d6c23 Result:{"errorCode":-1,"errorMessage":"User process exit when running","statusCode":439}
END RequestId:c47e1f9b-2a60-4d85-91b3-0e8f5a7d6c23
Report RequestId:c47e1f9b-2a60-4d85-91b3-0e8f5a7d6c23 Duration:96ms Memory:128MB MemUsage:18.425781MB`,

  secret: `START RequestId:93b5d0e7-418c-4f2a-8e6d-b1a7c9f40d52
connecting with SecretId AKIDEXAMPLEnotARealKeyEXAMPLE0000001 and SecretKey notARealSecretKeyEXAMPLE00000001
ERROR RequestId:93b5d0e7-418c-4f2a-8e6d-b1a7c9f40d52 Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 3 seconds","statusCode":433}
END RequestId:93b5d0e7-418c-4f2a-8e6d-b1a7c9f40d52
Report RequestId:93b5d0e7-418c-4f2a-8e6d-b1a7c9f40d52 Duration:3000ms Memory:128MB MemUsage:22.363281MB`,
}

/** The log behind an alarm of CLS. */
export const clsAlarm = `Alarm: scf-errors (CLS)
Trigger: SCF_StatusCode:434 | select count(*) as errors, errors = 12
SCF_FunctionName:thumbnail SCF_Namespace:default SCF_Qualifier:$LATEST SCF_RequestId:a6d3f8c1-57e0-4b92-8c4d-19e7b25f0a68 SCF_StatusCode:434 SCF_Level:ERROR SCF_MemUsage:256.00`

/** Observability by its template for Slack, in a workspace that speaks Chinese. */
export const timeoutAlarm = `*触发* 订单同步
告警对象：1251316163#order-sync#prod#$latest
告警内容：云函数-版本 | 函数执行超时(Http433) &gt; 0 次
当前数据：12 次
地域：广州
告警状态：触发
首次触发时间：2026-03-18 14:35:00 (UTC+08:00)`

/** The same when all is well again. */
export const recovery = `*恢复* 订单同步
告警对象：1251316163#order-sync#prod#$latest
告警内容：云函数-版本 | 函数执行超时(Http433) &gt; 0 次
地域：广州
告警状态：恢复
首次触发时间：2026-03-18 14:35:00 (UTC+08:00)
恢复时间：2026-03-18 14:52:00 (UTC+08:00)`

/** Observability with a metric that tells no code. */
export const rateAlarm = [
  ['Alarm object', '1251316163#order-sync#prod#$latest'],
  ['Alarm content', 'SCF-version | Function error rate &gt; 5 %'],
  ['Current data', '43.4 %'],
  ['Region', 'Guangzhou'],
  ['Status', 'Trigger'],
  ['First trigger time', '2026-03-18 14:35:00 (UTC+08:00)'],
] as const

/** EventBridge by a webhook. */
export const eventAlarm = `Alarm event: scf:ErrorEvent:FunctionFailed
Alarmed service: Serverless Cloud Function (SCF)
Alarmed resource: qcs::scf:ap-guangzhou:uin/100011:namespace/prod/function/order-sync
Alarm region: ap-guangzhou
Event occurrence time: 2026-03-18 14:35:00
Event status: 1`

/** The fields of a monitoring bot's alert, which has no text of its own. */
export const alertFields = [
  { title: 'Function', value: 'order-export', short: true },
  { title: 'Region', value: 'ap-guangzhou', short: true },
  { title: 'Failed calls', value: '38 in 5 minutes', short: true },
  { title: 'Since', value: '02:31 UTC', short: true },
  {
    title: 'Last error',
    value:
      '{"errorCode":1,"errorMessage":"Resource limit exceed for function [order-export]","requestId":"2d7c90be-f164-4a3b-95d8-6e0b81c7fa35","statusCode":432}',
    short: false,
  },
]
