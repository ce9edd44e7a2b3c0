// Results while one types, and keys. Without this the page works as a plain form.
'use strict';
(() => {
  const TYPING_PAUSE = 120;
  const input = document.getElementById('q');
  const form = input.form;
  const home = new URL(form.getAttribute('action'), location.href);
  const isHome = () => location.pathname === home.pathname;
  let timer, running;

  const show = (page) => {
    document.title = page.title;
    document.getElementById('main').replaceChildren(...page.getElementById('main').childNodes);
    form.querySelectorAll('input[type=hidden]').forEach((field) => field.remove());
    page.querySelectorAll('form input[type=hidden]').forEach((field) => form.append(field));
  };

  const load = async (address) => {
    running?.abort();
    running = new AbortController();
    const main = document.getElementById('main');
    main.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(address, {signal: running.signal, headers: {Accept: 'text/html'}});
      show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      main.removeAttribute('aria-busy');
    } catch (failure) {
      if (failure.name === 'AbortError') return;
      main.removeAttribute('aria-busy');
      document.getElementById('status').textContent = 'The server does not answer.';
    }
  };

  const asked = () => {
    const fields = new URLSearchParams(new FormData(form));
    const address = new URL(home);
    address.search = input.value.trim() ? fields : '';
    return address;
  };

  const search = (record) => {
    clearTimeout(timer);
    const address = asked();
    if (isHome() && address.href === location.href && !running) return;
    if (!isHome()) return location.assign(address);
    history[record]({}, '', address);
    return load(address);
  };

  input.addEventListener('input', (event) => {
    clearTimeout(timer);
    if (isHome() && !event.isComposing) timer = setTimeout(() => search('replaceState'), TYPING_PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search('pushState');
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a.live');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    event.preventDefault();
    history.pushState({}, '', link.href);
    load(link.href).then(() => {
      document.getElementById('main').focus();
      scrollTo(0, 0);
    });
  });
  addEventListener('popstate', () => {
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    load(location.href);
  });

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
    const typing = document.activeElement.matches('input, textarea, audio');
    const arrow = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (event.key === '/' && !typing) {
      input.focus();
      input.select();
    } else if (event.key === 'Escape' && isHome()) {
      input.value = '';
      input.focus();
      search('replaceState');
    } else if (!arrow || !walk(arrow)) {
      return;
    }
    event.preventDefault();
  });
})();
