/** Training for adults: certificates, degrees, languages, driving, trades. */
import { type Grammar, lines, words } from './grammar.ts'

export const adultTraining: Grammar = {
  shapes: lines(`
    {hook}{offer}{call}
    {hook}{claim}{offer}{call}
    {offer}{claim}{call}
    【{brand}】{hook}{claim}
    {page}
    {page}{page}{call}
    {title}
    {title} {offer}
    {claim}{page}`),
  exam: words(
    '考研 公务员 国考 省考 事业单位 教师资格证 教师招聘 法考 注册会计师 初级会计 中级会计 一级建造师 二级建造师 造价工程师 消防工程师 监理工程师 执业药师 护士资格 专升本 成人高考 自考 同等学力申硕 在职研究生 MBA 四六级 英语四级 雅思 托福 GRE 日语N1 商务英语 健康管理师 心理咨询师 人力资源管理师 社会工作者 普通话证书 证券从业 基金从业 辅警 军队文职 特岗教师',
  ),
  trade: words(
    '会计实操 平面设计 室内设计 UI设计 电工 焊工 挖掘机 叉车 美容美甲 化妆造型 月嫂 育婴师 厨师 烘焙 西点 汽修 Java开发 前端开发 大数据 短视频运营 电商运营 插花 茶艺 瑜伽教练 健身教练 形体仪态 成人钢琴 成人舞蹈 中医推拿 办公软件',
  ),
  what: ['{exam}', '{exam}', '{trade}'],
  hook: lines(`
    {exam}备考的同学看过来！
    上班族学{what}，周末班晚班任选。
    距离{exam}考试还有{count}天，
    {exam}笔试成绩出来了，面试怎么准备？
    {what}培训火热招生中，
    想转行？零基础学{trade}，
    学历低升职难？{brand}学历提升，
    {brand}驾校招生啦！C1、C2随到随学，
    大学生注意，{exam}报名即将开始，
    在职提升，一年半拿本科，
    宝妈上班族都能学的{trade}，
    {exam}押题点睛班，
    {brand}{exam}面授班{day}开课，
    总裁研修班、企业管理实战班招生，
    {city}{what}培训学校，`),
  claim: lines(`
    通过率高达{count}%，不过免费重学，
    名师押题，圈定核心考点，
    协议班不过退款，
    学完推荐就业，月薪过万，
    国家承认学历，学信网可查，
    包教包会，拿证快，
    历年真题解析，冲刺密训，
    面试官亲授，全真模拟，
    考点精讲，题海战术，上岸率高，
    手把手教学，学会为止，签订就业协议，`),
  offer: lines(`
    {what}周末班、脱产班、网络班同时招生，
    学费{yuan}，可分期，
    赠送教材和历年真题，
    全新教练车，练车场地大，一人一车，
    报名即送{exam}题库和网课，
    {day}开班，{weekday}{clock}上课，
    报考条件：大专以上学历，年满22周岁，
    科目二科目三包接送，
    高升专、专升本、高起本各专业报名，`),
  call: lines(`
    咨询电话{phone}
    报名热线：{phone}
    加微信{phone}领取备考资料
    详询{phone}{surname}老师
    地址：{street}写字楼{#}楼
    退订回T
    免费试听{phone}`),
  page: lines(`
    {brand}职业培训学校是经人力资源和社会保障部门批准的职业技能培训机构，开设{trade}、{trade}、{trade}等专业。
    {exam}课程包括基础精讲、强化提高、冲刺串讲和模考点评，适合在职考生和应届毕业生。
    招生对象：社会在职人员、大学生、企事业单位员工。
    学员就业去向：互联网公司、会计师事务所、设计公司，平均薪资{yuan}。
    {brand}公考{exam}笔试班型：协议班、全程班、周末班，行测申论全覆盖。
    {exam}考试科目、报考条件、成绩查询、准考证打印时间一览，备考课程同步开讲。
    {brand}雅思托福一对一，前考官授课，留学申请一站式服务，助你申请海外名校硕士。
    老年大学{season}班招生，开设国画、合唱、太极、智能手机使用等课程，退休人员均可报名。
    企业内训课程：绩效考核、薪酬设计、团队管理、商务礼仪，帮助中高层管理者提升领导力。`),
  title: lines(`
    {exam}全程班
    {exam}考前点题班
    {trade}零基础就业班
    {trade}从入门到精通
    {exam}面试特训营
    20{#}{#}{exam}系统提分班
    {exam}真题精讲课`),
}
