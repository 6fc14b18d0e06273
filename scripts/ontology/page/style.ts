/** The page's look: one column, light or dark as the reader's system is, nothing loaded from anywhere. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1f; --paper: #fff; --soft: #59595f; --line: #d5d5da; --card: #f5f5f7; --link: #0b5394; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececf0; --paper: #17171a; --soft: #a9a9b2; --line: #3b3b42; --card: #222227; --link: #8ab8f0; } }
body { margin: 0 auto; max-width: 62rem; padding: 1rem 1.25rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, pre:focus-visible, .wide:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
h1 { font-size: 2rem; line-height: 1.2; margin: 1rem 0 0; }
header svg { float: right; width: 4.5rem; height: auto; }
h2 { margin: 3rem 0 .5rem; padding-top: .5rem; border-top: 2px solid var(--line); }
h3 { margin: 0 0 .25rem; font-size: 1.1rem; overflow-wrap: anywhere; }
.soft, dt { color: var(--soft); }
.term { margin: 1rem 0; padding: .9rem 1.1rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
.term:target, tr:target { outline: 3px solid var(--link); }
.term p { margin: .25rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: .5rem 0; }
dd { margin: 0; overflow-wrap: anywhere; }
code, pre { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .875em; }
p, li, figcaption { overflow-wrap: anywhere; }
pre { margin: .5rem 0 0; padding: .6rem .8rem; overflow-x: auto; background: var(--paper); border: 1px solid var(--line); border-radius: .35rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
figure { margin: 1rem 0; overflow-x: auto; }
figure svg { display: block; max-width: 100%; min-width: 40rem; height: auto; background: #fff; border-radius: .5rem; }
.names { columns: 14rem; padding-left: 1.2rem; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .4rem; } }
`;
