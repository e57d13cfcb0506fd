/** Complaints about the youngest, and about safety in places of training. */
import { type Grammar, lines, words } from '../grammar.ts'

export const preschool: Grammar = {
  shapes: [],
  topic: words('拼音 识字 加减法 英语单词 写字 数学 小学语文 口算 汉字 珠心算 一年级课本 背古诗写字'),
  title: lines(`
    幼儿园教{topic}，小学化严重
    {firm}办幼小衔接班
    举报学前班教{topic}
    {estate}附近幼小衔接全日制
    大班幼儿被要求学{topic}
    面向学龄前的线上{topic}课`),
  fact: lines(`
    {firm}招收五六岁的{kid}上幼小衔接班，全天教{topic}和{topic}。
    {kid}在幼儿园大班，老师天天教{topic}，还布置作业。
    幼儿园门口有人发传单，学前班{day}开班，教{topic}，一个月{yuan}。
    不少大班的{kid}都退园去读{brand}的全日制学前班，学{topic}。
    {brand}给四岁的小朋友上{topic}网课，每天二十分钟。
    幼儿园和机构合作，把{topic}当兴趣班收费，不报的小朋友就在旁边看。
    这家机构名义是美术，实际给幼儿园中班大班的{kid}上{topic}。
    幼小衔接暑假班招了三个班，每天上午{topic}，下午{topic}，{kid}才六岁。
    国家不让给学龄前儿童开学科课，{brand}却公开招大班的娃娃学{topic}。
    园长让家长给大班幼儿报“入学准备课”，里面就是{topic}，另外收{yuan}。
    离上小学还有半年，机构恐吓说不学{topic}就跟不上，收了{count}个学前儿童。
    幼升小面试班教三四岁小孩{topic}，实在荒唐。
    托班和小班也开始写{topic}，幼儿园小学化这么严重没人管吗。
    {firm}的蒙氏班其实是教{topic}，学龄前的{kid}坐一上午不能动。
    {street}一家早教中心给三到六岁的孩子办{topic}班，没有办学资格。
    {kid}还没上小学，在学前班被老师罚抄{topic}。
    幼儿园大班下学期不玩游戏了，整天练{topic}，说为了和小学接轨。
    未满六岁的娃儿被要求参加{topic}培训，机构叫“小学先修班”。`),
}

export const safety: Grammar = {
  shapes: [],
  place: words('{firm} {firm} {brand} 托管班 小饭桌 培训班 补习班 午托中心 艺术学校 武术学校 游泳馆的培训班'),
  title: lines(`
    {place}消防通道堵塞
    {place}存在安全隐患
    {kid}在{place}受伤
    {place}新装修甲醛味大
    {place}老师打{kid}
    {place}饭菜不卫生，{kid}拉肚子`),
  fact: lines(`
    {place}在地下室，只有一个出口，没有灭火器，几十个学生挤在里面。
    {place}的安全出口被锁上，走廊堆满桌椅，万一着火跑都跑不出来。
    {place}刚装修完就上课，甲醛刺鼻，{kid}回来头晕流鼻血。
    {kid}在{place}上课时摔断了胳膊，老师不在场，机构不肯负责医药费。
    {place}的老师用尺子打{kid}手心，身上有淤青，要求调监控说坏了。
    一间十几平米的教室坐了三十多个{kid}，没有窗户，空气很差。
    {place}没有装监控，一对一教室门上连玻璃窗都没有，{parents}不放心。
    在{place}吃的午饭有异味，好几个{kid}上吐下泻，没有食品经营许可证。
    {place}的电线裸露，插线板到处拉，天花板掉过灰块。
    接送车是一辆报废面包车，超载，司机没有资格，{kid}坐着很危险。
    {place}有老师对女学生动手动脚，家长已经报警。
    楼上{place}窗户没有护栏，前几天有{kid}差点掉下去。
    放学后{place}没有人看管，{kid}自己跑到马路上差点被车撞。
    {place}几个大孩子长期欺负我家{kid}，老师从来不管，身上有伤。
    消防验收都没通过，{place}就开始招生，疏散指示牌一个都没有。
    {place}租的是厂房改的，上面是仓库，堆着易燃物。
    夏天停电，{place}用发电机，一氧化碳差点中毒。
    {kid}在{place}游泳时呛水，救生员在玩手机，要求检查资质。
    {place}睡觉的床是三层铁架床，{kid}从上面摔下来缝了五针。
    监控录像按规定要保存九十天，出事后{place}说只存一周，要查安全台账也没有。`),
}
