/** The runs of a Word document: where each text stands in the XML, and where it may be cut. */

import { Parser } from 'htmlparser2'

/**
 * A run, `<w:r>`.
 *
 * @typedef {object} Run
 * @property {number} from
 * @property {number} inner where its content begins, after its properties
 * @property {number} innerTo where its end tag begins
 * @property {number} to
 * @property {string} properties its `<w:rPr>`, which each part of it has
 * @property {Run | undefined} outer the run that holds the text box that it is in
 */

/**
 * A text, `<w:t>`.
 *
 * @typedef {object} RunText
 * @property {number} from
 * @property {number} inner where its characters begin
 * @property {number} innerTo
 * @property {number} to
 * @property {boolean} keepsSpaces
 * @property {Run} run
 */

/**
 * The texts of runs, in order.
 *
 * @param {string} xml of word/document.xml
 * @param {string} prefix of the names of WordprocessingML, with its colon
 * @returns {RunText[]}
 */
export function textsOf(xml, prefix) {
  /** @type {RunText[]} */
  const texts = []
  /** @type {Run[]} */
  const runs = []
  /** The runs that were open where a text box began. @type {Run[][]} */
  const boxes = []
  let [isDirect, depth] = [false, 0]
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const [from, inner] = [parser.startIndex, parser.endIndex + 1]
        const run = runs[runs.length - 1]
        if (name === `${prefix}r`) {
          const outer = boxes.length ? boxes[0][0] : undefined
          runs.push({ from, inner, innerTo: inner, to: inner, properties: '', outer })
        } else if (name === `${prefix}txbxContent`) {
          boxes.push([...runs])
        } else if (name === `${prefix}rPr`) {
          isDirect = run?.inner === from
          depth = from
        } else if (name === `${prefix}t` && run) {
          const keepsSpaces = attributes['xml:space'] === 'preserve'
          texts.push({ from, inner, innerTo: inner, to: inner, keepsSpaces, run })
        }
      },
      onclosetag(name) {
        const [innerTo, to] = [parser.startIndex, parser.endIndex + 1]
        const run = runs[runs.length - 1]
        const text = texts[texts.length - 1]
        if (name === `${prefix}r` && run) Object.assign(runs.pop() ?? run, { innerTo, to })
        else if (name === `${prefix}txbxContent`) boxes.pop()
        else if (name === `${prefix}rPr` && run && isDirect) {
          Object.assign(run, { properties: xml.slice(depth, to), inner: to })
          isDirect = false
        } else if (name === `${prefix}t` && text?.run === run) Object.assign(text, { innerTo, to })
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return texts.filter(({ inner, innerTo }) => inner < innerTo)
}
