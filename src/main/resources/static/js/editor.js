import { EditorState, Schema, DOMParser, DOMSerializer, EditorView, keymap, history, undo, redo, baseKeymap, toggleMark, setBlockType, wrapIn, lift, chainCommands, exitCode, wrapInList, splitListItem, liftListItem, sinkListItem, dropCursor, gapCursor, tableEditing, tableNodes, goToNextCell, addRowAfter, deleteRow, addColumnAfter, deleteColumn, deleteTable, toggleHeaderRow, isInTable, TextSelection } from '/vendor/prosemirror-1.42.9.min.js';

// The article form: a rich text editor over its text area, and what is typed kept as it comes. Without this file the form works as it stands.

const form = document.getElementById('article-form');
const field = document.getElementById('body');
if (form && field) begin(form, field);

function begin(form, field) {
  const view = edit(field);
  keep(form, field, view);
}

// What may be written: the same as the server keeps.
function schema() {
  const plain = (tag, more = {}) => ({ parseDOM: [{ tag }], toDOM: () => [tag, 0], ...more });
  const block = (tag, content, more = {}) => plain(tag, { content, group: 'block', ...more });
  const cells = tableNodes({ tableGroup: 'block', cellContent: 'block+', cellAttributes: {} });
  return new Schema({
    nodes: {
      doc: { content: 'block+' },
      paragraph: block('p', 'inline*'),
      heading: {
        attrs: { level: { default: 2 } }, content: 'inline*', group: 'block', defining: true,
        parseDOM: [{ tag: 'h1', attrs: { level: 2 } }, { tag: 'h2', attrs: { level: 2 } }, { tag: 'h3', attrs: { level: 3 } }, { tag: 'h4,h5,h6', attrs: { level: 4 } }],
        toDOM: node => ['h' + node.attrs.level, 0],
      },
      blockquote: block('blockquote', 'block+'),
      bullet_list: block('ul', 'list_item+'),
      ordered_list: {
        content: 'list_item+', group: 'block', attrs: { start: { default: 1 } },
        parseDOM: [{ tag: 'ol', getAttrs: dom => ({ start: dom.start || 1 }) }],
        toDOM: node => node.attrs.start === 1 ? ['ol', 0] : ['ol', { start: node.attrs.start }, 0],
      },
      list_item: plain('li', { content: 'paragraph block*', defining: true }),
      horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
      figure: {
        group: 'block', content: 'inline*', attrs: { src: {}, alt: { default: '' } }, isolating: true, draggable: true,
        parseDOM: [{
          tag: 'figure', contentElement: dom => dom.querySelector('figcaption') || document.createElement('figcaption'),
          getAttrs: dom => { const img = dom.querySelector('img[src^="/anh/"]'); return img ? { src: img.getAttribute('src'), alt: img.alt } : false; },
        }],
        toDOM: node => ['figure', ['img', { src: node.attrs.src, alt: node.attrs.alt }], ['figcaption', 0]],
      },
      ...cells,
      text: { group: 'inline' },
      hard_break: { inline: true, group: 'inline', selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
    },
    marks: {
      link: { attrs: { href: {} }, inclusive: false, parseDOM: [{ tag: 'a[href]', getAttrs: dom => ({ href: dom.getAttribute('href') }) }], toDOM: mark => ['a', { href: mark.attrs.href }, 0] },
      figures: {
        attrs: { value: {}, of: { default: null }, list: { default: null }, on: { default: null } }, inclusive: false,
        parseDOM: [{ tag: 'data[value]', getAttrs: dom => ({ value: dom.getAttribute('value'), of: dom.getAttribute('data-of'), list: dom.getAttribute('data-list'), on: dom.getAttribute('data-on') }) }],
        toDOM: mark => ['data', { value: mark.attrs.value, 'data-of': mark.attrs.of, 'data-list': mark.attrs.list, 'data-on': mark.attrs.on }, 0],
      },
      strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b', getAttrs: dom => dom.style.fontWeight !== 'normal' && null }, { style: 'font-weight=bold' }, { style: 'font-weight=700' }], toDOM: () => ['strong', 0] },
      em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }], toDOM: () => ['em', 0] },
      sub: plain('sub'), sup: plain('sup'), note: plain('small'), code: plain('code'),
    },
  });
}

function edit(field) {
  const words = schema();
  const source = document.createElement('div');
  source.innerHTML = /<[a-z]/i.test(field.value) ? field.value : field.value.split(/\n\s*\n/).map(part => '<p>' + part.replace(/&/g, '&amp;').replace(/</g, '&lt;') + '</p>').join('');
  const place = document.createElement('div');
  place.className = 'rich';
  const bar = document.createElement('div');
  bar.className = 'rich-bar';
  bar.setAttribute('role', 'toolbar');
  place.append(bar);
  field.before(place);
  const plugins = [
    history(), dropCursor(), gapCursor(), tableEditing(),
    keymap({
      'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo, 'Mod-b': toggleMark(words.marks.strong), 'Mod-i': toggleMark(words.marks.em),
      'Enter': splitListItem(words.nodes.list_item), 'Tab': chainCommands(goToNextCell(1), sinkListItem(words.nodes.list_item)), 'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(words.nodes.list_item)),
      'Shift-Enter': chainCommands(exitCode, (state, dispatch) => { if (dispatch) dispatch(state.tr.replaceSelectionWith(words.nodes.hard_break.create()).scrollIntoView()); return true; }),
    }),
    keymap(baseKeymap),
  ];
  const label = document.querySelector('label[for="body"]');
  label.id ||= 'body-label';
  const view = new EditorView(place, {
    state: EditorState.create({ doc: DOMParser.fromSchema(words).parse(source), plugins }),
    attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': label.id, class: 'article words' },
    transformPastedHTML: fromWord,
    dispatchTransaction(change) {
      view.updateState(view.state.apply(change));
      if (change.docChanged) { field.value = html(view, words); field.dispatchEvent(new Event('input', { bubbles: true })); }
      paint(bar, view);
    },
  });
  bar.append(...tools(view, words, field));
  field.hidden = true;
  label.addEventListener('click', () => view.focus());
  paint(bar, view);
  return view;
}

function html(view, words) {
  const out = document.createElement('div');
  out.append(DOMSerializer.fromSchema(words).serializeFragment(view.state.doc.content));
  return out.innerHTML;
}

// Word paints list items as paragraphs and wraps everything in conditions and styles.
function fromWord(pasted) {
  if (!/class="?Mso|mso-|urn:schemas-microsoft/i.test(pasted)) return pasted;
  const page = new window.DOMParser().parseFromString(pasted.replace(/<!--\[if[\s\S]*?endif\]-->/gi, ''), 'text/html');
  for (const mark of page.querySelectorAll('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]')) mark.dataset.mark = mark.textContent;
  let list = null;
  for (const item of page.querySelectorAll('p[style*="mso-list"], p[class^="MsoListParagraph"]')) {
    const mark = item.querySelector('[data-mark]');
    const numbered = /^\s*\(?[0-9a-z]{1,3}[.)]/i.test(mark ? mark.dataset.mark : item.textContent);
    if (!list || item.previousElementSibling !== list) { list = page.createElement(numbered ? 'ol' : 'ul'); item.before(list); }
    if (mark) mark.remove();
    const entry = page.createElement('li');
    entry.append(...item.childNodes);
    item.remove();
    list.append(entry);
  }
  for (const gone of page.querySelectorAll('style, script, meta, link, xml, title')) gone.remove();
  for (const paragraph of page.querySelectorAll('p')) if (!paragraph.textContent.replace(/\u00a0/g, ' ').trim() && !paragraph.querySelector('img')) paragraph.remove();
  return page.body.innerHTML;
}

// The bar: words from the page, so that no sentence lives in a script.
function tools(view, words, field) {
  const { marks, nodes } = words;
  const said = JSON.parse(document.getElementById('article-kept').dataset.words);
  const run = command => { command(view.state, view.dispatch, view); view.focus(); };
  const button = (key, act, on) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = said[key];
    made.addEventListener('click', act);
    if (on) made.isOn = on;
    return made;
  };
  const has = mark => state => { const { from, $from, to, empty } = state.selection; return empty ? !!mark.isInSet(state.storedMarks || $from.marks()) : state.doc.rangeHasMark(from, to, mark); };
  const within = (type, attrs) => state => { for (let d = state.selection.$from.depth; d > 0; d--) { const node = state.selection.$from.node(d); if (node.type === type && (!attrs || node.attrs.level === attrs.level)) return true; } return false; };
  const swap = (type, attrs) => () => run(within(type, attrs)(view.state) ? setBlockType(nodes.paragraph) : setBlockType(type, attrs));
  return [
    button('strong', () => run(toggleMark(marks.strong)), has(marks.strong)),
    button('em', () => run(toggleMark(marks.em)), has(marks.em)),
    button('heading', swap(nodes.heading, { level: 2 }), within(nodes.heading, { level: 2 })),
    button('subheading', swap(nodes.heading, { level: 3 }), within(nodes.heading, { level: 3 })),
    button('bullets', () => run(within(nodes.bullet_list)(view.state) ? liftListItem(nodes.list_item) : wrapInList(nodes.bullet_list)), within(nodes.bullet_list)),
    button('numbers', () => run(within(nodes.ordered_list)(view.state) ? liftListItem(nodes.list_item) : wrapInList(nodes.ordered_list)), within(nodes.ordered_list)),
    button('quote', () => run(within(nodes.blockquote)(view.state) ? lift : wrapIn(nodes.blockquote)), within(nodes.blockquote)),
    button('link', () => ask(said, 'link', current(view, marks.link), address => run(link(marks.link, address))), has(marks.link)),
    button('note', () => run(toggleMark(marks.note)), has(marks.note)),
    button('picture', () => choosePicture(said, (item, alt) => run(insert(nodes.figure.create({ src: item.dataset.src, alt }, item.dataset.caption ? words.text(item.dataset.caption) : null))))),
    button('figure', () => chooseFigure(said, figure => run(quote(marks.figures, figure))), has(marks.figures)),
    button('table', () => run(isInTable(view.state) ? deleteTable : insert(table(nodes))), isInTable),
    ...['row', 'rowless', 'column', 'columnless', 'headrow'].map((key, i) => { const made = button(key, () => run([addRowAfter, deleteRow, addColumnAfter, deleteColumn, toggleHeaderRow][i])); made.inTable = true; return made; }),
    button('undo', () => run(undo)), button('redo', () => run(redo)),
  ];
}

function paint(bar, view) {
  for (const made of bar.children) {
    if (made.isOn) made.setAttribute('aria-pressed', String(!!made.isOn(view.state)));
    if (made.inTable) made.hidden = !isInTable(view.state);
  }
}

// Whoever inserts goes on writing in it: in its first cell, or in its caption.
const insert = node => (state, dispatch) => {
  if (!dispatch) return true;
  const change = state.tr.replaceSelectionWith(node);
  let at = -1;
  change.doc.descendants((found, place) => { if (found === node) at = place; });
  if (at >= 0) change.setSelection(TextSelection.near(change.doc.resolve(at + 1)));
  dispatch(change.scrollIntoView());
  return true;
};

function table(nodes) {
  const cell = type => type.createAndFill();
  const row = type => nodes.table_row.create(null, [cell(type), cell(type), cell(type)]);
  return nodes.table.create(null, [row(nodes.table_header), row(nodes.table_cell), row(nodes.table_cell)]);
}

function current(view, type) {
  const mark = type.isInSet(view.state.selection.$from.marks());
  return mark ? mark.attrs.href : '';
}

const link = (type, address) => (state, dispatch) => {
  if (!address) return toggleMark(type)(state, dispatch);
  if (dispatch) {
    const { from, to, empty } = state.selection;
    const mark = type.create({ href: address });
    dispatch(empty ? state.tr.insert(from, state.schema.text(address, [mark])) : state.tr.removeMark(from, to, type).addMark(from, to, mark));
  }
  return true;
};

// A number that lives, with what it counts and when.
const quote = (type, figure) => (state, dispatch) => {
  const mark = type.create({ value: figure.getAttribute('value'), of: figure.dataset.of, list: figure.dataset.list || null, on: figure.dataset.on });
  if (dispatch) dispatch(state.tr.replaceSelectionWith(state.schema.text(figure.textContent, [mark]), false).scrollIntoView());
  return true;
};

// The page where a number is chosen, in a dialog: each choice counts anew.
async function chooseFigure(said, then) {
  const { made, close } = dialog(said, 'figure');
  const place = document.createElement('div');
  const now = document.createElement('p');
  now.setAttribute('role', 'status');
  const go = document.createElement('button');
  go.type = 'button';
  go.className = 'button primary';
  go.textContent = said.figureInsert;
  const buttons = document.createElement('div');
  buttons.className = 'buttons';
  buttons.append(go, close);
  made.append(place, now, buttons);
  let code = '';
  const ask = async query => {
    const answer = await fetch(document.getElementById('article-kept').dataset.figures + '?' + query);
    const page = new window.DOMParser().parseFromString(await answer.text(), 'text/html');
    const counted = page.getElementById('figure-now');
    go.disabled = !counted;
    code = counted ? counted.dataset.code : '';
    now.replaceChildren(...(counted ? counted.childNodes : []));
    return page.getElementById('figure-form');
  };
  const again = form => ask(new URLSearchParams(new FormData(form)));
  const form = await ask('');
  if (!form) { made.remove(); return; }
  for (const own of form.querySelectorAll('.buttons')) own.remove();
  let soon = 0;
  form.addEventListener('input', () => { clearTimeout(soon); soon = setTimeout(again, 250, form); });
  form.addEventListener('submit', event => { event.preventDefault(); again(form); });
  place.append(form);
  go.addEventListener('click', () => { const figure = document.createElement('template'); figure.innerHTML = code; made.close(); then(figure.content.firstElementChild); });
  made.showModal();
}

function dialog(said, title) {
  const made = document.createElement('dialog');
  made.className = 'rich-dialog';
  made.setAttribute('aria-label', said[title]);
  const heading = document.createElement('h2');
  heading.textContent = said[title];
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'button quiet';
  close.textContent = said.close;
  close.addEventListener('click', () => made.close());
  made.append(heading);
  made.addEventListener('close', () => made.remove());
  document.body.append(made);
  return { made, close };
}

function asked(said, key, value) {
  const label = document.createElement('label');
  label.textContent = said[key];
  const input = document.createElement('input');
  input.className = 'full';
  input.value = value;
  label.append(input);
  return { label, input };
}

function ask(said, key, value, then) {
  const { made, close } = dialog(said, key);
  const inner = document.createElement('form');
  inner.method = 'dialog';
  const { label, input } = asked(said, 'address', value);
  const go = document.createElement('button');
  go.className = 'button primary';
  go.textContent = said.ok;
  const buttons = document.createElement('div');
  buttons.className = 'buttons';
  buttons.append(go, close);
  inner.append(label, buttons);
  inner.addEventListener('submit', () => then(input.value.trim()));
  made.append(inner);
  made.showModal();
}

async function choosePicture(said, then) {
  const { made, close } = dialog(said, 'picture');
  const search = asked(said, 'search', '');
  const alt = asked(said, 'alt', '');
  const shelf = document.createElement('ul');
  shelf.className = 'shelf';
  const more = document.createElement('a');
  more.href = '/van-phong/thu-vien';
  more.target = '_blank';
  more.textContent = said.upload;
  const go = document.createElement('button');
  go.type = 'button';
  go.className = 'button primary';
  go.textContent = said.insert;
  go.disabled = true;
  const buttons = document.createElement('div');
  buttons.className = 'buttons';
  buttons.append(go, more, close);
  made.append(search.label, shelf, alt.label, buttons);
  let chosen = null;
  const choose = (item, button) => {
    chosen = item;
    alt.input.value = item.dataset.alt;
    for (const other of shelf.querySelectorAll('button')) other.setAttribute('aria-pressed', String(other === button));
    go.disabled = !alt.input.value.trim();
  };
  alt.input.addEventListener('input', () => { go.disabled = !chosen || !alt.input.value.trim(); });
  go.addEventListener('click', () => { const item = chosen; const words = alt.input.value.trim(); made.close(); then(item, words); });
  const fill = async () => {
    const answer = await fetch('/van-phong/thu-vien?q=' + encodeURIComponent(search.input.value));
    const page = new window.DOMParser().parseFromString(await answer.text(), 'text/html');
    shelf.replaceChildren(...[...page.querySelectorAll('#media-shelf > li')].map(item => {
      const line = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...item.querySelector('a').childNodes);
      button.addEventListener('click', () => choose(item, button));
      line.append(button);
      return line;
    }));
  };
  let soon = 0;
  search.input.addEventListener('input', () => { clearTimeout(soon); soon = setTimeout(fill, 300); });
  window.addEventListener('focus', fill);
  made.addEventListener('close', () => window.removeEventListener('focus', fill));
  made.showModal();
  await fill();
}

// What is typed goes to the server two seconds after the last key, for the typist alone.
function keep(form, field, view) {
  const place = document.getElementById('article-kept');
  if (!place.dataset.keep) return;
  let soon = 0;
  let last = '';
  const send = async () => {
    const typed = new URLSearchParams(new FormData(form));
    if (typed.toString() === last) return;
    last = typed.toString();
    try {
      const answer = await fetch(place.dataset.keep, { method: 'POST', body: typed });
      place.textContent = answer.ok ? await answer.text() : place.dataset.failed;
    } catch {
      place.textContent = place.dataset.failed;
    }
  };
  form.addEventListener('input', () => { clearTimeout(soon); soon = setTimeout(send, 2000); });
  form.addEventListener('submit', () => clearTimeout(soon));
}
