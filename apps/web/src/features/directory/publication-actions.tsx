import { Dropdown, Button } from 'antd';
import { useState } from 'react';
import type { Publication } from '../../shared/publications';
import { ColumnDialog } from './column-dialog';
import { NumberingDialog } from './numbering-dialog';
import { RenamePublicationDialog } from './rename-publication-dialog';

/** What is changed of a publication, each from a day on. */
export function PublicationActions({ publication }: { readonly publication: Publication }) {
  const [open, setOpen] = useState<'title' | 'column' | 'numbering' | null>(null);
  const close = () => setOpen(null);
  const items = [
    { key: 'title', label: '改刊名', onClick: () => setOpen('title') },
    { key: 'column', label: '增改栏目', onClick: () => setOpen('column') },
    { key: 'numbering', label: '编号方式', onClick: () => setOpen('numbering') },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button size="small" aria-label={`改动${publication.title}`}>
          改动
        </Button>
      </Dropdown>
      {open === 'title' && <RenamePublicationDialog publication={publication} close={close} />}
      {open === 'column' && <ColumnDialog publication={publication} close={close} />}
      {open === 'numbering' && <NumberingDialog publication={publication} close={close} />}
    </>
  );
}
