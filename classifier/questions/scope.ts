/**
 * Whether a question speaks of schooling, training or a report at all. Gyms close their doors, too, restaurants need licences, and
 * firms owe wages: the words of such a question are those of the plan, what it is about is not.
 */
const ours =
  /孩子|学生|小孩|娃|家长|老师|教师|班主任|外教|老外|学校|校园|校服|校门|校内|校外|幼儿园|幼小|早教|学前|机构|培训|补课|补习|辅导|网课|直播课|课后|课时|课程|上课|下课|停课|课堂|新课|[一两]节课|一堂课|体育课|劳动课|家教|家政|托管|延时|晚自习|作业|考试|月考|中考|高考|升学|入学|分班|快班|重点班|招生|学区|划片|片区|学费|年级|初中|小学|高中|初[一二三]|高[一二三]|学科|教育|奥数|英语|数学|语文|美术|舞蹈|画画|编程|口语|兴趣班|艺考|双减|教材|教辅|办学|学习平台|教龄|名师|考研|考公|成人|驾校|\bschools?|teach|tutor|train|class|lesson|child|kids?\b|pupil|student|homework|exams?\b|tests?\b|grades?\b|institution|courses?\b|subject|education|enrol|kindergarten|preschool|campus|double reduction|prepaid|fees?\b/i

/** Things and places of other offices; what is said of them does not count as ours. */
const others =
  /健身[房卡]?|餐[馆厅]|饭[馆店]|餐饮|火锅|理发店?|美容院?|美发|美甲|物业|装修|家电|快递|外卖|网购|衣服|家具|超市|商场|医院|诊所|看病|医保|社保|公积金|房产|房东|租房合同|购房|汽车|车辆|驾驶证|机票|火车|高铁|旅行社|旅游|酒店预订|宾馆住宿|网吧|游戏币|修手机|电脑|宽带|话费|银行卡|银行贷款|信用卡|房贷|车贷|股票|基金|彩票|保险|宠物|养老院|月嫂|保姆|婚介|婚纱|律师|(?<!教育|培训|补课|补习|咨询|科技|机构)公司(?!.{0,6}(?:课|学|培训|教))|工厂|工地|单位|大学生助学|助学贷款|大学(?!生.{0,10}(?:课|教|老师|辅导|讲))|研究生(?!.{0,6}(?:课|教|老师))|简历|求职|跳槽|离婚|结婚|护照|签证|户口|天气|\bgym\b|restaurant|hotel|landlord|phone plan|insurance|passport|visa|weather|hospital/gi

/** False for a question that names such a thing and has no word of ours beside it. Short questions name nothing at all: they pass. */
export function isOurs(text: string): boolean {
  const rest = text.replace(others, ' ')
  return rest === text || ours.test(rest)
}
