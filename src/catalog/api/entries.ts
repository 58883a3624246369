import { actionsOf } from './actions.ts'
import type { ApiEntry } from './entry.ts'
import common from './families/common.ts'
import credentials from './families/credentials.ts'
import failedOperation from './families/failed-operation.ts'
import failedServices from './families/failed-operation-services.ts'
import internalError from './families/internal-error.ts'
import invalidParameter from './families/invalid-parameter.ts'
import invalidCode from './families/invalid-value-code.ts'
import invalidFunction from './families/invalid-value-function.ts'
import invalidQueries from './families/invalid-value-queries.ts'
import invalidSettings from './families/invalid-value-settings.ts'
import invalidStorage from './families/invalid-value-storage.ts'
import invalidTriggers from './families/invalid-value-triggers.ts'
import limitExceeded from './families/limit-exceeded.ts'
import resourceInUse from './families/resource-in-use.ts'
import resourceNotFound from './families/resource-not-found.ts'
import resourceStates from './families/resource-states.ts'
import unauthorizedOperation from './families/unauthorized-operation.ts'
import unsupportedOperation from './families/unsupported-operation.ts'

const written = [
  ...common,
  ...credentials,
  ...failedOperation,
  ...failedServices,
  ...internalError,
  ...invalidParameter,
  ...invalidCode,
  ...invalidFunction,
  ...invalidQueries,
  ...invalidSettings,
  ...invalidStorage,
  ...invalidTriggers,
  ...limitExceeded,
  ...resourceInUse,
  ...resourceNotFound,
  ...resourceStates,
  ...unauthorizedOperation,
  ...unsupportedOperation,
]

/** What the bot says about each code of the management API. Loaded on demand, by `loadApiEntries`. */
export const apiEntries: readonly ApiEntry[] = written.map((form) => ({
  ...form,
  actions: actionsOf(form.code),
}))
