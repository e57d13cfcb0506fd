/**
 * Demands of the plan that something else than a ledger fulfils, or fulfils besides: what it is, where its code, its page and
 * its test are. docs/measures.md is made from this and from the ledgers; a test fails when a file or a page named here is gone.
 */
export interface Feature {
  zh: string
  en: string
  code: string
  /** route of the web app */
  page: string
  test: string
  indicators?: string
}

const rules = { code: 'policy/rules/index.ts', page: '/console/cases/:id', test: 'tests/classifier/rules.test.ts' }
const times = { ...rules, code: 'policy/time-check.ts', test: 'tests/policy/time-check.test.ts', indicators: 'K02' }
const licence = { ...rules, code: 'policy/rules/licence.ts', test: 'tests/classifier/licence.test.ts', indicators: 'K02' }
const form = { code: 'policy/complaint-categories.ts', page: '/report', test: 'tests/web/citizen.test.ts', indicators: 'K01 K34' }
const answers = { code: 'policy/questions.ts', page: '/ask', test: 'tests/web/citizen.test.ts' }

const fed = {
  zh: '由其他台账取数',
  en: 'filled from the other ledgers',
  code: 'api/ledgers/feeds/fill.ts',
  test: 'tests/api/ledgers.test.ts',
}

export const features: Record<string, Feature> = {
  'M0.1': {
    zh: '趋势与阶段目标',
    en: 'trends and goals',
    code: 'api/analysis/routes.ts',
    page: '/console/analytics',
    test: 'tests/api/http-lists.test.ts',
  },
  'M2.1': { ...fed, page: '/console/ledgers/school-scores' },
  'M2.3': { ...fed, page: '/console/ledgers/homework-reports' },
  'M2.4': { ...fed, page: '/console/ledgers/school-scores' },
  'M2.6': { zh: '投诉分类“作业负担”，写明年级班级', en: 'complaints about homework, with grade and class', ...form },
  'M3.5': {
    zh: '公众下载与计数',
    en: 'downloads by the public, counted',
    code: 'api/ledgers/public-files.ts',
    page: '/ledgers/:id',
    test: 'tests/api/ledgers.test.ts',
  },
  'M8.3': {
    zh: '开放接口（对接用）',
    en: 'API for other platforms',
    code: 'api/contract/openapi.ts',
    page: '/console/ledgers',
    test: 'tests/api/http-house.test.ts',
  },
  'M9.3': { zh: '投诉分类“课后服务乱收费”', en: 'complaints about fees of after-school service', ...form },
  'M9.5': { zh: '举报在职教师有偿补课', en: 'reports of paid tutoring by teachers', ...form },
  'M11.2': { zh: '投诉分类“招生分班”', en: 'complaints about admission and classes', ...form },
  'M12.2': {
    zh: '投诉与规则“非零起点”',
    en: 'complaints and rule: teaching not from zero',
    code: 'policy/rules/told-schools.ts',
    page: '/report',
    test: 'tests/classifier/rules.test.ts',
  },
  'M13.1': { ...fed, page: '/console/ledgers/school-scores' },
  'M13.2': {
    zh: '作业、课后服务、考试指标按区县导出',
    en: 'figures of homework, service and examinations for each county, to take away',
    code: 'api/indicators/read.ts',
    page: '/console/indicators/:id',
    test: 'tests/api/indicators.test.ts',
    indicators: 'K31 K32 K33',
  },
  'M14.1': { zh: '政策问答', en: 'answers about the policy', ...answers },
  'M14.2': { zh: '政策问答', en: 'answers about the policy', ...answers },
  'M17.1': { zh: '投诉分类“考试排名与招生分班”', en: 'complaints about targets of entry', ...form },
  'M17.2': { zh: '投诉分类“考试排名与招生分班”', en: 'complaints about targets of entry', ...form },
  'M18.4': { zh: '超范围规则', en: 'rule: beyond the licence', ...licence },
  'M18.5': {
    zh: '无证与变相规则',
    en: 'rules: no licence, other names',
    code: 'policy/rules/disguise.ts',
    page: '/console/cases/:id',
    test: 'tests/classifier/disguise.test.ts',
    indicators: 'K02',
  },
  'M18.6': { zh: '多址培训规则', en: 'rule: an address that is not licensed', ...licence },
  'M18.7': { ...fed, zh: '由机构库取数', en: 'filled with whom no register knows', page: '/console/ledgers/unlicensed' },
  'M18.8': { zh: '高中阶段时间规则', en: 'time rules for senior grades', ...times },
  'M19.1': {
    zh: '机构库：仍登记为营利性的学科类机构',
    en: 'register: subject institutions that are still for profit',
    code: 'api/institutions/master/rows.ts',
    page: '/console/institutions',
    test: 'tests/api/institution-master.test.ts',
    indicators: 'K21',
  },
  'M20.1': { zh: '行课期间培训判断', en: 'time check: school hours', ...times },
  'M20.2': { zh: '线下结束时间判断', en: 'time check: 20:30', ...times },
  'M20.3': { zh: '线上结束时间判断', en: 'time check: 21:00', ...times },
  'M20.4': { zh: '节假日学科培训判断', en: 'time check: days off', ...times },
  'M20.5': {
    zh: '布置作业规则',
    en: 'rule: homework by institutions',
    ...rules,
    code: 'policy/rules/content.ts',
    indicators: 'K02',
  },
  'M21.3': { zh: '与入学挂钩规则', en: 'rule: linked to entry', ...rules, code: 'policy/rules/admission.ts', indicators: 'K02' },
  'M21.6': {
    zh: '境外课程规则',
    en: 'rule: foreign curricula',
    ...rules,
    code: 'policy/rules/foreign-curriculum.ts',
    indicators: 'K02',
  },
  'M22.2': {
    zh: '网站公示抓取',
    en: 'crawler: teachers posted on sites',
    code: 'crawler/reading/posted-teachers.ts',
    page: '/console/ledgers/teacher-disclosures',
    test: 'tests/api/river-crawl.test.ts',
    indicators: 'K24',
  },
  'M22.4': {
    zh: '在职教师补课规则',
    en: 'rule: teachers of schools',
    ...rules,
    code: 'policy/rules/people.ts',
    indicators: 'K02',
  },
  'M22.5': { zh: '变相补课规则', en: 'rule: tutoring in disguise', ...rules, code: 'policy/rules/people.ts', indicators: 'K02' },
  'M23.1': {
    zh: '案件、联合惩戒与分析',
    en: 'cases, joint punishment, analysis',
    code: 'policy/case-flow/machine.ts',
    page: '/console/cases',
    test: 'tests/api/transitions.test.ts',
    indicators: 'K08 K10',
  },
  'M23.3': {
    zh: '报名表过度收集规则',
    en: 'rule: sign-up forms that ask for too much',
    code: 'policy/rules/sign-up-forms.ts',
    page: '/console/cases/:id',
    test: 'tests/crawler/sign-up-forms.test.ts',
    indicators: 'K02',
  },
  'M26.1': {
    zh: '六类查处事项',
    en: 'the six kinds of cases',
    code: 'policy/violations.ts',
    page: '/console/cases',
    test: 'tests/policy/violations.test.ts',
    indicators: 'K02',
  },
  'M26.2': {
    zh: '双随机抽取',
    en: 'inspections by lot',
    code: 'policy/draws/draw.ts',
    page: '/draws',
    test: 'tests/policy/draws/draw.test.ts',
    indicators: 'K27',
  },
  'M26.3': {
    zh: '抓取与广告规则',
    en: 'crawler and rules of placement',
    code: 'policy/rules/placement.ts',
    page: '/console/sources',
    test: 'tests/journeys/river.test.ts',
    indicators: 'K03 K26',
  },
  'M26.4': { zh: '投诉分类“广告与虚假宣传”，可附照片', en: 'complaints about adverts, with photographs', ...form },
  'M26.5': { zh: '投诉分类“广告与虚假宣传”，可附照片', en: 'complaints about adverts, with photographs', ...form },
  'M26.6': {
    zh: '夸大与焦虑规则',
    en: 'rules: exaggeration and anxiety',
    code: 'policy/rules/anxiety.ts',
    page: '/console/findings',
    test: 'tests/classifier/rules.test.ts',
    indicators: 'K06',
  },
  'M29.1': { zh: '政策问答与许可查询', en: 'answers and look at licences', ...answers },
  'M30.2': {
    zh: '半月报',
    en: 'half-monthly report',
    code: 'policy/reports/half-months.ts',
    page: '/console/reports',
    test: 'tests/api/half-month-reports.test.ts',
    indicators: 'K28',
  },
  'M30.3': {
    zh: '汇总与通报',
    en: 'roll-up and circular',
    code: 'policy/reports/half-months.ts',
    page: '/console/reports',
    test: 'tests/api/half-month-reports.test.ts',
    indicators: 'K28',
  },
  'M30.5': {
    zh: '群众举报与媒体来源',
    en: 'reports by people, press as a source',
    code: 'policy/nouns.ts',
    page: '/report',
    test: 'tests/api/http-public.test.ts',
    indicators: 'K01 K29',
  },
}
