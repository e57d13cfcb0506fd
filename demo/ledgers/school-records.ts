/** What schools keep for themselves and their county: who stays, who helps, how classes were made. Nobody in it exists. */
import { type Days, type DemoSheet, written } from './sheet.ts'

export const schoolRecords = (days: Days): DemoSheet[] =>
  texts.map(([ledger, fields, text]) => written(days, ledger, fields, text))

const texts: [ledger: string, fields: string, text: string][] = [
  [
    'teacher-training',
    'of date teacher kind title hours result',
    `
桐荫小学|@40|周老师|training|单元作业设计工作坊|16|合格
桐荫小学|@40|吴老师|training|单元作业设计工作坊|16|合格
桐荫小学|@20|周老师|assessment|作业设计能力考核||良好
锦桐中学|@35|陈老师|training|分层作业与批改反馈|12|合格
`,
  ],
  [
    'service-pupils',
    'of from pupil need until dinnerBy guardianAgreed',
    `
桐荫小学|@t|2024-0312|care|18:30|none|是
桐荫小学|@t|2023-0108|both|20:00|own|是
桐荫小学|@t|2025-0221|both|19:30|none|是
锦桐中学|@t|2024-0619|dinner|19:00|contract|是
`,
  ],
  [
    'evening-study',
    'of date grade boarding voluntary endsAt',
    `
锦桐中学|@8|J8|否|是|20:00
砚池中学|@8|J9|否|是|20:10
汇景中学|@8|J9|是|是|21:10
`,
  ],
  [
    'service-providers',
    'of from name kind qualification checkedOn record',
    `
桐荫小学|@t|高建平|retired|教资 20035110012000417|@120|none
桐荫小学|@t|蒲小娟|qualified|社体指导员 2021-0583|@118|none
锦桐中学|@t|雍思远|volunteer||@95|none
`,
  ],
  [
    'teacher-service',
    'of date teacher kind at arrives leaves hours points',
    `
桐荫小学|@12|周老师|flexible||09:30|18:30|2|
桐荫小学|@12|吴老师|points||||2|4
锦桐中学|@10|陈老师|deployed|沱江小学|||3|6
`,
  ],
  [
    'subsidies',
    'of date item amount teachers inBase',
    `
桐荫小学|@26|十月课后服务补助|32400|27|否
锦桐中学|@26|十月课后服务补助|41800|35|否
`,
  ],
  [
    'fee-exemptions',
    'of date pupil ground reduction',
    `
桐荫小学|@t|2024-0512|low-income|100
桐荫小学|@t|2022-0077|disabled|100
锦桐中学|@t|2023-0431|other|50
`,
  ],
  [
    'class-assignment',
    'of date grade method classes witnesses',
    `
桐荫小学|@90|P1|random|6|家长代表三人、责任督学一人
锦桐中学|@90|J7|balanced|8|家长代表四人、社区代表一人
汇景中学|@90|J7|key|7|年级组
`,
  ],
  [
    'training-attendance',
    'of date grade pupils subject other',
    `
桐荫小学|@30|P5|186|21|74
锦桐中学|@30|J8|312|46|88
清圃小学|@32|P5|150|12|63
`,
  ],
]
