type Output = {
  readonly isTTY?: boolean
  readonly columns?: number
  hasColors?(): boolean
  write(text: string): unknown
}

/** What a command talks to: `process` is one. */
export type Terminal = {
  readonly stdin: AsyncIterable<string | Uint8Array> & { readonly isTTY?: boolean; destroy?(): unknown }
  readonly stdout: Output
  readonly stderr: Output
  readonly env: NodeJS.ProcessEnv
  /** The folder that relative paths start from, if it is not that of the process. */
  cwd?(): string
  /** Ctrl-C, for a command that ends with it in its own way. */
  once?(event: 'SIGINT', listener: () => void): unknown
}
