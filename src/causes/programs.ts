/** Whether a program's path leads to a browser, or to what brings one. */
export function isBrowser(path: string): boolean {
  return /chrom(?:e|ium)|firefox|webkit|puppeteer|playwright/i.test(path)
}
