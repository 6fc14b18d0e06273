/** The SPARQL editor in place of the text field, which stays the form's value. */
import { autocompletion, completeAnyWord, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { sparql } from "@codemirror/legacy-modes/mode/sparql";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** Longest query that an address can hold, in its percent-encoded characters: the server takes headers of 16 KiB. */
const LONGEST = 14_000;

const KEYWORDS = [
  "SELECT",
  "DISTINCT",
  "WHERE",
  "GRAPH",
  "OPTIONAL",
  "FILTER",
  "UNION",
  "VALUES",
  "BIND",
  "ORDER BY",
  "GROUP BY",
  "HAVING",
  "LIMIT",
  "OFFSET",
  "COUNT",
  "PREFIX",
  "ASK",
  "CONSTRUCT",
  "DESCRIBE",
  "NOT EXISTS",
  "EXISTS",
  "REGEX",
  "CONTAINS",
  "LCASE",
  "STR",
  "SAMPLE",
  "GROUP_CONCAT",
];

/** Words of SPARQL, of the vocabularies of the build, and of the query itself. */
function complete(context: CompletionContext): CompletionResult | null {
  const word = context.matchBefore(/[\w:-]+/);
  if (!word && !context.explicit) return null;
  const terms = (field?.dataset["terms"] ?? "").split(" ").filter(Boolean);
  return {
    from: word?.from ?? context.pos,
    validFor: /^[\w:-]*$/,
    options: [...KEYWORDS.map((label) => ({ label, type: "keyword" })), ...terms.map((label) => ({ label, type: "property" }))],
  };
}

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--said)", fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--fact)" },
  { tag: [tags.number, tags.bool, tags.atom], color: "var(--intended)" },
  { tag: tags.comment, color: "var(--soft)", fontStyle: "italic" },
  { tag: [tags.variableName, tags.special(tags.variableName)], color: "var(--link)" },
]);

const theme = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "transparent", fontSize: "0.92rem" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.5", minHeight: "16rem", maxHeight: "32rem" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--soft)", border: "none" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--accent) 8%, transparent)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--accent) 28%, transparent)",
  },
  ".cm-tooltip": { backgroundColor: "var(--sheet)", color: "var(--ink)", border: "1px solid var(--strong-line)" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--on-accent)" },
});

/**
 * Typing over a selection. Left to the browser, Chromium keeps the style of the words it replaces as a `style` attribute, which the
 * page's policy stops and reports.
 */
function replaceSelected(event: InputEvent, view: EditorView): boolean {
  if (event.inputType !== "insertText" || event.isComposing || event.data === null || view.state.selection.main.empty) return false;
  event.preventDefault();
  view.dispatch(view.state.replaceSelection(event.data), { userEvent: "input.type", scrollIntoView: true });
  return true;
}

const field = document.querySelector<HTMLTextAreaElement>("#sparql");
const form = field?.form;
if (field && form) edit(field, form);

function edit(text: HTMLTextAreaElement, editor: HTMLFormElement): void {
  const run = (): boolean => {
    editor.requestSubmit();
    return true;
  };
  // In a shadow root the editor's styles are constructed sheets, which a policy without inline styles allows.
  const place = document.createElement("div");
  place.className = "code";
  const root = place.attachShadow({ mode: "open" });
  text.after(place);
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text.value,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        bracketMatching(),
        StreamLanguage.define(sparql),
        syntaxHighlighting(colours),
        autocompletion({ override: [complete, completeAnyWord] }),
        keymap.of([{ key: "Mod-Enter", run }, ...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": "SPARQL query", "aria-multiline": "true", tabindex: "0" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) text.value = update.state.doc.toString();
        }),
        EditorView.domEventHandlers({ beforeinput: replaceSelected }),
        theme,
      ],
    }),
  });
  text.hidden = true;
  document.querySelector("label[for=sparql]")?.addEventListener("click", () => view.focus());
  editor.addEventListener("submit", (event) => {
    if (encodeURIComponent(text.value).length <= LONGEST) return;
    event.preventDefault();
    const problem = document.createElement("p");
    problem.className = "warning";
    problem.setAttribute("role", "alert");
    problem.textContent = "This query is too long for an address. Post it to /sparql instead.";
    editor.append(problem);
  });
}
