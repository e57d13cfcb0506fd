/** How channels are called in reports. */
import type { Bilingual } from '#policy/bilingual.ts'

/** Ways on which complaints arrive. */
export const doorNames: Record<string, Bilingual> = {
  web: { zh: '网页提交', en: 'web form' },
  'hotline-12345': { zh: '12345 热线', en: '12345 hotline' },
  'hotline-12315': { zh: '12315 平台', en: '12315 platform' },
  staff: { zh: '工作人员录入', en: 'entered by staff' },
}

/** Where findings come from: the places where adverts stand, and what citizens say. */
export const channelNames: Record<string, Bilingual> = {
  complaint: { zh: '投诉举报', en: 'complaint' },
  ledger: { zh: '台账', en: 'ledger' },
  mass_media: { zh: '主流媒体及其新媒体', en: 'mass media' },
  platform_ad: { zh: '网络平台广告位', en: 'advert on a platform' },
  public_place: { zh: '公共场所', en: 'public place' },
  residential: { zh: '居民区', en: 'residential area' },
  campus: { zh: '校园', en: 'campus' },
  own_account: { zh: '机构自有账号', en: 'own account' },
  own_site: { zh: '机构自有网站', en: 'own site' },
  app_store: { zh: '应用商店', en: 'app store' },
  private: { zh: '私域群聊', en: 'private group' },
}
