/** Department directory: who carries which duty of M28 and its neighbours. */
import type { Bilingual } from './bilingual.ts'

export type Department = { code: string; duty: string; zh: string; en: string; duties: Bilingual }

type Row = [code: string, duty: string, zh: string, en: string, dutiesZh: string, dutiesEn: string]

const rows: Row[] = [
  [
    'DEP-EDU',
    'M28.1',
    '市教育局（双减办）',
    'Education Bureau',
    '统筹协调，日常监管，指导学校，查办培训行为、教育收费和学校案件',
    'Coordinates, supervises daily, guides schools, handles training, fee and school cases',
  ],
  [
    'DEP-PROP',
    'M28.2',
    '市委宣传部',
    'Publicity Department',
    '舆论引导，会同查处主流媒体广告',
    'Guides public opinion, joins in on adverts in mainstream media',
  ],
  [
    'DEP-CAC',
    'M28.3',
    '市委网信办',
    'Cyberspace Administration',
    '网络舆情，账号与应用，个人信息保护，配合线上培训监管',
    'Online opinion, accounts and apps, personal data, supports online training supervision',
  ],
  ['DEP-CENC', 'M28.4', '市委编办', 'Staffing Commission', '保障机构和编制', 'Provides structure and posts'],
  [
    'DEP-NDRC',
    'M28.5',
    '市发展改革委',
    'Development and Reform Commission',
    '制定课后服务收费标准和培训指导价',
    'Sets after-school service charges and guided training prices',
  ],
  ['DEP-FIN', 'M28.6', '市财政局', 'Finance Bureau', '保障课后服务经费', 'Funds after-school service'],
  [
    'DEP-HRSS',
    'M28.7',
    '市人力资源和社会保障局',
    'Human Resources and Social Security Bureau',
    '教师绩效工资，培训从业人员劳动争议，职业培训机构',
    'Teacher pay, labour disputes of training staff, vocational training',
  ],
  [
    'DEP-CIVIL',
    'M28.8',
    '市民政局',
    'Civil Affairs Bureau',
    '学科类机构非营利性法人登记',
    'Registers subject institutions as non-profit bodies',
  ],
  [
    'DEP-MSA',
    'M28.9',
    '市市场监督管理局',
    'Market Regulation Bureau',
    '非学科类机构登记，收费、广告和反垄断执法',
    'Registers non-subject institutions, enforces fee, advertising and antitrust law',
  ],
  ['DEP-SPORT', 'M28.10', '市体育局', 'Sports Bureau', '体育类培训的标准和监管', 'Standards and supervision of sport training'],
  [
    'DEP-CULT',
    'M28.11',
    '市文化广电旅游局',
    'Culture, Radio, TV and Tourism Bureau',
    '文化艺术类培训的标准和监管',
    'Standards and supervision of culture and art training',
  ],
  [
    'DEP-SCI',
    'M28.12',
    '市科学技术局',
    'Science and Technology Bureau',
    '科技类培训的标准和监管',
    'Standards and supervision of science training',
  ],
  [
    'DEP-POLICE',
    'M28.13',
    '市公安局',
    'Public Security Bureau',
    '稳定与应急，犯罪查处，外籍人员，犯罪记录查询',
    'Public order, crime, foreign staff, crime-record checks',
  ],
  ['DEP-PBC', 'M28.14a', '人民银行', "People's Bank", '指导银行做好预收费管理', 'Guides banks on prepaid fees'],
  [
    'DEP-FINREG',
    'M28.14b',
    '金融监管部门',
    'Financial Regulators',
    '防控预收费风险，清理融资上市',
    'Controls prepaid-fee risk, clears up financing and listing',
  ],
  ['DEP-FIRE', 'M28.15a', '消防救援支队', 'Fire and Rescue', '场所消防安全', 'Fire safety of premises'],
  ['DEP-HEALTH', 'M28.15b', '市卫生健康委', 'Health Commission', '三岁以下托育，卫生防疫', 'Care under three, hygiene'],
  ['DEP-EMERG', 'M28.15c', '市应急管理局', 'Emergency Management Bureau', '安全生产综合监督', 'General safety supervision'],
  ['DEP-MIIT', 'M28.15d', '通信管理部门', 'Communications Administration', '网站、应用和备案', 'Websites, apps and their filing'],
  ['DEP-RADIO', 'M28.15e', '广播电视部门', 'Radio and Television Administration', '广播电视广告', 'Broadcast adverts'],
  ['DEP-TAX', 'M28.15f', '市税务局', 'Tax Bureau', '票据与税收', 'Receipts and taxes'],
  [
    'DEP-HOUSE',
    'M28.15g',
    '市住房和城乡建设局',
    'Housing Bureau',
    '小区广告位与物业',
    'Boards in residential areas, property managers',
  ],
  ['DEP-CITYMGMT', 'M28.15h', '市城市管理委', 'City Management', '户外广告设施', 'Outdoor advertising boards'],
  ['DEP-COMM', 'M28.15i', '市商务局', 'Commerce Bureau', '单用途预付卡', 'Single-purpose prepaid cards'],
  [
    'DEP-DISC',
    'M30.7',
    '纪检监察与教育人事',
    'Discipline Inspection and Education Personnel',
    '教师和公职人员的责任追究',
    'Holds teachers and officials to account',
  ],
  [
    'DEP-COUNTY',
    'M26.7',
    '区（市）县政府及综合执法',
    'County Government and Comprehensive Enforcement',
    '属地执行与综合执法',
    'Executes locally, comprehensive enforcement',
  ],
  [
    'DEP-SUPERV',
    'M30.3',
    '市政府教育督导委员会办公室',
    'Education Supervision Office',
    '半月报汇总与通报',
    'Rolls up half-monthly reports, issues circulars',
  ],
  ['DEP-HOTLINE', '', '12345 热线管理机构', '12345 Hotline', '工单派发与回访', 'Dispatches orders, calls back'],
]

export const departments: readonly Department[] = rows.map(([code, duty, zh, en, dutiesZh, dutiesEn]) => ({
  code,
  duty,
  zh,
  en,
  duties: { zh: dutiesZh, en: dutiesEn },
}))

const byCode = new Map(departments.map((department) => [department.code, department]))

export const departmentByCode = (code: string): Department | null => byCode.get(code) ?? null
