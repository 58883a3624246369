import * as z from 'zod'
import { sides } from '../entry.ts'

const bilingual = z
  .strictObject({
    en: z.string().trim().min(2),
    zh: z
      .string()
      .trim()
      .regex(/\p{Script=Han}/u, 'not Chinese'),
  })
  .readonly()

/** One error of SCF's management API: a request was refused, and no function ran. */
export const apiEntrySchema = z
  .strictObject({
    /** As the API prints it: a family alone, or with what it speaks of: `LimitExceeded.Function`. */
    code: z.string().regex(/^[A-Z][A-Za-z]+(?:\.[A-Za-z0-9]+){0,2}$/),
    /** What is wrong, as a clause that follows the code and a colon. No capital, no full stop. */
    headline: bilingual,
    /** What to do, the likeliest to help first; each begins with a verb. */
    checks: z.array(bilingual).min(1).max(3).readonly(),
    /** The limit or the form that the error speaks of, where it is known. */
    allowed: bilingual.optional(),
    /** One or two, the likelier first. */
    sides: z.array(z.enum(sides)).min(1).max(2).readonly(),
    /** `yes`: the same request may work later; `no`: it is refused until something is changed. */
    retry: z.strictObject({ helps: z.enum(['yes', 'no', 'depends']), note: bilingual }).readonly(),
    /** The status code that is easily mistaken for it, and what tells the two apart. */
    near: z
      .strictObject({ code: z.int().min(400).max(599), why: bilingual })
      .readonly()
      .optional(),
    /** Ids of the causes that may stand behind it, the likelier first. */
    causes: z.array(z.string().regex(/^[a-z]+(-[a-z]+)*$/)).readonly(),
    /** The actions that give it; empty where nobody says, or where any action does. */
    actions: z.array(z.string().regex(/^[A-Z][A-Za-z]+$/)).readonly(),
  })
  .readonly()

export type ApiEntry = z.infer<typeof apiEntrySchema>
