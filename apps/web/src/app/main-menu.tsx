import { Menu } from 'antd';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { useCaller } from '../api/use-session';
import { placesFor } from './places';

/** The places open to whoever sits there, the present one lit. */
export function MainMenu({ chosen }: { readonly chosen?: () => void }) {
  const { pathname } = useLocation();
  const groups = placesFor(useCaller());
  const here = groups
    .flatMap(({ places }) => places)
    .filter(({ to }) => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`)))
    .sort((a, b) => b.to.length - a.to.length)[0];
  const menu = useRef<HTMLElement>(null);
  const lit = here?.to;
  // A long menu is scrolled; where one is must be in sight all the same.
  useEffect(() => {
    menu.current?.querySelector('.ant-menu-item-selected')?.scrollIntoView({ block: 'nearest' });
  }, [lit]);
  return (
    <nav aria-label="主菜单" ref={menu}>
      <Menu
        mode="inline"
        style={{ borderInlineEnd: 0 }}
        onClick={chosen}
        selectedKeys={here ? [here.to] : []}
        items={groups.map(({ title, places }) => ({
          key: title,
          type: 'group' as const,
          label: title,
          children: places.map(({ to, name }) => ({ key: to, label: <Link to={to}>{name}</Link> })),
        }))}
      />
    </nav>
  );
}
