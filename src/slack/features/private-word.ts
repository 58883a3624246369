import type { RespondFn } from '@slack/bolt'

/**
 * Says something to the one who used a command, a shortcut or a button, and to nobody else. What was done in a
 * modal, or by the global shortcut, came without an address to answer to.
 */
export async function tellPrivately(respond: RespondFn | undefined, text: string): Promise<void> {
  await respond?.({ response_type: 'ephemeral', replace_original: false, text })
}
