/** Layout by name, and which of them go over the wire as GBK. */
import type { View } from '../types.ts'
import { blog, landing, magazine, sidebar, soup } from './articles.ts'
import { cards, grid, mobile } from './cards.ts'
import { jsonld, vue } from './modern.ts'
import { oldtable, retro, schoolold } from './old.ts'
import { plain, pricelist } from './plain.ts'
import { bureau, classified, daily, portal, school } from './public.ts'

export const layouts: Record<string, (view: View) => string> = {
  plain,
  pricelist,
  cards,
  grid,
  mobile,
  landing,
  blog,
  magazine,
  sidebar,
  soup,
  oldtable,
  retro,
  vue,
  jsonld,
  portal,
  daily,
  school,
  schoolold,
  bureau,
  classified,
}

/** `declared`: the header names the charset; otherwise only the page itself does. */
export const gbkLayouts: Record<string, { declared: boolean }> = {
  oldtable: { declared: false },
  retro: { declared: true },
  portal: { declared: true },
  schoolold: { declared: false },
}
