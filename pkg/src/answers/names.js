/** The names of OOXML, of which there are two sets: the common one and the strict one of ISO/IEC 29500. */

/**
 * @typedef {object} Names
 * @property {string} main the namespace of workbooks
 * @property {string} relations the namespace of `r:id`, and what the types of relations begin with
 */

/**
 * @param {string} workbook the XML of the workbook
 * @returns {Names}
 */
export function namesOf(workbook) {
  const isStrict = workbook.slice(0, 5000).includes('http://purl.oclc.org/ooxml/spreadsheetml/main')
  const base = isStrict ? 'http://purl.oclc.org/ooxml' : 'http://schemas.openxmlformats.org'
  return isStrict
    ? { main: `${base}/spreadsheetml/main`, relations: `${base}/officeDocument/relationships` }
    : {
        main: `${base}/spreadsheetml/2006/main`,
        relations: `${base}/officeDocument/2006/relationships`,
      }
}

const TYPE = 'application/vnd.openxmlformats-officedocument.'

/** The types of the parts. */
export const TYPES = {
  sheet: `${TYPE}spreadsheetml.worksheet+xml`,
  styles: `${TYPE}spreadsheetml.styles+xml`,
  comments: `${TYPE}spreadsheetml.comments+xml`,
  vml: `${TYPE}vmlDrawing`,
}
