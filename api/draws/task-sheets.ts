/** Task sheets of a draw as Word: one page an inspection, with lines to fill in by hand. */
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import type { z } from 'zod'
import type { drawView } from '#api/contract/draws.ts'
import { inspectionResults } from '#policy/draws/results.ts'

type View = z.input<typeof drawView>

const line = (text: string) => new Paragraph({ spacing: { after: 160 }, children: [new TextRun({ text, size: 24 })] })

export function taskSheets({ title, tasks, drawnAt }: View): Promise<Buffer> {
  const boxes = Object.values(inspectionResults).map(({ zh }) => `□ ${zh}`)
  const children = tasks.flatMap(({ institution, inspectors }, at) => [
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: at > 0, children: [new TextRun('双随机检查任务单')] }),
    line(`抽查事项：${title}`),
    line(`抽取时间：${drawnAt?.slice(0, 10) ?? ''}　　序号：${at + 1}`),
    line(`检查对象：${institution.name}`),
    line(`检查人员：${inspectors.map(({ name }) => name).join('、') || '无可派人员，另行指派'}`),
    line('检查日期：　　　　年　　月　　日'),
    line(`检查结果：${boxes.join('　')}`),
    line('检查情况：'),
    line('检查人员签字：　　　　　　　　　　　被检查对象签字：'),
  ])
  return Packer.toBuffer(new Document({ creator: '减负', sections: [{ children }] }))
}
