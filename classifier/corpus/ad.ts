/** Adverts of training for pupils, from text messages to pages about us. */
import { type Grammar, lines } from './grammar.ts'

export const ad: Grammar = {
  shapes: lines(`
    {hook}{offer}{call}
    {hook}{claim}{offer}{call}
    {offer}{claim}{call}【{brand}{org}】
    【{brand}】{hook}{claim}{call}
    {claim}{offer}{detail}{call}
    {hook}{detail}{detail}{claim}{call}
    {about}
    {about}{about}{detail}
    {about}{claim}{about}{detail}{contact}
    {intro}{detail}{detail}
    {site}
    {site}{site}{about}
    {moment}
    {moment}{call}
    {parents}
    {hook}{call}
    {claim}{call}`),
  hook: lines(`
    孩子{matter}成绩上不去怎么办？
    {season}{matter}班火热招生中！
    {grade}家长看过来，
    别让孩子输在起跑线上！
    期末冲刺，抢分就现在！
    {grade}{matter}不及格？
    距离中考还剩{count}天，
    {brand}{org}{season}班开始报名啦！
    {firm}{season}招生简章
    好消息！{firm}{estate}校区盛大开业，
    {matter}一对一，
    还在为孩子偏科发愁吗？
    开学第一课，快人一步！
    恭喜我校学员{surname}同学考入重点高中！
    你家孩子写作业拖拉、粗心、上课走神？
    错过{season}，落后一学期。
    高考倒计时{count}天，最后的提分机会！
    中高考冲刺全封闭小班招生，
    学好{matter}，选{brand}！
    拼团啦！{matter}体验课{count}节只要{yuan}，
    家长注意了！{grade}{matter}名师班最后{count}席，
    让孩子爱上{matter}，
    招{matter}学生，
    想让孩子快速提分？`),
  claim: lines(`
    名师亲授，快速提分{count}分！
    重点学校在职教师授课，直击考点，
    清北名师团队，{count}年教学经验，
    不提分全额退款，签约保分，
    一线骨干教师执教，小班精讲，因材施教，
    {count}天突破{subject}，查漏补缺，培优补差，
    独家押题密卷，命中率超{count}%，
    95%的学员进步明显，
    {city}最好的{matter}培训，口碑第一，
    专家团队量身定制学习方案，
    一对一精准辅导，紧扣教材，同步提升，
    抓重点攻难点，成绩稳步上升，
    全方位提高学习兴趣和学习能力，
    {count}名学员考入重点中学，
    专业老师，环境优雅，家长放心，
    掌握解题技巧，轻松拿高分，
    外教小班，纯正发音，敢说敢讲，
    激发潜能，培养专注力、记忆力、思维能力，
    高考命题组专家倾力打造，
    让优秀的孩子更优秀，
    传授高效学习方法和答题技巧，`),
  offer: lines(`
    {season}{grade}{subject}班{day}开课，{weekday}{clock}上课，
    开设{grade}{matter}、{matter}、{matter}等课程，
    现在报名立减{yuan}，
    前{count}名报名赠送教材和书包，
    原价{yuan}，现价{yuan}，
    老带新各送{count}课时，
    免费试听{count}节课，满意再报名，
    小班{count}人封顶，额满即止，
    {grade}{subject}{season}衔接预习班、同步提高班、尖子班，
    全日制托管，作业辅导，晚辅到{clock}，
    两人同行{#}.8折，三人团报更优惠，
    一对一上门辅导，{yuan}一小时，
    {art}特长班、{art}考级班常年招生，
    {count}课时{yuan}，一次交清送{count}节，
    限时特惠，仅剩{count}个名额，`),
  call: lines(`
    咨询热线{phone}
    报名电话：{phone}，地址：{street}{#}{#}号
    详询{phone}{surname}老师
    扫码添加课程顾问微信，领取试听课
    加微信{phone}了解课程
    速速抢报！
    名额有限，欲报从速！{phone}
    咨询电话{phone}{estate}旁边
    免费体验，预约请拨打{phone}
    回复1预约免费测评
    赶快报名吧！
    欢迎新老学员前来咨询报名
    点击链接立即抢购
    私信我领取资料
    询{phone}`),
  detail: lines(`
    授课老师：{surname}老师，师范大学毕业，从教{count}年，深受家长和学生喜爱。
    上课时间：{weekday}{clock}。上课地点：{street}{estate}{#}楼。
    课程特色：分层教学，精讲精练，课后答疑，定期反馈学习情况。
    招生对象：{grade}学生，班型：{count}人小班。
    开班日期{day}，共{count}次课，收费{yuan}。
    教学环境好，专车接送，中午提供营养午餐。
    我们的优势：师资雄厚、管理严格、服务贴心、效果显著。
    每节课{#}{#}分钟，课后专属辅导老师跟进。
    学员{surname}同学三个月{subject}从{#}{#}分到1{#}{#}分。
    凡报名{season}班的学员，均可获赠价值{yuan}大礼包。`),
  about: lines(`
    {firm}成立于20{#}{#}年，是一家专注于中小学{matter}辅导的教育机构，现有校区{count}所，学员超过{count}万名。
    关于我们 {brand}教育自创办以来，一直秉承“以学生为中心”的教育理念，致力于培养孩子的学习能力和综合素质。
    我们拥有一支经验丰富、充满爱心的专业教师队伍，全部毕业于重点大学，持证上岗。
    {brand}教育核心团队来自知名高校，具有多年一线教学与管理经验，深受广大家长信赖和好评。
    {brand}{art}以兴趣为起点，让每一个孩子在快乐中成长，收获自信。
    教学理念：因材施教，授之以渔，尊重每一个孩子的个性发展。
    目前在{city}、{city}、{city}开设{count}家分校，先后荣获“十佳教育品牌”“家长最信赖机构”等荣誉称号。
    我们自主研发教材，结合国际先进的教育体系，为4-12岁儿童提供{art}启蒙课程。
    {brand}机器人课程引导孩子动手动脑，学员多次在全国青少年竞赛中获得金奖、冠军。
    加盟{brand}，共享教育蓝海，总部提供选址、师资培训、教学管理、招生运营全程支持。
    {brand}的课程体系分为启蒙、基础、提高、竞赛四个阶段，适合不同年龄的孩子学习。
    每一位老师都热爱教育事业，坚持用心陪伴孩子成长，做家长放心的好老师。
    学习编程可以锻炼孩子的逻辑思维、创造力和解决问题的能力，是面向未来的教育。
    我们的课程以游戏和表演的形式开展，学员多次参加全国比赛、故事大王选拔赛并获奖。
    沙盘游戏、情商课、专注力训练帮助孩子改善注意力不集中、胆小、社交不良等问题。
    {brand}教育旗下设{city}校区、{city}校区、{city}校区，地址分别位于{street}、{street}、{street}。
    {brand}学员考上清华大学、浙江大学等名校，历届状元榜：{surname}{given} 6{#}{#}分、{surname}{given} 6{#}{#}分。
    衷心感谢您对{brand}加盟合作事业的信任，请填写申请信息，招商经理会与您联系。
    机器人竞赛课程：VEX、WER、FLL项目，学员参加亚洲锦标赛、世锦赛选拔赛，获得冠军。`),
  intro: lines(`
    {person}老师 {brand}教育{subject}教研组长，毕业于师范大学，教龄{count}年，授课风格幽默，所带学员多人考取重点高中。
    金牌教师{surname}老师：擅长{grade}{subject}教学，善于激发学生的学习兴趣，注重方法与技巧。
    {surname}老师 资深{art}教练 国家一级运动员，带队获得多项赛事冠军。
    师资介绍 {surname}{given} 高级教师 硕士 拥有{subject}教师资格证，从事教学工作{count}年，深受学生喜爱。
    校长寄语：教育是一棵树摇动另一棵树，{brand}愿与您一起陪伴孩子成长。`),
  site: lines(`
    首页 关于{brand} 课程中心 师资力量 学员风采 教学成果 新闻动态 在线报名 联系我们
    学校简介 课程体系 名师团队 校区分布 招生简章 家长好评 加盟合作 在线咨询
    办学宗旨 教学特色 精品课程 优秀学员 校园环境 免费试听 报名流程 常见问题
    小学{subject} 初中{subject} 高中{subject} 一对一辅导 小班教学 精品班课 艺考文化课
    在线报名 姓名 年级 学校 联系电话 意向课程 提交 我们会尽快与您联系
    版权所有 {city}{brand}教育咨询有限公司 蜀ICP备{#}{#}{#}{#}号 全国统一客服热线{phone}`),
  contact: [
    '地址：{city}{district}{street}{#}{#}号 电话：{phone} 微信公众号：{brand}教育',
    '校区地址：{street}{#}号，{estate}，乘车路线：{#}{#}路公交',
    '乘地铁{#}号线到{street}站，咨询电话{phone}',
  ],
  moment: lines(`
    {season}班还有{count}个位置，{grade}{subject}，想来的家长抓紧私我～
    喜报🎉{surname}同学期末{subject}1{#}{#}分，老师为你骄傲！{season}班续报中
    我在{estate}带了{count}个学生，{grade}全科，{weekday}都可以来，{yuan}一次，微信联系
    家长们，{season}{subject}课接龙开始了，{clock}开课，报名的扣1
    大学生家教，{grade}{subject}，可上门，一小时{#}{#}元，耐心负责
    本人退休教师，家里小班辅导{grade}{subject}，有意者电话{phone}`),
  parents: lines(`
    家长评价：孩子在{brand}学了半年，{subject}成绩从班里倒数到前十，老师特别负责，感谢{surname}老师！
    学员心声：以前我最怕{subject}，来到{brand}以后，老师讲得生动有趣，我越来越有信心了。
    {surname}妈妈：选择{brand}是最正确的决定，孩子变得爱学习了，推荐给大家。
    {brand}学员{season}成果展示，孩子们的{art}作品精彩纷呈，欢迎家长带孩子前来体验。`),
}
