import { z } from 'zod'
import type { Act, Place } from '../page/protocol.ts'

const place = z.object({ channel: z.string(), ts: z.string() }) satisfies z.ZodType<Place>
const value = { value: z.string().exactOptional() }

/** An act as the page sends it. */
export const actSchema = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('post'),
    channel: z.string(),
    text: z.string().min(1),
    thread_ts: z.string().exactOptional(),
    broadcast: z.boolean().exactOptional(),
  }),
  z.object({ act: z.literal('command'), channel: z.string(), command: z.string(), text: z.string() }),
  z.object({ act: z.literal('edit'), ...place.shape, text: z.string().min(1) }),
  z.object({ act: z.literal('delete'), ...place.shape }),
  z.object({ act: z.literal('shortcut'), callback: z.string(), message: place.exactOptional() }),
  z.object({ act: z.literal('click'), message: place, action: z.string(), ...value }),
  z.object({ act: z.literal('view_click'), on: z.enum(['modal', 'home']), action: z.string(), ...value }),
  z.object({ act: z.literal('type'), action: z.string(), text: z.string() }),
  z.object({ act: z.literal('choose'), action: z.string(), value: z.string() }),
  z.object({ act: z.literal('submit') }),
  z.object({ act: z.literal('close') }),
  z.object({ act: z.literal('open_home') }),
  z.object({ act: z.literal('locale'), locale: z.enum(['en-US', 'zh-CN']) }),
  z.object({ act: z.literal('example'), channel: z.string(), id: z.string() }),
]) satisfies z.ZodType<Act>
