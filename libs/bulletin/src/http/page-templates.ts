import { readdirSync, readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import type { Caller } from '@app/kernel';
import { projectPath } from '@app/platform';
import Handlebars from 'handlebars';
import { Stylesheet } from './stylesheet';

/** What every page shows around its own content. */
export interface PageFrame {
  readonly title: string;
  /** Null on pages for people who are not signed in. */
  readonly caller: Pick<Caller, 'name' | 'role'> | null;
  /** The way here; the last one is the page itself. */
  readonly crumbs?: readonly { readonly text: string; readonly href?: string }[];
}

export const HTML = 'text/html; charset=utf-8';

const roleTitles: Readonly<Record<string, string>> = {
  liaison: '信息联络员',
  editor: '编辑',
  finance: '财务',
  leader: '领导',
  system_administrator: '系统管理员',
  security_administrator: '安全管理员',
  audit_administrator: '审计管理员',
};

/** The templates beside this code, compiled once. Everything put into them is escaped. */
@Injectable()
export class PageTemplates {
  private readonly templates: ReadonlyMap<string, Handlebars.TemplateDelegate<object>>;

  constructor(private readonly stylesheet: Stylesheet) {
    const handlebars = Handlebars.create();
    const folder = projectPath('libs/bulletin/src/http/templates');
    const names = readdirSync(folder).filter((name) => name.endsWith('.hbs'));
    const sources = names.map(
      (name) => [name.replace(/\.hbs$/, ''), readFileSync(`${folder}/${name}`, 'utf8')] as const,
    );
    handlebars.registerPartial(Object.fromEntries(sources));
    this.templates = new Map(
      sources.map(([name, source]) => [name, handlebars.compile<object>(source, { knownHelpersOnly: true })]),
    );
  }

  /** `content` is what the page's own template names; the frame is `page` there. */
  draw(name: string, frame: PageFrame, content: object): string {
    const template = this.templates.get(name);
    if (!template) throw new Error(`no template ${name}`);
    const caller = frame.caller && {
      name: frame.caller.name,
      role: roleTitles[frame.caller.role] ?? frame.caller.role,
    };
    return template({ ...content, page: { ...frame, caller, css: this.stylesheet.href } });
  }
}
