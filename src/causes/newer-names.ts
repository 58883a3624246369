/** Methods that older versions of Node.js do not have. https://node.green/ */
export const newMethods = setOf(
  'replaceAll at structuredClone fromEntries flatMap flat allSettled fetch matchAll any findLast findLastIndex ' +
    'toSorted toReversed hasOwn groupBy withResolvers randomUUID rmSync',
)

/** Parts of Node.js that older versions do not have. https://nodejs.org/docs/latest/api/ */
export const newParts = setOf(
  'fs/promises dns/promises stream/promises timers/promises readline/promises stream/web stream/consumers ' +
    'util/types path/posix assert/strict worker_threads async_hooks perf_hooks diagnostics_channel',
)

/** What Python's own modules and types got in version 3.7 or later, by their name. https://docs.python.org/3/whatsnew/ */
export const newNames: Readonly<Record<string, ReadonlySet<string>>> = {
  typing: setOf(
    'Literal Final TypedDict Protocol Annotated ParamSpec TypeAlias Concatenate TypeGuard Self Required NotRequired ' +
      'Never LiteralString Unpack override OrderedDict NoReturn',
  ),
  functools: setOf('cached_property singledispatchmethod cache'),
  datetime: setOf('UTC'),
  enum: setOf('StrEnum'),
  itertools: setOf('pairwise batched'),
  asyncio: setOf('run to_thread TaskGroup timeout get_running_loop'),
  math: setOf('prod dist comb perm lcm'),
  contextlib: setOf('nullcontext aclosing AsyncExitStack asynccontextmanager'),
  importlib: setOf('metadata resources'),
  str: setOf('removeprefix removesuffix'),
}

/** Functions that came with PHP 8 or later. https://www.php.net/manual/en/appendices.php */
export const newInPhp = setOf(
  'str_contains str_starts_with str_ends_with get_debug_type fdiv array_is_list fsync json_validate mb_str_pad ' +
    'array_find array_any array_all',
)

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
