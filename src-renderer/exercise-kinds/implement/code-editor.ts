import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import {
  bracketMatching,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  type DecorationSet,
} from '@codemirror/view';
import type { Span } from '../../../src-main/contract/problem.ts';
import { editorTheme, highlighting } from './editor-theme.ts';

export interface EditorOptions {
  readonly code: string;
  /** What the editor is called by screen readers. */
  readonly label: string;
  onwrite(code: string): void;
  oncheck(): void;
}

const markProblem = StateEffect.define<Span | undefined>();
const mark = Decoration.mark({ class: 'cm-problem' });

/** The marked place stays until something is typed. */
const problemField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marked, { effects, docChanged, state }) {
    for (const effect of effects) {
      if (!effect.is(markProblem)) continue;
      const span = effect.value;
      const end = Math.min(span?.end ?? 0, state.doc.length);
      return span && span.start < end
        ? Decoration.set([mark.range(span.start, end)])
        : Decoration.none;
    }
    return docChanged ? Decoration.none : marked;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** A code editor inside an element. */
export class CodeEditor {
  readonly #view: EditorView;

  /**
   * The editor stands in a shadow root: there its styles are constructed sheets, which the content
   * security policy allows, and not elements.
   */
  constructor(host: HTMLElement, { code, label, onwrite, oncheck }: EditorOptions) {
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    this.#view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: code,
        extensions: [
          lineNumbers(),
          history(),
          drawSelection(),
          indentOnInput(),
          indentUnit.of('  '),
          bracketMatching(),
          closeBrackets(),
          highlightActiveLine(),
          syntaxHighlighting(highlighting),
          javascript({ typescript: true }),
          editorTheme,
          problemField,
          EditorView.contentAttributes.of({
            'aria-label': label,
            spellcheck: 'false',
            tabindex: '0',
          }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) onwrite(update.state.doc.toString());
          }),
          keymap.of([
            {
              key: 'Mod-Enter',
              run: () => {
                oncheck();
                return true;
              },
            },
            ...closeBracketsKeymap,
            ...historyKeymap,
            ...defaultKeymap,
          ]),
        ],
      }),
    });
  }

  focus(): void {
    this.#view.focus();
  }

  /** Puts other code in place of what is there; it can be undone. */
  replace(code: string): void {
    this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: code } });
  }

  /** Underlines a piece of the code; nothing when there is none. */
  mark(span: Span | undefined): void {
    this.#view.dispatch({
      effects: markProblem.of(span),
      ...(span && { selection: { anchor: Math.min(span.start, this.#view.state.doc.length) } }),
      scrollIntoView: span !== undefined,
    });
  }

  destroy(): void {
    this.#view.destroy();
  }
}
