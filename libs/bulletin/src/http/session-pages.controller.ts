import { Body, Controller, Get, Header, HttpCode, OnModuleInit, Post, Query, Req, Res } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '@app/kernel';
import { clearSessionCookie, LogIn, setSessionCookie } from '@app/identity';
import { Page, PublicRoute } from '@app/platform';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localPath } from './local-path';
import { requireOwnForm } from './own-form';
import { HTML, PageTemplates } from './page-templates';

class LoginQuery {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  next?: string;
}

class LoginForm extends LoginQuery {
  @IsString()
  @MaxLength(100)
  login: string;

  @IsString()
  @MaxLength(1000)
  password: string;
}

@ApiExcludeController()
@Page()
@Controller()
export class SessionPagesController implements OnModuleInit {
  private logIn: LogIn;

  constructor(
    private readonly templates: PageTemplates,
    private readonly modules: ModuleRef,
  ) {}

  /** The application configures identity, so this module cannot import it. */
  onModuleInit(): void {
    this.logIn = this.modules.get(LogIn, { strict: false });
  }

  @Get('login')
  @PublicRoute('Whoever signs in has no session yet')
  @Header('content-type', HTML)
  form(@Query() { next }: LoginQuery): string {
    return this.draw({ next: localPath(next), login: '', message: null });
  }

  @Post('login')
  @PublicRoute('Whoever signs in has no session yet')
  async submit(@Body() form: LoginForm, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    requireOwnForm(request);
    const { login, password } = form;
    const next = localPath(form.next);
    try {
      const { accessToken } = await this.logIn.logIn(login, password, { address: request.ip });
      setSessionCookie(reply, accessToken);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const status = error.kind === 'too_many' ? 429 : 401;
      await reply
        .status(status)
        .type(HTML)
        .send(this.draw({ next, login, message: error.message }));
      return;
    }
    await reply.redirect(next, 303);
  }

  @Post('logout')
  @HttpCode(303)
  @PublicRoute('It only takes a cookie away, and must work when the session has expired')
  async logOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    requireOwnForm(request);
    clearSessionCookie(reply);
    await reply.redirect('/login', 303);
  }

  private draw(content: { next: string; login: string; message: string | null }): string {
    return this.templates.draw('login', { title: '登录', caller: null }, content);
  }
}
