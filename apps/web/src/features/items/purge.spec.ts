import { isCopied, itemIn } from './purge';

const ID = '0b7c2f0e-6d0f-4b8e-9d2c-1f6a5e4d3c2b';

describe('what is purged', () => {
  it.each([
    ['the whole address of a draft', `http://10.1.2.3:3000/app/items/${ID}/draft`],
    ['a part of it', `items/${ID}`],
    ['the number in capitals', ` ${ID.toUpperCase()} `],
  ])('is found in %s, since a unit reads it out or sends what it could copy', (_, address) => {
    expect(itemIn(address)).toBe(ID);
  });

  it('is not guessed where no number is', () => {
    expect(itemIn('http://10.1.2.3:3000/app/items/new')).toBeNull();
    expect(itemIn(ID.slice(1))).toBeNull();
  });

  it('is confirmed by its title alone, whose blanks the screen draws as it likes', () => {
    expect(isCopied(' 某区 春灌\n进展', '某区  春灌 进展')).toBe(true);
    expect(isCopied('某区春灌', '某区春灌进展')).toBe(false);
    expect(isCopied('', '某区春灌进展')).toBe(false);
  });
});
