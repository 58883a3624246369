import type { Locator, Page } from 'playwright-core'

/** Where messages to the channel are written. */
export function composer(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Message / })
}

/** Writes something and sends it with Enter. */
export async function say(page: Page, text: string): Promise<void> {
  await composer(page).fill(text)
  await composer(page).press('Enter')
}

/** The newest message in the channel that holds the words. */
export function message(page: Page, words: string | RegExp): Locator {
  return page
    .getByRole('log', { name: /^Messages in / })
    .getByRole('article')
    .filter({ hasText: words })
    .last()
}

/** Opens the thread of a message, once it has one, and gives it. */
export async function thread(page: Page, words: string | RegExp): Promise<Locator> {
  await message(page, words)
    .getByRole('button', { name: /^\d+ repl/ })
    .click()
  return page.getByRole('complementary', { name: 'Thread' })
}

/** Waits until the focus is there. */
export function focusOn(locator: Locator): Promise<void> {
  return locator.and(locator.page().locator(':focus')).waitFor({ state: 'attached' })
}

/** Chooses an item of a menu that a button opens. */
export async function choose(button: Locator, item: string | RegExp): Promise<void> {
  await button.click()
  await button.page().getByRole('menuitem', { name: item }).click()
}

/** Pastes one of the examples into the channel. */
export function pasteExample(page: Page, title: string | RegExp): Promise<void> {
  return choose(page.getByRole('button', { name: 'Paste an example' }), title)
}
