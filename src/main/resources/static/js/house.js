// Small comforts; every page works without them.
function begin() {
  for (const hidden of document.querySelectorAll('.needs-script')) hidden.hidden = false;
}
document.addEventListener('click', event => {
  if (event.target.closest('[data-print]')) print();
});
document.addEventListener('htmx:xhr:progress', event => {
  const bar = event.target.querySelector('.upload-progress');
  if (!bar || !event.detail.lengthComputable) return;
  bar.hidden = false;
  bar.value = Math.round(100 * event.detail.loaded / event.detail.total);
});
// A search answers while somebody types: the same page, of which the part named by data-live takes the place of the old one.
let typing = 0, asking = new AbortController();
document.addEventListener('input', event => {
  const form = event.target.closest('form[data-live]');
  if (!form) return;
  clearTimeout(typing);
  typing = setTimeout(async () => {
    asking.abort();
    asking = new AbortController();
    const address = form.action + '?' + new URLSearchParams(new FormData(form));
    try {
      const answer = await fetch(address, { signal: asking.signal });
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(form.dataset.live);
      if (!answer.ok || !fresh) return;
      document.getElementById(form.dataset.live).replaceWith(document.adoptNode(fresh));
      history.replaceState(null, '', address);
    } catch (broken) { /* The button still asks. */ }
  }, 300);
});
document.addEventListener('htmx:load', begin);
document.addEventListener('DOMContentLoaded', begin);
