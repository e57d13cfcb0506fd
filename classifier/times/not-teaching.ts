/** Times that are no lessons: opening hours, examinations, deadlines, holidays announced by a school. */
import { matchesIn } from '#policy/text/matches.ts'
import { type DaySpec, isOneDay } from './day-spec.ts'
import type { Span } from './phrase.ts'

const labels =
  /(上课|授课|教学|培训|课程|开课|训练|集训|辅导|班级|营业|咨询|预约|工作|办公|(?<!课后|延时|托管|看护)服务|开放|接待日|接待|报到|报考|填报|看房|订单|下单|支付|付款|办理|监测|(?<![线晚])上班|下班|门诊|坐诊|发货|到账|体检|签约|领取|放学|家访|客服|热线|报名|考试|笔试|面试|作息|活动|讲座|值班|借阅|开馆|投诉|受理|配送|发车|抽奖|发布|更新|售票|缴费|打烊|营地开放|门店|在线客服|学位|登记|成立|家长会|参观|放假|返校|电话|打印|查询|查分|上传|直降|优惠|促销|试营业|注册|申请|公示|截稿|投票|评选|比赛|演出|拍摄|出行|出发|抢购|秒杀|集合|接送|接听|免费体验|试听|开学|截止)(时间|时段|日期|热线|电话|安排|于)?/g
/** These say it without 时间 behind them. */
const alone = /^(?:营业|客服|作息|接待日)$/
/** 端午节放假三天，6月19日至21日 */
const daysOff = /放假[一二三四五六七八两\d]天,?$/
const teaching = /^(?:上课|授课|教学|培训|课程|开课|训练|集训|辅导|班级)/
const closeBefore =
  /(?:有效期(?:限)?(?:至|到)?|使用期|期限|监测|抽测|查分|考试|笔试|面试|中考|高考|开学第一课|作业[写做]到?|(?:入学|新生|现场)报名|(?:填报)?志愿|填报|截止(?:到|至|日期)?|发布于|发表于|更新于|成立于|创办于|(?<![再不])放假|返校|开学|开业|开馆|开园|毕业典礼|家长会|家长沙龙|讲座|秒杀|抢购|开抢|起床|睡觉|放学|到校|离园|入园|运动会|开放日|比赛|决赛|初赛|复赛|海选|演出|展览|电话|统考|月考|联考|会考|早读|首班车?|(?<!周)末班车?|食堂|午餐|晚餐|早餐|预约|前台|门店|热线|客服|(?:咨询|报名)?(?:请拨|请打|拨打|致电)[\d -]{7,16},?|咨询请?|(?<!社团|兴趣|拓展|课后)活动|优惠|促销|特惠|截至|登记|网上报名|注册|抢报|抢报名额|立案|[查发]布|上传|讯|首映)(?:时间|日期|定于|将于|于|在|为|是|:|从|,)*$/
const closeAfter =
  /^(?:多|左右)?(?:日|号)?\)? ?(?:我们|前台|工作人员|老师|均可|都)?(?:前(?!往|台|半)|之前|以前|截止|止|起?放(?:寒|暑)?假|开学|返校|考试|开考|开抢|恢复原价|涨价|报名|缴费|营业|闭馆|打烊|下班|起床|睡觉|熄灯|吃饭|就餐|用餐|午休|午餐|早餐|晚饭|集合|出发|返程|退房|入住|举行|举办|召开|起施行|实施|印发|发布|刊登|讯|电,|报道|至今|成立|创立|开业|的?讲座|的?(?:家长会|(?:家长|校园)开放日)|的?公开活动|期间放假|调休|快乐|愉快|截止报名|接听|接电话|值守|发预习|发(?:单|作业)|布置|打扫|消毒|可以留言|有人|开门|关门|打烊|(?:之间|可|可以)?(?:来电|拨打|致电|来访|到访|咨询)|考(?:试|语文|数学|英语|物理|化学|[语数英物化](?![\u4e00-\u9fff]))|大扫除|扫除|来源|作者|编辑:|活动期间|浏览|阅读量|停售|下架|开售|起售|截单|(?:准时|按时)?来?接(?:孩子|送|人)|路过|经过|每\d+分钟[一1]?[班趟]|(?:对外|免费|正常)*开放(?![课式])|播出|首播|首映|被?(?:立案|查处|处罚|调查|曝光|通报)|检查|晚餐|(?:是|为).{0,4}(?:节|日子)|档|抽奖|开奖|晚会|办理|提交|递交|申报|审核|领取|兑换|有效|到期|停[水电课]|检修|施工|维护|(?:新生)?报到|公布|揭晓|发榜|录取|(?:我|本人|家长)(?!家|们?的?孩子)[^,。;\n]{0,6}(?:要求|退|找|去|签|交|报名|付|投诉|询问)|(?:我|又|再|就|才|已|去)?(?:交(?:了|的|费|钱|清|纳|款)|付(?:了|的|款|清)|缴(?:了|费|纳)|转(?:账|了|款)|打电话|打了|致电|投诉|举报|反映|签(?:了|的|订|约|合同)|买的?|购买|报(?:了|的名|警)|收到|退(?:费|款|了)|申请|告知|接到|发现(?!.{0,12}(?:上课|补课|授课|培训))|联系))/
const bells = '作息'
/** 咨询电话…，周六9:00-17:00有课: lessons named at the time itself outweigh a label before it. */
const teachesThen = /^\)?(?:有课|上课|开课|授课|补课|排课|讲课|直播)/
const courseBefore = /(?:[课班]|[上授讲]课|课程)(?:是|在|为|于|:|每)?$/
const announced =
  /(?:不(?:占用|利用|安排在?|在|排)[^,。;!?\n]{0,8}|(?:严禁|禁止|不得|不准|不许|杜绝)(?:在|利用|占用)?|原来?|原定于?|原先|原本|去年|上个|往年|曾在|曾于|今后|祝.{0,6})$/

/** Is the time at `span` something else than a lesson? `clockAt` is where its hours begin; the line tells. */
export function isNotTeaching(text: string, lineStart: number, span: Span, clockAt: number): boolean {
  const before = text.slice(Math.max(lineStart, span.from - 80), span.from)
  const beforeClock = clockAt === span.from ? before : text.slice(Math.max(lineStart, span.from - 80), clockAt)
  if (closeBefore.test(before.slice(-24))) return true
  // 每逢周末堵车: a habit of days without hours
  if (clockAt === span.from && before.endsWith('每逢')) return true
  if (daysOff.test(before.slice(-8)) && isDayOff(text, span)) return true
  if (beforeClock !== before && closeBefore.test(beforeClock.slice(-16))) return true
  if (
    closeAfter.test(text.slice(span.to, span.to + 12)) ||
    announced.test(beforeClock.slice(-10)) ||
    announced.test(before.slice(-10))
  )
    return true
  let last: string | null = null
  for (const match of matchesIn(beforeClock, labels)) if (match[2] || alone.test(match[1] ?? '')) last = match[1] ?? null
  if (last === null || teaching.test(last)) return false
  const named = clockAt > span.from && courseBefore.test(beforeClock.slice(-8))
  return last === bells || !(named || teachesThen.test(text.slice(span.to, span.to + 6)) || courseBefore.test(before.slice(-8)))
}

/** Dates behind 放假三天 are the days off themselves, unless a part of the day or a word of lessons follows at once. */
function isDayOff(text: string, { from, to }: Span): boolean {
  const [named, ahead] = [text.slice(from, to), lineFrom(text, to)]
  return /^\d/.test(named) && !/[上下]午$|晚上?$/.test(named) && (ahead.startsWith(',') || !lessonAhead.test(ahead))
}

/** Words after a vacation or a weekday that make it a teaching time although no clock time is printed. */
const lessonAhead =
  /^(?:正常|违规|违法|非法|私自|擅自|偷偷|还?[要会]|[都均也]?有|[均都也]|可以?|安排|仍然?在?|还在?|依然|继续|全年|就|开始|开|不放假|半天|假期|假日|长假|双节|第?[一二三四1-4]期|\d+天|[七三五十]天|小学|初中|高中|初[一二三]|高[一二三]|期间|放假|里|两期|不停|不休息?|不放|照常|一放假|全期|档|预定|预约|版|将|我们|7天|,|\(|\)|"|:|的|新|各|小|初|高|特色|精品|高分|同步|封闭|超前|超越|领跑|黄金|短期|长期|系列|专属|学科|课外|[一二三四五六七八九]年级|(?:上|下)?午|晚上?|全天|白天|\d|-|-秋季?|和|、|及|与)*(?:各[一两二上]?[次节场]|集中|全日制|全托|联报|突击|同步报名|报名中|(?:正在|火热|现已)报名|第?[一二三四1-4]期|放学|下学|课后|开(?:设|办|[一二三四五六七八九十两\d]+天)|随到随|(?:有人|对|给|为|向|让|组织|要求|送|带|叫|到|去)[^,。;!?\n]{1,10}(?:课|培训|辅导|补习|训练|集训|数学|英语|语文|物理|化学)|第[一二三四五六七八九\d]{1,2}节|[一两二三四五六\d]{1,2}[次节]课|上(?=[一二两三四五六\d]+(?:节|次|堂|个?小时))|连上|加开|班|课|营|集训|衔接|特训|冲刺|辅导|培训|预科|补课|补习|托管|强化|提升|提高|训练|先修|先学|招生|学习|开课|开班|上课|逆袭|弯道|充电|预习|巩固|提优|培优|拔高|突破|攻坚|复习|领先|语文|数学|英语|物理|化学|语数|数理|奥数|作文|阅读|写作|全科|各科|一对一|小班|连上|连报|七天乐|每天|每周|周[一二三四五六日]|赶超|抢跑|提分|密训|(?:有|也|可|要)(?:课|上|排|补)|精讲|直播|网课|补差|讲解|授课|拼音|识字|幼小|专题|计划|美术|舞蹈|编程|篮球|游泳|画|书法|围棋|班次)/
const lessonBehind =
  /(?:利用|抓住|趁着?|把握|这个|今年|本期|新学期|秋季|春季|开设|另设|推出|设有|衔接|(?:时间|日期)[:为是]?|上课|授课|课程|开课|开班|班[:型]?|课[:为]?|师|可选|排课|安排(?:在|为|:)?|\(|【|预约|主要|全部|都在|均在|放在|改到|错峰|于|每逢|在|数学|语文|英语|物理|化学|级|辅导|补课|补习|训练|集训|\|)$/

const lasts = /^[^,。;!?\n]{0,4}[一二两三四五六\d.]+(?:个)?(?:半)?(?:小时|课时|节|堂|h)/
/** Behind a lone date these words alone say nothing of lessons: 派出所于4月3日作出处理. */
const lessonBehindDate = /(?:[上授讲补开]课|课程|培训|集训|开班|班[:型]?|课[:为]?|(?:时间|日期)[:为是]?|开设|推出)$/
/** 晚托费每晚20元 is a price. */
const priced = /^ ?\d+(?:\.\d+)?元/
/** A text of nothing but the days themselves is an answer to "when". */
const shortText = 24
const otherWords = /[\p{Script=Han}a-z\d]/u

/** Do the words around days without hours speak of lessons? */
export function speaksOfLessons(text: string, lineStart: number, specs: readonly DaySpec[]): boolean {
  const [first, last] = [specs[0], specs.at(-1)]
  if (!first || !last) return false
  const ahead = lineFrom(text, last.to)
  const hours = lasts.test(ahead)
  if (last.dayKind === 'daily' && last.weekdays.length === 0 && !last.dates)
    return hours || (last.part !== null && !priced.test(ahead))
  const range = last.dates !== null && !last.wholeMonths && !isOneDay(last.dates)
  if (range || hours || last.part !== null || /[令]营$/.test(text.slice(last.from, last.to))) return true
  if (text.length <= shortText && !otherWords.test(text.slice(0, first.from) + text.slice(last.to))) return true
  const behind = text.slice(Math.max(lineStart, first.from - 12), first.from)
  const lone = last.dates !== null && !last.wholeMonths && last.weekdays.length === 0
  if (lessonAhead.test(ahead) || (lone ? lessonBehindDate : lessonBehind).test(behind)) return true
  return last.firstTo < last.to && lessonAhead.test(lineFrom(text, last.firstTo))
}

const lineFrom = (text: string, at: number): string => text.slice(at, at + 24).split('\n', 1)[0] ?? ''
