/** What a handed-in file shows: pages with the posters on them, and posters by themselves. Nothing is fetched. */
import { createHash } from 'node:crypto'
import { nowhere } from '#api/material/nowhere.ts'
import { canonicalUrl } from '#crawler/canonical-url.ts'
import { ExtractError } from '#crawler/errors.ts'
import { advertOn, type SeenPicture } from '#crawler/page-pictures.ts'
import { sharedReader } from '#crawler/reader.ts'
import { readContacts } from '#crawler/reading/contacts.ts'
import { readPoster } from '#crawler/reading/poster.ts'
import { readUpload, type UploadedItem } from '#crawler/reading/upload.ts'
import type { Extract, Listing } from '#policy/nouns.ts'

export interface Shown {
  /** as the material says */
  url: string
  /** identity of the page */
  key: string
  body: Uint8Array
  sha256: string
  contentType: string
  charset: string | null
  status: number | null
  claimedAt: string | null
  title: string
  listings: Listing[]
  pictures: SeenPicture[]
}

export interface LookedThrough {
  shown: Shown[]
  left: { part: string; why: string }[]
}

/** A picture costs about a second; smaller files are icons. */
const mostPictures = 20
const leastPictureBytes = 8 * 1024
const mostPages = 500
const mostLeft = 100

interface Asked {
  name: string
  /** of what names no address itself */
  url: string | null
  receivedAt: Date
}

interface SeenPage {
  shown: Shown
  extract: Extract
}

/** Throws `ExtractError` when nothing of it can be read. */
export async function lookThrough(asked: Asked, bytes: Uint8Array): Promise<LookedThrough> {
  const look = new Look(asked)
  for await (const item of readUpload(asked.name, bytes)) await look.at(item)
  return look.done()
}

class Look {
  private readonly pages: SeenPage[] = []
  private readonly posters: { picture: SeenPicture; item: UploadedItem }[] = []
  private readonly left: LookedThrough['left'] = []
  private readonly asked: Asked

  constructor(asked: Asked) {
    this.asked = asked
  }

  async at(item: UploadedItem): Promise<void> {
    const type = item.contentType ?? ''
    if (item.status !== null && item.status !== 200) return this.leave(item, `status ${item.status}`)
    try {
      if (/html/i.test(type)) await this.page(item)
      else if (/^image\/(?:png|jpeg|webp|gif)/i.test(type)) await this.poster(item)
    } catch (error) {
      // a broken part spoils no other
      if (!(error instanceof ExtractError)) throw error
      this.leave(item, error.message)
    }
  }

  private async page(item: UploadedItem): Promise<void> {
    if (this.pages.length >= mostPages) return this.leave(item, 'limit')
    const { body, contentType, status, claimedAt } = item
    const url = this.addressOf(item)
    const { extract, sha256 } = await sharedReader().read({ url, body, contentType })
    if (extract.state !== 'ok') return this.leave(item, extract.state)
    const { title, charset, listings } = extract
    const shown = {
      url,
      key: keyOf(url, extract),
      body,
      sha256,
      status,
      claimedAt,
      title,
      charset,
      listings: [...listings],
      pictures: [],
    }
    this.pages.push({ shown: { ...shown, contentType: contentType ?? 'text/html' }, extract })
  }

  private async poster(item: UploadedItem): Promise<void> {
    const { body, contentType, part } = item
    if (part !== this.asked.name && body.length < leastPictureBytes) return
    if (this.posters.length >= mostPictures) return this.leave(item, 'limit')
    const url = this.addressOf(item)
    const nobodyAsked = { redirects: [], status: 0, ip: null, tls: null, headers: { 'content-type': contentType ?? 'image/png' } }
    const poster = await readPoster(body)
    const fetchedAt = this.asked.receivedAt.toISOString()
    this.posters.push({
      picture: { ...poster, ...nobodyAsked, url, finalUrl: url, body, sha256: sha256Of(body), fetchedAt },
      item,
    })
  }

  /** A poster hangs on the page that shows it; one that no page shows stands by itself. */
  done(): LookedThrough {
    const alone: Shown[] = []
    for (const { picture, item } of this.posters) {
      const page = this.pages.find(({ extract }) => extract.images.includes(picture.url))
      const about = page?.extract ?? { ...nobody, contacts: readContacts(picture.text) }
      const adverts = advertOn(picture, about, page ? page.shown.listings.length : 0)
      if (page) {
        page.shown.pictures.push(picture)
        page.shown.listings.push(...adverts)
      } else if (adverts.length > 0) alone.push(posterPage(picture, item, adverts))
      else this.leave(item, 'no-words')
    }
    return { shown: [...this.pages.map(({ shown }) => shown), ...alone], left: this.left }
  }

  private leave({ part }: UploadedItem, why: string): void {
    if (this.left.length < mostLeft) this.left.push({ part: part.slice(0, 300), why: why.slice(0, 300) })
  }

  private addressOf({ url, body }: UploadedItem): string {
    return url ?? this.asked.url ?? `https://${nowhere}/${sha256Of(body).slice(0, 32)}`
  }
}

const nobody = { publishedAt: null, account: null, listings: [] }
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Articles and apps carry their identity; any other page is the address at which it was seen. */
const keyOf = (url: string, { kind, canonicalUrl: own }: Extract): string =>
  kind === 'wechat-article' || kind === 'app' ? own : (canonicalUrl(url) ?? url)

const posterPage = (picture: SeenPicture, { contentType, status, claimedAt }: UploadedItem, listings: Listing[]): Shown => ({
  ...{ url: picture.url, key: picture.url, body: picture.body, sha256: picture.sha256, status, claimedAt, listings },
  ...{ contentType: contentType ?? 'image/png', charset: null, title: '', pictures: [picture] },
})
