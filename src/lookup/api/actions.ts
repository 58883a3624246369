/**
 * The actions of SCF's API. Others have some of the same names (AWS Lambda, CloudBase), so an action is evidence only
 * beside words of the vendor.
 *
 * Source: https://cloud.tencent.com/document/product/583/17235
 */
const actions = `
  CopyFunction CreateAlias CreateCustomDomain CreateFunction CreateNamespace CreateTrigger DeleteAlias
  DeleteCustomDomain DeleteFunction DeleteFunctionVersion DeleteLayerVersion DeleteNamespace
  DeleteProvisionedConcurrencyConfig DeleteReservedConcurrencyConfig DeleteTrigger GetAccount GetAlias
  GetAsyncEventStatus GetCustomDomain GetFunction GetFunctionAddress GetFunctionEventInvokeConfig GetFunctionLogs
  GetLayerVersion GetProvisionedConcurrencyConfig GetRequestStatus GetReservedConcurrencyConfig InvokeFunction
  ListAliases ListAsyncEvents ListCustomDomains ListFunctions ListLayerVersions ListLayers ListNamespaces ListTriggers
  ListVersionByFunction PublishLayerVersion PublishVersion PutProvisionedConcurrencyConfig
  PutReservedConcurrencyConfig PutTotalConcurrencyConfig TerminateAsyncEvent UpdateAlias UpdateCustomDomain
  UpdateFunctionCode UpdateFunctionConfiguration UpdateFunctionEventInvokeConfig UpdateNamespace UpdateTrigger
  UpdateTriggerStatus`
  .trim()
  .split(/\s+/)

/** Any of them, as a part of an expression. */
export const actionSource = actions.join('|')

/** An action as a word of its own; not the second half of a code, as in `FailedOperation.CreateFunction`. */
export const actionPattern = new RegExp(`(?<![A-Za-z.]|\\b[A-Z]\\w{3,30}\\.)(${actionSource})(?![A-Za-z])`)

/** The same in words, as a pipeline or a console names its step. */
export const actionInWords =
  /(?:创建|更新|删除|复制|上传|部署|发布)云?函数|函数(?:代码|配置)?(?:创建|更新|删除|部署|发布)/

/** Of these, what names a function or what only functions have, also as tools and programs write it: `updateFunctionCode`. */
export const functionAction = new RegExp(
  `(?<![A-Za-z.])(?:${actions
    .filter((action) => /Function|Layer|Concurrency|PublishVersion/.test(action))
    .map((action) => `[${action[0]}${action[0]?.toLowerCase()}]${action.slice(1)}`)
    .join('|')})(?![A-Za-z])`,
)

/** The same where a program or a policy calls it: `scf:CreateFunction`, `API_SCF_CreateFunction`, `client.CreateFunction(`. */
export const calledAction = new RegExp(
  `(?:scf:|API_SCF_|tccli scf |(?:scf_?|[Cc])lient\\.)(${actionSource}|Invoke)(?![A-Za-z])`,
)
