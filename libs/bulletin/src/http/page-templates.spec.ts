import { PageTemplates } from './page-templates';
import { Stylesheet } from './stylesheet';
import { quarterlyTableView } from './quarterly-table.view';
import { quarterlyTable } from '../domain/quarterly-table';
import { someStandings } from '../domain/standings.fixture';

const templates = new PageTemplates(new Stylesheet());

describe('the page of the table', () => {
  it('escapes names everywhere, because a unit or a person may be called anything', () => {
    const hostile = '"><script>alert("1")</script>';
    const table = quarterlyTable(someStandings({ units: [[1, hostile, hostile]] }));
    const view = quarterlyTableView({ office: hostile, table, quarters: ['2014Q1'] }, false);
    const html = templates.draw('quarterly-table', { title: hostile, caller: { name: hostile, role: hostile } }, view);
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('alert("');
  });

  it('holds no inline style and no script, because the content security policy drops them', () => {
    const table = quarterlyTable(
      someStandings({ units: [[1, '甲局', 'department']], cells: [[1, 'point', 'adoption', 'city', -50]] }),
    );
    const view = quarterlyTableView({ office: '区政府办公室', table, quarters: ['2014Q1'] }, false);
    const html = templates.draw('quarterly-table', { title: '通报表', caller: null }, view);
    expect(html).not.toMatch(/\sstyle=|<style|<script|\son\w+=/);
  });

  it('links every figure that is not zero to what is behind it', () => {
    const table = quarterlyTable(
      someStandings({ units: [[7, '甲局', 'department']], cells: [[7, 'point', 'instruction', 'city', 400]] }),
    );
    const html = templates.draw(
      'quarterly-table',
      { title: '通报表', caller: null },
      quarterlyTableView({ office: '办', table, quarters: [] }, false),
    );
    const links = [...html.matchAll(/href="(\/units\/[^"]*)"/g)].map(([, href]) =>
      href?.replaceAll('&amp;', '&').replaceAll('&#x3D;', '='),
    );
    expect(links).toEqual([
      '/units/7?quarter=2014Q1',
      '/units/7?quarter=2014Q1&kind=instruction&level=city&asset=point',
      '/units/7?quarter=2014Q1&asset=point',
    ]);
  });
});
