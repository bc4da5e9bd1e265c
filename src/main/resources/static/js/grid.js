// Cells copied from Excel or a Word table and pasted into a cell of a grid fill the cells to the right and below.
document.addEventListener('paste', event => {
  const input = event.target.closest('[data-paste-grid] input');
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!input || !/[\t\n]/.test(text.trimEnd())) return;
  event.preventDefault();
  const rows = [...input.closest('tbody').rows];
  const first = rows.indexOf(input.closest('tr'));
  const column = input.closest('td').cellIndex;
  text.trimEnd().split(/\r?\n/).forEach((line, down) => {
    const row = rows[first + down];
    if (!row) return;
    line.split('\t').forEach((value, right) => {
      const target = row.cells[column + right]?.querySelector('input');
      if (target) target.value = value.trim();
    });
  });
});
