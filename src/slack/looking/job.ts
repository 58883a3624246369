import type { Answer } from '../../lookup/lookup.ts'

/** A text for the thread, and whether somebody asked about it, or its channel wants to hear of more than what is certain. */
export type Job = { readonly text: string; readonly asked: boolean; readonly eager?: boolean }

/** What the thread gives back: the answer, or the code of the error that `lookup` threw. */
export type JobEnd = { readonly answer: Answer } | { readonly error: string }
