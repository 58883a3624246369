import * as z from 'zod'

/**
 * The fields of Slack's payloads that we rely on. Everything is lenient: a field of another form counts as
 * absent, because Slack adds and varies shapes, and one odd attachment must not lose the message.
 */
const text = z.string().catch('')
const maybe = z.string().optional().catch(undefined)

export const fileSchema = z.object({
  id: maybe,
  name: maybe,
  mode: maybe,
  filetype: maybe,
  mimetype: maybe,
  size: z.number().optional().catch(undefined),
  url_private_download: maybe,
  url_private: maybe,
  file_access: maybe,
})
export type SlackFile = z.infer<typeof fileSchema>

const attachmentSchema = z.object({
  pretext: text,
  title: text,
  title_link: text,
  text,
  fallback: text,
  fields: z.array(z.object({ title: text, value: text })).catch([]),
  blocks: z.array(z.unknown()).catch([]),
})
export type Attachment = z.infer<typeof attachmentSchema>

/** A message, in an event, in a shortcut or inside `message_changed`. */
export const messageSchema = z.object({
  ts: text,
  thread_ts: maybe,
  user: maybe,
  user_team: maybe,
  bot_id: maybe,
  app_id: maybe,
  subtype: maybe,
  text,
  blocks: z.array(z.unknown()).catch([]),
  attachments: z.array(attachmentSchema).catch([]),
  files: z.array(fileSchema).catch([]),
})
export type Message = z.infer<typeof messageSchema>

/** A `message` or `app_mention` event. */
export const messageEventSchema = messageSchema.extend({
  type: text,
  channel: text,
  channel_type: maybe,
  hidden: z.boolean().optional().catch(undefined),
  deleted_ts: maybe,
  message: messageSchema.optional().catch(undefined),
  previous_message: messageSchema.optional().catch(undefined),
})
export type MessageEvent = z.infer<typeof messageEventSchema>

export const fileInfoSchema = z.object({ file: fileSchema })
