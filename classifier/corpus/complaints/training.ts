/** Complaints about what institutions do: forbidden times, hidden classes, adverts. */
import { type Grammar, lines, words } from '../grammar.ts'

const places = words('小区楼上 商铺二楼 写字楼{#}楼 居民楼 大厦里面 临街门面 学校对面 地下室')

export const forbiddenTime: Grammar = {
  shapes: [],
  place: places,
  restday: words('周六 周日 星期天 双休日 周末两天 礼拜六 国庆 五一 端午 清明 中秋 元旦 暑假 寒假 假期 大年初六 法定假日'),
  sub: words('数学 语文 英语 物理 化学 奥数 作文 数学和英语 语数外 初中全科 理化 文化课 数学课 英语班'),
  title: lines(`
    {firm}{restday}违规上{sub}
    举报{district}{firm}{restday}开学科班
    {firm}寒暑假组织{sub}培训
    培训机构晚上{#}点还在上{sub}
    {restday}还在补{sub}，没人查吗
    举报{brand}周末违反双减上课`),
  fact: lines(`
    {firm}{restday}全天都在上{grade}{sub}，一个班坐了{count}个学生。
    {place}的{firm}每个{restday}早上{#}点就开始给学生上{sub}，一直上到下午{#}点。
    双减都几年了，{brand}{restday}照样开{sub}班，窗帘拉得严严实实。
    {firm}打着美术的招牌，{restday}实际在讲{sub}，门口还有人望风。
    {firm}把{sub}排在{restday}上午，群里叫{parents}不要声张。
    暑假里{firm}开了{count}天的{grade}{sub}衔接班，每天上午下午都上。
    寒假集训，{brand}安排{grade}学生从早上到晚上学{sub}，中间只休息一天。
    平时晚上{brand}的{sub}课要上到九点半，回家都十点了，超过了规定的八点半。
    线上直播的{sub}课晚上九点多还没下课，{kid}困得不行。
    {firm}上学日的上午也让{grade}的学生脱产来上{sub}，明显占用正常上课时间。
    {restday}去{place}就能看到，{grade}的娃娃背着书包去{brand}上{sub}。
    国家规定休息日不准搞学科类培训，{firm}却在{restday}加课。
    机构怕检查，{restday}把上课地点换来换去，内容还是{sub}。
    {brand}说是托管，{restday}却安排老师讲{sub}新课，做卷子。
    {firm}{restday}的课表我拍到了，{sub}、{sub}排得满满的。
    节假日不能上学科课的规定在{firm}就是一张纸，{restday}照开不误。
    {kid}报的{sub}班要求{restday}也必须去，不去算旷课。
    他们把平日的课全部挪到{restday}，一上就是三个小时的{sub}。`),
}

export const unlicensed: Grammar = {
  shapes: [],
  place: places,
  home: words(
    '居民楼里 {estate}{#}栋{#}单元 自己家中 租来的住宅 车库 茶楼包间 咖啡馆 酒店会议室 写字间 民房 门面后面的隔间 安置小区',
  ),
  cover: words('文化传播公司 托管班 自习室 书店 家政公司 咨询公司 美术工作室 图书馆 体能馆 研学基地 素质拓展中心 教育咨询'),
  title: lines(`
    举报{firm}无证办学
    {estate}小区有人私自办补习班
    {district}{street}有无照培训点
    黑补习班扰民，无任何手续
    {cover}名义下的隐形补课
    {firm}超范围经营，偷偷办班
    咖啡馆里一对一补课没人管`),
  fact: lines(`
    {home}有人开补习班，没有办学许可证，也没挂牌子，收了{count}个学生。
    {firm}没有任何资质就招生，营业执照上写的是{cover}，根本不能搞培训。
    楼上住户把房子改成教室，放学后几十个学生上上下下，吵得没法休息，问过没有证。
    有人在{home}给{grade}学生一对二上课，一小时收三百。
    {brand}对外说是{cover}，里面摆着课桌黑板，请老师讲课，明显换了个马甲。
    {firm}的许可证过期了还在招生，年检也没过。
    {firm}只批了一个校区，又在{street}私自开了分校，没有审批。
    这家机构拿的是线下许可证，却在网上直播卖课，超出许可范围。
    住家教师、高端家政的广告，实际就是请人到家里长期补习。
    家长自己攒班，在{home}请老师给七八个{kid}上课，大家平摊钱。
    {home}办了一个没有牌照的小饭桌加补习，来来往往都是学生。
    他们组织家长建群，转到网络会议上偷偷讲课，换着房间号。
    {estate}一套三居室里塞了{count}张桌子，白天锁门，放学就开课，属于黑机构。
    去年被查封过的培训点换了个名字，又在{home}悄悄开起来了。
    {firm}以游学、夏令营为名招人，到了地方每天就是坐着上文化课。
    证照都没有，消防备案也没有，{home}就敢收学生的钱办班。
    说是{cover}，其实没有在教育局备过案，老师就夫妻两个加几个兼职。
    {street}那家{brand}我在白名单上查不到，民政和教育都没登记。
    小区里的培训班无照经营，楼道里全是学生，电梯都被挤坏了。
    隔壁租户在家私设学堂，喇叭声、跑跳声不断，业主群里反映多次，取缔不了。`),
}

export const advert: Grammar = {
  shapes: [],
  spot: words('电梯 公交站牌 小区门口 地铁站 朋友圈 抖音 公众号 微信群 商场大屏 车身 楼道 单元门 短视频 电视台 报纸'),
  boast: words(
    '保证提分 不过退款 签约保过 名师押题 百分百升学 三个月提五十分 最好的机构 全市第一 命题组老师 状元都在这里 清北名师团 错过就晚了 输在起跑线 直升名校',
  ),
  title: lines(`
    {firm}虚假宣传
    {spot}到处是培训机构广告
    投诉{brand}广告夸大效果
    {firm}承诺{boast}，是不是违规
    举报培训广告制造焦虑
    {brand}冒充重点学校老师宣传`),
  fact: lines(`
    {spot}里天天放{brand}的培训广告，写着{boast}，不是说不准打广告了吗。
    {firm}宣传自己是{boast}，报名以后才发现根本不是那么回事。
    {firm}的传单上印着{boast}，还有学生的照片、姓名和分数。
    {brand}公众号发文章吓唬{parents}，说不补课就掉队，看得人心慌。
    销售说老师都是985毕业、重点中学在职，结果一查是刚毕业的大学生，纯属欺骗。
    广告上说和{school}合作、教育局推荐，我打电话问了学校，根本没有这回事。
    {brand}在网页上写原价{yuan}现价{yuan}，从来没按原价卖过，就是骗人下单。
    {firm}在{spot}挂横幅，大字写着{boast}。
    宣传时吹得天花乱坠，什么{boast}，{kid}学了半年成绩还倒退，这是虚假广告。
    他们把别校考生的录取通知书拿来当自己学员，做喜报贴在{spot}。
    广告语写“您不来我们就培养您孩子的对手”，这种话是不是太过分。
    {brand}主播在直播间喊{boast}，叫小朋友喊爸妈下单。
    {spot}的海报把机构说成{boast}，用的都是极限词。
    {brand}找人在群里刷好评，冒充家长推荐，说{boast}。
    校门口有人发{brand}的宣传单，还给学生送印着广告的本子。
    学校围墙上贴着{firm}的招生海报，{boast}几个字特别显眼。
    说自己是上市公司、国家级品牌，教育部认证，全是编的。
    {firm}宣传册上的外教、专利、奖项都查不到，涉嫌夸大。
    每次打开手机就弹出{brand}的课程广告，说{boast}，诱导消费。
    小区{spot}的培训广告一直不撤，物业收了广告费。`),
}
