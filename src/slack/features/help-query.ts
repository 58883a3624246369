/** Whether somebody asks how to ask: by nothing at all, too. */
export function isHelp(text: string): boolean {
  return /^(?:help|帮助|\?|？)?$/i.test(text.trim())
}
