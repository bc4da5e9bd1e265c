// Keeps the page of a door and what it is made of, so that it opens again without a network. What the house says goes first;
// a page it does not give any more is forgotten.
const answer = async request => {
  const kept = await caches.open('cua');
  try {
    const said = await fetch(request);
    if (said.ok) await kept.put(request, said.clone()); else await kept.delete(request);
    return said;
  } catch (offline) {
    return await kept.match(request, { ignoreVary: true }) ?? Response.error();
  }
};
addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(clients.claim()));
addEventListener('fetch', event => {
  if (event.request.method === 'GET') event.respondWith(answer(event.request));
});
