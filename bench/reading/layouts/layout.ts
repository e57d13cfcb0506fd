/** One page of the set: how it is built, its HTML, and its main text by hand. */
import type { Story } from './stories.ts'

export interface Layout {
  about: string
  title: string
  html: string
  /** paragraphs, one a line, without the title */
  text: string
}

/** The page around a body; `told` departs from the paragraphs of the story where the layout says more. */
export const layout = (about: string, story: Story, body: string, told: string[] = story.paragraphs): Layout => ({
  about,
  title: story.title,
  html: `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${story.title}</title></head><body>${body}</body></html>`,
  text: told.join('\n'),
})

export const each = (story: Story, wrap: (paragraph: string, index: number) => string): string =>
  story.paragraphs.map(wrap).join('\n')
export const inParagraphs = (story: Story): string => each(story, (text) => `<p>${text}</p>`)
