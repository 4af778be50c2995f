/** The check of the page itself: a panel over a portal page, for the person who walks the site. */

import type { PageRead } from './page.js'
import type { Finding } from './wire.js'

export interface PageCheckOptions {
  /** Default: `national`. */
  profile?: string
  /** The day as of which to check, `YYYY-MM-DD`. Default: today in China. */
  asOf?: string
  /** Default: that of the page. */
  lang?: 'zh' | 'en'
  /** `false` marks places with boxes, also where the browser has highlights. */
  highlights?: boolean
}

/** A page that is checked. */
export interface PageCheck {
  readonly findings: Finding[]
  /** What was read out of the page, and where. */
  readonly read: PageRead | undefined
  /** How many frames of other sites could not be read; what others show is part of the page. */
  readonly closedFrames: number
  /** Checks the page as it is now. */
  run(): Promise<void>
  /** Scrolls to the place of a finding and points at it. Gives whether the page shows it. */
  reveal(finding: Finding): boolean
  /** Takes the panel and the marks away. */
  close(): void
}

/**
 * Checks the page and shows what is found over it. The content of the page is not changed: the panel stands beside
 * `<body>`, the places are marked by highlights of the browser or by boxes over them. In a page with the script tag it
 * is `gongkai.checkPage()`, and `?gongkai` in the address calls it.
 */
export declare function checkPage(options?: PageCheckOptions): Promise<PageCheck>
