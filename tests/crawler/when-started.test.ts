import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { whenStarted } from '#crawler/reading/when-started.ts'

it('waits for a library that starts by itself, and lets others hear of it, too', async () => {
  const told: string[] = []
  const library = { onRuntimeInitialized: () => told.push('others') }
  const started = whenStarted(library).then(() => told.push('us'))
  await setImmediate()
  expect(told).toEqual([])
  library.onRuntimeInitialized()
  await started
  expect(told).toEqual(['others', 'us'])
})

it('does not wait for one that has started', async () => {
  await whenStarted({ Mat: class {} })
})
