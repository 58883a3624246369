import { family, unfitQuery, wrongQuery } from '../forms.ts'
import { logOffset, logWindow, qualifierForm } from '../limits.ts'
import { both } from '../sentences.ts'

const time = both('such as 2026-05-16 20:00:00', '例如 2026-05-16 20:00:00')

/** Parameters of lists, logs and calls: nothing in a function's configuration is wrong. */
export default family('InvalidParameterValue', {
  DateTime: unfitQuery(both('a date in the query', '查询里的时间'), { allowed: time }),
  Filters: wrongQuery('Filters', both('what to look for', '过滤条件'), {
    allowed: both(
      'at most 10 filters with the names that the API page lists',
      '最多 10 个过滤器，名称以接口文档为准',
    ),
  }),
  FunctionRequestId: wrongQuery('FunctionRequestId', both('the run’s request id', '运行的请求 ID'), {
    allowed: both(
      'the 36 characters of the run’s RequestId, as its log or Invoke’s answer has it',
      '该次运行的 RequestId，共 36 位，取自日志或 Invoke 的返回',
    ),
  }),
  InvokeType: wrongQuery('InvokeType', both('the way of calling', '调用类型'), {
    allowed: both('RequestResponse or Event', 'RequestResponse 或 Event'),
  }),
  Limit: wrongQuery('Limit', both('how many to return', '返回数量'), {
    allowed: both(
      'a whole number; 20 if left out, at most 100 for asynchronous events',
      '整数；不填为 20，异步事件最多 100',
    ),
  }),
  Offset: wrongQuery('Offset', both('where to begin', '起始偏移'), { allowed: logOffset }),
  Order: wrongQuery('Order', both('the order', '排序方向'), { allowed: both('ASC or DESC', 'ASC 或 DESC') }),
  OrderBy: wrongQuery('OrderBy', both('what to sort by', '排序字段'), {
    allowed: both(
      'functions: AddTime, ModTime, FunctionName; logs: function_name, duration, mem_usage, start_time',
      '函数：AddTime、ModTime、FunctionName；日志：function_name、duration、mem_usage、start_time',
    ),
  }),
  QueryVersion: unfitQuery(both('the version whose details are asked for', '要查询的版本'), {
    allowed: qualifierForm,
  }),
  RetCode: wrongQuery('RetCode', both('which runs to show', '按结果过滤'), {
    allowed: both('not0 lists the failures, is0 the successes', 'not0 只列出失败的，is0 只列出成功的'),
  }),
  SearchKey: wrongQuery('SearchKey', both('what to search by', '搜索字段'), {
    allowed: both('Keyword, Tag or Runtime', 'Keyword、Tag 或 Runtime'),
  }),
  StartTime: wrongQuery('StartTime', both('the beginning', '起始时间'), { allowed: time }),
  StartTimeOrEndTime: unfitQuery(both('beginning and end', '起止时间'), {
    headline: both('beginning and end of the time must be given together', '起始时间和结束时间必须同时给出'),
    allowed: logWindow,
  }),
  Status: wrongQuery('Status', both('which states to show', '按状态过滤'), {
    allowed: both(
      'asynchronous events: RUNNING, FINISHED, ABORTED, FAILED',
      '异步事件：RUNNING、FINISHED、ABORTED、FAILED',
    ),
  }),
})
