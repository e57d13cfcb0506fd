/** What counties, departments and the city keep about schools, institutions and their own work. Nobody in it exists. */
import { type Days, type DemoSheet, written } from './sheet.ts'

export const officeRecords = (days: Days): DemoSheet[] =>
  texts.map(([ledger, fields, text]) => written(days, ledger, fields, text))

const texts: [ledger: string, fields: string, text: string][] = [
  [
    'school-scores',
    'of date school sheet indicator weight score ranksByPassRate',
    `
510107|@60|桐荫小学|quality|学生发展质量|30|91.5|否
510107|@60|锦桐中学|quality|学生发展质量|30|88|否
510107|@60|棠溪学校|performance|年度绩效|20|84|是
510105|@58|清圃小学|reduction|双减落实成效|40|93|否
`,
  ],
  [
    'teacher-misconduct',
    'of date teacher school kind fact decision until appeal',
    `
510107|@70|甲教师|棠溪学校|paid-lessons|周末在小区出租房内为本班学生有偿补课，退还所收费用|警告，取消本年度评优资格|@-295|none
510105|@44|乙教师|砚池中学|steering|在家长群推荐校外机构|批评教育，诫勉谈话|@-136|upheld
`,
  ],
  [
    'paper-samples',
    'of date paper school grade subject reviewer rating listItem',
    `
510107|@15|八年级数学期中卷|锦桐中学|J8|数学|市教科院专家组|good|
510104|@15|八年级物理期中卷|汇景中学|J8|物理|市教科院专家组|beyond|超出课程标准
`,
  ],
  [
    'quality-monitoring',
    'of date grade subject schools sampled pupilShare',
    `
510107|@160|P4|数学|46|12|8
510105|@158|J8|科学|31|9|10
`,
  ],
  [
    'entry-targets',
    'of date unit kind found document words',
    `
510107|@75|锦桐中学|target|否||
510104|@72|汇景中学|honours|是|汇中〔示例〕5 号|年级重点高中上线人数作为评优加分项
`,
  ],
  [
    'unlicensed',
    'of foundOn name address source action result closedOn',
    `
510107|@13|双楠路示例小区 3 栋培训点|武侯区双楠路示例小区 3 栋 1 单元|crawler|联合街道上门核查，责令停止|closed|@6
510107|@9|簇锦商业街二楼“自习室”|武侯区簇锦商业街示例 21 号二楼|complaint|已约谈负责人，等待整改|open|
510121|@11|赵镇河滨路补习点|金堂县赵镇河滨路示例 8 号|inspection|当场关停，退还学费|closed|@10
`,
  ],
  [
    'contingency-plans',
    'of date title level lead steps',
    `
510107|@200|校外培训机构停业风险预案|high|区教育局|发现预警后一日内约谈，三日内核实账户，必要时冻结余额、登记学员、安排转学
510121|@190|预收费资金风险预案|all|县教育局|按周核对银行流水，低于应存额即发函，七日内补足
`,
  ],
  [
    'labour-disputes',
    'of date person institution kind amount referredTo state',
    `
510107|@21|LD-021|龙腾教育示例机构|wages|18600|区人社局劳动监察大队|open
510108|@40|LD-014|新星培优示例机构|job||区就业服务中心|done
`,
  ],
  [
    'accountability',
    'of date unit fact kind body',
    `
510121|@33|县某街道办|辖区无证培训点两次巡查未发现|talk|县委教育工作领导小组
`,
  ],
  [
    'data-exchanges',
    'of date to what institutions result',
    `
DEP-EDU|@16|市税务局|机构收费与开票比对名单|58|两家开票明显少于收费，已由税务部门核查
DEP-EDU|@18|银行监管分局|监管账户余额清单|58|
`,
  ],
  [
    'duties',
    'of asOf duty task owner due state doneOn progress',
    `
DEP-EDU|@9|M28.1|十一月无证机构排查汇总|教育局校外处|@-4|running||二十三个单位已报二十一个
DEP-MSA|@9|M28.9|户外培训广告巡查|市场监管局广告处|@-9|running||已查三十六处
DEP-TAX|@9|M28.15f|机构开票情况比对|税务局二科|@3|done|@5|
DEP-POLICE|@12|M28.13|从业人员背景查询批次|公安局治安支队|@2|open||
`,
  ],
]
