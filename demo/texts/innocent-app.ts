/** Apps that teach nobody for money, or only grown-ups, or nothing at all. */
import { type Bank, p } from './bank.ts'

export const innocentApp: Bank = {
  name: 'innocent-app',
  by: 'nobody',
  on: 'app',
  pieces: [
    p('汉语小词典', '离线可用的现代汉语词典，支持部首、笔画和拼音检索，无广告，无内购。', { why: 'dictionary' }),
    p('番茄专注', '把时间切成二十五分钟的小块，白噪音可选，统计你的专注时长。', { why: 'tool' }),
    p('校园课程表', '导入学校课程表，上课前十分钟提醒，支持单双周。', { why: 'tool' }),
    p('星图漫步', '对着夜空举起手机，认出星座与行星，适合一家人露营时使用。', { why: 'science app' }),
    p('画板小熊', '给孩子一块不会脏的画板，六十四种颜色，作品可保存到相册。', { why: 'drawing toy' }),
    p('成都公交', '实时到站、换乘规划、末班车提醒，覆盖全市线路。', { why: 'transport' }),
    p('驾考宝库', '科目一科目四题库，模拟考试，错题重做，成年考生专用。', { why: 'adult' }),
    p('法考随身听', '法律职业资格考试音频讲义，倍速播放，章节测试，面向成年考生。', { why: 'adult' }),
    p('家校通知', '接收学校通知、请假、缴餐费，一个账号绑定多个孩子。', { why: 'school tool' }),
    p('围棋对弈', '十九路、十三路、九路棋盘，在线对弈与复盘，段位自动评定，无课程售卖。', { why: 'game' }),
    p('节拍器', '乐器练习必备，速度三十到二百五十，支持自定义拍号。', { why: 'tool' }),
    p('古诗每日一首', '每天一首古诗，附注释与朗诵，打开即读，完全免费。', { why: 'free reading' }),
    p('研途题库', '考研政治、英语历年真题，章节练习，成年考生备考使用。', { by: 'kaoyan', why: 'adult' }),
    p('瑞博题库', '教师资格、公务员考试题库，每日更新时政，面向在职考生与毕业生。', { by: 'ruibo', why: 'adult' }),
    p('彩虹画册', '浏览画室小朋友的作品，收藏喜欢的画，查看周末活动时间。', { by: 'caihong', why: 'art, no claim' }),
    p('知行家长端', '查看孩子到校离校时间、剩余课时和监管账户余额，可在线申请退费。', {
      by: 'xuehai',
      why: 'service of a licensed school',
    }),
  ],
}
