/** Filters and groups the findings; the state stands in the address behind `#findings?`. */
export const FILTER_SCRIPT = `
const form = document.getElementById('filters');
const filterFindings = (() => {
  if (!form) return undefined;
  const PREFIX = '#findings?';
  const status = document.getElementById('status');
  const none = document.getElementById('none');
  const holder = document.getElementById('groups');
  const field = (name) => form.elements.namedItem(name);
  const boxes = (name) => [...form.querySelectorAll('input[name="' + name + '"]')];
  const hits = [...document.querySelectorAll('.hit')].map((element) => ({
    element,
    severity: element.classList[1],
    rule: element.querySelector('.rule').textContent,
    path: element.querySelector('.path').textContent,
    pkg: element.dataset.package || '-',
    isNew: element.dataset.new !== undefined,
    fix: element.dataset.fix !== undefined,
    text: undefined,
  }));
  const textOf = (hit) => (hit.text ??= (hit.element.textContent + '\\n' + hit.element.dataset.package).toLowerCase());
  const show = (element, shown) => {
    if (element.hidden === shown) element.hidden = !shown;
    return shown;
  };
  const summaries = new Map([...document.querySelectorAll('#rules dt')].map((term) => [term.textContent, term.nextElementSibling.querySelector('[data-asks]')]));
  const made = (name, type, ...children) => {
    const element = document.createElement(name);
    if (type) element.className = type;
    element.append(...children);
    return element;
  };
  const tally = (list) => ['error', 'warning', 'info'].flatMap((severity) => {
    const count = list.filter((hit) => hit.severity === severity).length;
    const word = severity === 'info' ? 'note' : severity;
    return count > 0 ? [count + ' ' + word + (count === 1 ? '' : 's')] : [];
  }).join(', ');
  const groupedBy = (list, keyOf) => {
    const groups = new Map();
    for (const hit of list) {
      const key = keyOf(hit);
      if (groups.has(key)) groups.get(key).push(hit);
      else groups.set(key, [hit]);
    }
    return groups;
  };
  const rank = { error: 0, warning: 1, info: 2 };
  const worst = (list) => Math.min(...list.map((hit) => rank[hit.severity]));
  let groups = [];
  const adopt = () => {
    const known = new Map(hits.map((hit) => [hit.element, hit]));
    groups = [...holder.children].map((element) => ({
      element,
      tally: element.querySelector('.tally'),
      hits: [...element.querySelectorAll('.hit')].map((item) => known.get(item)),
      folds: [...element.querySelectorAll('.alike')],
      isOpen: element.open,
    }));
  };
  const keys = { file: (hit) => hit.path, rule: (hit) => hit.rule, package: (hit) => hit.pkg };
  const regroup = (by) => {
    if (holder.dataset.by === by) return;
    let sorted = [...groupedBy(hits, keys[by])];
    if (by === 'rule') sorted.sort(([a, one], [b, other]) => worst(one) - worst(other) || other.length - one.length || (a < b ? -1 : 1));
    const elements = sorted.map(([key, list]) => {
      const title = made('h3', '', made('bdi', '', key === '-' && by === 'package' ? 'The project' : key));
      const summary = made('summary', '', title, ' ', made('span', 'tally', tally(list)));
      if (by === 'rule' && summaries.get(key)) summary.append(' ', made('span', 'asks', ...summaries.get(key).cloneNode(true).childNodes));
      const group = made('details', 'group', summary);
      group.open = list.length <= 20;
      const ranked = [...list].sort((a, b) => rank[a.severity] - rank[b.severity]);
      const all = made('ul', '');
      for (const same of groupedBy(ranked, (hit) => hit.severity + ' ' + hit.rule + ' ' + hit.path).values()) {
        const items = same.map((hit) => hit.element);
        const few = items.length <= 4 ? items : items.slice(0, 3);
        all.append(...few);
        const rest = items.slice(few.length);
        if (rest.length > 0)
          all.append(made('li', 'alike', made('details', '', made('summary', '', rest.length + ' more like this in the same file'), made('ul', '', ...rest))));
      }
      group.append(all);
      return group;
    });
    holder.replaceChildren(...elements);
    holder.dataset.by = by;
    adopt();
  };
  const state = () => {
    const data = new FormData(form);
    return {
      words: data.get('text').toLowerCase().split(/\\s+/).filter((word) => word !== ''),
      pkg: data.get('package'),
      rule: data.get('rule'),
      severities: new Set(data.getAll('severity')),
      isNew: data.get('new') === '1',
      fix: data.get('fix') === '1',
      by: data.get('by'),
    };
  };
  const tests = {
    text: (hit, { words }) => words.length === 0 || words.every((word) => textOf(hit).includes(word)),
    package: (hit, { pkg }) => pkg === '' || hit.pkg === pkg,
    rule: (hit, { rule }) => rule === '' || hit.rule === rule,
    severity: (hit, { severities }) => severities.has(hit.severity),
    new: (hit, { isNew }) => !isNew || hit.isNew,
    fix: (hit, { fix }) => !fix || hit.fix,
  };
  const names = Object.keys(tests);
  // How many findings each choice would leave, given all the other choices.
  const recount = (wanted) => {
    const counts = { package: new Map(), rule: new Map(), severity: new Map(), new: 0, fix: 0 };
    for (const hit of hits) {
      const failed = names.filter((name) => !tests[name](hit, wanted));
      if (failed.length > 1) continue;
      const only = failed[0];
      const add = (name, value) => {
        if (only === undefined || only === name) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
      };
      add('package', hit.pkg);
      add('rule', hit.rule);
      add('severity', hit.severity);
      if (hit.isNew && (only === undefined || only === 'new')) counts.new += 1;
      if (hit.fix && (only === undefined || only === 'fix')) counts.fix += 1;
    }
    const write = (element, text) => {
      if (element.textContent !== text) element.textContent = text;
    };
    for (const name of ['package', 'rule'])
      for (const option of field(name).options)
        if (option.value !== '') write(option, option.dataset.title + ' (' + (counts[name].get(option.value) ?? 0) + ')');
    for (const box of boxes('severity')) write(box.parentNode.querySelector('b'), String(counts.severity.get(box.value) ?? 0));
    for (const name of ['new', 'fix']) for (const box of boxes(name)) write(box.parentNode.querySelector('b'), String(counts[name]));
  };
  const isNarrow = (wanted) => wanted.words.length > 0 || wanted.pkg !== '' || wanted.rule !== '' || wanted.isNew || wanted.fix || boxes('severity').some((box) => !box.checked);
  const apply = () => {
    const wanted = state();
    regroup(wanted.by);
    const narrow = isNarrow(wanted);
    let count = 0;
    for (const group of groups) {
      const left = group.hits.filter((hit) => show(hit.element, names.every((name) => tests[name](hit, wanted))));
      count += left.length;
      if (show(group.element, left.length > 0)) {
        const said = tally(left);
        if (group.tally.textContent !== said) group.tally.textContent = said;
        group.element.open = narrow ? left.length <= 20 : group.isOpen;
      }
      for (const fold of group.folds) {
        show(fold, [...fold.querySelectorAll('.hit')].some((item) => !item.hidden));
        fold.firstElementChild.open = narrow && wanted.words.length > 0;
      }
    }
    recount(wanted);
    show(none, count === 0);
    const noun = hits.length === 1 ? ' finding' : ' findings';
    const said = count === hits.length ? count + noun : count + ' of ' + hits.length + noun;
    if (status.textContent !== said) status.textContent = said;
  };
  const initial = field('by').value;
  const remember = () => {
    const data = new FormData(form);
    const parts = new URLSearchParams();
    for (const name of ['text', 'package', 'rule']) if (data.get(name) !== '') parts.set(name, data.get(name));
    if (boxes('severity').some((box) => !box.checked)) parts.set('severity', data.getAll('severity').join(','));
    for (const name of ['new', 'fix']) if (data.get(name)) parts.set(name, '1');
    if (data.get('by') !== initial) parts.set('by', data.get('by'));
    const text = parts.toString();
    if (text !== '') history.replaceState(null, '', PREFIX + text);
    else if (location.hash.startsWith(PREFIX)) history.replaceState(null, '', '#findings');
  };
  const choose = (text) => {
    const parts = new URLSearchParams(text);
    form.reset();
    field('text').value = parts.get('text') ?? '';
    for (const name of ['package', 'rule', 'by']) {
      const value = parts.get(name);
      if (value !== null && [...field(name).options].some((option) => option.value === value)) field(name).value = value;
    }
    const severity = parts.get('severity');
    if (severity !== null) for (const box of boxes('severity')) box.checked = severity.split(',').includes(box.value);
    for (const name of ['new', 'fix']) for (const box of boxes(name)) box.checked = parts.get(name) === '1';
    apply();
  };
  // An address that somebody cut off holds half a sign.
  const idOf = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  // A finding that is folded or filtered away is brought into sight when an address names it.
  const reveal = () => {
    const { hash } = location;
    if (hash.startsWith(PREFIX)) {
      choose(hash.slice(PREFIX.length));
      document.getElementById('findings').scrollIntoView();
      return;
    }
    const target = hash.length > 1 && document.getElementById(idOf(hash.slice(1)));
    if (!target) return;
    if (target.closest('.hit')?.hidden) {
      form.reset();
      apply();
    }
    for (let outer = target.closest('details'); outer; outer = outer.parentNode.closest('details')) outer.open = true;
    target.scrollIntoView();
  };
  let timer;
  form.addEventListener('input', (event) => {
    clearTimeout(timer);
    const work = () => {
      apply();
      remember();
    };
    if (event.target.name === 'text') timer = setTimeout(work, 150);
    else work();
  });
  form.addEventListener('reset', () => setTimeout(() => {
    apply();
    remember();
  }));
  form.addEventListener('submit', (event) => event.preventDefault());
  document.getElementById('clear').addEventListener('click', () => {
    form.reset();
    field('text').focus();
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link) return;
    if (link.dataset.filter !== undefined) {
      event.preventDefault();
      history.pushState(null, '', PREFIX + link.dataset.filter);
      reveal();
    } else if (link.getAttribute('href') === location.hash) reveal();
  });
  window.addEventListener('hashchange', reveal);
  form.hidden = false;
  adopt();
  if (location.hash.startsWith(PREFIX)) reveal();
  else {
    apply();
    reveal();
  }
  return { focus: () => field('text').focus() };
})();
`;
