/** Runs the little internet alone: `npm run demo -- --port 8090 --scale 1 --truth truth.json --hotline orders.xlsx --exported 2026-11-27`. */
import { parseArgs } from 'node:util'
import { writeHotline } from './hotline.ts'
import { startDemo } from './server.ts'
import { writeTruth } from './truth.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8090' },
    scale: { type: 'string', default: '1' },
    today: { type: 'string' },
    truth: { type: 'string' },
    hotline: { type: 'string' },
    exported: { type: 'string' },
  },
})

const demo = await startDemo({
  port: Number(values.port),
  scale: Number(values.scale),
  ...(values.today ? { today: values.today } : {}),
  ...(values.exported ? { exported: values.exported } : {}),
})
if (values.truth) await writeTruth(demo.world, values.truth)
if (values.hotline) await writeHotline(demo.world, values.hotline)
const site = demo.world.institutions[0]?.site ?? ''
process.stdout.write(`${demo.world.institutions.length} institutions, ${demo.world.sources.length} sources, e.g. ${site}\n`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void demo.close().then(() => process.exit(0)))
