/** What whoever complains is told about a matter like theirs: what to keep, what will happen, and how long it takes by which rule. */
import { whatToKeep } from './advice/what-to-keep.ts'
import type { Bilingual } from './bilingual.ts'
import type { ComplaintCategoryKey } from './complaint-categories.ts'
import { citationsOf } from './deadlines/citations.ts'
import { builtInTerms, deadlineOn, type Terms } from './deadlines.ts'
import { lengthWords } from './length-words.ts'

export type AdviceTime = Bilingual & { basis: Bilingual[] }
export type Advice = { keep: Bilingual[]; happens: Bilingual; times: AdviceTime[] }

type Course = Bilingual & { deadlines: readonly string[] }

const courses = {
  lead: {
    zh: '所在区（市）县的执法人员先核实，查实后立案；处理决定会按规定公示。您不必出面，被反映方看不到您是谁。',
    en: 'Officers of the county check first and open a case when it is true; decisions are published as the rules say. You need not appear, and the other side does not learn who you are.',
    deadlines: ['DL04', 'DL09', 'DL18'],
  },
  mediated: {
    zh: '先决定是否受理，受理后组织双方调解；调解不成会告知您，您仍可仲裁或起诉。发现违法的，另行查处。',
    en: 'First it is decided whether the complaint is taken up, then both sides are brought together. If that fails you are told and may still go to arbitration or court. What is unlawful is pursued besides.',
    deadlines: ['DL05', 'DL06', 'DL04'],
  },
  school: {
    zh: '所在区（市）县教育局向学校了解情况，要求改正的会跟进到改正为止。孩子的姓名和班级不会告诉学校。',
    en: 'The county’s education office asks the school; what has to be put right is followed until it is. The school is not told name or class of your child.',
    deadlines: ['DL04', 'DL09'],
  },
  question: {
    zh: '由熟悉该项政策的人员答复，并写明出处。',
    en: 'Somebody who knows the policy answers and names the source.',
    deadlines: ['DL02'],
  },
  elsewhere: {
    zh: '这件事可能由其他部门负责。您仍可以提交，我们会转给有权部门并告诉您；直接联系该部门通常更快。',
    en: 'This may belong to another authority. You may file it all the same, it is passed on and you are told; going there directly is usually quicker.',
    deadlines: ['DL04'],
  },
} as const satisfies Record<string, Course>

const courseOf: Record<ComplaintCategoryKey, keyof typeof courses> = {
  'forbidden-time': 'lead',
  unlicensed: 'lead',
  advert: 'lead',
  refund: 'mediated',
  price: 'mediated',
  teacher: 'lead',
  preschool: 'lead',
  homework: 'school',
  'after-school': 'school',
  'school-lessons': 'school',
  exams: 'school',
  'school-affairs': 'school',
  safety: 'lead',
  data: 'lead',
  labour: 'elsewhere',
  'adult-training': 'elsewhere',
  question: 'question',
  'other-department': 'elsewhere',
}

/** The advice that holds on `day` (YYYY-MM-DD): repealed periods are left out, new versions taken. */
export function adviceOn(category: ComplaintCategoryKey, day: string, terms: Pick<Terms, 'rows'> = builtInTerms): Advice {
  const { zh, en, deadlines } = courses[courseOf[category]]
  return {
    keep: whatToKeep[category].map(([zh, en]) => ({ zh, en })),
    happens: { zh, en },
    times: deadlines.flatMap((id) => timeOf(id, day, terms) ?? []),
  }
}

function timeOf(id: string, day: string, terms: Pick<Terms, 'rows'>): AdviceTime | null {
  const rule = deadlineOn(id, day, terms)
  const length = rule && lengthWords(rule)
  if (!length) return null
  return {
    zh: `${rule.zh}：自${rule.start.zh}起 ${length.zh}内`,
    en: `${rule.en}: within ${length.en} of ${rule.start.en}`,
    basis: citationsOf(rule, day),
  }
}
