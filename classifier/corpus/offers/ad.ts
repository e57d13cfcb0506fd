/** Adverts of training for pupils, from text messages to pages about us. What is taught is laid over it: ad-subject.ts, ad-art.ts. */
import { type Grammar, lines, words } from '../grammar.ts'

export const ad: Grammar = {
  shapes: lines(`
    {hook}{offer}{call}
    {hook}{claim}{offer}{call}
    {offer}{claim}{call}【{brand}{org}】
    【{brand}】{hook}{claim}{call}
    {claim}{offer}{detail}{call}
    {hook}{detail}{detail}{claim}{call}
    {about}
    {about}{house}
    {house}{about}{detail}
    {about}{claim}{house}{detail}{contact}
    {intro}{detail}{detail}
    {site}
    {site}{menu}{about}
    {menu}{contact}
    {moment}
    {moment}{call}
    {parents}
    {hook}{sale}{call}
    {hook}{offer}{sale}{call}
    {sale}{offer}{claim}{call}
    {brief}，{brief}，{brief}
    {brief}，{brief}，{brief}，{brief}
    {brief}{brief}{brief}{call}
    {brand}{brief}，{brief}
    {hook}{call}
    {claim}{call}`),
  fair: words(
    '前三十名送礼 老学员减两百 限十组家庭 名额不多 免费体验 体验课九块九 小班八人 六人成班 周末两天 每周两练 周六上午 周日下午 晚上接到八点 十二讲 二十四课时 共十六次 七月开课 六月底前报名 春季班 冬训 夏令营七天 报名私聊 可先试听 就在小区里 新店开业 材料全包 含午餐 一小时一百五 两小时两百 家长可旁听 分校区可选',
  ),
  sale: lines(`
    现在报名立减{yuan}，
    前{count}名报名赠送教材和书包，
    原价{yuan}，现价{yuan}，
    老带新各送{count}课时，
    免费试听{count}节课，满意再报名，
    小班{count}人封顶，额满即止，
    两人同行{#}.8折，三人团报更优惠，
    {count}课时{yuan}，一次交清送{count}节，
    限时特惠，仅剩{count}个名额，
    {firm}{season}招生简章
    {brand}{org}{season}班开始报名啦！
    好消息！{firm}{estate}校区盛大开业，
    {city}最好的{matter}培训，口碑第一，
    专业老师，环境优雅，家长放心，
    专家团队量身定制学习方案，`),
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
    招生对象：{stage}学员，班型：{count}人小班。
    开班日期{day}，共{count}次课，收费{yuan}。
    教学环境好，专车接送，中午提供营养午餐。
    我们的优势：师资雄厚、管理严格、服务贴心、效果显著。
    每节课{#}{#}分钟，课后专属辅导老师跟进。
    凡报名{season}班的学员，均可获赠价值{yuan}大礼包。`),
  house: lines(`
    关于我们 {brand}教育自创办以来，一直秉承“以学生为中心”的教育理念，致力于培养孩子的综合素质。
    我们拥有一支经验丰富、充满爱心的专业教师队伍，全部毕业于重点大学，持证上岗。
    {brand}教育核心团队来自知名高校，具有多年一线教学与管理经验，深受广大家长信赖和好评。
    教学理念：因材施教，授之以渔，尊重每一个孩子的个性发展。
    目前在{city}、{city}、{city}开设{count}家分校，先后荣获“十佳教育品牌”“家长最信赖机构”等荣誉称号。
    加盟{brand}，共享教育蓝海，总部提供选址、师资培训、教学管理、招生运营全程支持。
    {brand}的{matter}课程体系分为启蒙、基础、提高、竞赛四个阶段，适合不同年龄的孩子学习。
    每一位老师都热爱教育事业，坚持用心陪伴孩子成长，做家长放心的好老师。
    {brand}教育旗下设{city}校区、{city}校区、{city}校区，地址分别位于{street}、{street}、{street}。
    衷心感谢您对{brand}加盟合作事业的信任，请填写申请信息，招商经理会与您联系。
    校长寄语：教育是一棵树摇动另一棵树，{brand}愿与您一起陪伴孩子成长。`),
  site: lines(`
    首页 关于{brand} 课程中心 师资力量 学员风采 教学成果 新闻动态 在线报名 联系我们
    学校简介 课程体系 名师团队 校区分布 招生简章 家长好评 加盟合作 在线咨询
    办学宗旨 教学特色 精品课程 优秀学员 校园环境 免费试听 报名流程 常见问题
    在线报名 姓名 年级 学校 联系电话 意向课程 提交 我们会尽快与您联系
    版权所有 {city}{brand}教育咨询有限公司 蜀ICP备{#}{#}{#}{#}号 全国统一客服热线{phone}`),
  contact: [
    '地址：{city}{district}{street}{#}{#}号 电话：{phone} 微信公众号：{brand}教育',
    '校区地址：{street}{#}号，{estate}，乘车路线：{#}{#}路公交',
    '乘地铁{#}号线到{street}站，咨询电话{phone}',
  ],
}
