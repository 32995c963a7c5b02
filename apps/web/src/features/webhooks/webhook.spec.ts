import { answerText, kindsText } from './webhook';

const tried = { attempts: 1, lastStatus: null, lastError: null };

describe('a webhook', () => {
  it('without chosen kinds is told everything', () => {
    expect(kindsText([])).toBe('全部');
    expect(kindsText(['adopted', 'deduction'])).toBe('采用、扣分');
  });

  it.each([
    [{ ...tried, attempts: 0 }, '还没有发送'],
    [{ ...tried, lastStatus: 204 }, '对方回答 204，已收下'],
    [{ ...tried, lastStatus: 302 }, '对方回答 302，要求转到别处；推送不跟着转，请填最终的地址'],
    [{ ...tried, lastStatus: 401 }, '对方回答 401，不认可；请核对密钥和签名'],
    [{ ...tried, lastStatus: 404 }, '对方回答 404，没有这个地址'],
    [{ ...tried, lastStatus: 409 }, '对方回答 409，没有收下'],
    [{ ...tried, lastStatus: 503 }, '对方回答 503，对方系统出错'],
    [{ ...tried, lastError: 'timeout after 10 s' }, '对方 10 秒内没有回答'],
    [
      { ...tried, lastError: 'address_refused 169.254.1.1' },
      '这个地址不在允许推送的范围内；确有需要，在系统设置 WEBHOOK_ALLOW 中列出',
    ],
    [{ ...tried, lastError: 'ECONNREFUSED' }, '连不上：对方没有在这个端口等候'],
    [{ ...tried, lastError: 'something new' }, '没有送到：something new'],
  ])('says of %j what the other system made of it, since who mends it reads no codes', (delivery, text) => {
    expect(answerText(delivery)).toBe(text);
  });
});
