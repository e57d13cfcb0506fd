/** Art, sport and science within their rules: weekends and vacations are theirs, 20:30 is the end. */
import { type Bank, p } from './bank.ts'

export const innocentCulture: Bank = {
  name: 'innocent-culture',
  by: 'culture',
  spread: 3,
  pieces: [
    p('周末课表', '周六周日全天有课，五岁以上分年龄上课。', {
      courses: [
        '启蒙班 | 5—7岁 | 周六9:30—11:00 | 900元/10次 | {addr}',
        '提高班 | 8—12岁 | 周日14:00—15:30 | 980元/10次 | {addr}',
      ],
      why: 'weekend outside subjects',
    }),
    p('晚间时段', '周五晚间时段为19:00至20:30，20:30准时结束，请家长按时接孩子。体验一次六十元。', {
      why: 'ends exactly at the limit',
    }),
    p('暑假安排', '暑假照常上课，上午下午各一场，每场九十分钟，连续十天为一期，学费八百八十元，可开发票。', {
      season: 'summer',
      why: 'vacation outside subjects',
    }),
    p('期末汇报', '期末汇报在社区小广场举行，每个孩子都有上台的机会，演出服自备。欢迎爷爷奶奶来看。', { why: 'ordinary' }),
    p('收费与次数', '每十次课九百八十元，课时不过期，未上部分随时可退；一次最多买三十次，不卖年卡。', {
      why: 'within the prepaid limits',
    }),
    p('给新学员', '第一节课认识老师、认识材料、认识身边的小朋友，不求画得像、弹得快，追求最好的自己就够了。', {
      why: 'goal, not a boast',
    }),
    p('国庆假期开放', '国庆假期2日至6日每天上午开放自由练习，老师在旁指导，不另收费，1日和7日休息。', {
      season: 'autumn',
      why: 'holiday outside subjects',
    }),
    p('非遗体验', '本月请来国家级非物质文化遗产代表性传承人演示技艺，孩子们可以上手试一试，名额三十人。', {
      why: 'official title',
    }),
    p('四岁可以来吗', '四岁的孩子手腕力量不足，建议先来听一次，能坐住二十分钟再报名。线下上课，家长可陪同。', {
      why: 'offline art for small children',
    }),
    p('老师的话', '学艺术急不得，有人三年才开窍。请不要拿别人家的孩子比较，也不要为了证书而学。', { why: 'calm' }),
  ],
}

export const innocentSport: Bank = {
  name: 'innocent-sport',
  by: 'sport',
  spread: 3,
  pieces: [
    p('训练时间', '训练分平日和周末两种，平日在放学以后。', {
      courses: [
        '少儿基础组 | 6—8岁 | 周六上午9:00—10:30 | 80元/次 | {addr}',
        '少年提高组 | 9—13岁 | 周三18:30—20:00 | 90元/次 | {addr}',
      ],
      why: 'legal hours',
    }),
    p('体验训练', '周日下午三点有免费体验训练，请穿运动鞋，自带水壶。体验之后不报名也没关系。', { why: 'ordinary' }),
    p('暑期训练营', '暑期训练营七月中旬开始，每天上午九十分钟，十二天为一期，费用九百六十元，含保险。', {
      season: 'summer',
      why: 'vacation outside subjects',
    }),
    p('安全守则', '训练前热身十分钟；不适随时举手；场边备有急救箱和体外除颤仪，教练每年复训急救。', { why: 'ordinary' }),
    p('参加区里的比赛', '由区体育主管部门主办的少儿联赛下月开打，我们带领自愿报名的队员集训四次，周末上午进行。', {
      why: 'trains for an official contest',
    }),
    p('退费说明', '每期十次，提前退出按剩余次数退款，七天内到账。学费通过对公账户收取，开具发票。', { why: 'lawful terms' }),
    p('闭馆时间', '工作日最后一场20:30结束，随后清场锁门，遗落物品可在前台领取。', { why: 'ends exactly at the limit' }),
    p('天冷也要动', '冬天训练前多穿一层，热身后再脱。出汗及时换衣服，喝温水。周末照常训练。', {
      season: 'autumn',
      why: 'ordinary',
    }),
    p('跳绳打卡活动', '会员可以在群里自愿晒跳绳次数，不作要求，也没有奖惩，图个热闹。', { why: 'sport check-in, voluntary' }),
  ],
}

export const innocentScience: Bank = {
  name: 'innocent-science',
  by: 'science',
  spread: 3,
  pieces: [
    p('周末工坊', '周六周日各两场，八岁以上。', {
      courses: [
        '搭建入门 | 8—10岁 | 周六10:00—11:30 | 980元/10次 | {addr}',
        '图形化编程 | 9—12岁 | 周日15:00—16:30 | 1080元/10次 | {addr}',
      ],
      why: 'weekend outside subjects',
    }),
    p('作品展', '孩子们做的小车、夜灯和飞机摆满了走廊，每件作品旁边写着名字和想法，展出到月底。', { why: 'ordinary' }),
    p('寒暑假营期', '暑假营期每天半天，白天动手做作品，不涉及学校课程。五天一期，材料费另列清单公示。', {
      season: 'summer',
      why: 'vacation outside subjects',
    }),
    p('白名单赛事说明', '本机构不举办任何竞赛。想参加教育部公布的白名单赛事的同学，请关注主办方的官方公告自行报名。', {
      why: 'no own contest',
    }),
    p('晚间场', '周三晚间场18:30开始，20:30结束，场地开放，随到随做，辅导老师两名。', { why: 'ends exactly at the limit' }),
    p('费用公示', '每期十次，按期收费，最高不超过一千二百元；未上课时按次退还，开具发票。', { why: 'within the limits' }),
    p('设备安全', '电烙铁和切割机只能由老师操作，进门戴护目镜，长头发请扎起来。', { why: 'ordinary' }),
    p('老师推荐的书单', '几本适合一起看的科普书：讲火箭的、讲昆虫的、讲发明家的，图书馆都能借到。', { why: 'book list' }),
    p('试玩日', '本周日下午是试玩日，积木、传感器、小电机随便玩，家长也可以坐下来搭一个。', { why: 'ordinary' }),
  ],
}
