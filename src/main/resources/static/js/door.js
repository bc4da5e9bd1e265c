// The door without a network: what is ticked stays in this browser until the house has taken it. Each tick has an id of
// its own, so that one sent twice counts once.
const door = document.querySelector('[data-door]');
if (door) {
  const key = 'cua-' + door.dataset.door;
  const rows = [...door.querySelectorAll('tr[data-number]')];
  const said = document.querySelector('[data-door-said]');
  const waits = document.querySelector('[data-door-waits]');
  const kept = () => JSON.parse(localStorage.getItem(key) ?? '[]');
  const fresh = () => [...crypto.getRandomValues(new Uint8Array(16))]
    .map((b, i) => (i === 6 ? 0x40 | b & 15 : i === 8 ? 0x80 | b & 63 : b).toString(16).padStart(2, '0')).join('')
    .replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  const fold = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replaceAll('đ', 'd');
  const rowOf = sign => rows.find(row => row.dataset.number === sign || row.dataset.code === sign.split('/').pop().toUpperCase());
  const say = (words, name) => { said.textContent = words.replace('{0}', name); };
  const mark = (row, words) => {
    row.dataset.there = 'yes';
    row.querySelector('[data-state]').textContent = words;
    row.querySelector('button')?.remove();
  };
  const show = () => {
    const waiting = kept();
    waits.hidden = waiting.length === 0;
    waits.textContent = door.dataset.waits.replace('{0}', waiting.length);
    for (const tick of waiting) {
      const row = rowOf(tick.sign);
      if (row && !row.dataset.there) mark(row, door.dataset.kept);
    }
  };
  const keeps = 'serviceWorker' in navigator && 'caches' in window;
  const keep = async () => {
    if (!keeps || !('open' in door.dataset)) return;
    const parts = performance.getEntriesByType('resource').map(part => part.name)
      .filter(name => name.startsWith(location.origin) && !name.includes('/diem-danh/'));
    const cache = await caches.open('cua');
    await cache.addAll([location.href, ...new Set(parts)]);
    document.querySelector('[data-door-keeps]').hidden = false;
  };
  let sending = false;
  const send = async () => {
    const waiting = kept();
    if (sending || waiting.length === 0) return;
    sending = true;
    try {
      const form = new URLSearchParams(waiting.map(t => ['tick', [t.id, t.at, t.way, t.sign].join(' ')]));
      const answer = await fetch(door.action + '/gui', { method: 'POST', body: form });
      if (!answer.ok) return;
      const told = await answer.json();
      localStorage.setItem(key, JSON.stringify(kept().filter(t => !told.some(one => one.id === t.id))));
      for (const one of told) {
        const row = rows.find(r => r.dataset.number === String(one.number));
        if (row && (one.answered === 'COUNTED' || one.answered === 'AGAIN')) mark(row, one.words);
        else if (row) { delete row.dataset.there; row.querySelector('[data-state]').textContent = one.words; }
        say(one.words + (one.name ? ': {0}' : ''), one.name);
      }
      keep().catch(() => {});
    } catch (offline) { /* kept for later */ } finally { sending = false; show(); }
  };
  const tick = (sign, way) => {
    const row = rowOf(sign);
    if (row?.dataset.there) { say(door.dataset.again, row.dataset.name); return; }
    if (!row) { say(door.dataset.unknown, sign); return; }
    localStorage.setItem(key, JSON.stringify([...kept(), { id: fresh(), sign: row.dataset.number, way, at: Date.now() }]));
    say(door.dataset.done, row.dataset.name);
    show();
    send();
  };
  door.addEventListener('submit', event => {
    event.preventDefault();
    const typed = door.querySelector('input[name=so-ghi]');
    const sign = event.submitter?.name === 'so' ? event.submitter.value : typed.value.trim();
    if (sign) tick(sign, 'NUMBER');
    typed.value = '';
  });
  const seek = document.querySelector('[data-door-seek]');
  seek.addEventListener('input', () => {
    const words = fold(seek.value);
    for (const row of rows) row.hidden = !fold(row.textContent).includes(words);
  });
  const camera = document.querySelector('[data-door-camera]');
  if ('BarcodeDetector' in window && navigator.mediaDevices) {
    const button = camera.querySelector('button');
    camera.hidden = false;
    button.addEventListener('click', async () => {
      const video = camera.querySelector('video');
      try {
        video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      } catch (forbidden) { say(door.dataset.noCamera, ''); return; }
      video.hidden = false;
      button.hidden = true;
      await video.play();
      const detector = new BarcodeDetector({ formats: ['qr_code'] });
      let last = '';
      setInterval(async () => {
        const [found] = await detector.detect(video).catch(() => []);
        if (!found || found.rawValue === last) return;
        last = found.rawValue;
        tick(last, 'CODE');
      }, 300);
    });
  }
  if (keeps && 'open' in door.dataset) navigator.serviceWorker.register('/diem-danh/giu-trang.js').then(keep).catch(() => {});
  else if (keeps) caches.delete('cua');
  addEventListener('online', send);
  setInterval(send, 8000);
  show();
  send();
}
