/** H: what schools owe their pupils. */
import { penalties } from './penalties.ts'
import type { ViolationRow } from './row.ts'

/** Schools answer to the education bureau by correction and, for persons, discipline. */
const rule = <const Code extends string>(
  code: Code,
  [zh, en]: [string, string],
  [meansZh, meansEn]: [string, string],
  severity: ViolationRow['severity'],
  basis: string,
  measures: string,
  lead = 'DEP-EDU',
) => ({ code, zh, en, means: { zh: meansZh, en: meansEn }, basis, lead, severity, penalty: penalties.correct, measures })

export const school = [
  rule(
    'H01',
    ['作业超量或违规布置', 'too much homework or set against the rules'],
    [
      '三至六年级平均超过六十分钟、初中超过九十分钟，无三级统筹，或要求家长批改',
      'Mean over 60 minutes in P3-P6 or 90 in J7-J9, no three-level control, or parents asked to mark',
    ],
    [1, 2],
    'M1.4 M1.5 EXAM',
    'M1.1 M1.2 M1.4 M1.5 M1.6 M2.2 M2.6 M3.6',
  ),
  rule(
    'H02',
    ['一二年级布置书面家庭作业', 'written homework in grades 1-2'],
    ['给一二年级布置任何家庭书面作业', 'Any written homework for grades 1 and 2'],
    [2, 2],
    'M1.3',
    'M1.3 M2.2 M2.6',
  ),
  rule(
    'H03',
    ['考试次数违规、违规统考', 'too many exams or unlawful joint exams'],
    [
      '一二年级纸笔考试，其他年级超过每学期一次期末（初中可加一次期中），或组织统考',
      'Written exams in grades 1-2, more than one final a term (plus one mid-term in junior high), or joint exams',
    ],
    [2, 2],
    'M16.1 M16.2 M16.3 M16.4 EXAM',
    'M16.1 M16.2 M16.3 M16.4 M16.5',
  ),
  rule(
    'H04',
    ['课后服务不达标或变相上课', 'after-school service not met or used for lessons'],
    ['每周不足五天、每天不足两小时，或用来讲新课', 'Under five days a week or two hours a day, or used to teach new lessons'],
    [1, 2],
    'M4.1 M5.4 EXAM',
    'M4.1 M4.2 M5.2 M5.4',
  ),
  rule(
    'H05',
    ['晚自习超时', 'evening self-study too late'],
    ['非寄宿初中晚自习晚于二十时结束', 'Non-boarding junior high ends after 20:00'],
    [1, 1],
    'M4.3',
    'M4.3',
  ),
  rule(
    'H06',
    ['课后服务乱收费、强制参加', 'service fee breach or forced attendance'],
    ['超项目超标准收费、未公示，或强制学生参加', 'Charges outside the list, no notice, or pupils forced to attend'],
    [2, 2],
    'M9.1 M9.2 M9.3',
    'M5.1 M7.2 M9.1 M9.2 M9.3 M9.4',
    'DEP-EDU DEP-MSA',
  ),
  rule(
    'H07',
    ['假期或休息日集体补课', 'collective make-up classes'],
    ['学校在假期、休息日组织集体补课', 'The school organises classes on holidays or rest days'],
    [3, 3],
    'MIN-33 M4.5',
    'M4.5',
  ),
  rule(
    'H08',
    ['与校外机构合作有偿辅导', 'paid tutoring with an institution'],
    ['学校与校外机构合作开展有偿课程辅导', 'The school runs paid tutoring together with an institution'],
    [3, 3],
    'MIN-38 M6.2',
    'M6.2',
  ),
  rule(
    'H09',
    ['掐尖招生、违规分班', 'cream-skimming or key classes'],
    ['提前选拔生源，或设重点班', 'Picks pupils in advance, or sets up key classes'],
    [3, 3],
    'M11.1 M11.2 CEL-22',
    'M11.1 M11.2 M11.4',
  ),
  rule(
    'H10',
    ['下达升学指标、考试排名', 'targets or ranking'],
    ['下达升学指标、以升学率考核，或公布成绩排名', 'Sets entrance targets, judges by entrance rates, or publishes rankings'],
    [2, 2],
    'M17.1 M17.2 EXAM',
    'M13.1 M13.2 M16.5 M17.1 M17.2',
    'DEP-SUPERV DEP-EDU',
  ),
  rule(
    'H11',
    ['超前进度考试、非零起点、未开齐课程', 'exams ahead of progress, no zero start, missing courses'],
    [
      '考试超出教学进度，一年级非零起点教学，或未开足课程',
      'Exams beyond what was taught, no zero start in grade 1, or courses missing',
    ],
    [2, 2],
    'M12.1 M12.2 M15.1',
    'M12.1 M12.2 M15.1 M15.2 M17.3',
  ),
  rule(
    'H12',
    ['周末托管变补课', 'weekend custody used for lessons'],
    ['周末托管服务被用来集体补课', 'Weekend custody turns into lessons'],
    [2, 2],
    'M4.5',
    'M4.5',
  ),
] as const satisfies readonly ViolationRow[]
