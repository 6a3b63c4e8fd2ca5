// Before the first paint, so that nobody sees the other theme flash by. A file of its own: no inline script is allowed.
(() => {
  const root = document.documentElement;
  let theme = 'system';
  let language = null;
  try {
    theme = localStorage.getItem('rumbo.theme') ?? theme;
    language = localStorage.getItem('rumbo.language');
  } catch {
    // Storage may be closed to us; the defaults hold.
  }
  const isDark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = isDark ? 'dark' : 'light';
  root.lang = language === 'es' || language === 'en' ? language : navigator.language.startsWith('en') ? 'en' : 'es';
})();
