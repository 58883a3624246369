import { entries, entriesNamed, normaliseName } from '../../src/catalog/index.ts'
import { Random } from './random.ts'

/** A misspelt name, and the codes that it may have meant. */
export type Typo = { readonly text: string; readonly codes: readonly number[] }

/** Names of the catalog with one or two mistakes, some of them cut off as well. */
export function typos(count: number, seed: number): readonly Typo[] {
  const random = new Random(seed)
  return Array.from({ length: count }, () => {
    const name = random.pick(longNames)
    const once = mistype(random.below(3) === 0 ? cutOff(name) : name, random)
    const text = random.below(2) === 0 ? once : mistype(once, random)
    return { text, codes: entriesNamed(name).map(({ code }) => code) }
  }).filter(({ text }) => entriesNamed(text).length === 0)
}

const longNames = entries
  .flatMap(({ names }) => names.map(({ name }) => name))
  .filter((name) => normaliseName(name).length >= 11)

/** Without its end, unless what is left may as well be another name: `ResourceLimitReached`, `ResourceLimit`. */
function cutOff(name: string): string {
  const isUndecided = longNames.some((other) => other !== name && name.startsWith(other))
  return isUndecided ? name : name.slice(0, Math.max(10, Math.ceil(name.length * 0.7)))
}

function mistype(name: string, random: Random): string {
  const at = 1 + random.below(name.length - 2)
  const letter = String.fromCharCode(97 + random.below(26))
  switch (random.below(4)) {
    case 0:
      return name.slice(0, at) + name.slice(at + 1)
    case 1:
      return name.slice(0, at) + letter + name.slice(at)
    case 2:
      return name.slice(0, at) + letter + name.slice(at + 1)
    default:
      return name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2)
  }
}

/** Errors of other systems, none of which is a misspelling of ours. */
export const foreignErrors: readonly string[] = [
  'AccessDeniedException',
  'ResourceNotFoundException',
  'ServiceUnavailableException',
  'ProvisionedThroughputExceededException',
  'EC2ThrottledException',
  'ENILimitReachedException',
  'KMSAccessDeniedException',
  'SubnetIPAddressLimitReachedException',
  'ImagePullBackOff',
  'CrashLoopBackOff',
  'OOMKilled',
  'CreateContainerConfigError',
  'NodeNotReady',
  'FailedScheduling',
  'DeadlineExceeded',
  'PermissionDenied',
  'FailedPrecondition',
  'ResourceGroupNotFound',
  'SubscriptionNotFound',
  'AuthorizationFailed',
  'StorageAccountNotFound',
  'ConnectionRefusedError',
  'ConnectionResetError',
  'BrokenPipeError',
  'FileNotFoundError',
  'ModuleNotFoundError',
  'UnicodeDecodeError',
  'ZeroDivisionError',
  'RecursionError',
  'NotImplementedError',
  'TypeError',
  'ReferenceError',
  'SyntaxError',
  'RangeError',
  'NullPointerException',
  'ClassCastException',
  'IllegalStateException',
  'ConcurrentModificationException',
  'ArrayIndexOutOfBoundsException',
  'NumberFormatException',
  'StackOverflowError',
  'NoSuchMethodError',
  'SocketTimeoutException',
  'UnknownHostException',
  'SSLHandshakeException',
  'ECONNREFUSED',
  'EADDRINUSE',
  'ENOTFOUND',
  'ETIMEDOUT',
  'SignatureDoesNotMatch',
  'NoSuchBucket',
  'NoSuchKey',
  'BucketAlreadyExists',
  'EntityTooLarge',
  'SlowDown',
  'DuplicateEntry',
  'DeadlockFound',
  'RelationDoesNotExist',
  'UniqueViolation',
  'SerializationFailure',
  'WRONGPASS',
  'CLUSTERDOWN',
  'LeaderNotAvailable',
  'UnknownTopicOrPartition',
  'OffsetOutOfRange',
]
