/** Adult training and service firms that keep to their trade. */
import { type Bank, p } from './bank.ts'

export const innocentAdult: Bank = {
  name: 'innocent-adult',
  by: 'adult',
  spread: 2,
  pieces: [
    p('开课计划', '面向在职人员，周末全天授课，平日晚间直播到21:30，错过可看回放。学费三千二百元，分科缴费。', { why: 'adult' }),
    p('备考经验', '先看大纲，再做真题，最后查漏。别轻信任何打包票的广告，考试靠的是自己的时间。', { why: 'adult, negated' }),
    p('冲刺安排', '考前十五天全天集训，上午讲题下午模考，适合能请假的考生，住宿自理。', { why: 'adult' }),
    p('报名条件', '报考者须具有大专以上学历，应届毕业生凭在校证明报名。我们不代办学历，也不代报名。', { why: 'adult' }),
    p('退费协议', '开课三天内可无理由退费；此后按未上课时比例退还。与是否通过考试无关。', { why: 'adult refund' }),
    p('老师招聘', '因业务发展招聘讲师两名，要求研究生学历、两年以上授课经验，薪资六千到一万，周末双休轮班。', {
      why: 'recruitment',
    }),
    p('职场英语角', '周五晚上七点半，大家用英语聊工作和旅行，只面向成年人，茶点自费。', { why: 'adult' }),
    p('考试时间提醒', '今年的考试安排在下旬，准考证打印通道已开放，请以官方公告为准。', { why: 'notice' }),
    p('学习区守则', '学习区保持安静，桌面不留饭菜，离开超过一小时请收走物品。通宵时段仅对成年会员开放。', { why: 'adult' }),
  ],
}

export const innocentService: Bank = {
  name: 'innocent-service',
  by: 'disguised',
  spread: 2,
  pieces: [
    p('服务内容', '我们提供的服务有明确的清单，做什么、多长时间、多少钱写在协议里，不增加清单外的项目。', {
      why: 'the name alone',
    }),
    p('价目表', '基础服务每小时六十元，四小时起；节日期间上浮百分之十，提前两天告知。', { why: 'price list of a service' }),
    p('招聘启事', '招聘前台一名、服务人员三名，包住，月薪四千五到六千，有健康证优先，联系电话{phone}。', { why: 'recruitment' }),
    p('客户须知', '请在预约时间前十五分钟确认地址，临时取消请提前两小时来电。贵重物品请自行保管。', { why: 'ordinary' }),
    p('场地开放', '周末场地照常开放，可带孩子和宠物，室内请勿奔跑。饮用水在门口左侧。', { why: 'ordinary' }),
    p('只做照看', '放学后的照看服务仅包括接送、用餐和休息，孩子自己写学校的作业，工作人员不讲题、不上课。', {
      by: 'xiaofanzhuo',
      why: 'custody without teaching',
    }),
    p('保洁周末档期', '周六周日的保洁档期可在小程序选择，擦窗和深度清洁需提前三天预约。', {
      by: 'anxin',
      why: 'weekend service',
    }),
    p('豆子与杯子', '本周换了新豆，柑橘和红糖的味道明显，手冲二十八元一杯，自带杯减两元。', { by: 'muxi', why: 'coffee' }),
  ],
}
