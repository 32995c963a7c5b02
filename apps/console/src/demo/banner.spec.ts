import { displayWidth } from '../cli/table';
import { banner } from './banner';

const accounts = [
  { login: 'town', password: 'aB3aB3aB3aB3aB', role: 'liaison', name: '青荻镇信息员' },
  { login: 'leader', password: 'cD4cD4cD4cD4cD', role: 'leader', name: '区政府办公室主任' },
] as const;

describe('the banner', () => {
  it('says where to go, how to get in and how to stop', () => {
    const text = banner({ host: '127.0.0.1', port: 3000 }, accounts);
    for (const part of ['http://127.0.0.1:3000/app/', '/api/docs', 'town', 'cD4cD4cD4cD4cD', '信息联络员', 'Ctrl+C'])
      expect(text).toContain(part);
  });

  it('lines the names up, although Chinese characters are twice as wide', () => {
    const lines = banner({ host: '127.0.0.1', port: 3000 }, accounts).split('\n');
    const before = ['青荻镇信息员', '区政府办公室主任'].map((name) => {
      const line = lines.find((each) => each.endsWith(name)) ?? '';
      return displayWidth(line.slice(0, -name.length));
    });
    expect(before[0]).toBe(before[1]);
  });

  it('gives an address that can be opened when the server listens everywhere', () => {
    expect(banner({ host: '0.0.0.0', port: 80 }, accounts)).toContain('http://127.0.0.1:80/app/');
    expect(banner({ host: '::1', port: 80 }, accounts)).toContain('http://[::1]:80/app/');
  });

  it('names no address while the system has yet to choose the port', () => {
    expect(banner({ host: '127.0.0.1', port: 0 }, accounts)).not.toContain('http');
  });
});
