/** A record of a visit as a phone sends it. */
import type { SiteRecordContent } from '#policy/visits/record.ts'

export const siteRecordOf = (officers: [string, string], more: Partial<SiteRecordContent> = {}): SiteRecordContent => ({
  startedAt: '2026-11-23T01:00:00Z',
  endedAt: '2026-11-23T01:40:00Z',
  place: '武侯区某路 1 号 2 楼',
  officers,
  told: true,
  recusal: '不申请回避',
  representative: '李某',
  phone: '',
  present: '前台一人、学员六人',
  checklist: { licence: 'yes', hours: 'no' },
  situation: '二楼教室正在上五年级数学课，学员六人。',
  opinion: '情况属实',
  witness: '王某',
  refused: true,
  result: null,
  photos: [],
  signatures: {},
  ...more,
})
