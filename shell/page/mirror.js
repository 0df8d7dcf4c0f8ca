// What a screen reader reads, and what works without seeing the canvas: a live region with the counts, and everything one
// can do as real buttons. Each button sends the same command as the canvas does. Seen by others while the keyboard is in
// it (the first Tab stop of the page leads here).
const mirror_page_size = 50;   // buttons at a time: a long list is slow to walk through

function make_mirror(section, jihe, leave) {
  const status = section.querySelector('#mirror_counts');
  const actions = section.querySelector('#mirror_actions');
  const list = section.querySelector('#mirror_findings');
  const pages = section.querySelector('#mirror_pages');
  let shown = '';          // what the list was built from
  let shown_actions = '';
  let spoken = '';
  let first = 0;           // of the findings listed now
  let last_summary = null;

  const command_button = (text, command, properties) => make_button(text, () => jihe.command(command), properties);

  function say_status(summary) {
    const parts = [summary.status, summary.toast];
    if (summary.progress) parts.unshift(summary.progress.label);
    const text = parts.filter(Boolean).join(' ');
    if (text === spoken) return;
    spoken = text;
    status.textContent = text;
  }

  function actions_of(summary) {
    const found = [['do_open', 'open']];
    if (!summary.files.length) found.push(['do_sample', 'sample']);
    else {
      found.push(['do_save', 'save'], ['do_docx', 'export docx'], ['do_xlsx', 'export xlsx'],
        ['do_import', 'export import'], ['do_fix_all', 'fix-all'], ['do_undo', 'undo'], ['do_redo', 'redo'],
        ['do_next', 'next-finding'], ['do_next_table', 'next-table'], ['do_previous_table', 'previous-table'],
        ['do_html', 'report html'], ['do_list', 'report list'], ['do_report', 'report text'], ['do_json', 'report json']);
    }
    if (summary.files.length > 1) found.push(['do_worst', 'sort-files worst']);
    const named = found.map(([key, command]) => [say(key), command]);
    if (summary.finding) {
      for (const offer of summary.finding.fixes.concat(summary.finding.explain)) named.push([offer.label, offer.command]);
    }
    if (summary.counts.explained) named.push([say('do_reasons'), 'save-reasons']);
    for (const notice of summary.notices) named.push([`${notice.text} – ${say('dismiss')}`, notice.command]);
    return named;
  }

  function build_actions(summary) {
    const wanted = actions_of(summary);
    const key = JSON.stringify(wanted);
    if (key === shown_actions) return;
    shown_actions = key;
    const focused = actions.contains(document.activeElement) ? document.activeElement.textContent : null;
    actions.setAttribute('aria-label', say('actions'));
    actions.textContent = '';
    for (const [text, command] of wanted) actions.appendChild(command_button(text, command));
    actions.appendChild(make_button(say('do_back'), leave));
    const again = focused && Array.from(actions.children).find(button => button.textContent === focused);
    if (again) again.focus();
  }

  function build_findings(summary) {
    if (first >= summary.findings.length) first = 0;
    const part = summary.findings.slice(first, first + mirror_page_size);
    const key = JSON.stringify([first, part, summary.finding, summary.moreFindings, page_language]);
    if (key === shown) return;
    shown = key;
    const focused = Array.from(list.querySelectorAll('button')).indexOf(document.activeElement);
    list.textContent = '';
    list.start = first + 1;
    for (const finding of part) {
      const item = make('li');
      const button = command_button(finding.label, finding.command);
      if (finding.selected) button.setAttribute('aria-current', 'true');
      if ('expanded' in finding) button.setAttribute('aria-expanded', String(finding.expanded));
      item.appendChild(button);
      if (finding.selected && summary.finding) {
        const said = summary.finding;
        item.appendChild(make('div', [said.what, said.why, said.do, said.reason].filter(Boolean).join(' ')));
      }
      list.appendChild(item);
    }
    if (focused >= 0 && part.length) list.querySelectorAll('button')[Math.min(focused, part.length - 1)].focus();
    build_pages(summary);
  }

  function turn(to) {
    first = to;
    show(last_summary);
    const button = list.querySelector('button');
    if (button) button.focus();
  }

  function build_pages(summary) {
    const count = summary.findings.length;
    pages.textContent = '';
    if (count > mirror_page_size) {
      const range = { from: first + 1, to: Math.min(count, first + mirror_page_size) };
      pages.appendChild(make('p', say('findings_page', range)));
      if (first > 0) pages.appendChild(make_button(say('earlier'), () => turn(first - mirror_page_size)));
      if (range.to < count) pages.appendChild(make_button(say('later'), () => turn(first + mirror_page_size)));
    }
    if (summary.moreFindings) pages.appendChild(make('p', say('more_findings', { n: summary.moreFindings })));
  }

  function show(summary) {
    last_summary = summary;
    section.setAttribute('aria-label', say('findings'));
    say_status(summary);
    build_actions(summary);
    build_findings(summary);
  }

  section.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.isComposing) leave();
  });

  return { show };
}
