#!/usr/bin/env node
/** The `jianfu` command: makes sure that everything is there, then hands over to cli.ts. */
import { prepare } from './prepare.mjs'

await prepare({ mayInstall: process.argv[2] === 'start' })
const plain = process.argv[2] === 'crawl' ? await (await import('./compiled.mjs')).compiled('crawl-alone') : null
if (plain) await import(plain)
else {
  const { register } = await import('tsx/esm/api')
  register()
  await import('./cli.ts')
}
