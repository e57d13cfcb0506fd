/** Every kind of source. A new kind is one file and one line here. */
import type { Source } from '#policy/nouns.ts'
import { feed, listing, sitemap } from './address-lists.ts'
import { appStore } from './app-store.ts'
import type { SourceWalk } from './source-walk.ts'
import { upload } from './upload.ts'
import { website } from './website.ts'
import { wechat } from './wechat.ts'

const walks: SourceWalk[] = [website, sitemap, feed, wechat, listing, appStore, upload]

export function walkFor(source: Source): SourceWalk {
  const walk = walks.find(({ kind }) => kind === source.kind)
  if (!walk) throw new Error(`no way to walk a source of kind ${source.kind}`)
  return walk
}
