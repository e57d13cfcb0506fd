/** Schools, the bureau, libraries, museums, bookshops: the same words in another mouth. */
import { type Bank, p } from './bank.ts'

export const innocentSchool: Bank = {
  name: 'innocent-school',
  by: 'school',
  on: 'site',
  spread: 2,
  pieces: [
    p(
      '课后服务告家长书',
      '本学期课后服务周一至周五16:00至18:00开展，每月一百二十元，内容为作业看护、社团和体育活动，自愿参加。',
      { why: 'school service' },
    ),
    p('喜报', '我校学生在市科技创新大赛中获一等奖两项、二等奖五项，数学组教师在赛课中荣获特等奖，特此祝贺。', {
      why: 'own honours of a school',
    }),
    p('寒暑假放假通知', '根据市教育局校历，暑假自7月11日开始，8月31日报到。假期请合理安排作息，严禁教师组织或参与有偿补课。', {
      season: 'summer',
      why: 'school notice',
    }),
    p(
      '关于规范作业管理的通知',
      '一二年级不布置书面家庭作业，三至六年级平均完成时间不超过六十分钟，教师须全批全改，不得要求家长批改。',
      { why: 'school notice' },
    ),
    p('阅读打卡活动倡议', '读书月期间，倡议同学们每天和家人共读二十分钟，自愿在班级墙上贴一颗星，不评比。', {
      why: 'reading check-in by a school',
    }),
    p('社团招新', '合唱团、舞蹈社、篮球社、机器人社团招新，活动时间周二周四课后，不收费，报名找班主任。', {
      why: 'school clubs',
    }),
    p('运动会安排', '秋季运动会定于本周四、周五举行，设跳绳、接力和拔河，冠军班级颁发锦旗。', {
      season: 'autumn',
      why: 'school sports day',
    }),
    p('致家长的一封信', '近期有机构在校门口发传单，宣称“保过保录”“直升名校”。请勿相信，学校从未与任何校外机构合作。', {
      why: 'warning with quotes',
    }),
    p('教师风采', '语文组现有教师二十八人，其中高级教师九人，平均教龄十四年，区级学科带头人三人。', { why: 'school teachers' }),
    p('毕业典礼', '六年级毕业典礼在操场举行，校长寄语同学们做最好的自己，全体教师送行。', {
      season: 'summer',
      why: 'school event',
    }),
    p('期末监测安排', '期末监测语文、数学各六十分钟，成绩以等级呈现，不排名、不公布。', { why: 'school exam' }),
    p('招生入学公告', '小一新生登记采取划片入学，登记时请携带户口簿和房产证，具体以区教育局公告为准。', {
      why: 'official enrolment',
    }),
    p('家长学校讲座', '周五晚邀请心理教师讲《如何缓解升学焦虑》，请家长带一支笔，讲座免费。', { why: 'psychology lecture' }),
    p('校园开放日', '开放日可参观校史馆、实验室和图书馆，观摩一节常态语文课，请提前预约。', { why: 'open day' }),
  ],
}

export const innocentBureau: Bank = {
  name: 'innocent-bureau',
  by: 'government',
  pieces: [
    p(
      '关于进一步规范校外培训行为的通知',
      '各机构不得占用国家法定节假日、休息日及寒暑假开展学科类培训，线下结束时间不晚于20:30，线上不晚于21:00。',
      { why: 'policy' },
    ),
    p('校外培训广告警示', '请广大家长警惕“签约保分”“命题组授课”“不过退款”等虚假承诺，发现线索可拨打12345举报。', {
      why: 'warning with quotes',
    }),
    p('学科类机构白名单公示', '现将审批登记的义务教育阶段学科类校外培训机构名单予以公示，名单以外的机构不得开展学科类培训。', {
      why: 'register',
    }),
    p('小学入学政策问答', '问：是否需要参加幼小衔接班？答：不需要，严禁幼儿园和校外机构提前教授小学内容。', {
      why: 'question and answer',
    }),
    p('民办初中电脑随机录取结果', '本次共有一千二百名学生参加摇号，录取结果可在公众信息网查询，严禁任何机构以推荐名额收费。', {
      season: 'summer',
      why: 'official notice',
    }),
    p('处罚信息公开', '某教育咨询公司未经许可在居民楼内开展学科培训，责令停止办学、退还费用，并处罚款四万元。', {
      why: 'penalty report',
    }),
    p('在职教师违规补课通报', '经查，某中学在职教师周某在校外机构有偿授课，给予记过处分，取消评优资格两年。', {
      why: 'disciplinary report',
    }),
    p('预收费监管工作推进会', '会议要求所有机构预收费全额纳入监管，一次性收费不得超过三个月或六十课时。', { why: 'policy' }),
    p('暑期托管服务通知', '暑期托管由学校和青少年宫承办，每天8:30至17:30，安排游戏、体育和阅读，不得集体补课、讲授新课。', {
      season: 'summer',
      why: 'public vacation care',
    }),
    p('白名单竞赛公告', '公布本学年面向中小学生的全国性竞赛名单，未列入名单的竞赛一律不得组织，结果不作为招生依据。', {
      why: 'policy',
    }),
    p('中考改革问答', '普职分流政策如何执行？答：按照普职协调发展要求，优化高中阶段教育结构，请家长以官方解读为准。', {
      why: 'policy',
    }),
    p('境外课程专项检查', '对以“国际课程”“境外教材”名义面向中小学生开展培训的行为开展专项检查，一经查实从严处理。', {
      why: 'policy',
    }),
    p('学前教育宣传月', '主题为“尊重儿童、科学衔接”，倡议家长不让孩子提前学拼音、识字和算术，多游戏多运动。', {
      season: 'summer',
      why: 'policy',
    }),
    p('办学许可换证流程', '申请材料包括场所证明、章程、教师名单，受理时限二十个工作日，不收取费用。', { why: 'service' }),
    p('教师招聘公告', '公开招聘中小学教师六十名，面试由考官随机抽签，笔试成绩网上查询。', { why: 'recruitment' }),
    p('校历发布', '本学年第一学期九月一日开学，寒假时间按校历执行，各学校不得提前开学或补课。', { why: 'calendar' }),
  ],
}

export const innocentVenue: Bank = {
  name: 'innocent-venue',
  by: 'venue',
  on: 'site',
  spread: 2,
  pieces: [
    p('周末英语角', '每周六上午十点在报告厅举办英语角，老少皆宜，免费参加，无需预约。', {
      by: 'library',
      why: 'free library event',
    }),
    p('少儿故事会', '周日下午三点，志愿者给三到六岁小朋友讲绘本，免费，名额二十个，家长陪同入场。', {
      by: 'library',
      why: 'free, no lessons',
    }),
    p('开放时间', '周二至周日9:00—21:00开放，周一闭馆，节假日照常，暑假延长到21:30。', { by: 'library', why: 'opening hours' }),
    p('教辅区上新', '小学语文、数学、英语同步练习到货，初中物理实验手册八折，会员积分可抵扣。限时三天。', {
      by: 'bookshop',
      why: 'books, no training',
    }),
    p('作家见面会', '周六下午两点，儿童文学作家来店签售，读者可提问合影，凭小票入场。', { by: 'bookshop', why: 'book event' }),
    p('暑期书单', '给小学生的十本书，给初中生的八本书，给家长的五本书。原价销售，会员九折。', {
      by: 'bookshop',
      season: 'summer',
      why: 'books',
    }),
    p('暑假特展', '恐龙特展七月开幕，成人票四十元，学生半价，团体预约请打前台电话。', {
      by: 'museum',
      season: 'summer',
      why: 'exhibition',
    }),
    p('小小讲解员', '面向九到十四岁招募志愿讲解员，免费培训四次，周末上午在展厅讲解化石。', {
      by: 'museum',
      why: 'public museum programme',
    }),
    p('博物馆打卡集章', '在五个展厅集齐印章可换明信片，打卡路线图在入口处领取。', { by: 'museum', why: 'check-in at a sight' }),
  ],
}
