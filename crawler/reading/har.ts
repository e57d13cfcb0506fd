/** HAR 1.2: what a browser's developer tools recorded, as JSON. */
import { z } from 'zod'
import { ExtractError } from '../errors.ts'
import type { UploadPart } from './upload-part.ts'

const entrySchema = z.object({
  startedDateTime: z.string().optional(),
  request: z.object({ url: z.string() }),
  response: z.object({
    status: z.number(),
    content: z
      .object({ mimeType: z.string().optional(), text: z.string().optional(), encoding: z.string().optional() })
      .optional(),
  }),
})
const harSchema = z.object({ log: z.object({ entries: z.array(z.unknown()) }) })

export function* readHar(bytes: Buffer): Generator<UploadPart> {
  let data: unknown
  try {
    data = JSON.parse(bytes.toString('utf8'))
  } catch (error) {
    throw new ExtractError(`broken HAR: ${(error as Error).message.split('\n')[0]}`)
  }
  const har = harSchema.safeParse(data)
  if (!har.success) throw new ExtractError('broken HAR: no list log.entries')
  for (const [index, unknownEntry] of har.data.log.entries.entries()) {
    const { data: entry } = entrySchema.safeParse(unknownEntry)
    const { text, encoding, mimeType = null } = entry?.response.content ?? {}
    if (!entry || !text || !URL.canParse(entry.request.url)) continue
    const time = Date.parse(entry.startedDateTime ?? '')
    yield {
      url: entry.request.url,
      claimedAt: Number.isNaN(time) ? null : new Date(time).toISOString(),
      // The text is decoded already, whatever the page declared.
      contentType: encoding === 'base64' ? mimeType : (mimeType?.replace(/;.*$/, '; charset=utf-8') ?? null),
      status: entry.response.status,
      body: Buffer.from(text, encoding === 'base64' ? 'base64' : 'utf8'),
      part: `log.entries[${index}]`,
    }
  }
}
