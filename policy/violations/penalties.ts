/** Penalty ranges that several violations share. Information for officers, amounts in yuan; discretion benchmarks are not included. */
import type { Bilingual } from '../bilingual.ts'

export const penalties = {
  adContent: {
    zh: '广告费一至三倍罚款；费用无法计算或明显偏低的，十万至二十万元；情节严重的，三至五倍或二十万至一百万元，可吊销执照',
    en: '1-3 times the ad cost; 100,000-200,000 when the cost is unknown or clearly low; serious: 3-5 times or 200,000-1,000,000, licence may be revoked',
  },
  adBanned: {
    zh: '二十万至一百万元罚款；情节严重的，可吊销执照',
    en: 'Fine of 200,000-1,000,000; serious: licence may be revoked',
  },
  adFalse: {
    zh: '广告费三至五倍罚款；费用无法计算或明显偏低的，二十万至一百万元；两年内三次以上或情节严重的，五至十倍或一百万至二百万元，可吊销执照',
    en: '3-5 times the ad cost; 200,000-1,000,000 when unknown or clearly low; three or more in two years or serious: 5-10 times or 1,000,000-2,000,000, licence may be revoked',
  },
  adMinor: { zh: '十万元以下罚款', en: 'Fine up to 100,000' },
  price: {
    zh: '没收违法所得，可并处五倍以下罚款；没有违法所得的，五万至五十万元；个人十万元以下。与广告法竞合时取较重者',
    en: 'Gain confiscated, up to five times on top; without gain 50,000-500,000; a person up to 100,000. Where advertising law also applies, the heavier one',
  },
  beyondLicence: {
    zh: '限期改正，警告或通报批评；退费后有违法所得的予以没收；情节严重的，责令停止招收学员、吊销许可证件',
    en: 'Correct in time, warning or circular; gain left after refunds confiscated; serious: enrolment stopped, licence revoked',
  },
  variant: {
    zh: '责令改正、退费，警告或通报批评；情节严重的，五万元以下；情节特别严重的，五万至十万元',
    en: 'Correct and refund, warning or circular; serious: up to 50,000; very serious: 50,000-100,000',
  },
  unlicensed: {
    zh: '责令停止举办、退还费用，对举办者处违法所得一至五倍罚款',
    en: 'Stop, refund, and fine the organiser 1-5 times the illegal gain',
  },
  privateEducation: {
    zh: '限期改正、警告；有违法所得的退费后没收；情节严重的，责令停止招生、吊销许可证',
    en: 'Correct in time, warning; gain confiscated after refund; serious: enrolment stopped, licence revoked',
  },
  correct: { zh: '责令改正', en: 'Order to correct' },
  discipline: { zh: '按教师和公职人员处分规定处理', en: 'Discipline under the rules for teachers and officials' },
  personalData: {
    zh: '责令改正、警告、没收违法所得；拒不改正的，一百万元以下；情节严重的，五千万元以下或上年营业额百分之五以下',
    en: 'Correct, warning, gain confiscated; refused: up to 1,000,000; serious: up to 50,000,000 or 5 % of turnover',
  },
} as const satisfies Record<string, Bilingual>
