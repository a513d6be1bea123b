/** Filters the findings. The page is whole without it. No HTML is made from text here. */
export const SCRIPT = `
(() => {
  'use strict';
  const form = document.getElementById('filters');
  if (!form) return;
  const status = document.getElementById('status');
  const none = document.getElementById('none');
  const files = [...document.querySelectorAll('.file')].map((file) => ({
    element: file,
    path: file.querySelector('h4').textContent,
    section: file.closest('.package'),
    groups: [...file.querySelectorAll('.group')].map((group) => ({
      element: group,
      severity: group.dataset.severity,
      rule: group.dataset.rule,
      hits: [...group.querySelectorAll('.hit')].map((element) => ({ element, text: undefined })),
    })),
  }));
  const sections = [...document.querySelectorAll('.package')];
  const total = files.reduce((sum, { groups }) => sum + groups.reduce((part, { hits }) => part + hits.length, 0), 0);

  const show = (element, shown) => {
    if (element.hidden === shown) element.hidden = !shown;
    return shown;
  };
  const textOf = (file, group, hit) => {
    hit.text ??= [file.path, group.rule, hit.element.textContent].join('\\n').toLowerCase();
    return hit.text;
  };

  const apply = () => {
    const data = new FormData(form);
    const severities = new Set(data.getAll('severity'));
    const rule = data.get('rule');
    const section = data.get('package');
    const words = data.get('text').toLowerCase().split(/\\s+/).filter((word) => word !== '');
    let count = 0;
    const open = new Set();
    for (const file of files) {
      let any = false;
      const fits = section === '' || file.section.id === section;
      for (const group of file.groups) {
        let some = false;
        const wanted = fits && severities.has(group.severity) && (rule === '' || group.rule === rule);
        if (wanted) {
          for (const hit of group.hits) {
            const found = words.length === 0 || words.every((word) => textOf(file, group, hit).includes(word));
            if (show(hit.element, found)) {
              some = true;
              count += 1;
            }
          }
        }
        if (show(group.element, some)) any = true;
      }
      if (show(file.element, any)) open.add(file.section);
    }
    for (const element of sections) show(element, open.has(element));
    show(none, count === 0);
    const noun = total === 1 ? ' finding' : ' findings';
    const said = count === total ? total + noun : count + ' of ' + total + noun;
    if (status.textContent !== said) status.textContent = said;
  };

  let timer;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(apply, 150);
  };
  const clear = () => {
    form.reset();
    form.elements.namedItem('text').focus();
  };
  form.addEventListener('input', (event) => (event.target.name === 'text' ? soon() : apply()));
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    apply();
  });
  document.getElementById('clear').addEventListener('click', clear);
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    const target = link && document.getElementById(link.getAttribute('href').slice(1));
    if (target?.hidden) {
      form.reset();
      apply();
    }
  });
  form.hidden = false;
  apply();
})();
`;
