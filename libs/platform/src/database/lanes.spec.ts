import { Lanes } from './lanes';

const lanes = (size: number, waitMs = 1_000) => {
  let opened = 0;
  return new Lanes(() => ++opened, size, waitMs);
};

describe('lanes', () => {
  it('open no more items than they may, and none before it is needed', async () => {
    const two = lanes(2);
    const first = await two.acquire();
    first.free();
    const again = await two.acquire();
    const second = await two.acquire();
    expect([again.item, second.item]).toEqual([1, 2]);
    let third = 0;
    const waiting = two.acquire().then((lease) => (third = lease.item));
    await new Promise(setImmediate);
    expect(third).toBe(0);
    second.free();
    expect(await waiting).toBe(2);
  });

  it('hand an item to those who wait in the order of their arrival', async () => {
    const one = lanes(1);
    const held = await one.acquire();
    const order: string[] = [];
    const wait = (name: string) => one.acquire().then((lease) => (order.push(name), lease.free()));
    const all = Promise.all([wait('a'), wait('b'), wait('c')]);
    held.free();
    await all;
    expect(order).toEqual(['a', 'b', 'c']);
  });

  it('count a lease that is freed twice once, or two callers would share an item', async () => {
    const one = lanes(1);
    const held = await one.acquire();
    held.free();
    held.free();
    const first = await one.acquire();
    let shared = false;
    const second = one.acquire().then(() => (shared = true));
    await new Promise(setImmediate);
    expect(shared).toBe(false);
    first.free();
    await second;
  });

  it('refuse who has waited too long, and give the item to the next one', async () => {
    const one = lanes(1, 20);
    const held = await one.acquire();
    await expect(one.acquire()).rejects.toMatchObject({ code: 'database_busy' });
    held.free();
    expect((await one.acquire()).item).toBe(1);
  });

  it('close after the running ones, and refuse those who wait and those who come', async () => {
    const one = lanes(1);
    const held = await one.acquire();
    const waiting = expect(one.acquire()).rejects.toThrow('closed');
    const closed = one.close();
    await waiting;
    await expect(one.acquire()).rejects.toThrow('closed');
    let over = false;
    void closed.then(() => (over = true));
    await new Promise(setImmediate);
    expect(over).toBe(false);
    held.free();
    expect(await closed).toEqual([1]);
  });

  it('close nevertheless when a caller never lets go', async () => {
    const one = lanes(1, 20);
    await one.acquire();
    expect(await one.close()).toEqual([1]);
  });
});
