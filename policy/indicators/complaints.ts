/** What becomes of what citizens say. */
import type { Indicator } from './define.ts'

const common = {
  topic: 'complaints',
  owner: 'DEP-EDU',
  version: 1,
  kind: 'share',
  unit: 'percent',
  days: 90,
  parts: null,
  audience: 'public',
  past: true,
} as const

export const complaintIndicators: readonly Indicator[] = [
  {
    ...common,
    id: 'K14',
    zh: '消费者挽回损失',
    en: 'Money recovered for consumers',
    kind: 'sum',
    unit: 'yuan',
    definition: {
      zh: '三百六十五天内：达成调解时记录的挽回金额；决定责令退还的金额；退费台账中机构已退的金额。同一笔钱可能出现在不止一项里，三项不相加',
      en: 'Within 365 days: recovered in mediations that ended in agreement; ordered to be paid back; paid back as the refund ledger shows. The same money may stand in more than one, so they are not added up',
    },
    days: 365,
    version: 2,
    parts: {
      mediated: { zh: '调解挽回', en: 'in mediation' },
      ordered: { zh: '责令退还', en: 'ordered' },
      paid: { zh: '机构已退', en: 'paid back' },
    },
    partsOnly: true,
    better: 'high',
    past: false,
  },
  {
    ...common,
    id: 'K15',
    zh: '调解成功率',
    en: 'Mediations that succeeded',
    definition: {
      zh: '三百六十五天内收到的投诉中，处于达成调解与终止调解状态的件数里达成的比例',
      en: 'Of the complaints of 365 days that stand at agreed or ended, the share that was agreed',
    },
    days: 365,
    better: 'high',
    past: false,
  },
  {
    ...common,
    id: 'K16',
    zh: '满意率',
    en: 'Satisfaction',
    definition: {
      zh: '九十天内投诉人评价中四星及以上的比例，未评价的不计',
      en: 'Share of the ratings of ninety days with four stars or more; who did not rate is not counted',
    },
    better: 'high',
  },
  {
    ...common,
    id: 'K17',
    zh: '解决率',
    en: 'Solved',
    definition: {
      zh: '九十天内作出评价的投诉中，没有再要求重办的比例',
      en: 'Of the complaints rated within ninety days, the share that did not ask to be taken up again',
    },
    better: 'high',
  },
  {
    ...common,
    id: 'K18',
    zh: '重复诉求率',
    en: 'Repeated complaints',
    definition: {
      zh: '九十天内的诉求中，三十天内同一来电号码就同一机构再次反映，或热线重派的比例',
      en: 'Of the complaints of ninety days, the share where the same number spoke of the same institution within thirty days before, or that the hotline handed out again',
    },
    better: 'low',
  },
  {
    ...common,
    id: 'K19',
    zh: '退单率、超期率',
    en: 'Sent back, and late',
    definition: {
      zh: '退单：九十天内移交中被退回的比例；超期：时限在走的案件（含结案后仍欠反映人答复的）中已过期限的比例，期限当天不算超期',
      en: 'Sent back: share of the referrals of ninety days that were refused; late: of the cases with a running deadline, closed ones that still owe a complainant something among them, the share past it',
    },
    version: 3,
    parts: { returned: { zh: '退单', en: 'sent back' }, overdue: { zh: '超期', en: 'late' } },
    partsOnly: true,
    better: 'low',
    audience: 'staff',
    past: false,
  },
  {
    ...common,
    id: 'K34',
    zh: '举报受理率、实名率',
    en: 'Reports taken up, and by name',
    definition: {
      zh: '受理：九十天内的举报中案件已进入核查的比例；实名：举报中留下联系方式的比例',
      en: 'Taken up: share of the reports of ninety days whose case came under verification; by name: share that left a contact',
    },
    parts: { accepted: { zh: '受理', en: 'taken up' }, named: { zh: '实名', en: 'by name' } },
    partsOnly: true,
    better: null,
    audience: 'staff',
  },
]
