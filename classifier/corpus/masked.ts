/** Collections of messages hide names, places and numbers behind these words. */
import type { Grammar } from './grammar.ts'

export const masked: Grammar = {
  shapes: [],
  brand: ['NAME', 'NAME', '星火', '学思', '启航'],
  city: ['PLACE'],
  district: ['PLACE'],
  street: ['PLACE', 'PLACEDIGIT号'],
  estate: ['PLACE', 'NAME'],
  surname: ['NAME', '王', '李', '陈'],
  given: [''],
  phone: ['PHONE', 'CELLPHONE', 'PHONENAME老师'],
  yuan: ['DIGIT元', 'DIGIT'],
  count: ['DIGIT', '三', '十'],
  day: ['DIGIT月DIGIT日', 'DIGIT号'],
  clock: ['DIGIT点', 'DIGIT:DIGIT'],
}
