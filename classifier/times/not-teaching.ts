/** Times that are no lessons: opening hours, examinations, deadlines, holidays announced by a school. */
const labels =
  /(上课|授课|教学|培训|课程|开课|训练|集训|辅导|班级|营业|咨询|工作|办公|服务|开放|接待|客服|热线|报名|考试|笔试|面试|作息|活动|讲座|值班|借阅|开馆|投诉|受理|配送|发车|抽奖|发布|更新|售票|缴费|打烊|营地开放|门店|在线客服|学位|登记|成立|家长会|参观|放假|返校|电话)(时间|时段|日期|热线|电话|安排|于)?/g
const teaching = /^(?:上课|授课|教学|培训|课程|开课|训练|集训|辅导|班级)/
const closeBefore =
  /(?:考试|笔试|面试|中考|高考|截止(?:到|至|日期)?|发布于|发表于|更新于|成立于|创办于|放假|返校|开学|开业|开馆|开园|毕业典礼|家长会|讲座|秒杀|抢购|开抢|起床|睡觉|放学|到校|离园|入园|运动会|开放日|比赛|决赛|初赛|演出|展览|电话)(?:时间|日期|定于|将于|于|在|为|是|:|从|,)*$/
const closeAfter =
  /^(?:日|号)?\)?(?:我们|前台|工作人员|老师|均可|都)?(?:前|之前|以前|截止|止|起?放假|开学|返校|考试|开考|开抢|恢复原价|涨价|报名|缴费|营业|闭馆|打烊|下班|起床|睡觉|熄灯|吃饭|就餐|用餐|午休|午餐|早餐|晚饭|集合|出发|返程|退房|入住|放学|举行|举办|召开|起施行|实施|印发|发布|刊登|讯|电,|报道|至今|成立|创立|开业|的?讲座|的?家长会|的?公开活动|期间放假|调休|快乐|愉快|截止报名|接听|接电话|值守|发预习|发(?:单|作业)|布置|打扫|消毒|可以留言|检查|晚餐|(?:是|为).{0,4}(?:节|日子)|档)/
const announced = /(?:不(?:占用|利用|安排在?|在|排)[^,。;!?\n]{0,8}|去年|上个|往年|曾在|曾于|今后|每逢|祝.{0,6})$/

/** An examination, a meeting or an opening is named right before the day or time. */
export const rightAfterOther = (lineBefore: string): boolean => closeBefore.test(lineBefore.slice(-16))

/** `lineBefore` is the line up to the time, `after` what follows it. */
export function isNotTeaching(lineBefore: string, after: string): boolean {
  if (closeBefore.test(lineBefore.slice(-16)) || closeAfter.test(after) || announced.test(lineBefore.slice(-10))) return true
  let last: string | null = null
  for (const match of lineBefore.matchAll(labels))
    if (match[2] || match[1] === '营业' || match[1] === '客服') last = match[1] ?? null
  return last !== null && !teaching.test(last)
}

/** Words after a vacation or a weekday that make it a teaching time although no clock time is printed. */
export const lessonAhead =
  /^(?:第?[一二三四1-4]期|\d+天|[七三五十]天|小学|初中|高中|初[一二三]|高[一二三]|期间|里|两期|不停|不休|不放|照常|全期|档|预定|版|将|我们|7天|,|\(|\)|"|:|的|新|各|小|初|高|特色|精品|高分|同步|封闭|超前|超越|领跑|黄金|短期|长期|系列|专属|学科|课外|[一二三四五六七八九]年级|(?:上|下)?午|晚上?|全天|白天|\d|-|-秋季?|和|、|及|与)*(?:开(?:设|办|[一二三四五六七八九十两\d]+天)|连上|加开|班|课|营|集训|衔接|特训|冲刺|辅导|培训|预科|补课|补习|托管|强化|提升|提高|训练|先修|先学|招生|学习|开课|开班|上课|逆袭|弯道|充电|预习|巩固|提优|培优|拔高|突破|攻坚|复习|领先|语文|数学|英语|物理|化学|语数|数理|奥数|作文|阅读|写作|全科|各科|一对一|小班|连上|连报|七天乐|每天|每周|周[一二三四五六日]|赶超|抢跑|提分|密训|(?:有|也|可)(?:课|上|排)|精讲|直播|网课|补差|讲解|授课|拼音|识字|幼小|专题|计划|美术|舞蹈|编程|篮球|游泳|画|书法|围棋|班次)/
export const lessonBehind =
  /(?:利用|抓住|趁着?|把握|这个|今年|本期|新学期|秋季|春季|开设|另设|推出|设有|衔接|时间[:为是]?|上课|授课|课程|开课|开班|班[:型]?|课[:为]?|师|可选|排课|安排(?:在|为|:)?|\(|【|预约|主要|全部|都在|均在|放在|改到|错峰|于|每逢|在|数学|语文|英语|物理|化学|级|辅导|补课|补习|训练|集训|\|)$/
