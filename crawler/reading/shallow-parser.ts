/**
 * htmlparser2 keeps the open elements in an array and adds and removes at its front, which costs the square of the nesting.
 * Here the nesting ends at a limit: what is opened there is closed at once, as browsers do, and what it holds follows it.
 */
import { type Handler, Parser, type ParserOptions } from 'htmlparser2'

/** Deeper nesting than this is an attack on recursion or broken markup. Browsers stop at 512. */
const maxDepth = 400

export type DeepHandler = Partial<Handler> & {
  /** how many elements are open */
  readonly depth: number
}

export class ShallowParser extends Parser {
  private readonly handler: DeepHandler
  private atLimit = false

  constructor(handler: DeepHandler, options: ParserOptions) {
    super(handler, options)
    this.handler = handler
  }

  override onopentagname(start: number, end: number): void {
    this.atLimit = this.handler.depth >= maxDepth
    super.onopentagname(start, end)
  }

  override onclosetag(start: number, end: number): void {
    this.atLimit = false
    super.onclosetag(start, end)
  }

  /** An element that may hold nothing never enters the array of open ones. */
  protected override isVoidElement(name: string): boolean {
    return this.atLimit || super.isVoidElement(name)
  }
}
