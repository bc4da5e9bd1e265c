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
document.addEventListener('htmx:load', begin);
document.addEventListener('DOMContentLoaded', begin);
