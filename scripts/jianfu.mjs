#!/usr/bin/env node
/** The `jianfu` command: makes sure that everything is there, then hands over to cli.ts. */
import { prepare } from './prepare.mjs'

await prepare({ mayInstall: process.argv[2] === 'start' })
const alone = { crawl: 'crawl-alone', worker: 'worker-alone', classify: 'classify-alone' }[process.argv[2] ?? '']
const plain = alone ? await (await import('./compiled.mjs')).compiled(alone) : null
if (plain) await import(plain)
else {
  const { register } = await import('tsx/esm/api')
  register()
  await import('./cli.ts')
}
