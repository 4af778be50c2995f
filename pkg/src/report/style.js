/**
 * How the page looks. A text, because the policy of the page names its hash. Chromium 80 has no :has,
 * inset, flex gap or color-mix.
 */
export const STYLE = `
:root {
  --paper: #f5f6f8; --surface: #ffffff; --sunken: #eef0f3; --line: #d5d9e0; --line-strong: #7c8696;
  --ink: #1a1f28; --ink-soft: #4a5361; --accent: #1d4f91; --accent-soft: #e6eef9; --focus: #1d6fe0;
  --error: #b3211a; --error-soft: #fdecea; --error-mark: #fbd3cf;
  --warning: #855100; --warning-soft: #fdf3de; --warning-mark: #fbe3ad;
  --info: #2b5f7a; --info-soft: #e8f2f7; --info-mark: #cfe5f0;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #12151a; --surface: #1a1e25; --sunken: #232831; --line: #343b47; --line-strong: #7d8798;
    --ink: #e9ecf1; --ink-soft: #aeb7c4; --accent: #8bb8f5; --accent-soft: #22324a; --focus: #7ab0ff;
    --error: #ff9d94; --error-soft: #36201f; --error-mark: #64302c;
    --warning: #f0c066; --warning-soft: #322818; --warning-mark: #594418;
    --info: #8fcbe8; --info-soft: #1b2d37; --info-mark: #234d62;
    color-scheme: dark;
  }
}
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
body {
  max-width: 80rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.65 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif;
  overflow-wrap: anywhere; word-break: break-word;
}
h1, h2, h3, p, ul { margin: 0; padding: 0; }
ul { list-style: none; }
h1 { font-size: 1.625rem; line-height: 1.3; }
h2 { margin: 1.75rem 0 0.75rem; font-size: 1.1875rem; }
h3 { margin-bottom: 0.375rem; font-size: 1rem; }
.made { margin-top: 0.25rem; color: var(--ink-soft); font-size: 0.9375rem; }
:focus { outline: 2px solid var(--focus); outline-offset: 2px; }
:focus:not(:focus-visible) { outline: none; }
.error, .unreadable { --tone: var(--error); --soft: var(--error-soft); --marked: var(--error-mark); }
.warning { --tone: var(--warning); --soft: var(--warning-soft); --marked: var(--warning-mark); }
.info { --tone: var(--info); --soft: var(--info-soft); --marked: var(--info-mark); }
.counts { display: flex; flex-wrap: wrap; margin: 1rem -0.375rem 0; }
.counts li {
  margin: 0.375rem; padding: 0.5rem 0.875rem; border: 1px solid var(--line); border-radius: 8px;
  background: var(--soft, var(--surface)); color: var(--tone, var(--ink));
}
.counts b { margin-right: 0.375rem; font-size: 1.25rem; font-variant-numeric: tabular-nums; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); grid-gap: 1rem; align-items: start; }
.chart { padding: 0.875rem 1rem; border: 1px solid var(--line); border-radius: 8px; background: var(--surface); }
.bar {
  display: grid; grid-template-columns: minmax(0, 1fr) 5.5rem 2.75rem; grid-gap: 0.5rem; align-items: center; width: 100%;
  min-height: 1.875rem; padding: 0.125rem 0.25rem; border: 0; border-radius: 4px; background: none; color: var(--ink);
  font: inherit; font-size: 0.875rem; line-height: 1.4; text-align: left;
}
.bar:enabled { cursor: pointer; }
.bar:enabled:hover { background: var(--sunken); }
.bar[aria-pressed="true"] { background: var(--accent-soft); font-weight: 600; }
.bar svg { display: block; width: 100%; height: 0.625rem; }
.bar .number { text-align: right; font-variant-numeric: tabular-nums; }
.rest { padding: 0.125rem 0.25rem; color: var(--ink-soft); font-size: 0.875rem; }
rect.error, rect.unreadable { fill: var(--error); }
rect.warning { fill: var(--warning); opacity: 0.75; }
rect.info { fill: var(--info); opacity: 0.55; }
.tools { display: flex; flex-wrap: wrap; align-items: flex-end; margin: 0 -0.375rem 0.5rem; font-size: 0.9375rem; }
.tools > * { margin: 0.25rem 0.375rem; }
.tools fieldset { display: flex; flex-wrap: wrap; min-width: 0; padding: 0; border: 0; }
.tools legend, .field span { display: block; padding: 0; color: var(--ink-soft); font-size: 0.875rem; }
.check { display: inline-flex; align-items: center; min-height: 2.25rem; margin-right: 0.75rem; color: var(--tone); }
.check input { width: 1.125rem; height: 1.125rem; margin: 0 0.375rem 0 0; }
.field { display: block; max-width: 100%; }
.field select, .field input, .tools button, .more {
  min-height: 2.25rem; max-width: 100%; padding: 0.25rem 0.5rem; border: 1px solid var(--line-strong); border-radius: 6px;
  background: var(--surface); color: var(--ink); font: inherit;
}
.field select { width: 10rem; }
.field input { width: 10rem; }
.tools button, .more { padding: 0.25rem 0.875rem; cursor: pointer; }
[role="status"] { margin-bottom: 0.5rem; color: var(--ink-soft); font-size: 0.9375rem; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; background: var(--surface); font-size: 0.9375rem; }
.c1 { width: 6.5rem; } .c2 { width: 22%; } .c4 { width: 28%; }
th, td { padding: 0.5rem 0.625rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { position: sticky; top: 0; background: var(--sunken); }
.tag { display: inline-block; padding: 0 0.5rem; border-radius: 4px; background: var(--soft); color: var(--tone); font-weight: 600; white-space: nowrap; }
.review, .file, .unit, .basis { color: var(--ink-soft); font-size: 0.875rem; }
.message { font-weight: 500; }
.quote { margin-top: 0.25rem; padding: 0.125rem 0.5rem; border-left: 3px solid var(--line-strong); white-space: pre-wrap; }
mark { background: var(--marked); color: inherit; }
.fix, .related { margin-top: 0.25rem; font-size: 0.875rem; }
.name { font-size: 0.875rem; font-weight: 500; }
.rule { font: 0.8125rem/1.5 ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; }
.more { margin-top: 0.75rem; }
@media screen { .later { display: none; } }
@media screen and (max-width: 46rem) {
  body { padding: 1rem 0.75rem 2rem; }
  .charts { grid-template-columns: minmax(0, 1fr); }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); }
  colgroup { display: none; }
  table, tbody, tr, td { display: block; width: 100%; }
  table { background: none; }
  tr { margin-bottom: 0.75rem; padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-radius: 8px; background: var(--surface); }
  td { padding: 0.1875rem 0; border: 0; }
  .field, .field select, .field input { width: 100%; }
}
@page { size: A4; margin: 14mm 12mm; }
@media print {
  html { font-size: 9pt; }
  body { max-width: none; padding: 0; background: none; line-height: 1.5; }
  .tools, .more { display: none !important; }
  .chart { break-inside: avoid; }
  .bar { grid-template-columns: minmax(0, 1fr) 4rem 2.5rem; min-height: 1.5rem; }
  thead { display: table-header-group; }
  thead th { position: static; }
  tr, .counts li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .c1 { width: 17mm; }
  th, td { padding: 1.2mm 1.6mm; }
  .tag, mark, rect, thead th, .counts li { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`
