import packageJson from '../package.json' with { type: 'json' }

/** The version of scf-bot, as in `package.json` and `CHANGELOG.md`. */
export const version: string = packageJson.version
