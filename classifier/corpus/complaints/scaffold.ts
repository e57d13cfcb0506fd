/** What every complaint is built from, whatever it is about: greeting, history, feeling, demand, and the forms hotlines write it down in. */
import { type Grammar, lines, words } from '../grammar.ts'
import { rhetoric } from './rhetoric.ts'

export const scaffold: Grammar = {
  ...rhetoric,
  shapes: lines(`
    {title}
    {title}{end}{fact}
    {fact}
    {fact}
    {fact}{ask}
    {fact}{feeling}{ask}
    {fact}{fact}{ask}
    {greet}{fact}{ask}
    {greet}{who}{fact}{feeling?}{ask}
    {greet}{who}{fact}{detail}{fact}{feeling}{ask}
    {greet}{fact}{fact}{fact}{detail}{ask}
    {title}{end}{greet}{who}{fact}{detail}{feeling}{ask}
    {title}{end}{who}{fact}{detail}{detail}{ask}
    {title}{end}{greet}{padding}{fact}{padding}{padding}{ask}
    {greet}{who}{padding}{fact}{padding}{fact}{padding}{ask}
    {fact}{padding}{padding}{fact}{detail}{padding}{feeling}{ask}
    {title}{end}{padding}{fact}{fact}{padding}{padding}{padding}
    {greet}{padding}{padding}{fact}{fact}{fact}{padding}{padding}{feeling}{padding}
    {who}{fact}{fact}{detail}{feeling}
    {hotline}
    {hotline}
    {platform}
    {chat}`),
  end: ['\n', ' ', '！', '。'],
  greet: lines(`
    尊敬的领导：您好！
    {surname}书记：你好！
    市长您好，
    尊敬的{bureau}领导：
    领导好，
    您好！
    你好，
    各位领导，百忙之中打扰了，
    {surname}局长：
    网络理政平台的同志你们好，
    相关部门：`),
  who: lines(`
    我是{district}{estate}的居民，
    我是一名普通市民，
    本人住在{street}，
    我们几户人家商量后一起写这封信，
    不方便透露姓名，
    实名反映，
    我是替{relative}来反映的，
    我在{city}生活了{count}年，
    {date}发生了一件事，`),
  relative: words('父母 妻子 老公 妹妹 朋友 邻居 亲戚 同事'),
  kid: words('孩子 娃娃 小孩 儿子 女儿 娃儿 小朋友 我家孩子 我娃'),
  parents: words('家长 家长们 我们家长 爸爸妈妈 很多家长'),
  detail: lines(`
    已经多次向有关部门反映，至今没有任何答复。
    打过12345，也打过{bureau}的电话，都说会处理，最后没有下文。
    附近的人都怨声载道。
    合同、转账记录、聊天截图我都保存着。
    前台说领导不在，让我回去等通知。
    从{date}到现在，问题一直没有解决。
    还有好几个人和我一样的遭遇，大家拉了一个群。
    他们的态度非常嚣张，说随便去告。
    上次来人看了一眼就走了，第二天照旧。
    有照片和视频，需要的话可以提供。
    具体地址：{district}{street}{#}{#}号。
    工单编号我不记得了，之前也反映过。`),
  feeling: lines(`
    请问这合理吗？
    难道就没有人管吗？
    我们真的很无助，很气愤。
    太让人寒心了！
    这样下去怎么办？
    实在是没有办法才给您写信。
    到底该找哪个部门？
    心里憋了很久，不吐不快。`),
  ask: lines(`
    希望有关部门尽快处理。
    请核实查处，谢谢！
    恳请帮忙解决，盼复！
    请求相关部门介入调查，给一个说法。
    希望领导能重视。
    麻烦领导督促一下，万分感谢！
    求助，希望得到回复。
    望查一下哈，谢谢。
    请保密我的信息。
    要求尽快整改并回复。`),
  hotline: lines(`
    来电人反映：{fact}诉求：{ask}
    市民来电：{fact}{ask}
    {surname}女士来电反映，{fact}现来电{ask}
    {surname}先生来电：{fact}
    诉求内容：{fact}希望部门核实处理并回复。
    群众反映：{fact}
    【投诉】{title}。来电人称{fact}
    工单标题：{title} 诉求：{fact}{ask}`),
  platform: lines(`
    事由：{title}\n经过：{fact}{detail}\n要求：{ask}
    被投诉单位：详见正文。具体问题：{fact}
    问题描述：{fact}{fact}期望结果：{ask}
    留言标题：{title} 留言内容：{greet}{fact}{ask}`),
  chat: lines(`
    {title}，有人管没
    {title}啊，求处理
    有没有人晓得找哪里？{fact}
    真的服了，{fact}
    {fact}这个能投诉不？
    大家评评理，{fact}`),
}
