/** The pictures of captured pages: what is printed on them and where, or why they were not read. */
import { newId } from '#api/new-id.ts'
import { cleanText, storable } from '#api/storable.ts'
import type { PagePicture, SeenPicture } from '#crawler/page-pictures.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { awaitPictures } from '../adverts/await-copies.ts'
import { urlKeyOf } from '../frontier/offer.ts'
import type { Archived } from './archive-pages.ts'

export interface Pictured {
  captureId: string
  pictures: readonly PagePicture[]
}

export async function keepPictures(tx: Prisma.TransactionClient, shown: Pictured[], archived: Archived): Promise<void> {
  const data = shown.flatMap(({ captureId, pictures }) =>
    pictures.map((picture, position) => ({
      id: newId(),
      captureId,
      position,
      url: picture.url,
      urlKey: urlKeyOf(picture.url),
      ...('body' in picture
        ? readOf(picture, archived)
        : { reason: picture.left, detail: cleanText(picture.detail).slice(0, 500) }),
    })),
  )
  if (data.length > 0) await tx.picture.createMany({ data })
  await awaitPictures(
    tx,
    data.flatMap((row) => ('sha256' in row ? [row.id] : [])),
  )
}

const readOf = (picture: SeenPicture, archived: Archived) => ({
  sha256: picture.sha256,
  size: picture.body.length,
  contentType: picture.headers['content-type']?.slice(0, 200) ?? null,
  width: picture.width,
  height: picture.height,
  text: cleanText(picture.text),
  lines: storable(picture.lines) as unknown as Prisma.InputJsonArray,
  codes: storable(picture.codes) as unknown as Prisma.InputJsonArray,
  fetchedAt: new Date(picture.fetchedAt),
  ...archived.pictures.get(picture.sha256),
})
