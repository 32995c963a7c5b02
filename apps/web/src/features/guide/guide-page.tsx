import { Card } from 'antd';
import { useMemo } from 'react';
import { Page } from '../../shared/parts/page';
import text from '../../../../../docs/user-guide.zh.md';
import './guide.css';

const pictures = import.meta.glob<string>('../../../../../docs/pictures/web-*.png', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** The user guide: the same text as in docs, with its pictures served by us. */
export function Component() {
  const guide = useMemo(() => withPictures(text), []);
  return (
    <Page title="使用手册">
      <Card>
        {/* Our own text, turned into HTML when the application was built. */}
        <article className="guide" dangerouslySetInnerHTML={{ __html: guide }} />
      </Card>
    </Page>
  );
}

/** Names of pictures as the text says them, replaced by the addresses they are served at; the heading stands above already. */
function withPictures(html: string): string {
  return html.replace(/<h1>.*?<\/h1>/, '').replace(/src="pictures\/([^"]+)"/g, (whole, name: string) => {
    const address = pictures[`../../../../../docs/pictures/${name}`];
    return address === undefined ? whole : `src="${address}" loading="lazy"`;
  });
}
