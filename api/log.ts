/** One JSON line per event on stderr, without personal data: results and pages own stdout. */
import pino, { type Logger } from 'pino'

/** Names under which a person could appear in what is logged. */
const personal = [
  'name',
  'phone',
  'phones',
  'contact',
  'contacts',
  'email',
  'address',
  'idNumber',
  'wechat',
  'qq',
  'text',
  'demand',
  'code',
  'trackingCode',
  'ip',
  'ipAddress',
  'password',
  'token',
  'secret',
  'cookie',
  'authorization',
  'set-cookie',
]
const quoted = (field: string) => (field.includes('-') ? `["${field}"]` : field)
const below = (field: string) => (field.includes('-') ? `*["${field}"]` : `*.${field}`)
const paths = personal.flatMap((field) => [quoted(field), below(field), `*.${below(field)}`])

/** A database error repeats the values that broke it: keep its kind and place, not its words. */
const err = (error: unknown) => {
  if (!(error instanceof Error)) return { message: String(error) }
  const { code, name, message, stack } = error as Error & { code?: string }
  const isPrisma = name.startsWith('PrismaClient')
  return {
    type: name,
    ...(typeof code === 'string' ? { kind: code } : {}),
    message: isPrisma ? message.trim().split('\n').at(-1) : message,
    stack: stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
  }
}

/** Whoever read our output may go away; the work goes on without a log. */
function standardError(): pino.DestinationStream {
  const destination = pino.destination({ dest: 2, sync: true })
  destination.on('error', () => {})
  return destination
}

export function makeLog(level = 'info', destination: pino.DestinationStream = standardError()): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths, censor: '[redacted]' },
      serializers: { err },
    },
    destination,
  )
}
