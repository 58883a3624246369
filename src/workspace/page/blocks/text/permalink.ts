const permalink =
  /^https:\/\/[\w-]{1,60}\.slack\.com\/archives\/(\w{1,40})\/p(\d{10})(\d{6})(?:\?thread_ts=(\d{10}\.\d{6}))?/

/**
 * The hash under which this page shows the message of a permalink, in its thread; `undefined` for any other address,
 * and for a message in a channel that the reader does not see.
 */
export function hashOfPermalink(
  url: string,
  channels: readonly { readonly id: string }[],
): string | undefined {
  const [, channel, seconds, rest, thread = `${seconds}.${rest}`] = permalink.exec(url) ?? []
  return channels.some(({ id }) => id === channel) ? `#${channel}/${thread}` : undefined
}
