import { Injectable } from '@nestjs/common';
import type { Caller } from '@app/kernel';
import { PageErrorRenderer, type ErrorView } from '@app/platform';
import type { FastifyRequest } from 'fastify';
import { PageTemplates } from './page-templates';

const headings: Readonly<Record<number, string>> = {
  400: '查询条件有误',
  403: '无权进行这项操作',
  404: '没有找到',
  429: '操作过于频繁',
  500: '系统内部错误',
  503: '系统繁忙',
};

/** What a person sees when a page fails; whoever is not signed in is taken to the login and back. */
@Injectable()
export class ErrorPages extends PageErrorRenderer {
  constructor(private readonly templates: PageTemplates) {
    super();
  }

  render(error: ErrorView, request: FastifyRequest): { html: string } | { redirectTo: string } {
    if (error.code === 'password_change_needed') return { redirectTo: '/password' };
    if (error.status === 401) {
      return { redirectTo: request.method === 'GET' ? `/login?next=${encodeURIComponent(request.url)}` : '/login' };
    }
    const heading = headings[error.status] ?? '请求没有成功';
    const problems = error.problems.map(({ message }) => message);
    const { caller = null } = request as { caller?: Caller };
    const html = this.templates.draw(
      'error',
      { title: heading, caller },
      {
        heading,
        message: problems.length > 0 ? '请更正下列各项后重试。' : `${error.message}。`,
        problems,
        requestId: error.requestId,
      },
    );
    return { html };
  }
}
