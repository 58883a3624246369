import type { Cause } from './cause.ts'
import accountSuspended from './known/account-suspended.ts'
import addressInUse from './known/address-in-use.ts'
import asciiLocale from './known/ascii-locale.ts'
import asyncRunTerminated from './known/async-run-terminated.ts'
import badApiCredentials from './known/bad-api-credentials.ts'
import bootstrapCrlf from './known/bootstrap-crlf.ts'
import bootstrapNotExecutable from './known/bootstrap-not-executable.ts'
import browserBinaryMissing from './known/browser-binary-missing.ts'
import camPermissionMissing from './known/cam-permission-missing.ts'
import cloudbaseCollectionMissing from './known/cloudbase-collection-missing.ts'
import cloudbaseEnvNotFound from './known/cloudbase-env-not-found.ts'
import cloudbaseFunctionNotFound from './known/cloudbase-function-not-found.ts'
import cloudbasePermissionDenied from './known/cloudbase-permission-denied.ts'
import codeSyntaxError from './known/code-syntax-error.ts'
import codeTypeError from './known/code-type-error.ts'
import codeUndefinedName from './known/code-undefined-name.ts'
import concurrencyQuota from './known/concurrency-quota.ts'
import configFileInvalid from './known/config-file-invalid.ts'
import configValueWrong from './known/config-value-wrong.ts'
import connectionRefused from './known/connection-refused.ts'
import connectionReset from './known/connection-reset.ts'
import dbAccessDenied from './known/db-access-denied.ts'
import dbTooManyConnections from './known/db-too-many-connections.ts'
import defaultTimeout from './known/default-timeout.ts'
import dnsLookupFailed from './known/dns-lookup-failed.ts'
import esModuleRequired from './known/es-module-required.ts'
import eventMissingKey from './known/event-missing-key.ts'
import execFormatError from './known/exec-format-error.ts'
import executableMissing from './known/executable-missing.ts'
import functionNotActive from './known/function-not-active.ts'
import gatewayTimeoutShorter from './known/gateway-timeout-shorter.ts'
import glibcTooOld from './known/glibc-too-old.ts'
import handlerFileMissing from './known/handler-file-missing.ts'
import handlerFunctionMissing from './known/handler-function-missing.ts'
import handlerSignatureWrong from './known/handler-signature-wrong.ts'
import hangingEventLoop from './known/hanging-event-loop.ts'
import heapLimit from './known/heap-limit.ts'
import integrationResponseInvalid from './known/integration-response-invalid.ts'
import javaClassVersion from './known/java-class-version.ts'
import memoryLimitExceeded from './known/memory-limit-exceeded.ts'
import missingDataFile from './known/missing-data-file.ts'
import missingEnvVariable from './known/missing-env-variable.ts'
import missingJavaClass from './known/missing-java-class.ts'
import missingNodeModule from './known/missing-node-module.ts'
import missingOwnModule from './known/missing-own-module.ts'
import missingPythonModule from './known/missing-python-module.ts'
import missingSharedLibrary from './known/missing-shared-library.ts'
import nativeModuleWrongPlatform from './known/native-module-wrong-platform.ts'
import opensslTooOld from './known/openssl-too-old.ts'
import packageFileUnreadable from './known/package-file-unreadable.ts'
import packageTooLarge from './known/package-too-large.ts'
import processExitCalled from './known/process-exit-called.ts'
import processLimitReached from './known/process-limit-reached.ts'
import readOnlyFileSystem from './known/read-only-file-system.ts'
import remoteTimeout from './known/remote-timeout.ts'
import resourceNameInvalid from './known/resource-name-invalid.ts'
import responseNotSerializable from './known/response-not-serializable.ts'
import runtimeNotChangeable from './known/runtime-not-changeable.ts'
import runtimeNotSupported from './known/runtime-not-supported.ts'
import runtimeVersionTooOld from './known/runtime-version-too-old.ts'
import serviceRoleNotAuthorized from './known/service-role-not-authorized.ts'
import systemLibraryTooOld from './known/system-library-too-old.ts'
import timeoutAtMaximum from './known/timeout-at-maximum.ts'
import timeoutSetTooShort from './known/timeout-set-too-short.ts'
import tlsCertificateError from './known/tls-certificate-error.ts'
import tmpFull from './known/tmp-full.ts'
import unexpectedRemoteResponse from './known/unexpected-remote-response.ts'
import vpcUnreachable from './known/vpc-unreachable.ts'
import webPortNotListened from './known/web-port-not-listened.ts'

/** Every cause the bot can tell, in the order in which they are asked about: what is more specific comes first. */
export const causes: readonly Cause[] = [
  handlerSignatureWrong,
  handlerFunctionMissing,
  missingJavaClass,
  handlerFileMissing,
  opensslTooOld,
  systemLibraryTooOld,
  glibcTooOld,
  missingSharedLibrary,
  nativeModuleWrongPlatform,
  browserBinaryMissing,
  javaClassVersion,
  esModuleRequired,
  runtimeVersionTooOld,
  missingOwnModule,
  missingNodeModule,
  missingPythonModule,
  packageFileUnreadable,
  bootstrapNotExecutable,
  bootstrapCrlf,
  execFormatError,
  missingDataFile,
  executableMissing,
  readOnlyFileSystem,
  tmpFull,
  configFileInvalid,
  unexpectedRemoteResponse,
  codeSyntaxError,
  missingEnvVariable,
  eventMissingKey,
  configValueWrong,
  cloudbaseEnvNotFound,
  cloudbaseFunctionNotFound,
  cloudbaseCollectionMissing,
  cloudbasePermissionDenied,
  serviceRoleNotAuthorized,
  camPermissionMissing,
  badApiCredentials,
  packageTooLarge,
  functionNotActive,
  runtimeNotChangeable,
  runtimeNotSupported,
  resourceNameInvalid,
  dbAccessDenied,
  dbTooManyConnections,
  tlsCertificateError,
  vpcUnreachable,
  dnsLookupFailed,
  connectionRefused,
  connectionReset,
  remoteTimeout,
  addressInUse,
  webPortNotListened,
  responseNotSerializable,
  integrationResponseInvalid,
  gatewayTimeoutShorter,
  asciiLocale,
  processLimitReached,
  heapLimit,
  memoryLimitExceeded,
  processExitCalled,
  asyncRunTerminated,
  codeUndefinedName,
  codeTypeError,
  hangingEventLoop,
  defaultTimeout,
  timeoutAtMaximum,
  timeoutSetTooShort,
  concurrencyQuota,
  accountSuspended,
]

/** `undefined` for the id of another version's cause. */
export function causeOf(id: string): Cause | undefined {
  return causes.find((cause) => cause.id === id)
}
