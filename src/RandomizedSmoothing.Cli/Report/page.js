'use strict';
(() => {
  const table = document.getElementById('claims');
  const rows = [...table.tBodies[0].rows];
  const search = document.getElementById('search');
  const verdict = document.getElementById('verdict');
  const shown = document.getElementById('shown');

  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(word => word);
    let count = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !(words.every(word => text.includes(word)) && (!verdict.value || row.dataset.verdict === verdict.value));
      count += row.hidden ? 0 : 1;
    }
    shown.textContent = `${count} of ${rows.length} shown`;
  };

  const key = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].textContent;
  const compare = (a, b) => {
    const [x, y] = [parseFloat(a), parseFloat(b)];
    if (!isNaN(x) && !isNaN(y)) return x - y;
    if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
    return a.localeCompare(b, 'en', { numeric: true });
  };

  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      for (const other of head.parentElement.cells) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const sorted = [...rows].sort((a, b) => (down ? -1 : 1) * compare(key(a, column), key(b, column)));
      table.tBodies[0].append(...sorted);
    });
  });

  search.addEventListener('input', filter);
  verdict.addEventListener('change', filter);
  document.getElementById('controls').hidden = false;
  filter();
})();

(() => {
  const tables = JSON.parse(document.getElementById('tables').textContent);
  const sigma = document.getElementById('sigma');
  const choice = document.getElementById('choice');
  const said = document.getElementById('said');
  const drawn = document.getElementById('drawn');
  const slope = Math.tan(tables.halfAngle * Math.PI / 180);
  const unit = 90;

  const draw = () => {
    const picked = tables.choices[choice.value];
    const s = sigma.value * tables.step;
    const radius = picked.radii[sigma.value];
    const x = depth => 470 + depth * unit;
    const line = (points, close) => points.map((p, i) => `${i ? 'L' : 'M'}${p[0].toFixed(1)} ${p[1].toFixed(1)}`).join('') + (close ? 'Z' : '');
    const side = sign => picked.depths.map((t, i) => [x(s * t), 160 + sign * unit * s * i * tables.offsetStep]);
    const far = 8;
    // Far from the apex the outline runs along the cone's own.
    const on = (sign, from) => [from[0] + far * unit / slope, from[1] + sign * far * unit];
    const edge = sign => s > 0 ? (points => [...points, on(sign, points[points.length - 1])])(side(sign)) : [[x(0), 160], [x(far), 160 + sign * far * slope * unit]];
    const inside = [...edge(-1).reverse(), ...edge(1).slice(1)];
    drawn.innerHTML = `<svg viewBox="0 0 840 320" aria-hidden="true"><defs><clipPath id="window"><rect x="340" y="0" width="500" height="320"/></clipPath></defs>`
      + (radius === null ? '' : `<circle cx="160" cy="160" r="${(radius * 120).toFixed(1)}" fill="#0072B2" fill-opacity=".55"/>`)
      + `<circle cx="160" cy="160" r="120" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="7 5"/>`
      + `<g clip-path="url(#window)"><path d="${line(inside, true)}" fill="#0072B2" fill-opacity=".55"/>`
      + `<path d="${line([[x(far), 160 - far * slope * unit], [x(0), 160], [x(far), 160 + far * slope * unit]])}" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="7 5"/></g></svg>`;
    const retreat = s * picked.depths[0];
    const words = `σ = ${s.toFixed(2)}: the ball's region ${radius === null ? 'is empty' : `reaches to ${radius.toFixed(3)}`}; the cone's top ${retreat < 0 ? 'moves out' : 'retreats'} by ${Math.abs(retreat).toFixed(3)}`;
    said.textContent = words;
    sigma.setAttribute('aria-valuetext', words);
  };

  sigma.addEventListener('input', draw);
  choice.addEventListener('change', draw);
  document.getElementById('slider').hidden = false;
  draw();
})();
