/** What citizens complain about: one category a complaint, by the matter that weighs most. Codes name the violations it usually leads to. */
import type { Bilingual } from './bilingual.ts'

export const complaintCategoryKeys = [
  'forbidden-time',
  'unlicensed',
  'advert',
  'refund',
  'price',
  'teacher',
  'preschool',
  'homework',
  'after-school',
  'school-lessons',
  'exams',
  'school-affairs',
  'safety',
  'data',
  'labour',
  'adult-training',
  'question',
  'other-department',
] as const
export type ComplaintCategoryKey = (typeof complaintCategoryKeys)[number]

export type ComplaintCategory = Bilingual & {
  key: ComplaintCategoryKey
  means: Bilingual
  /** Belongs to schools or training, whoever is in charge; the others go to another department. */
  education: boolean
  codes: string
}

type Row = [zh: string, en: string, meansZh: string, meansEn: string, codes: string]

const rows: Record<ComplaintCategoryKey, Row> = {
  'forbidden-time': [
    '违规时段学科培训',
    'subject class at a forbidden time',
    '机构在周末、节假日、寒暑假或夜间开展学科类培训',
    'An institution teaches school subjects at weekends, on holidays, in vacations or too late',
    'T05 T06 T07 T18 T19',
  ],
  unlicensed: [
    '无证或隐形变异培训',
    'unlicensed or hidden training',
    '无办学许可、超范围，或在住宅、酒店、咖啡馆等处变相培训',
    'No licence, beyond its scope, or hidden in flats, hotels, cafés or behind another name',
    'T01 T02 T03 T04 T17',
  ],
  advert: [
    '广告与虚假宣传',
    'adverts and false claims',
    '培训广告、校园和教材校服上的广告、保证性承诺、虚假师资、贩卖焦虑',
    'Training adverts, adverts in schools or on school things, promises of results, invented teachers, anxiety',
    'A01 A02 A04 A05 A06 A08 A11 A21',
  ],
  refund: [
    '退费与停业',
    'refunds and closures',
    '拒不退费、拖延退费、关门停课、卷款跑路',
    'Refund refused or delayed, doors closed, run off with the fees',
    'F04 F05 F09',
  ],
  price: [
    '收费与票据',
    'prices and receipts',
    '收费过高、超期预收、私人账户收款、不开发票、培训贷',
    'Too dear, paid too far ahead, private accounts, no receipts, loans',
    'F01 F02 F03 F06 F07 F08 F10 F11',
  ],
  teacher: [
    '教师有偿补课与从教资格',
    'paid tutoring by teachers, and qualification',
    '在职教师有偿补课或推荐机构，培训人员无资格',
    'Serving teachers tutor for money or steer pupils; trainers without a certificate',
    'P01 P02 P03 P04 P06',
  ],
  preschool: [
    '学龄前培训',
    'training before school age',
    '幼小衔接、学前班、幼儿园教小学内容',
    'Bridging classes, lessons of primary school for kindergarten children',
    'T11',
  ],
  homework: [
    '作业负担',
    'homework',
    '作业过多、低年级书面作业、家长批改',
    'Too much, written homework in grades 1-2, marked by parents',
    'H01 H02',
  ],
  'after-school': [
    '课后服务',
    'after-school service',
    '课后服务强制、收费、质量、上新课',
    'After-school service: forced, its fees, its quality, new lessons in it',
    'H04 H06',
  ],
  'school-lessons': [
    '学校违规补课',
    'extra lessons by schools',
    '学校在假期、周末集体补课，晚自习过晚，与机构合作补课',
    'Schools teach on holidays and at weekends, keep evening study too long, or work with institutions',
    'H05 H07 H08 H12',
  ],
  exams: [
    '考试排名与招生分班',
    'exams, ranking, enrolment',
    '考试过多、公布排名、下达升学指标、掐尖招生、重点班、入学学位',
    'Too many exams, published ranks, targets of entry, cream-skimming, key classes, school places',
    'H03 H09 H10 H11 T13',
  ],
  'school-affairs': [
    '学校管理与收费',
    'running of schools',
    '学校收费、教辅、食堂、师德、体罚、校舍',
    'School charges, workbooks, canteens, conduct of teachers, buildings',
    '',
  ],
  safety: [
    '培训场所与学生安全',
    'safety of places and children',
    '消防通道、甲醛、拥挤、食品、受伤、欺负',
    'Fire exits, fumes, crowding, food, injuries, bullying in training places',
    'S01 S02 S03 S04 S05 P05',
  ],
  data: [
    '个人信息与骚扰推销',
    'personal data and nuisance calls',
    '泄露学生信息、推销电话短信、过度收集',
    'Pupils’ data leaked, sales calls and messages, too much collected',
    'D01 D02 A18',
  ],
  labour: ['劳动争议', 'labour disputes', '拖欠工资、不缴社保、辞退', 'Unpaid wages, no social insurance, dismissal', 'X02'],
  'adult-training': [
    '成人培训纠纷',
    'adult training',
    '驾校、考证、考研、职业技能培训纠纷',
    'Driving schools, certificates, postgraduate exams, vocational courses',
    'X03',
  ],
  question: [
    '教育咨询',
    'questions about education',
    '询问政策、资质、办理流程',
    'Asks about policy, licences, how to apply',
    'X04',
  ],
  'other-department': [
    '其他部门事项',
    'matters of other departments',
    '与学校和培训无关',
    'Nothing to do with schools or training',
    'X01',
  ],
}

const notEducation = new Set<ComplaintCategoryKey>(['labour', 'adult-training', 'other-department'])

const complaintCategories: readonly ComplaintCategory[] = complaintCategoryKeys.map((key) => {
  const [zh, en, meansZh, meansEn, codes] = rows[key]
  return { key, zh, en, means: { zh: meansZh, en: meansEn }, education: !notEducation.has(key), codes }
})

export const complaintCategoryByKey: ReadonlyMap<string, ComplaintCategory> = new Map(
  complaintCategories.map((one) => [one.key, one]),
)
