/** What gongkai is told of the forms that frameworks draw anew. */

export const SETTINGS = {
  asOf: '2026-11-22',
  fields: { documentNumber: '#wh', title: '#bt', writtenOn: '#cwrq', printedOn: '#yfrq' },
}
