import { useState } from 'react';
import { useCaller } from '../../api/use-session';
import { type Order, orderOf } from './order';

/** The order somebody chose for the inbox; kept for the account in this browser. */
export function useOrder(): [Order, (order: Order) => void] {
  const key = `inbox-order:${useCaller().accountId}`;
  const [order, setOrder] = useState(() => orderOf(localStorage.getItem(key)));
  const choose = (chosen: Order) => {
    setOrder(chosen);
    localStorage.setItem(key, chosen);
  };
  return [order, choose];
}
