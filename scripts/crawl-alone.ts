/** `jianfu crawl` without the other commands: what compiled.mjs makes plain JavaScript of. */
import { register } from './commands/crawl.ts'
import { runCommands } from './run-commands.ts'

await runCommands([{ register }])
