import { Button, Card, Flex, Input, Segmented } from 'antd';
import { useRef } from 'react';
import { type DraftFile, draftFiles, type DraftFiles } from './draft';

interface DraftEditorProps {
  readonly files: DraftFiles;
  readonly write: (changed: Partial<DraftFiles>) => void;
  readonly file: DraftFile;
  readonly show: (file: DraftFile) => void;
}

/** The three files as they are written, one at a time; each can be loaded from the computer. */
export function DraftEditor({ files, write, file, show }: DraftEditorProps) {
  const picker = useRef<HTMLInputElement>(null);
  const { name, title } = draftFiles[file];
  const load = async (chosen: readonly File[]) => {
    for (const each of chosen) {
      const known = (Object.keys(draftFiles) as DraftFile[]).find((key) => draftFiles[key].name === each.name);
      write({ [known ?? file]: (await each.text()).replaceAll('\r\n', '\n') });
    }
  };
  return (
    <Card size="small">
      <Flex gap={8} wrap align="center" style={{ marginBottom: 8 }}>
        <Segmented
          aria-label="草案的文件"
          options={(Object.keys(draftFiles) as DraftFile[]).map((key) => ({
            value: key,
            label: `${draftFiles[key].title} ${draftFiles[key].name}`,
          }))}
          value={file}
          onChange={show}
        />
        <input
          ref={picker}
          type="file"
          hidden
          multiple
          accept=".yaml,.yml,.md,.txt"
          aria-label="选择草案文件"
          onChange={({ target }) => {
            void load([...(target.files ?? [])]);
            target.value = '';
          }}
        />
        <Button onClick={() => picker.current?.click()}>载入文件</Button>
        <Button disabled={files[file] === ''} onClick={() => write({ [file]: '' })}>
          清空{title}
        </Button>
      </Flex>
      <Input.TextArea
        id="draft-text"
        className="source-text"
        aria-label={`${title} ${name}`}
        placeholder={`把 ${name} 的内容写在或贴在这里；也可以一次载入三个文件`}
        rows={14}
        wrap="off"
        spellCheck={false}
        value={files[file]}
        onChange={({ target }) => write({ [file]: target.value })}
      />
    </Card>
  );
}
