/** What the adapters for form libraries take. */

import type { Gongkai } from './api.js'
import type { Options } from './options.js'
import type { FormFields } from './schema.js'
import type { Finding } from './wire.js'

export type { Finding, FormFields }

export interface FormOptions extends Options {
  /** One that is loaded already. */
  gongkai?: Gongkai
  /** Findings of this weight and above fail; those that only a person can tell never do. Default: `error`. */
  threshold?: Finding['severity']
  /** The input that has the findings of fields which the form does not have. Default: the first one. */
  rest?: string
  /** Is told everything that is found, warnings too. */
  onFindings?: (findings: Finding[]) => void
  /**
   * Is told why the rules did not load: the form can be sent all the same, so that what was written is not lost.
   * Default: the console of the browser.
   */
  onError?: (error: unknown) => void
}
