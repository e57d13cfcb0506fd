/** What schools and kindergartens tell parents and pupils. */
import { type Grammar, lines, words } from './grammar.ts'

export const schoolNotice: Grammar = {
  shapes: lines(`
    {open}{point}{point}{close}
    {title} {open}{point}{point}{point}{close}
    {title} {point}
    {title}
    {homework}
    {homework}
    {report}
    {report}{report}
    {title} {report}
    {enrol}{enrol}{point}
    {message}
    {plan}{plan}`),
  title: lines(`
    {grade}期末考试安排：{subject}{clock}开考，{subject}{clock}开考，自带文具。
    {grade}模拟考试时间：{day}{subject}、{subject}，请带准考证和铅笔。
    {school}阅读节：同学们每天读书，写读后感，不评比不排名。
    {grade}读书月活动，每天半小时，家长可以一起读。
    {school}20{#}{#}年{season}放假通知
    {school}致家长的一封信
    {school}课后服务方案公示
    {school}{month}食谱及收费公示
    {school}一年级新生入学登记公告
    {school}举行第{count}届校园运动会
    {school}作息时间调整通知
    关于召开{grade}家长会的通知
    {school}{grade}作业公示
    {school}师生{art}作品获奖
    {school}党支部开展主题党日活动
    {school}期末教学工作安排`),
  open: lines(`
    尊敬的家长：您好！
    各位家长朋友：
    各位老师、同学：
    亲爱的同学们、家长朋友们：
    根据上级教育部门安排，结合我校实际，现将有关事项通知如下：
    接教育局通知，我校定于{day}正式放假，`),
  point: lines(`
    一、放假时间：{day}至{day}，{day}正式返校上课。
    二、请家长做好孩子的安全监护，防溺水、防触电、注意交通安全。
    课后服务时间为每天放学后至{clock}，学生自愿参加，由家长提出申请。
    我校开设{art}、{art}、{art}等社团，请同学们向班主任报名。
    学校将对一二年级不布置书面家庭作业，三至六年级作业不超过一小时。
    三、请同学们合理安排作息，坚持体育锻炼，每天阅读半小时。
    请各位家长准时到校参加家长会，地点：各班教室。
    入校时请佩戴红领巾，穿校服，遵守校园秩序。
    请各班班主任做好学生考勤和家校沟通。
    本学期期末考试时间为{day}，请同学们认真复习。
    倡导家长不盲目报班，不攀比，保证孩子充足睡眠。
    学校食堂按市场价格供餐，每生每餐{#}元，接受家长监督。
    凡发现学生发热等情况请及时向班主任报告，不要带病上学。
    四、收费标准：课后服务费每学期{yuan}，困难学生减免。`),
  close: lines(`
    祝孩子们假期愉快！{school}
    {school} 20{#}{#}年{day}
    感谢您对学校工作的支持与配合！
    学校办公室电话：{phone}
    {school}教务处`),
  homework: lines(`
    {surname}老师：{subject}作业：练习册第{#}{#}页，订正试卷，背诵第{#}课。
    今天的{subject}作业：1.抄写生字词两遍 2.预习第{#}课 3.家长签字
    您的孩子今天的作业是：{subject}口算{#}页，听写单词；{subject}：周记一篇。
    {grade}{#}班家庭作业 {subject}：课本{#}{#}页第{#}题 {subject}：读课文三遍 {subject}：朗读录音
    各位家长，明天请让孩子带好{subject}书、水彩笔、剪刀，{subject}默写没过的请订正。
    家长您好，{surname}同学今天上课表现积极，{subject}小测{#}{#}分，继续加油。
    尊敬的家长，你孩子今晚的作业是：完成{subject}书第{#}页，看一看下一课，{surname}老师
    {day}{subject}：读单词，听写没过的补听写，{subject}试卷改错，政治背诵，做两张卷子，班主任{surname}老师
    家长们好，住宿生周日晚回校晚修，其他同学下周一准时到校上课，{surname}老师`),
  report: lines(`
    {day}，{school}举行升旗仪式，全体师生参加，{surname}校长作国旗下讲话。
    为丰富校园文化生活，{school}开展了“{theme}”主题活动，同学们踊跃参加。
    {school}少先队大队部组织全体队员开展{theme}活动，增强了队员的责任感。
    {school}{subject}教研组开展公开课研讨活动，老师们认真听课、评课。
    幼儿园大班小朋友走进小学，参观教室和操场，感受小学生活。
    {school}校园艺术节闭幕，合唱、舞蹈、书画展精彩纷呈，展现了学生风采。
    活动中，老师讲解了安全知识，同学们在欢声笑语中收获成长。
    毕业典礼上，校长为同学们颁发毕业证书，勉励大家勇敢前行。
    {school}教育集团举行教师节表彰大会，{count}名优秀教师受到表彰。`),
  theme: words('我爱阅读 防灾减灾 学雷锋 垃圾分类 经典诵读 感恩母亲 法治进校园 心理健康 科技创新 劳动教育 安全演练 红色研学'),
  enrol: lines(`
    {school}20{#}{#}年秋季小学一年级招生公告。
    招生范围：{street}以东、{estate}片区内年满六周岁的适龄儿童。
    报名材料：户口簿、房产证、预防接种证原件及复印件。
    登记时间：{day}至{day}，登记地点：学校一楼大厅。
    招生坚持免试就近入学，不组织任何形式的考试、面试。
    录取名单将于{day}在学校公示栏公布，{day}新生报到。
    外来务工人员随迁子女须提供居住证、劳动合同或营业执照。`),
  message: lines(`
    【{school}】家长您好，本周五下午放学时间调整为{clock}，请准时接孩子。
    【校讯通】{surname}家长：孩子今日已安全到校。
    【{school}】因天气原因，{day}运动会延期举行。
    家长朋友，期末家长会定于{weekday}{clock}在学校礼堂召开，请准时参加。班主任{surname}老师`),
  plan: lines(`
    {school}作息时间表 早读8:20 第一节8:40 课间操 眼保健操 午休 放学{clock} 课后服务{clock}
    本学期校历：{day}开学，{day}期中检测，{day}放假。
    第{count}周工作安排：周一升旗，周三教研，周五卫生大扫除，值周老师{surname}{given}。
    {grade}社团活动安排：{art}社、{art}社、{art}社，地点在各功能室。`),
}
