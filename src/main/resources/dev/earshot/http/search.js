// Results and completions while one types, and keys. Without this the page works as a plain form.
'use strict';
(() => {
  const TYPING_PAUSE = 120;
  const COMPLETIONS = 7;
  const input = document.getElementById('q');
  const form = input.form;
  const home = new URL(form.getAttribute('action'), location.href);
  const isHome = () => location.pathname === home.pathname;
  // The address whose answer is shown, or will be when it comes.
  let wanted = location.href;
  let timer, running;

  // The words whose answer is shown.
  let answered = input.value.trim();

  const main = () => document.getElementById('main');

  const show = (page) => {
    document.title = page.title;
    main().replaceChildren(...page.getElementById('main').childNodes);
    form.querySelectorAll('input[type=hidden]').forEach((field) => field.remove());
    page.querySelectorAll('form input[type=hidden]').forEach((field) => form.append(field));
  };

  // Above the results, which stay, and are told to be those of the search before.
  const fail = (reason) => {
    const before = answered ? `Below is what was found for “${answered}”.` : 'Below is what was there before.';
    const told = document.getElementById('failure') ?? document.createElement('p');
    told.id = 'failure';
    told.setAttribute('role', 'alert');
    told.textContent = answered === input.value.trim() ? reason : `${reason} ${before}`;
    main().prepend(told);
  };

  const reason = (page) => page.getElementById('status')?.textContent || 'The server cannot answer.';

  // Whether the answer is shown; not where another address was wanted meanwhile.
  const load = async (address) => {
    running?.abort();
    running = new AbortController();
    const {signal} = running;
    wanted = String(address);
    main().setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(address, {signal, headers: {Accept: 'text/html'}});
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (signal.aborted) return false;
      main().removeAttribute('aria-busy');
      if (answer.ok) {
        show(page);
        answered = new URL(address, location.href).searchParams.get('q')?.trim() ?? '';
      } else fail(reason(page));
      return answer.ok;
    } catch (failure) {
      if (signal.aborted) return false;
      main().removeAttribute('aria-busy');
      fail('The server does not answer.');
      return false;
    }
  };

  const asked = () => {
    const address = new URL(home);
    if (input.value.trim()) address.search = new URLSearchParams(new FormData(form));
    return address;
  };

  // What was typed replaces what was typed before it; only what was sent can be gone back to.
  let typing = false;
  const search = (isTyping) => {
    clearTimeout(timer);
    const address = asked();
    if (!isHome()) return isTyping || location.assign(address);
    const isNew = address.href !== wanted;
    if (isNew) history[isTyping && typing ? 'replaceState' : 'pushState']({}, '', address);
    typing = isTyping && (isNew || typing);
    if (isNew || document.getElementById('failure')) return load(address);
  };

  // Completions: a listbox below the input, as WAI-ARIA has it for a combobox.
  const list = document.createElement('ul');
  list.id = 'completions';
  list.className = 'completions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Completions');
  list.hidden = true;
  form.append(list);
  const attributes = {role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false'};
  Object.entries(attributes).forEach(([name, value]) => input.setAttribute(name, value));
  let completing;

  const unfold = (options) => {
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    input.removeAttribute('aria-activedescendant');
  };

  const fold = () => {
    completing?.abort();
    unfold([]);
  };

  const option = ({text, kind}, at) => {
    const item = document.createElement('li');
    item.id = 'completion-' + at;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    item.append(Object.assign(document.createElement('b'), {textContent: text, dir: 'auto'}));
    if (kind !== 'word') item.append(Object.assign(document.createElement('span'), {textContent: kind}));
    return item;
  };

  const complete = async () => {
    completing?.abort();
    completing = new AbortController();
    const {signal} = completing;
    const typed = input.value.trim();
    if (!typed) return unfold([]);
    const address = new URL('api/suggest', home);
    address.search = new URLSearchParams({q: typed, limit: COMPLETIONS});
    try {
      const answer = await fetch(address, {signal});
      const {suggestions = []} = answer.ok ? await answer.json() : {};
      if (!signal.aborted)
        unfold(suggestions.filter(({text}) => text.toLowerCase() !== typed.toLowerCase()).map(option));
    } catch {
      // Completions are an extra; that the server is away is told with the results.
      if (!signal.aborted) unfold([]);
    }
  };

  const options = () => [...list.children];
  const chosen = () => options().findIndex((item) => item.getAttribute('aria-selected') === 'true');

  const mark = (chosen) => {
    options().forEach((item) => item.setAttribute('aria-selected', String(item === chosen)));
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
  };

  // Completions that come late would take the choice away.
  const choose = (step) => {
    completing?.abort();
    const count = options().length;
    const now = chosen();
    mark(options()[now < 0 ? (step > 0 ? 0 : count - 1) : (now + step + count) % count]);
  };

  const take = (item) => {
    input.value = item.querySelector('b').textContent;
    fold();
    input.focus();
    search(false);
  };

  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const item = event.target.closest('li');
    if (item) take(item);
  });
  input.addEventListener('blur', fold);

  input.addEventListener('input', (event) => {
    clearTimeout(timer);
    if (event.isComposing) return;
    mark(undefined);
    timer = setTimeout(() => {
      search(true);
      if (chosen() < 0) complete();
    }, TYPING_PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    fold();
    search(false);
  });

  document.addEventListener('click', async (event) => {
    const link = event.target.closest('a.live');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const address = new URL(link.getAttribute('href'), location.href);
    typing = false;
    if (address.href !== wanted) history.pushState({}, '', address);
    input.value = address.searchParams.get('q') ?? '';
    if (!(await load(address))) return;
    main().focus({preventScroll: true});
    scrollTo(0, 0);
  });

  // The browser puts back where one was before there is enough to scroll.
  const places = new Map();
  addEventListener('scroll', () => places.set(wanted, scrollY), {passive: true});
  addEventListener('popstate', async () => {
    if (new URL(wanted).pathname === location.pathname && location.hash) return;
    fold();
    typing = false;
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    const place = places.get(location.href) ?? 0;
    if (await load(location.href)) scrollTo(0, place);
  });

  // Opened is asked to be heard.
  document.addEventListener('toggle', (event) => {
    const audio = event.target.querySelector?.(':scope > audio');
    if (audio) event.target.open ? audio.play().catch(() => {}) : audio.pause();
  }, true);

  // Focus walks from the input through the hits and back.
  const walk = (step) => {
    const stops = [input, ...document.querySelectorAll('a.hit')];
    const at = stops.indexOf(document.activeElement);
    if (at < 0) return false;
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)].focus();
    return true;
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const isTyping = document.activeElement.matches('input, textarea, audio');
    const arrow = {ArrowDown: 1, ArrowUp: -1}[event.key];
    const isUnfolded = !list.hidden && document.activeElement === input;
    if (event.key === '/' && !isTyping) {
      input.focus();
      input.select();
    } else if (event.key === 'Escape' && isUnfolded) {
      fold();
    } else if (event.key === 'Escape' && isHome()) {
      input.value = '';
      input.focus();
      search(false);
    } else if (event.key === 'Enter' && isUnfolded && chosen() >= 0) {
      take(options()[chosen()]);
    } else if (arrow && isUnfolded) {
      choose(arrow);
    } else if (!arrow || !walk(arrow)) {
      return;
    }
    event.preventDefault();
  });
})();
