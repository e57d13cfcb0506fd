/** The columns of a workbook of sources. The first heading is the one our template has; a field may be told in either language. */
import type { Bilingual } from '#policy/bilingual.ts'
import type { channels, publishers, sourceKinds } from '#policy/nouns.ts'

export type SheetField =
  | 'key'
  | 'name'
  | 'kind'
  | 'channel'
  | 'publisher'
  | 'startUrls'
  | 'hosts'
  | 'maxPages'
  | 'maxDepth'
  | 'ratePerSecond'
  | 'render'
  | 'pictures'
  | 'intervalMinutes'
  | 'group'

export interface SheetColumn {
  field: SheetField
  heading: Bilingual
  required: boolean
  /** what stands for a value of the declaration */
  words?: Record<string, string>
  hint: Bilingual
}

const kindWords: Record<(typeof sourceKinds)[number], string> = {
  website: '网站',
  sitemap: '网站地图',
  feed: '订阅源',
  wechat: '公众号',
  listing: '列表页',
  'app-store': '应用商店',
  upload: '上传材料',
}
const channelWords: Record<(typeof channels)[number], string> = {
  mass_media: '大众媒体',
  platform_ad: '平台广告',
  public_place: '公共场所',
  residential: '居民区',
  campus: '校园',
  own_account: '自有账号',
  own_site: '自有网站',
  app_store: '应用商店',
  private: '私域',
}
const publisherWords: Record<(typeof publishers)[number], string> = {
  institution: '机构',
  school: '学校',
  government: '政府',
  news: '新闻媒体',
  platform: '平台',
  unknown: '不明',
}
const renderWords = { auto: '自动', never: '从不', always: '总是' }

const listed = (words: Record<string, string>): Bilingual => ({
  zh: Object.values(words).join('、'),
  en: Object.keys(words).join(', '),
})

export const sheetColumns: readonly SheetColumn[] = [
  {
    field: 'key',
    heading: { zh: '编号', en: 'key' },
    required: true,
    hint: { zh: '字母、数字、横线，不重复', en: 'letters, digits, hyphens; unique' },
  },
  { field: 'name', heading: { zh: '名称', en: 'name' }, required: true, hint: { zh: '', en: '' } },
  { field: 'kind', heading: { zh: '类型', en: 'kind' }, required: true, words: kindWords, hint: listed(kindWords) },
  { field: 'channel', heading: { zh: '渠道', en: 'channel' }, required: true, words: channelWords, hint: listed(channelWords) },
  {
    field: 'publisher',
    heading: { zh: '发布者', en: 'publisher' },
    required: true,
    words: publisherWords,
    hint: listed(publisherWords),
  },
  {
    field: 'startUrls',
    heading: { zh: '网址', en: 'addresses' },
    required: true,
    hint: {
      zh: '以 http:// 或 https:// 开头的网址，多个时每行一个',
      en: 'addresses that begin with http:// or https://, one a line',
    },
  },
  {
    field: 'hosts',
    heading: { zh: '其他域名', en: 'other hosts' },
    required: false,
    hint: { zh: '域名，多个时每行一个', en: 'host names, one a line' },
  },
  {
    field: 'maxPages',
    heading: { zh: '最多页数', en: 'most pages' },
    required: false,
    hint: { zh: '1 至 100000', en: '1 to 100000' },
  },
  { field: 'maxDepth', heading: { zh: '最多层数', en: 'most levels' }, required: false, hint: { zh: '0 至 50', en: '0 to 50' } },
  {
    field: 'ratePerSecond',
    heading: { zh: '每秒请求', en: 'requests a second' },
    required: false,
    hint: { zh: '每个域名，通常 1', en: 'of each host, usually 1' },
  },
  { field: 'render', heading: { zh: '浏览器', en: 'browser' }, required: false, words: renderWords, hint: listed(renderWords) },
  {
    field: 'pictures',
    heading: { zh: '读取海报', en: 'posters' },
    required: false,
    hint: { zh: '每页最多几张，0 至 50', en: 'most a page, 0 to 50' },
  },
  {
    field: 'intervalMinutes',
    heading: { zh: '间隔分钟', en: 'interval in minutes' },
    required: false,
    hint: { zh: '5 至 525600', en: '5 to 525600' },
  },
  { field: 'group', heading: { zh: '分组', en: 'group' }, required: false, hint: { zh: '分组编号', en: 'key of the group' } },
]
