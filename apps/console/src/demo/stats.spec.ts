import { demoYear, fullSize, smallSize } from './demo-year';
import { targets } from './submissions';
it('stats', () => {
  for (const size of [fullSize, smallSize]) {
    const y = demoYear(size);
    const n: Record<string, number> = {};
    for (const e of y.events) n[e.kind] = (n[e.kind] ?? 0) + 1;
    const subs = y.events.filter((e) => e.kind === 'submission');
    const adopted = new Set(y.events.flatMap((e) => (e.kind === 'adoption' ? [e.item] : [])));
    const byPub: Record<string, number> = {};
    for (const e of y.events)
      if (e.kind === 'adoption') {
        const k = e.publication + e.form;
        byPub[k] = (byPub[k] ?? 0) + 1;
      }
    const met: Record<string, number> = {};
    const zero: string[] = [];
    for (const m of y.months)
      y.bodies.forEach((b, i) => {
        const c = subs.filter((s) => s.on.startsWith(m) && s.bodies.includes(i)).length;
        if (c >= targets[b.group]) met[m] = (met[m] ?? 0) + 1;
        if (c === 0) zero.push(b.short + m);
      });
    const late = y.events.filter(
      (e) => e.kind === 'adoption' && y.closings.some((c) => e.on.startsWith(c.month) && e.recordedOn >= c.on),
    ).length;
    const texts = subs.map((s) => s.title);
    console.log(
      JSON.stringify(n),
      'adopted',
      adopted.size / subs.length,
      JSON.stringify(byPub),
      JSON.stringify(met),
      zero.length,
      'late',
      late,
      'unique',
      new Set(texts).size / texts.length,
      '\n' +
        texts
          .slice(size === fullSize ? 3000 : 0)
          .slice(0, 70)
          .join('\n'),
    );
    const perday: Record<string, number> = {};
    for (const e of y.events) perday[e.recordedOn] = (perday[e.recordedOn] ?? 0) + 1;
    console.log(Math.max(...Object.values(perday)), Object.keys(perday).length);
  }
});
