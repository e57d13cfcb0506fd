/** What the surroundings say, read once at the start. Nothing else in the api room looks at process.env. */
import { resolve } from 'node:path'
import { z } from 'zod'
import { roles } from '#policy/roles.ts'

const port = z.coerce.number<string>().int().min(1).max(65_535)
const flag = z.enum(['true', 'false', '1', '0', '']).transform((value) => value === 'true' || value === '1')

const variables = z.object({
  PORT: port.default(8080).describe('port of the API and the web app'),
  HOST: z.string().min(1).default('127.0.0.1').describe('address to listen on; 0.0.0.0 for the whole network'),
  JIANFU_DATA: z
    .string()
    .min(1)
    .default('.data')
    .transform((folder) => resolve(folder))
    .describe('folder of everything that must be kept'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must look like postgresql://user:password@host:5432/name' })
    .optional()
    .describe('a PostgreSQL server of your own; without it the embedded one is used'),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'must look like redis://host:6379' })
    .optional()
    .describe('doorbell between machines; without it PostgreSQL rings'),
  EVIDENCE_URL: z
    .url({
      protocol: /^(file|s3)$/,
      error: 'must look like file:///srv/jianfu/evidence or s3://bucket/prefix?endpoint=https://host:9000&region=name',
    })
    .optional()
    .describe('where evidence lies; without it in the data folder'),
  EVIDENCE_KEY_ID: z.string().min(1).optional().describe('for a bucket: the name of its key'),
  EVIDENCE_KEY_SECRET: z.string().min(1).optional().describe('for a bucket: the key itself'),
  JIANFU_SECRET: z
    .string()
    .min(32, 'must have at least 32 characters')
    .optional()
    .describe('seals contact data and signs sessions; without it one is made and kept in the data folder'),
  JIANFU_CONTACT_KEYS: z
    .string()
    .regex(/^[0-9a-f]{64}(,[0-9a-f]{64})*$/, 'must be keys of 64 hexadecimal digits, parted by commas, the newest last')
    .optional()
    .describe('seals contact data in place of JIANFU_SECRET; without it those in the data folder, if there are any'),
  JIANFU_DEMO_PORT: port.default(8090).describe('first port to try for the demo internet'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must look like https://jianfu.example.gov.cn' }).optional(),
  JIANFU_TOTP_ROLES: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((role) => role.trim() || []))
    .pipe(z.array(z.enum(roles, { error: `must be roles parted by commas: ${roles.join(', ')}` })))
    .describe('roles that must use an authenticator app, e.g. admin,department-head'),
  TRUST_PROXY: z.coerce.number<string>().int().min(0).max(10).default(0).describe('how many reverse proxies stand in front'),
  JIANFU_FREE_REPORTS: z.coerce
    .number<string>()
    .int()
    .min(0)
    .max(100_000)
    .default(10)
    .describe('reports a minute, from everybody together, that are taken without a proof of work'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  ALLOW_PRIVATE_CRAWL: flag.default(false).describe('lets the crawler visit loopback and private addresses'),
  CRAWLER_CONTACT: z
    .union([z.email(), z.url({ protocol: /^https?$/ })], { error: 'must be a mailbox or the address of a page' })
    .optional()
    .describe('whom a site asks about the crawler: part of its user agent'),
  PAGES_AT_ONCE: z.coerce.number<string>().int().min(1).max(256).default(16).describe('requests that a worker has under way'),
  HOSTS_AT_ONCE: z.coerce
    .number<string>()
    .int()
    .min(1)
    .max(5000)
    .default(64)
    .describe('hosts that a worker holds, most of them at rest'),
  PORTRAITS: flag.default(true).describe('draws pages with findings in a browser, for evidence'),
  CHROMIUM_PATH: z.string().min(1).optional(),
})

/** A bucket without its key would be noticed at the first page. */
const whole = variables.superRefine(({ EVIDENCE_URL, ...env }, context) => {
  if (!EVIDENCE_URL?.startsWith('s3:')) return
  for (const name of ['EVIDENCE_KEY_ID', 'EVIDENCE_KEY_SECRET'] as const)
    if (!env[name]) context.addIssue({ code: 'custom', path: [name], message: 'is needed when EVIDENCE_URL names a bucket' })
})

export type Env = z.infer<typeof variables>

/** One line for each bad variable. */
class EnvProblem extends Error {}

/** An empty variable counts as absent, as in a file of unset lines. */
export function readEnv(given: Record<string, string | undefined> = process.env): Env {
  const set = Object.fromEntries(Object.entries(given).filter(([name, value]) => name in variables.shape && value !== ''))
  const parsed = whole.safeParse(set)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new EnvProblem(lines.join('\n'))
}
