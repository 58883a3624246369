import success from './codes/200-success.ts'
import badRequest from './codes/400-bad-request.ts'
import invalidCredentials from './codes/401-invalid-credentials.ts'
import serviceSuspended from './codes/402-service-suspended.ts'
import resourceUnavailable from './codes/403-resource-unavailable.ts'
import invalidSubnetId from './codes/404-invalid-subnet-id.ts'
import containerStateExited from './codes/405-container-state-exited.ts'
import requestTooLarge from './codes/406-request-too-large.ts'
import responseTooLarge from './codes/407-response-too-large.ts'
import insufficientBalance from './codes/410-insufficient-balance.ts'
import resourceLimit from './codes/429-resource-limit.ts'
import userFunctionExecError from './codes/430-user-function-exec-error.ts'
import resourceLimitReached from './codes/432-resource-limit-reached.ts'
import timeLimitReached from './codes/433-time-limit-reached.ts'
import memoryLimitReached from './codes/434-memory-limit-reached.ts'
import functionNotFound from './codes/435-function-not-found.ts'
import invalidParameterValue from './codes/436-invalid-parameter-value.ts'
import handlerNotFound from './codes/437-handler-not-found.ts'
import functionStatusError from './codes/438-function-status-error.ts'
import userProcExitError from './codes/439-user-proc-exit-error.ts'
import borrowContainerDegrade from './codes/440-borrow-container-degrade.ts'
import unauthorizedOperation from './codes/441-unauthorized-operation.ts'
import qualifierNotFound from './codes/442-qualifier-not-found.ts'
import userCodeError from './codes/443-user-code-error.ts'
import pullImageFailed from './codes/444-pull-image-failed.ts'
import containerInitError from './codes/445-container-init-error.ts'
import portBindingFailed from './codes/446-port-binding-failed.ts'
import pullImageTimeOut from './codes/447-pull-image-time-out.ts'
import insufficientResources from './codes/449-insufficient-resources.ts'
import initContainerTimeout from './codes/450-init-container-timeout.ts'
import requestCanceled from './codes/499-request-canceled.ts'
import internalError from './codes/500-internal-error.ts'
import resourceExhausted from './codes/532-resource-exhausted.ts'
import nodeAsyncInvokeReturn from './codes/600-node-async-invoke-return.ts'
import containerNotExists from './codes/601-container-not-exists.ts'
import type { Entry } from './entry.ts'

/** Every status code that the bot explains, in the order of the codes. */
export const entries: readonly Entry[] = [
  success,
  badRequest,
  invalidCredentials,
  serviceSuspended,
  resourceUnavailable,
  invalidSubnetId,
  containerStateExited,
  requestTooLarge,
  responseTooLarge,
  insufficientBalance,
  resourceLimit,
  userFunctionExecError,
  resourceLimitReached,
  timeLimitReached,
  memoryLimitReached,
  functionNotFound,
  invalidParameterValue,
  handlerNotFound,
  functionStatusError,
  userProcExitError,
  borrowContainerDegrade,
  unauthorizedOperation,
  qualifierNotFound,
  userCodeError,
  pullImageFailed,
  containerInitError,
  portBindingFailed,
  pullImageTimeOut,
  insufficientResources,
  initContainerTimeout,
  requestCanceled,
  internalError,
  resourceExhausted,
  nodeAsyncInvokeReturn,
  containerNotExists,
]

const byCode: ReadonlyMap<number, Entry> = new Map(entries.map((entry) => [entry.code, entry]))
const byName = groupByName()

/** The entry of a status code, or `undefined` for a code that the catalog does not know. */
export function entryOf(code: number): Entry | undefined {
  return byCode.get(code)
}

/**
 * The entries that carry a name in any edition, compared by `normaliseName`: first the entry that shows the
 * name as its own, then those that know it as an alias. Empty for a name that is unknown.
 */
export function entriesNamed(name: string): readonly Entry[] {
  return byName.get(name) ?? byName.get(normaliseName(name)) ?? []
}

/** The name the bot shows for a code. */
export function primaryName(entry: Entry): string {
  // The schema demands at least one name.
  return entry.names[0]?.name ?? String(entry.code)
}

/** The form in which names are compared: NFKC, lower case, letters and digits of any script only. */
export function normaliseName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function groupByName(): ReadonlyMap<string, readonly Entry[]> {
  const shown = entries.map((entry) => ({ name: primaryName(entry), entry }))
  const aliases = entries.flatMap((entry) => entry.names.slice(1).map(({ name }) => ({ name, entry })))
  const groups = new Map<string, Entry[]>()
  for (const { name, entry } of [...shown, ...aliases]) {
    const key = normaliseName(name)
    const group = groups.get(key) ?? []
    if (!group.includes(entry)) groups.set(key, [...group, entry])
  }
  for (const { name } of [...shown, ...aliases]) groups.set(name, groups.get(normaliseName(name)) ?? [])
  return groups
}
