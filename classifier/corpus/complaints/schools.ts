/** Complaints about lessons at school: homework, after-school service, extra lessons, exams and places. */
import { type Grammar, lines, words } from '../grammar.ts'

export const homework: Grammar = {
  shapes: [],
  till: words('十点 十一点 晚上十点半 十二点 深夜 快到半夜 九点多'),
  title: lines(`
    {school}作业太多
    {grade}作业写到{till}
    一年级布置书面家庭作业
    老师让家长批改作业
    {school}作业负担重，睡眠不足
    反映{school}不执行双减，作业超量`),
  fact: lines(`
    {kid}读{grade}，每天作业写到{till}，睡眠严重不足。
    {school}一二年级也布置书面作业，抄生字、做口算，还要打卡。
    老师在群里要求家长批改作业、签字、拍照上传，成了家长作业。
    数学两张卷子，语文抄三遍，英语听写，{kid}做到{till}都做不完。
    {school}的周末作业比平时还多，{kid}两天都在赶作业，没有时间运动。
    各科老师之间不协调，都觉得自己布置得少，加起来要三个小时。
    作业公示写的是一小时以内，实际上要做到{till}。
    寒假作业十几本，抄写背诵加手抄报，{kid}一个假期没玩成。
    错一个字罚抄五十遍，{kid}边写边哭。
    老师让买了三本练习册，每晚都要做完，第二天检查，减负减到哪里去了？
    {grade}的学生作业量太大，视力下降，个个眼镜。
    手机软件上每天还有电子作业和打卡任务，眼睛都看坏了。
    {surname}老师布置的都是机械重复的抄写，没有分层，没有意义。
    家长下班回来要陪写作业到{till}，辅导不了还被老师点名。
    {school}中午也发作业，{kid}午休时间都在写。
    作业设计不合理，难题怪题多，家长都不会，只能上网搜答案。
    孩子每天五点多放学，吃完饭就写作业，写到{till}，书包重得背不动。
    反映作业过量问题后，学校让我们签自愿书，说作业是弹性的。`),
}

export const afterSchool: Grammar = {
  shapes: [],
  service: words('课后服务 课后延时服务 延时班 课后托管服务 三点半课堂 校内托管'),
  title: lines(`
    {school}强制参加{service}
    {school}{service}收费不合理
    {service}时间太短，接孩子不方便
    {school}{service}变成上课
    {school}取消{service}
    {service}质量差，{kid}只能坐着`),
  fact: lines(`
    {school}的{service}名义上自愿，实际全班必须参加，不报名就要写情况说明。
    {service}一学期收{yuan}，没有发票，也没公示标准。
    {service}变成了正课，老师在{service}里讲新课、考试。
    {school}{service}只到四点半，双职工家庭根本来不及接{kid}。
    {service}一个老师看六十个学生，{kid}就是坐着发呆，没有任何活动。
    {school}说好开设社团，结果{service}只是写作业，兴趣课要另外交钱。
    {school}一周只有三天有{service}，其余两天让我们自己想办法。
    {service}请的是外面机构的人来上，按课程收费，每门{yuan}。
    不参加{service}的学生放学要等全班一起才能走，变相强迫。
    {kid}因病没去{service}，费用不给退。
    {service}期间老师不在教室，学生打闹受伤。
    已经交了{service}的钱，学校又以场地不足为由取消了。
    {school}把{service}外包给公司，收费涨了一倍，内容还是自习。
    {service}能不能延长到六点？我们下班晚，{kid}没人接。
    低保家庭的{service}费应该减免，学校却要我们照交。
    {school}{service}分普通班和特色班，特色班贵得离谱，不选特色班就没有位置。
    {kid}不愿意参加{service}，班主任打电话做工作，说会影响班级考核。
    {service}不让做作业，只让看视频，家长交这个钱图什么？`),
}

export const schoolLessons: Grammar = {
  shapes: [],
  restday: words('周六 周日 周末 双休日 国庆 中秋 五一 元旦 暑假 寒假 清明 节假日 法定假日 国庆七天'),
  forced: words('强制 变相强迫 要求 组织 硬性规定 以自愿为名'),
  who2: words('初三 高一 高二 高三 初二 九年级 八年级 全校 毕业班 六年级 初中部 复读生'),
  title: lines(`
    {school}{restday}补课
    {school}{forced}学生{restday}补课并收费
    {school}晚自习上到十点
    {city}{count}中{restday}违规补课
    {school}与机构合作补课
    {school}不放假，占用学生休息时间
    举报{school}有偿补课`),
  fact: lines(`
    {school}{forced}{who2}学生{restday}到校补课，每人收费{yuan}。
    我是{school}{who2}的学生，{restday}学校照常上课，一个月才放一天假。
    {school}{who2}{restday}只放{count}天，其余时间都在学校上新课。
    教育局三令五申不准补课，{school}依旧{forced}{restday}补课。
    补课被举报以后，{school}让学生写自愿申请书来应付检查。
    {school}晚自习上到晚上十点，走读生回家都快十一点了。
    {school}早上六点二十到校，晚上十点才放学，{kid}吃不消。
    学校借培训机构的名义补课，老师还是本校老师，钱交给机构。
    {school}{restday}租了校外的房子给{who2}上课，说是自主学习。
    {school}以家长委员会的名义收补课费，{restday}全年级都去。
    不交补课费就不发新书，{school}这样{forced}太霸道。
    离开学还有二十天，{school}通知{who2}提前返校上课。
    上级来检查时学校叫学生躲到宿舍，走了继续{restday}补课。
    {restday}的托管其实是补课，各科老师轮流讲题。
    天气这么热，{school}教室没空调，还要补到{day}。
    学生不想补课，老师说不来就当放弃学籍，请求制止{school}。
    {school}{who2}一周上六天半，只有周日下午休息。
    体育课、音乐课全部被占用，{school}{restday}再加补文化课。
    建议严查公办学校{restday}集体补课，还学生休息的权利。
    早自习晚自习都讲新课，非寄宿生也必须上到九点半，不上要家长签字。
    我们学校要补课到大年二十八，初五又开始，严重影响学生身心健康。`),
}

export const exams: Grammar = {
  shapes: [],
  title: lines(`
    {school}公布学生成绩排名
    {school}每周考试
    {school}分重点班
    {school}招生要考试面试
    {estate}学位问题，{kid}无法入学
    划片不公，要求就近入学
    {school}违规抢生源`),
  fact: lines(`
    {school}把{grade}学生的成绩排名打印出来贴在教室墙上。
    每次月考后老师都在群里发全班名次，{kid}压力很大。
    {school}一学期考了八九次试，周考、月考、联考不断。
    {school}按成绩分快慢班，最好的老师都在重点班。
    {school}小升初私下组织考试选拔，掐尖招生。
    {school}提前到各小学挖优生，签约许诺进实验班。
    {estate}划片划到很远的学校，门口的{school}却读不了，要求就近入学。
    开发商说是{school}学区房，现在教育局说不在招生范围内。
    外来务工人员随迁子女报名{school}，被告知学位已满，没有书读。
    {school}一年级新生还要面试、测评，问父母学历。
    {school}给各班下达升学指标，考不好扣老师的钱。
    {kid}差几天满六周岁，报不了名，明年又说超龄，入学年龄能不能放宽？
    民办学校摇号不透明，有关系的都摇上了。
    转学到{school}要交赞助费，不交就说没有学位。
    期末用高年级的题考{grade}，超纲超前，打击{kid}信心。
    中考指标到校的名额分配不公，名单不公示。
    {kid}户口在{district}，初中学校一直没有着落，跑了几个学校都不收。
    老师按名次排座位，最后几名坐垃圾桶旁边。
    直升名额没有公示，校长说了算，请公布录取标准。
    高考加分和保送名单有问题，要求核查录取过程。
    一个班塞了七十多个人，大班额严重，新学校什么时候招生？
    我们小区交房几年了，没有配套小学，几百个适龄儿童上不了学。`),
}
