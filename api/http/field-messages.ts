/** Messages written in the declarations are English; here is their Chinese. Those of the schema library come translated. */

import type { Language } from '#api/errors.ts'
import type { Bilingual } from '#policy/bilingual.ts'

const messages: Record<string, Bilingual> = {
  unstorable: { zh: '含有无法保存的字符', en: 'contains a character that cannot be stored' },
  'contact is needed unless anonymous': { zh: '实名投诉须填写姓名和电话', en: 'contact is needed unless anonymous' },
  'an anonymous report must not carry contact data': {
    zh: '匿名举报不得附带联系方式',
    en: 'an anonymous report must not carry contact data',
  },
  'a rejection needs a reason': { zh: '排除违规点须写明理由', en: 'a rejection needs a reason' },
}

export const fieldMessage = (message: string, language: Language): string => messages[message]?.[language] ?? message
